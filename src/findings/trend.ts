import type { AnyTrendPoint, TrendPoint } from '../grouping/compare-waves.js';
import { type Difference, difference } from '../inference/difference.js';
import type { Interval } from '../inference/interval.js';
import { type Move, moveOf } from './clear.js';

/** The score of a period that somebody answered in. */
export interface PeriodScore {
  readonly period: string;
  readonly score: number;
  readonly interval: Interval;
}

/** How the score of a period compares with that of an earlier one. */
export interface PeriodMove extends PeriodScore {
  readonly kind: Move;
  /** The earlier period. */
  readonly since: string;
  readonly change: Difference;
}

/** From the first complete period to the last; the score alone where there are no two of them. */
export type TrendFinding =
  | PeriodMove
  | (PeriodScore & { readonly kind: 'stands' })
  /** No period is over yet. */
  | (PeriodScore & { readonly kind: 'so-far' })
  | { readonly kind: 'nobody' };

/** A wave that somebody answered. */
export type AnsweredPoint = TrendPoint & PeriodScore;

/** Whether a wave has a score: somebody answered it, and it is not hidden. */
export function isAnswered(point: AnyTrendPoint): point is AnsweredPoint {
  return point.score !== null && point.interval !== null;
}

/** The periods that are hidden, since too few people answered. */
export function hiddenPeriods(points: readonly AnyTrendPoint[]): string[] {
  return points.filter(({ answers }) => answers === null).map(({ period }) => period);
}

/** How many periods the windows of a trend have: 0 where that differs, null where there are none. */
export function windowOf(points: readonly AnyTrendPoint[]): number | null {
  const [first, ...others] = points.map(({ periods }) => periods);
  if (first === undefined) return null;
  return others.every((periods) => periods === first) ? first : 0;
}

/**
 * The change from the first complete period to the last. A period is complete where it is not
 * partial; two periods that share days are not compared.
 */
export function trendFinding(points: readonly AnyTrendPoint[]): TrendFinding {
  const answered = points.filter(isAnswered);
  const complete = answered.filter(({ partial }) => !partial);
  const first = complete[0];
  const last = complete[complete.length - 1] ?? answered[answered.length - 1];
  if (last === undefined) return { kind: 'nobody' };
  const { confidenceLevel } = last.interval;
  const isApart = first !== undefined && first.end < last.start;
  const change = isApart ? difference(last, first, { confidenceLevel }) : null;
  if (first === undefined) return { kind: 'so-far', ...scoreOf(last) };
  if (change === null) return { kind: 'stands', ...scoreOf(last) };
  return { kind: moveOf(change), since: first.period, change, ...scoreOf(last) };
}

/** The change to the latest period that is compared with an earlier one; null without any. */
export function latestChange(points: readonly AnyTrendPoint[]): PeriodMove | null {
  const compared = points.filter(isAnswered).filter(({ change }) => change !== null);
  const last = compared[compared.length - 1];
  if (!last?.change || last.comparedWith === null) return null;
  const { change, comparedWith } = last;
  return { kind: moveOf(change), since: comparedWith, change, ...scoreOf(last) };
}

function scoreOf({ period, score, interval }: AnsweredPoint): PeriodScore {
  return { period, score, interval };
}
