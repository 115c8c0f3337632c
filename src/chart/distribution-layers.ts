import type { Scale } from '../counting/scale.js';
import { extent } from '../inference/extent.js';
import { along, asIs, written } from './encoding.js';
import { BOLD, FONT_SIZE } from './frame.js';
import { type Drawing, type Layer, layersOf } from './layer.js';
import type { Style } from './options.js';
import type { ChartLayer, ChartRow } from './specification.js';
import { widestOf } from './text.js';

/** The height of the marks, in pixels. */
export const HEIGHT = 260;
/** Room for the categories above the bars, in pixels. */
const HEADING = 66;

interface DistributionDrawing extends Drawing {
  /** The width of a rating, in pixels. */
  readonly step: number;
  /** Whether every bar has room for its count. */
  readonly isLabelled: boolean;
  /** The ratings. */
  readonly rows: ChartRow[];
  readonly categories: ChartRow[];
  /** The font size at which the names of categories fit side by side. */
  readonly nameSize: number;
}

/** The marks of a distribution, on so many pixels. */
export function distributionLayers(
  { rows, categories }: Pick<DistributionDrawing, 'rows' | 'categories'>,
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
  const isLabelled = stride === 1;
  const nameSize = nameSizeOf(categories, step);
  return layersOf(layers, { style, x, y, step, isLabelled, rows, categories, nameSize });
}

const SMALLEST_NAME = 9;

/** The font size at which each name is at most as wide as the ratings of its category. */
function nameSizeOf(categories: readonly ChartRow[], step: number): number {
  const sizes = categories.map(({ from, to, label }) => {
    const room = step * ((to as number) - (from as number));
    const width = BOLD * widestOf(label as string[], FONT_SIZE);
    return Math.floor((FONT_SIZE * room) / width);
  });
  return Math.max(SMALLEST_NAME, Math.min(FONT_SIZE, ...sizes));
}

const bars: Layer<DistributionDrawing> = ({ rows, step, style, x, y }) => ({
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

const counts: Layer<DistributionDrawing> = ({ rows, isLabelled, x, y }) => ({
  data: { values: isLabelled ? rows : [] },
  mark: { type: 'text', baseline: 'bottom', dy: -4 },
  encoding: { x: x('rating'), y: y('count'), text: written('label') },
});

const categoryLines: Layer<DistributionDrawing> = ({ categories, x }) => ({
  data: { values: categories },
  mark: { type: 'rule', strokeWidth: 5 },
  encoding: {
    x: x('from'),
    x2: { field: 'to' },
    y: { value: HEADING - 26 },
    color: asIs('color'),
  },
});

const categoryNames: Layer<DistributionDrawing> = ({ categories, nameSize, x }) => ({
  data: { values: categories },
  mark: { type: 'text', baseline: 'top', dy: 4, fontWeight: 'bold', fontSize: nameSize },
  encoding: { x: x('middle'), y: { value: 0 }, text: written('label') },
});

const layers: readonly Layer<DistributionDrawing>[] = [bars, counts, categoryLines, categoryNames];
