import type { SegmentChartOrder, Theme } from '../../chart/index.js';
import { UsageError } from '../input/errors.js';
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
];

/** The values of these options. */
export interface LookValues {
  readonly order?: string;
  readonly theme?: string;
}

/** How a chart looks. */
export interface Looks {
  readonly order?: SegmentChartOrder;
  readonly theme?: Theme;
}

/** The looks that options ask for. */
export function readLooks(kind: ChartKind, { order, theme }: LookValues): Looks {
  if (order !== undefined && kind !== 'segments') {
    throw new UsageError(`chart ${kind} takes no --order, which is for chart segments`);
  }
  return {
    ...(order !== undefined && { order: orders[readChoice('--order', order, orders)] }),
    ...(theme !== undefined && { theme: themes[readChoice('--theme', theme, themes)] }),
  };
}
