import { balance, findRoot } from './root.js';

/**
 * An estimate that is judged by a score test: by the variance it would have if a given value were
 * the truth, not by the variance it shows.
 */
export interface ScoreTest {
  /** The observed net share or change. */
  readonly estimate: number;
  /** The least that there can be. */
  readonly least: number;
  /** The number of respondents, or of the smaller group. */
  readonly respondents: number;
  /** The variance of the estimate, times the respondents, if this were the truth. */
  readonly varianceAt: (truth: number) => number;
}

/** The truth below the estimate t at which n (t − truth)² = z² V(truth). */
export function lowerLimit(
  { estimate, least, respondents, varianceAt }: ScoreTest,
  z: number,
): number {
  if (estimate <= least) return least;
  const up = Math.min(respondents, 1); // both sides over n where it is large: neither overflows
  const down = z ** 2 / Math.max(respondents, 1);
  return findRoot(
    (truth) => balance(up * (estimate - truth) ** 2, down * varianceAt(truth)),
    least,
    estimate,
  );
}

/** How many standard errors, of those if it were the truth, the estimate is from a value. */
export function statisticAt(
  { estimate, respondents, varianceAt }: ScoreTest,
  truth: number,
): number | null {
  return standardized(estimate - truth, Math.sqrt(varianceAt(truth)) / Math.sqrt(respondents));
}

/** A distance over its standard error: 0 where both are 0, null where only the latter is. */
export function standardized(distance: number, standardError: number): number | null {
  if (distance === 0) return 0;
  return standardError === 0 ? null : distance / standardError;
}
