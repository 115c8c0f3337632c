import { checkNumber, invalid } from '../counting/invalid.js';
import type { Difference } from '../inference/difference.js';
import type { Interval } from '../inference/interval.js';
import { type Share, wilsonShare } from '../inference/share.js';

/** What `topBoxShare` needs of a segment, a period or a total; all null where it is hidden. */
export interface TopBoxResult {
  /** Respondents in the box. */
  readonly promoters: number | null;
  /** 0, as on every scale of `topBoxScale`. */
  readonly passives: number | null;
  /** How many respondents there are. */
  readonly respondents: number | null;
  /** The interval of the score, of which the confidence level is used; null when nobody answered. */
  readonly interval: Pick<Interval, 'confidenceLevel'> | null;
}

/**
 * The share, with Wilson's interval, of a segment, period or total that was counted on a
 * `topBoxScale`: a row of `npsBySegment` or a point of `npsTrend`.
 *
 * @returns Shares 0…1; null when nobody answered, or the result is hidden.
 * @throws RangeError if there are passives: the scale is then another one.
 * @throws TypeError if the result is not an object with these counts.
 * @example
 * const rows = [{ plan: 'Pro', csat: 5 }, { plan: 'Pro', csat: 3 }, { plan: 'Free', csat: 1 }]
 * const scale = topBoxScale({ min: 1, max: 5 }, 2)
 * const table = npsBySegment(rows, { rating: 'csat', by: 'plan', scale })
 * table.segments.map((row) => [row.segment, topBoxShare(row)?.estimate]) // => [['Pro', 0.5], ['Free', 0]]
 */
export function topBoxShare(result: TopBoxResult): Share | null {
  if (typeof result !== 'object' || result === null) {
    throw invalid('result', 'a segment, a period or a total', result, 'object');
  }
  const { promoters, passives, respondents, interval } = result;
  if (interval === null) return null;
  const n = checkNumber('respondents of the result', respondents as number, 0, Infinity);
  checkNumber('passives of the result', passives as number, 0, 0);
  const inBox = checkNumber('promoters of the result', promoters as number, 0, n);
  const { confidenceLevel } = interval ?? {};
  return n === 0 ? null : wilsonShare(inBox, n, { confidenceLevel });
}

/** A difference between two shares, −1…1, with its interval and test. */
export interface ShareDifference extends Share {
  /** The number of standard errors between the difference and zero, with its sign. */
  readonly statistic: number | null;
  /** The two-sided p-value, 0…1. */
  readonly pValue: number | null;
  /** The p-value, adjusted for the number of segments: in a comparison with the rest. */
  readonly adjustedPValue?: number;
}

/**
 * A difference between two scores on a `topBoxScale` as the difference between the two shares: half
 * as many points in a hundred, with the same test.
 *
 * @returns Differences of shares, −1…1; null for null.
 * @throws RangeError if an estimate or limit is not from −200 to 200.
 * @throws TypeError if the difference is not the result of a comparison.
 * @example
 * const scale = topBoxScale({ min: 1, max: 5 }, 2)
 * topBoxDifference(difference(tally([5, 5, 4, 1], { scale }), tally([5, 3, 2, 1], { scale })))?.estimate // => 0.5
 */
export function topBoxDifference(
  difference: (Difference & { readonly adjustedPValue?: number }) | null,
): ShareDifference | null {
  if (difference === null) return null;
  if (typeof difference !== 'object') {
    throw invalid('difference', 'a difference or null', difference, 'object');
  }
  const { estimate, lower, upper, confidenceLevel, statistic, pValue, adjustedPValue } = difference;
  const share = (name: string, points: number) =>
    checkNumber(`${name} of the difference`, points, -200, 200) / 200;
  return {
    estimate: share('estimate', estimate),
    lower: share('lower', lower),
    upper: share('upper', upper),
    confidenceLevel,
    statistic,
    pValue,
    ...(adjustedPValue !== undefined && { adjustedPValue }),
  };
}
