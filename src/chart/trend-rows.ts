import { isClear } from '../findings/clear.js';
import type { TrendPoint } from '../index.js';
import { FONT_SIZE } from './frame.js';
import type { Style } from './options.js';
import type { ChartRow } from './specification.js';
import { widthOf } from './text.js';

/** A wave that somebody answered, and where it stands. */
export type Answered = TrendPoint & {
  readonly place: number;
  readonly score: number;
  readonly interval: NonNullable<TrendPoint['interval']>;
};

/** The waves that somebody answered. */
export function answeredIn(points: readonly TrendPoint[]): Answered[] {
  return points.flatMap((point, place) => {
    const { score, interval } = point;
    return score === null || interval === null ? [] : [{ ...point, place, score, interval }];
  });
}

/** Waves that follow one another without a gap. */
export function runsOf(answered: readonly Answered[]): Answered[][] {
  const runs: Answered[][] = [];
  for (const point of answered) {
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1]?.place === point.place - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** What is drawn of a wave, which is in the run of that index. */
export function rowOf(
  { place, period, score, interval, partial, change }: Answered,
  run: number,
  style: Style,
): ChartRow {
  const { lower, upper } = interval;
  const isUp = (change?.estimate ?? 0) > 0;
  const look = isClear(change)
    ? {
        shape: isUp ? 'triangle-up' : 'triangle-down',
        color: style.palette.categories[isUp ? 'promoter' : 'detractor'],
        change: style.change(change.estimate),
      }
    : { shape: 'circle' };
  return { place, period, score, lower, upper, partial, run, ...look };
}

/** Pairs of rows between which the line is dashed: up to a period that is not over yet. */
export function linksOf(rows: readonly ChartRow[]): ChartRow[] {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    if (!row['partial'] || before === undefined || before['run'] !== row['run']) return [];
    return [before, row].map(({ place, score }) => ({ place, score, link: index }) as ChartRow);
  });
}

/** The marked changes of one direction whose labels have room beside the one before, and where. */
export function labelled(
  marked: readonly ChartRow[],
  shape: string,
  step: number,
  width: number,
): ChartRow[] {
  let end = Number.NEGATIVE_INFINITY;
  return marked.flatMap((row) => {
    const half = widthOf(row['change'] as string, FONT_SIZE) / 2;
    const at = step * ((row['place'] as number) + 0.5);
    const centre = Math.max(half, Math.min(width - half, at));
    if (row['shape'] !== shape || centre - half < end) return [];
    end = centre + half;
    return [{ ...row, labelPlace: centre / step - 0.5 }];
  });
}
