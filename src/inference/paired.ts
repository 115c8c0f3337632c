import { checkIterable, invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import {
  isOn,
  notARating,
  rankOf,
  readScale,
  type Scale,
  type ScaleOption,
} from '../counting/scale.js';
import { checkCount, checkExact } from '../counting/tally.js';
import { type Difference, differenceOf } from './difference.js';
import { type LevelOption, readMethod } from './level.js';
import { balance, findRoot } from './root.js';
import { lowerLimit, type ScoreTest, standardized, statisticAt } from './score-test.js';
import type { Verdict } from './verdict.js';

/** The respondents who were in one category before, by their category after. */
export type TransitionRow = readonly [promoter: number, passive: number, detractor: number];

/**
 * The respondents of two waves by their categories in both: counts at [from][to], both in the order
 * promoter, passive, detractor.
 */
export type Transitions = readonly [
  fromPromoter: TransitionRow,
  fromPassive: TransitionRow,
  fromDetractor: TransitionRow,
];

/**
 * Counts the same respondents' ratings by category, each pair as [before, after].
 *
 * @throws RangeError or TypeError at the first value that is not a rating, with its index and
 * whether it is the rating before or after.
 * @throws TypeError if the pairs cannot be iterated, or the options are not `{ scale }`.
 * @example
 * tallyTransitions([[9, 10], [9, 7], [3, 7]]) // => [[1, 1, 0], [0, 0, 0], [0, 1, 0]]
 */
export function tallyTransitions(
  pairs: Iterable<readonly [before: number, after: number]>,
  options?: ScaleOption,
): Transitions {
  const scale = readScale('tallyTransitions', options);
  checkIterable('pairs', pairs, '[before, after] pairs');
  const counts = [0, 1, 2].map(() => [0, 0, 0] as [number, number, number]);
  let index = 0;
  for (const pair of pairs) {
    const from = placeOf(pair?.[0], `rating before at index ${index}`, scale);
    const to = placeOf(pair?.[1], `rating after at index ${index}`, scale);
    (counts[from] as [number, number, number])[to] += 1;
    index++;
  }
  return counts as unknown as Transitions;
}

function placeOf(rating: unknown, name: string, scale: Scale): 0 | 1 | 2 {
  if (!isOn(scale, rating)) throw notARating(name, rating, scale);
  return (2 - rankOf(rating, scale)) as 0 | 1 | 2;
}

/**
 * The transitions of two groups of respondents together.
 *
 * @throws RangeError if counts are negative or not finite, or more than 2⁵³ − 1 together.
 * @throws TypeError if `a` or `b` is not a 3×3 array of numbers.
 * @example
 * mergeTransitions([[1, 0, 0], [0, 2, 0], [0, 0, 3]], [[0, 1, 0], [0, 0, 0], [0, 0, 0]]) // => [[1, 1, 0], [0, 2, 0], [0, 0, 3]]
 */
export function mergeTransitions(a: Transitions, b: Transitions): Transitions {
  checkExact(checkTransitions(a) + checkTransitions(b));
  const sums = a.map((row, from) =>
    row.map((count, to) => 0 + count + (b[from] as TransitionRow)[to as 0 | 1 | 2]),
  );
  return sums as unknown as Transitions;
}

/** The number of respondents of transitions, after a full check. */
export function checkTransitions(transitions: Transitions): number {
  const isThree = (value: unknown): boolean => Array.isArray(value) && value.length === 3;
  if (!isThree(transitions) || ![...transitions].every(isThree)) {
    throw invalid('transitions', 'a 3×3 array of counts', transitions, '');
  }
  let total = 0;
  for (const [from, row] of transitions.entries()) {
    for (const [to, count] of row.entries()) {
      total += checkCount(`transitions[${from}][${to}]`, count);
    }
  }
  return total;
}

/** How the limits and the test of a paired difference are computed. */
export type PairedMethod = 'score' | 'wald';

/** Options of `pairedDifference`. */
export interface PairedOptions extends LevelOption {
  /**
   * How limits and test are computed.
   *
   * @defaultValue `'score'`
   */
  readonly method?: PairedMethod | undefined;
}

const pairedNames: OptionNames<PairedOptions> = { confidenceLevel: true, method: true };

/** The shares of respondents whose coded answer (−1, 0, 1) changed by −2, −1, 0, 1 and 2. */
type Changes = readonly { readonly change: number; readonly share: number }[];

/**
 * Later − earlier: the change of the score among respondents who answered twice. It is far more
 * precise than the difference of two independent samples: each respondent is compared with
 * themselves.
 *
 * Each respondent changes by −2 … 2 categories. The default inverts the score test against the
 * most likely multinomial with a given mean change, p = x/(n + λ(k − mean)), which is Tango's
 * test carried over from three outcomes to five (Statistics in Medicine 17, 1998).
 *
 * @returns Points, limits clipped to −200…200; null when there are no respondents.
 * @throws RangeError if the confidence level is not between 0 and 1, the method is unknown, or a
 * count is negative or not finite.
 * @throws TypeError if the transitions are not a 3×3 array of numbers, or an option is unknown.
 * @example
 * pairedDifference([[8, 7, 6], [5, 4, 3], [2, 1, 9]])?.pValue // => 0.083…
 */
export function pairedDifference(
  transitions: Transitions,
  options: PairedOptions = {},
): Difference<PairedMethod> | null {
  checkOptionNames('pairedDifference', options, pairedNames);
  const { confidenceLevel, method, compute, z } = readMethod(options, methods);
  const n = checkTransitions(transitions);
  if (n === 0) return null;
  const [[pp, pn, pd], [np, nn, nd], [dp, dn, dd]] = transitions;
  const net = 2 * (dp - pd) + (np - pn) + (dn - nd);
  const counts = [pd, pn + nd, pp + nn + dd, np + dn, dp];
  const changes = counts.map((count, i) => ({ change: i - 2, share: count / n }));
  const verdict = compute(changes, net / n, n, z);
  return differenceOf((100 * net) / n, verdict, { confidenceLevel, method });
}

const methods = {
  score: scoreVerdict,
  wald: waldVerdict,
} satisfies Record<PairedMethod, (changes: Changes, mean: number, n: number, z: number) => Verdict>;

function waldVerdict(changes: Changes, mean: number, n: number, z: number): Verdict {
  const standardError = (100 * Math.sqrt(spreadAround(changes, mean))) / Math.sqrt(n);
  return {
    lower: 100 * mean - z * standardError,
    upper: 100 * mean + z * standardError,
    statistic: standardized(100 * mean, standardError),
  };
}

function scoreVerdict(changes: Changes, mean: number, n: number, z: number): Verdict {
  const mirror = changes.map(({ change, share }) => ({ change: 0 - change, share }));
  const test = changeTest(changes, mean, n);
  return {
    lower: 100 * lowerLimit(test, z),
    upper: -100 * lowerLimit(changeTest(mirror, 0 - mean, n), z),
    statistic: statisticAt(test, 0),
  };
}

function changeTest(changes: Changes, mean: number, n: number): ScoreTest {
  return {
    estimate: mean,
    least: -2,
    respondents: n,
    varianceAt: (truth) => constrainedSpread(changes, truth),
  };
}

function spreadAround(changes: Changes, mean: number): number {
  return changes.reduce((sum, { change, share }) => sum + share * (change - mean) ** 2, 0);
}

/**
 * The variance of one respondent's change under the most likely multinomial with the given mean:
 * the observed shares divided by 1 + λ(k − mean). If no admissible λ balances them, the remaining
 * probability belongs to an extreme change that nobody made.
 */
function constrainedSpread(changes: Changes, mean: number): number {
  const observed = changes.filter(({ share }) => share > 0);
  const fitted = (multiplier: number): Changes =>
    observed.map(({ change, share }) => ({
      change,
      share: share / (1 + multiplier * (change - mean)),
    }));
  const slope = (multiplier: number): number => {
    let up = 0;
    let down = 0;
    for (const { change, share } of fitted(multiplier)) {
      if (change > mean) up += share * (change - mean);
      else down += share * (mean - change);
    }
    return balance(up, down);
  };
  const least = 1 / (mean - 2);
  const most = 1 / (mean + 2);
  for (const [multiplier, extreme] of [
    [least, 2],
    [most, -2],
  ] as const) {
    const isUnseen = observed.every(({ change }) => change !== extreme);
    if (isUnseen && slope(multiplier) * extreme < 0) {
      const shares = fitted(multiplier);
      const rest = 1 - shares.reduce((sum, { share }) => sum + share, 0);
      return spreadAround([...shares, { change: extreme, share: Math.max(0, rest) }], mean);
    }
  }
  return spreadAround(fitted(findRoot(slope, least, most)), mean);
}
