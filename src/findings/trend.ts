import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import { adjustPValues } from '../inference/several.js';
import { type Move, moveOf } from './clear.js';
import { type AnsweredPoint, type Course, courseOf, type PeriodScore } from './course.js';

/** How the score moved; the score alone where there are no two complete periods. */
export type TrendFinding =
  | Course
  | (PeriodScore & { readonly kind: 'stands' })
  /** No period is over yet. */
  | (PeriodScore & { readonly kind: 'so-far' })
  | { readonly kind: 'nobody' };

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
 * How the score moved over all periods that are complete. A test of all answers decides whether it
 * did; its size is that of thirds that are fixed beforehand, and not that of the most striking
 * periods. Of periods that share days, as rolling windows do, those that share none are used.
 */
export function trendFinding(points: readonly AnyTrendPoint[]): TrendFinding {
  const answered = points.filter(isAnswered);
  const complete = apart(answered.filter(({ partial }) => !partial));
  const last = complete[complete.length - 1] ?? answered[answered.length - 1];
  if (last === undefined) return { kind: 'nobody' };
  const { period, score, interval } = last;
  if (complete.length === 0) return { kind: 'so-far', period, score, interval };
  const course = complete.length < 2 ? null : courseOf(points, complete);
  if (course === null) return { kind: 'stands', period, score, interval };
  return { ...course, period, score, interval };
}

/** The periods, from the last one back, that share no day with one that is taken already. */
function apart(points: readonly AnsweredPoint[]): AnsweredPoint[] {
  const taken: AnsweredPoint[] = [];
  for (const point of [...points].reverse()) {
    const next = taken[taken.length - 1];
    if (next === undefined || point.end < next.start) taken.push(point);
  }
  return taken.reverse();
}

/**
 * The p-value of each change from the period before, adjusted after Holm over all that are shown;
 * null where none is compared.
 */
export function changePValues(points: readonly AnyTrendPoint[]): (number | null)[] {
  const pValues = points.map(({ change }) => change?.pValue ?? null);
  const known = pValues.filter((pValue) => pValue !== null);
  const adjusted = adjustPValues(known);
  let place = 0;
  return pValues.map((pValue) => (pValue === null ? null : (adjusted[place++] as number)));
}

/** How the score moved from the period before each, as far as that is clear among all that are shown. */
export function clearMoves(points: readonly AnyTrendPoint[]): Move[] {
  const pValues = changePValues(points);
  return points.map(({ change }, place) => {
    const pValue = pValues[place] ?? 1;
    return change && pValue < 1 - change.confidenceLevel ? moveOf(change) : 'unclear';
  });
}
