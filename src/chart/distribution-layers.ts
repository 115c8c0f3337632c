import type { Scale } from '../index.js';
import { along, asIs, type Position, written } from './encoding.js';
import { extent } from './extent.js';
import { FONT_SIZE } from './frame.js';
import type { Style } from './options.js';
import type { ChartLayer, ChartRow } from './specification.js';
import { widestOf } from './text.js';

/** How tall the marks are, in pixels. */
export const HEIGHT = 260;
/** Room for the categories above the bars. */
const HEADING = 66;

/** What the layers draw, and where. */
interface Drawing {
  readonly style: Style;
  readonly x: Position;
  readonly y: Position;
  /** The room of a bar, in pixels. */
  readonly step: number;
  /** Whether every bar has room for what is written at it. */
  readonly isLabelled: boolean;
  /** The ratings. */
  readonly rows: ChartRow[];
  /** The categories. */
  readonly groups: ChartRow[];
}

type Layer = (drawing: Drawing) => ChartLayer;

/** All that is drawn of a distribution; the bars have some width together, in pixels. */
export function layersOf(
  { rows, groups }: Pick<Drawing, 'rows' | 'groups'>,
  scale: Scale,
  width: number,
  style: Style,
): ChartLayer[] {
  const [, most] = extent([1, ...rows.map(({ count }) => count as number)]);
  const step = width / rows.length;
  const texts = rows.flatMap(({ label, rating }) => [String(label), String(rating)]);
  const longest = widestOf(texts, FONT_SIZE);
  const stride = Math.ceil((longest + 4) / step);
  const x = along([scale.min - 0.5, scale.max + 0.5], {
    title: style.words.distribution.ratings,
    values: rows.map(({ rating }) => rating as number).filter((_, index) => index % stride === 0),
    grid: false,
    ticks: false,
    domain: true,
    format: 'd',
  });
  const y = along([0, (most * HEIGHT) / (HEIGHT - HEADING)], null);
  const drawing = { style, x, y, step, isLabelled: stride === 1, rows, groups };
  return layers.map((layer) => layer(drawing));
}

const bars: Layer = ({ rows, step, style, x, y }) => ({
  data: { values: rows },
  mark: { type: 'rect', ...(step > 8 && { stroke: style.palette.neutral, strokeWidth: 1 }) },
  encoding: {
    x: x('from'),
    x2: { field: 'to' },
    y: y('base'),
    y2: { field: 'count' },
    color: asIs('color'),
  },
});

const counts: Layer = ({ rows, isLabelled, x, y }) => ({
  data: { values: isLabelled ? rows : [] },
  mark: { type: 'text', baseline: 'bottom', dy: -4 },
  encoding: { x: x('rating'), y: y('count'), text: written('label') },
});

const categoryLines: Layer = ({ groups, x }) => ({
  data: { values: groups },
  mark: { type: 'rule', strokeWidth: 5 },
  encoding: {
    x: x('from'),
    x2: { field: 'to' },
    y: { value: HEADING - 26 },
    color: asIs('color'),
  },
});

const categoryNames: Layer = ({ groups, x }) => ({
  data: { values: groups },
  mark: { type: 'text', baseline: 'top', dy: 4, fontWeight: 'bold' },
  encoding: { x: x('middle'), y: { value: 0 }, text: written('label') },
});

const layers: readonly Layer[] = [bars, counts, categoryLines, categoryNames];
