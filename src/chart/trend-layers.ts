import type { TrendFinding } from '../findings/trend.js';
import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import type { Forecast } from '../monitoring/forecast.js';
import { answersRow, ROW_HEIGHT } from './answers-row.js';
import { along, asIs, scoreAxis, upright, written } from './encoding.js';
import { type Drawing, type Layer, layersOf } from './layer.js';
import type { Style } from './options.js';
import type { ChartLayer, ChartRow } from './specification.js';
import { ticksOf } from './ticks.js';
import { LABEL_LINE, labelsApart, namesBelow, timeAxis } from './time-axis.js';
import { fanLayers, fanRows } from './trend-fan.js';
import { changeStrip, courseIn, endLabel, endOf, levelLines } from './trend-levels.js';
import { linksOf, type MovedPoint, rowOf, runsOf } from './trend-rows.js';
import { targetLayers } from './trend-target.js';

/** The height of the marks, in pixels. */
export const HEIGHT = 250;

interface TrendDrawing extends Drawing {
  /** The width of a period, in pixels. */
  readonly step: number;
  /** The width of all periods, in pixels. */
  readonly width: number;
  /** How much of the axis a pixel is. */
  readonly perPixel: number;
  /** The waves that somebody answered. */
  readonly rows: readonly ChartRow[];
  /** Rows without a neighbour. */
  readonly alone: readonly ChartRow[];
}

/** What a trend is drawn from. */
export interface TrendParts {
  readonly points: readonly AnyTrendPoint[];
  /** The waves that somebody answered. */
  readonly answered: readonly MovedPoint[];
  readonly finding: TrendFinding;
  readonly forecast: Forecast | null;
  /** The target, if there is one. */
  readonly targets: readonly number[];
  /** The width of all periods, in pixels. */
  readonly width: number;
}

/** The marks of waves, and of what is expected after them. */
export function trendLayers(parts: TrendParts, style: Style): ChartLayer[] {
  const { points, answered, finding, forecast, targets, width } = parts;
  const fan = forecast === null ? [] : fanRows(forecast, points.length, style);
  const periods = [...points, ...(forecast?.ahead ?? [])].map(({ period }) => period);
  const step = width / Math.max(1, periods.length);
  const limits = answered.flatMap(({ interval }) => [interval.lower, interval.upper]);
  const ahead = fan.flatMap(({ lower, upper }) => [lower, upper] as number[]);
  const { domain, axis } = scoreAxis(
    [...[...limits, ...targets].map(style.onAxis), ...ahead],
    style,
  );
  const ticks = ticksOf(periods, step, style.words);
  const runs = runsOf(answered).map((run, index) => run.map((point) => rowOf(point, index, style)));
  const course = courseIn(finding);
  const places = new Map(periods.map((period, place) => [period, place]));
  const [low, high] = domain;
  const perPixel = (high - low) / HEIGHT;
  const drawing: TrendDrawing = {
    style,
    x: timeAxis(ticks, periods.length),
    y: along(domain, upright(axis)),
    step,
    width,
    perPixel,
    rows: runs.flat(),
    alone: runs.filter(({ length }) => length === 1).flat(),
  };
  return layersOf<TrendDrawing>(
    [
      ...layers,
      ...changeStrip(course, places),
      ...fanLayers(fan),
      ...levelLines(course, places),
      ...targetLayers(targets),
      ...endLabel(endOf(finding, forecast, style), width),
      ...answersRow(answered, { low, perPixel, height: HEIGHT }),
      namesBelow(ticks, HEIGHT + ROW_HEIGHT),
    ],
    drawing,
  );
}

const colorOf = ({ palette }: Style): string => palette.categories.promoter;
const pointsAt = ({ x, y }: Drawing) => ({ x: x('place'), y: y('score') });
const limitsAt = ({ x, y }: Drawing) => ({
  x: x('place'),
  y: y('lower'),
  y2: { field: 'upper' },
});

/** How many times as small marks are where periods are narrow. */
function crowding({ step }: TrendDrawing): number {
  if (step < 4) return 3;
  return step < 8 ? 1.7 : 1;
}

function lineWidth(drawing: TrendDrawing): number {
  return 2 / crowding(drawing);
}

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
  mark: { type: 'line', color: colorOf(drawing.style), strokeWidth: lineWidth(drawing) },
  encoding: { ...pointsAt(drawing), detail: written('run') },
});

/** Dashed lines to waves that are not over yet. */
const dashes: Layer<TrendDrawing> = (drawing) => ({
  data: { values: linksOf(drawing.rows) },
  mark: { type: 'line', color: colorOf(drawing.style), strokeWidth: 2, strokeDash: [4, 4] },
  encoding: { ...pointsAt(drawing), detail: written('link') },
});

const isMarked = ({ shape }: ChartRow): boolean => shape !== 'circle';
const isHollow = ({ partial, isThin }: ChartRow): boolean => Boolean(partial || isThin);

const dots: Layer<TrendDrawing> = (drawing) => ({
  data: { values: drawing.rows.filter((row) => !isMarked(row) && !isHollow(row)) },
  mark: {
    type: 'point',
    filled: true,
    color: colorOf(drawing.style),
    opacity: 1,
    size: 36 / crowding(drawing) ** 2,
  },
  encoding: pointsAt(drawing),
});

/** Hollow marks: small ones of waves with few answers, large ones of waves that are not over yet. */
const rings =
  (isRunning: boolean): Layer<TrendDrawing> =>
  (drawing) => ({
    data: {
      values: drawing.rows.filter(
        (row) => isHollow(row) && !isMarked(row) && Boolean(row['partial']) === isRunning,
      ),
    },
    mark: {
      type: 'point',
      fill: drawing.style.palette.background,
      stroke: colorOf(drawing.style),
      strokeWidth: isRunning ? 2 : 1.25 / crowding(drawing),
      opacity: 1,
      size: isRunning ? 50 : 22 / crowding(drawing) ** 2,
    },
    encoding: pointsAt(drawing),
  });

/** Marks of clear changes. */
const triangles: Layer<TrendDrawing> = (drawing) => ({
  data: { values: drawing.rows.filter(isMarked) },
  mark: { type: 'point', filled: true, opacity: 1, size: drawing.step < 8 ? 50 : 110 },
  encoding: { ...pointsAt(drawing), shape: asIs('shape'), color: asIs('color') },
});

/** By how many points the score changed, away from the line. */
const changes =
  (shape: 'triangle-up' | 'triangle-down', up: 1 | -1): Layer<TrendDrawing> =>
  ({ rows, step, width, perPixel, x, y }) => ({
    data: {
      values: labelsApart(
        rows.filter((row) => row['shape'] === shape),
        step,
        width,
      ).map(({ lift, ...row }) => ({
        ...row,
        labelAt: (row['score'] as number) + up * lift * LABEL_LINE * perPixel,
      })),
    },
    mark: {
      ...{ type: 'text', fontWeight: 'bold', dy: -8.5 * up },
      baseline: up > 0 ? 'bottom' : 'top',
    },
    encoding: {
      ...{ x: x('labelPlace'), y: y('labelAt') },
      ...{ text: written('label'), color: asIs('labelColor') },
    },
  });

const layers: readonly Layer<TrendDrawing>[] = [
  band,
  bars,
  line,
  dashes,
  dots,
  rings(false),
  rings(true),
  triangles,
  changes('triangle-up', 1),
  changes('triangle-down', -1),
];
