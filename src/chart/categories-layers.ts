import type { Category } from '../counting/scale.js';
import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import { answersRow, ROW_HEIGHT } from './answers-row.js';
import { along, asIs, upright, written } from './encoding.js';
import { type Drawing, type Layer, layersOf } from './layer.js';
import type { Style } from './options.js';
import type { ChartLayer, ChartRow } from './specification.js';
import { ticksOf } from './ticks.js';
import { namesBelow, timeAxis } from './time-axis.js';
import type { PlacedPoint } from './trend-rows.js';

/** The height of the marks, in pixels. */
export const HEIGHT = 250;
/** Half the width of a bar, where each period has a width of 1. */
const HALF = 0.42;

/** The categories from the bottom of a bar, with the counts that they have. */
const order = [
  { category: 'promoter', counts: 'promoters' },
  { category: 'passive', counts: 'passives' },
  { category: 'detractor', counts: 'detractors' },
] as const;

/** The marks of the shares of categories, in so many pixels. */
export function categoryLayers(
  points: readonly AnyTrendPoint[],
  answered: readonly PlacedPoint[],
  width: number,
  style: Style,
): ChartLayer[] {
  const periods = points.map(({ period }) => period);
  const ticks = ticksOf(periods, width / Math.max(1, periods.length), style.words);
  const drawing: Drawing = {
    style,
    x: timeAxis(ticks, periods.length),
    y: along(
      [0, 100],
      upright({
        title: style.words.shares.axis,
        values: [0, 25, 50, 75, 100],
        grid: true,
        ticks: false,
        domain: false,
        labelExpr: "datum.label + '%'",
      }),
    ),
  };
  return layersOf(
    [
      bars(answered.flatMap((point) => partsOf(point, style))),
      ...legend(answered, width),
      ...answersRow(answered, { low: 0, perPixel: 100 / HEIGHT, height: HEIGHT }),
      namesBelow(ticks, HEIGHT + ROW_HEIGHT),
    ],
    drawing,
  );
}

/** The parts of the bar of a wave, from the bottom. */
function partsOf(point: PlacedPoint, { palette }: Style): ChartRow[] {
  let from = 0;
  return order.map(({ category, counts }) => {
    const to = from + (100 * point[counts]) / point.respondents;
    const row = {
      ...{ period: point.period, category, from, to },
      ...{ left: point.place - HALF, right: point.place + HALF },
      color: palette.categories[category],
    };
    from = to;
    return row;
  });
}

const bars =
  (rows: readonly ChartRow[]): Layer<Drawing> =>
  ({ x, y }) => ({
    data: { values: [...rows] },
    mark: { type: 'rect' },
    encoding: {
      ...{ x: x('left'), x2: { field: 'right' }, y: y('from'), y2: { field: 'to' } },
      color: asIs('color'),
    },
  });

/** The names of the categories beside the bars, with their shares of all answers. */
function legend(answered: readonly PlacedPoint[], width: number): readonly Layer<Drawing>[] {
  const total = answered.reduce((sum, { respondents }) => sum + respondents, 0);
  if (total === 0) return [];
  const shareOf = (counts: (typeof order)[number]['counts']) =>
    answered.reduce((sum, point) => sum + point[counts], 0) / total;
  const placeOf = (category: Category) => order.findIndex((each) => each.category === category);
  return order.flatMap(({ category, counts }): Layer<Drawing>[] => {
    const middle = (HEIGHT * (2.5 - placeOf(category))) / 3;
    return [
      ({ style }) => ({
        data: { values: [{ color: style.palette.categories[category] }] },
        mark: { type: 'point', shape: 'square', filled: true, opacity: 1, size: 90 },
        encoding: { x: { value: width + 12 }, y: { value: middle }, color: asIs('color') },
      }),
      ({ style: { words, share } }) => ({
        data: { values: [{ label: [words.categories[category], share(shareOf(counts))] }] },
        mark: { type: 'text', align: 'left', baseline: 'middle', lineHeight: 15 },
        encoding: { x: { value: width + 22 }, y: { value: middle }, text: written('label') },
      }),
    ];
  });
}
