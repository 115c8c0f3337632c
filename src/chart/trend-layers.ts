import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import { along, asIs, scoreAxis, upright, written } from './encoding.js';
import { type Drawing, type Layer, layersOf } from './layer.js';
import type { Style } from './options.js';
import type { ChartLayer, ChartRow } from './specification.js';
import { ticksOf } from './ticks.js';
import { labelsApart, namesBelow, timeAxis } from './time-axis.js';
import { linksOf, type PlacedPoint, rowOf, runsOf } from './trend-rows.js';
import { targetLayers } from './trend-target.js';

/** The height of the marks, in pixels. */
export const HEIGHT = 260;

interface TrendDrawing extends Drawing {
  /** The width of a wave, in pixels. */
  readonly step: number;
  /** The width of all waves, in pixels. */
  readonly width: number;
  /** The waves that somebody answered. */
  readonly rows: readonly ChartRow[];
  /** Rows without a neighbour. */
  readonly alone: readonly ChartRow[];
  readonly last: PlacedPoint | undefined;
}

/** What a trend is drawn from. */
export interface TrendParts {
  readonly points: readonly AnyTrendPoint[];
  /** The waves that somebody answered. */
  readonly answered: readonly PlacedPoint[];
  /** The target, if there is one. */
  readonly targets: readonly number[];
  /** The width of a wave, in pixels. */
  readonly step: number;
  readonly style: Style;
}

/** The marks of waves. */
export function trendLayers({ points, answered, targets, step, style }: TrendParts): ChartLayer[] {
  const limits = answered.flatMap(({ interval }) => [interval.lower, interval.upper]);
  const { domain, axis } = scoreAxis([...limits, ...targets].map(style.onAxis), style);
  const periods = points.map(({ period }) => period);
  const ticks = ticksOf(periods, step, style.words);
  const x = timeAxis(ticks, points.length);
  const y = along(domain, upright(axis));
  const runs = runsOf(answered).map((run, index) => run.map((point) => rowOf(point, index, style)));
  const rows = runs.flat();
  const alone = runs.filter(({ length }) => length === 1).flat();
  const last = answered[answered.length - 1];
  const width = step * points.length;
  const drawing = { style, x, y, step, width, rows, alone, last };
  return layersOf([...targetLayers(targets), ...layers, namesBelow(ticks, HEIGHT)], drawing);
}

const colorOf = ({ palette }: Style): string => palette.categories.promoter;
const pointsAt = ({ x, y }: Drawing) => ({ x: x('place'), y: y('score') });
const limitsAt = ({ x, y }: Drawing) => ({
  x: x('place'),
  y: y('lower'),
  y2: { field: 'upper' },
});

const band: Layer<TrendDrawing> = (drawing) => ({
  data: { values: [...drawing.rows] },
  mark: { type: 'area', color: colorOf(drawing.style), opacity: 0.2 },
  encoding: { ...limitsAt(drawing), detail: written('run') },
});

/** The interval of a wave without a neighbour, whose band would have no width. */
const bars: Layer<TrendDrawing> = (drawing) => ({
  data: { values: [...drawing.alone] },
  mark: {
    type: 'rule',
    color: colorOf(drawing.style),
    opacity: 0.2,
    strokeWidth: Math.min(8, drawing.step / 2),
  },
  encoding: limitsAt(drawing),
});

const line: Layer<TrendDrawing> = (drawing) => ({
  data: { values: drawing.rows.filter(({ partial }) => !partial) },
  mark: { type: 'line', color: colorOf(drawing.style), strokeWidth: 2 },
  encoding: { ...pointsAt(drawing), detail: written('run') },
});

/** Dashed lines to waves that are not over yet. */
const dashes: Layer<TrendDrawing> = (drawing) => ({
  data: { values: linksOf(drawing.rows) },
  mark: { type: 'line', color: colorOf(drawing.style), strokeWidth: 2, strokeDash: [4, 4] },
  encoding: { ...pointsAt(drawing), detail: written('link') },
});

const isMarked = ({ shape }: ChartRow): boolean => shape !== 'circle';

const dots: Layer<TrendDrawing> = (drawing) => ({
  data: { values: drawing.rows.filter((row) => !isMarked(row) && !row['partial']) },
  mark: {
    type: 'point',
    filled: true,
    color: colorOf(drawing.style),
    opacity: 1,
    size: drawing.step < 8 ? 12 : 36,
  },
  encoding: pointsAt(drawing),
});

/** Hollow marks of waves that are not over yet. */
const rings: Layer<TrendDrawing> = (drawing) => ({
  data: { values: drawing.rows.filter(({ partial }) => partial) },
  mark: {
    type: 'point',
    fill: drawing.style.palette.background,
    stroke: colorOf(drawing.style),
    opacity: 1,
    size: 50,
  },
  encoding: pointsAt(drawing),
});

/** Marks of clear changes. */
const triangles: Layer<TrendDrawing> = (drawing) => ({
  data: { values: drawing.rows.filter(isMarked) },
  mark: { type: 'point', filled: true, opacity: 1, size: drawing.step < 8 ? 50 : 110 },
  encoding: { ...pointsAt(drawing), shape: asIs('shape'), color: asIs('color') },
});

const rises: Layer<TrendDrawing> = ({ rows, step, width, x, y }) => ({
  data: {
    values: labelsApart(
      rows.filter(({ shape }) => shape === 'triangle-up'),
      step,
      width,
    ),
  },
  mark: { type: 'text', baseline: 'bottom', dy: -7 },
  encoding: { x: x('labelPlace'), y: y('upper'), text: written('label') },
});

const falls: Layer<TrendDrawing> = ({ rows, step, width, x, y }) => ({
  data: {
    values: labelsApart(
      rows.filter(({ shape }) => shape === 'triangle-down'),
      step,
      width,
    ),
  },
  mark: { type: 'text', baseline: 'top', dy: 6 },
  encoding: { x: x('labelPlace'), y: y('lower'), text: written('label') },
});

/** A label at a wave; no label where there is no wave. */
const labelAt = (
  point: PlacedPoint | undefined,
  label: (point: PlacedPoint) => string,
  { onAxis }: Style,
): ChartRow[] =>
  point ? [{ place: point.place, score: onAxis(point.score), label: label(point) }] : [];

const latest: Layer<TrendDrawing> = (drawing) => ({
  data: {
    values: labelAt(
      drawing.last,
      ({ score, interval }) => drawing.style.scoreWithin(interval)(score),
      drawing.style,
    ),
  },
  mark: {
    type: 'text',
    align: 'left',
    baseline: 'middle',
    dx: 10,
    fontSize: 15,
    fontWeight: drawing.last?.partial ? 'normal' : 'bold',
  },
  encoding: { ...pointsAt(drawing), text: written('label') },
});

const soFar: Layer<TrendDrawing> = (drawing) => {
  const { last, style } = drawing;
  return {
    data: {
      values: labelAt(last?.partial ? last : undefined, () => style.words.trend.soFar, style),
    },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'middle',
      dx: 10,
      dy: 16,
      color: style.palette.muted,
    },
    encoding: { ...pointsAt(drawing), text: written('label') },
  };
};

const layers: readonly Layer<TrendDrawing>[] = [
  band,
  bars,
  line,
  dashes,
  dots,
  rings,
  triangles,
  rises,
  falls,
  latest,
  soFar,
];
