import type { SegmentChartOrder, Theme } from '../../chart/index.js';
import { UsageError } from '../input/errors.js';
import type { Size } from '../output/sized.js';
import type { ChartKind } from './chart.js';
import { phraseOf, readChoice } from './choice.js';
import { once } from './command.js';

/** The orders of segments, by the words of the command. */
const orders: Readonly<Record<string, SegmentChartOrder>> = {
  score: 'score',
  name: 'name',
  answers: 'answers',
  file: 'given',
};
const themes: Readonly<Record<Theme, Theme>> = { light: 'light', dark: 'dark' };

/** The options of how a chart looks. */
export const lookOptions = () => [
  once('--order <order>', `of segments: ${phraseOf(orders)}; score if not given`),
  once('--theme <name>', `${phraseOf(themes)}; light if not given`),
  once('--size <pixels>', 'of the picture, such as 1280x720; not for .vl.json'),
];

/** The values of these options. */
export interface LookValues {
  readonly order?: string;
  readonly theme?: string;
  readonly size?: string;
}

/** How a chart looks. */
export interface Looks {
  readonly order?: SegmentChartOrder;
  readonly theme?: Theme;
}

/** The looks that options ask for. */
export function readLooks(
  kind: ChartKind,
  { order, theme, by }: LookValues & { readonly by?: unknown },
): Looks {
  const hasSegments = kind === 'segments' || (kind === 'trend' && by !== undefined);
  if (order !== undefined && !hasSegments) {
    throw new UsageError(
      `chart ${kind} takes no --order, which is for chart segments and chart trend with --by`,
    );
  }
  return {
    ...(order !== undefined && { order: orders[readChoice('--order', order, orders)] }),
    ...(theme !== undefined && { theme: themes[readChoice('--theme', theme, themes)] }),
  };
}

const LARGEST = 10_000;

/** The size that a picture is to have. */
export function readSize({ size }: LookValues, output: string): Size | undefined {
  if (size === undefined) return undefined;
  if (/\.json$/i.test(output)) {
    throw new UsageError('--size is for pictures: a .vl.json file has no size of its own');
  }
  const [, width = 0, height = 0] = (/^(\d+)[x×](\d+)$/i.exec(size) ?? []).map(Number);
  if ([width, height].every((length) => length >= 1 && length <= LARGEST)) return { width, height };
  throw new UsageError(
    `--size must be pixels such as 1280x720, at most ${LARGEST} each, not ${size}`,
  );
}
