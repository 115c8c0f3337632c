/** How the limits and the test of a difference are computed. */
export type DifferenceMethod = 'score' | 'adjusted-wald' | 'wald';

/** What a method is to find out about a difference. */
export interface Question {
  readonly method: DifferenceMethod;
  /** The level of the interval, of two sides. */
  readonly level: number;
  /** The difference that is tested, in points. */
  readonly tested: number;
}

/** The answer: limits in points, and the statistic of the test. */
export interface Verdict {
  readonly lower: number;
  readonly upper: number;
  /** Null if the standard error is 0 and the distance from the tested difference is not. */
  readonly statistic: number | null;
}

/** The answer about b − a, from that about a − b. */
export function mirrorVerdict({ lower, upper, statistic }: Verdict): Verdict {
  return {
    lower: 0 - upper,
    upper: 0 - lower,
    statistic: statistic === null ? null : 0 - statistic,
  };
}
