import { checkArray, checkChoice, checkIterable, checkNumber } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { respondents, type Tally } from '../counting/tally.js';
import { commonNet, netShareTest } from './constrained.js';
import { chiSquareTail } from './distributions.js';
import { statisticAt } from './score-test.js';

/** The result of a test whether several scores are equal. */
export interface Homogeneity {
  /** The chi-square statistic, from 0. */
  readonly statistic: number;
  /** The number of groups that have respondents, minus 1. */
  readonly degreesOfFreedom: number;
  /** The p-value, 0…1. */
  readonly pValue: number;
}

/**
 * Whether several independent groups share one score: the score test, which adds up the squared
 * score statistics of all groups against the most likely common score. Empty groups are skipped.
 *
 * Source: the k-sample form of the test behind `difference`; the statistic is Pearson's
 * chi-square against the trinomials fitted with one common score.
 *
 * @returns The test; null when fewer than two groups have respondents.
 * @throws RangeError or TypeError if the counts do not make tallies.
 * @throws TypeError if the tallies cannot be iterated.
 * @example
 * homogeneity([{ promoters: 45, passives: 35, detractors: 20 }, { promoters: 30, passives: 30, detractors: 40 }]) // => { statistic: 9.17…, degreesOfFreedom: 1, pValue: 0.0024… }
 */
export function homogeneity(tallies: Iterable<Tally>): Homogeneity | null {
  checkIterable('tallies', tallies, 'tallies');
  const groups = [];
  for (const tally of tallies) {
    const n = respondents(tally);
    if (n > 0) groups.push(netShareTest(tally, n));
  }
  if (groups.length < 2) return null;
  const net = commonNet(
    groups,
    groups.map(() => 0),
  );
  const statistic = groups.reduce((sum, group) => sum + (statisticAt(group, net) ?? 0) ** 2, 0);
  const degreesOfFreedom = groups.length - 1;
  return { statistic, degreesOfFreedom, pValue: chiSquareTail(statistic, degreesOfFreedom) };
}

/** How p-values are adjusted for the number of tests. */
export type Adjustment = 'holm' | 'benjamini-hochberg' | 'bonferroni';

/**
 * The factor of a p-value by its rank (0 is the smallest), and whether an adjusted p-value is at
 * least the one of the rank below (upwards) or at most the one of the rank above.
 */
const adjustments = {
  holm: { factor: (rank, count) => count - rank, upwards: true },
  'benjamini-hochberg': { factor: (rank, count) => count / (rank + 1), upwards: false },
  bonferroni: { factor: (_, count) => count, upwards: true },
} satisfies Record<
  Adjustment,
  { factor: (rank: number, count: number) => number; upwards: boolean }
>;

/** Options of `adjustPValues`. */
export interface AdjustmentOptions {
  /**
   * How the p-values are adjusted. Functions that also choose the method of an interval, such as
   * `compareSegments`, call this choice `adjustment`.
   *
   * @defaultValue `'holm'`
   */
  readonly method?: Adjustment | undefined;
}

const adjustmentNames: OptionNames<AdjustmentOptions> = { method: true };

/**
 * P-values adjusted for the number of tests, in the given order. Holm and Bonferroni bound the
 * chance of any false finding, and Holm is never less powerful. Benjamini–Hochberg, for screening
 * many segments, bounds the expected share of false findings among the findings.
 *
 * Source: Holm, Scandinavian Journal of Statistics 6, 1979; Benjamini & Hochberg, Journal of the
 * Royal Statistical Society B 57, 1995. As R's `p.adjust`.
 *
 * @returns As many p-values, 0…1.
 * @throws RangeError if a p-value is not from 0 to 1 or the method is unknown.
 * @throws TypeError if the p-values are not an array of numbers, or an option is unknown.
 * @example
 * adjustPValues([0.01, 0.04, 0.03]) // => [0.03, 0.06, 0.06]
 */
export function adjustPValues(
  pValues: readonly number[],
  options: AdjustmentOptions = {},
): number[] {
  checkOptionNames('adjustPValues', options, adjustmentNames);
  checkArray('pValues', pValues, 'numbers');
  const { method = 'holm' } = options;
  checkChoice('method', method, adjustments);
  const { factor, upwards } = adjustments[method];
  const ascending = Array.from(pValues, (pValue, index) => ({
    pValue: checkNumber(`p-value at index ${index}`, pValue, 0, 1) + 0, // no −0
    index,
  }));
  ascending.sort((a, b) => a.pValue - b.pValue);
  const scaled = ascending.map(({ pValue }, rank) => pValue * factor(rank, pValues.length));
  const order = scaled.map((_, rank) => (upwards ? rank : scaled.length - 1 - rank));
  const adjusted = new Array<number>(pValues.length);
  let bound = upwards ? 0 : 1;
  for (const rank of order) {
    const pValue = scaled[rank] as number;
    bound = upwards ? Math.max(bound, pValue) : Math.min(bound, pValue);
    adjusted[(ascending[rank] as { index: number }).index] = Math.min(1, bound);
  }
  return adjusted;
}
