import { balance, findRoot } from './root.js';

/**
 * An estimate for a score test. Such a test uses the variance that the estimate would have if a
 * given value were the truth, not the observed variance.
 */
export interface ScoreTest {
  /** The observed net share or change. */
  readonly estimate: number;
  /** The lowest possible value. */
  readonly least: number;
  /** The number of respondents, or of the smaller group. */
  readonly respondents: number;
  /** The variance of the estimate, times the respondents, if `truth` were the truth. */
  readonly varianceAt: (truth: number) => number;
}

/** The truth below the estimate t at which n (t − truth)² = z² V(truth). */
export function lowerLimit(
  { estimate, least, respondents, varianceAt }: ScoreTest,
  z: number,
): number {
  if (estimate <= least) return least;
  const up = Math.min(respondents, 1); // with a large n, both sides are over n: no overflow
  const down = z ** 2 / Math.max(respondents, 1);
  return findRoot(
    (truth) => balance(up * (estimate - truth) ** 2, down * varianceAt(truth)),
    least,
    estimate,
  );
}

/** The distance between the estimate and a value, in standard errors as if the value were true. */
export function statisticAt(
  { estimate, respondents, varianceAt }: ScoreTest,
  truth: number,
): number | null {
  return standardized(estimate - truth, Math.sqrt(varianceAt(truth)) / Math.sqrt(respondents));
}

/** A distance over its standard error: 0 if both are 0, null if only the standard error is 0. */
export function standardized(distance: number, standardError: number): number | null {
  if (distance === 0) return 0;
  return standardError === 0 ? null : distance / standardError;
}
