import type { Move } from '../findings/clear.js';
import type { AnsweredPoint } from '../findings/course.js';
import { clearMoves, isAnswered } from '../findings/trend.js';
import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import { isLowBase } from '../grouping/segment-table.js';
import type { Style } from './options.js';
import type { ChartRow } from './specification.js';

/** A wave that somebody answered, and its place among all waves. */
export type PlacedPoint = AnsweredPoint & { readonly place: number };

/** The same with how the score moved from the period before, as far as that is clear. */
export type MovedPoint = PlacedPoint & { readonly move: Move };

/** The waves that somebody answered, at their places. */
export function placedIn(points: readonly AnyTrendPoint[]): PlacedPoint[] {
  return points.flatMap((point, place) => (isAnswered(point) ? [{ ...point, place }] : []));
}

/** The waves that somebody answered, and how the score moved. */
export function answeredIn(points: readonly AnyTrendPoint[]): MovedPoint[] {
  const moves = clearMoves(points);
  return placedIn(points).map((point) => ({ ...point, move: moves[point.place] as Move }));
}

/** Waves that follow one another without a gap. */
export function runsOf<Point extends PlacedPoint>(answered: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  for (const point of answered) {
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1]?.place === point.place - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** The data of a wave in the run of that index. */
export function rowOf(point: MovedPoint, run: number, style: Style): ChartRow {
  return { ...pointRow(point, run, style), shape: shapes[point.move], ...moveOf(point, style) };
}

/** The same without how the score moved. */
export function pointRow(point: PlacedPoint, run: number, style: Style): ChartRow {
  const { place, period, score, interval, partial, answers } = point;
  return {
    place,
    period,
    score: style.onAxis(score),
    lower: style.onAxis(interval.lower),
    upper: style.onAxis(interval.upper),
    partial,
    isThin: isLowBase(answers),
    run,
  };
}

const shapes: Readonly<Record<Move, string>> = {
  rose: 'triangle-up',
  fell: 'triangle-down',
  unclear: 'circle',
};

/** Colour and label of a clear change. */
function moveOf({ move, change }: MovedPoint, { palette, distance }: Style): ChartRow {
  if (change === null || move === 'unclear') return {};
  const { categories, words } = palette;
  const label = distance(change.estimate);
  return move === 'rose'
    ? { color: categories.promoter, labelColor: words.rise, label: `▲${label}` }
    : { color: categories.detractor, labelColor: words.fall, label: `▼${label}` };
}

/** Pairs of rows between which the line is dashed: up to a period that is not over yet; their fields are what they are placed by. */
export function linksOf(
  rows: readonly ChartRow[],
  fields: readonly string[] = ['place', 'score'],
): ChartRow[] {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    if (!row['partial'] || before === undefined || before['run'] !== row['run']) return [];
    return [before, row].map((end) => {
      const placed = fields.map((field) => [field, end[field]]);
      return { ...Object.fromEntries(placed), link: index };
    });
  });
}
