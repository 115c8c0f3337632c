import { checkNumber } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { respondents, type Tally } from '../counting/tally.js';
import { commonNet, netShareTest } from './constrained.js';
import { normalTail } from './distributions.js';
import { confidenceInterval, type Interval } from './interval.js';
import { type LevelOption, readMethod } from './level.js';
import { addPseudoAnswers } from './pseudo-answers.js';
import { scoreOf, standardErrorOf, standardErrorOfDifference } from './score.js';
import { lowerLimit, type ScoreTest, standardized, statisticAt } from './score-test.js';

/** A difference between two scores with its interval and test, in points. */
export interface Difference<Method extends DifferenceMethod = DifferenceMethod>
  extends Interval<Method> {
  /**
   * The number of standard errors between the difference and zero, with its sign; null if the
   * standard error is 0 and the difference is not.
   */
  readonly statistic: number | null;
  /** The two-sided p-value, 0…1; null if the statistic is null. */
  readonly pValue: number | null;
}

/** How the limits and the test of a difference are computed. */
export type DifferenceMethod = 'score' | 'adjusted-wald' | 'wald';

/** Options of `difference` and `differenceFrom`. */
export interface DifferenceOptions extends LevelOption {
  /**
   * How limits and test are computed.
   *
   * @defaultValue `'score'`
   */
  readonly method?: DifferenceMethod | undefined;
}

const differenceNames: OptionNames<DifferenceOptions> = { confidenceLevel: true, method: true };

/** The result of every method: limits in points and the statistic. */
export interface Verdict {
  readonly lower: number;
  readonly upper: number;
  readonly statistic: number | null;
}

const methods = {
  score: scoreVerdict,
  'adjusted-wald': (a, b, z) => waldVerdict(addPseudoAnswers(a), addPseudoAnswers(b), z),
  wald: waldVerdict,
} satisfies Record<DifferenceMethod, (a: Tally, b: Tally, z: number) => Verdict>;

/**
 * a − b: the difference between the scores of two independent groups of respondents, with its
 * interval and p-value. For a change, pass the later tally first: `difference(after, before)`.
 *
 * The default inverts the score test whose standard error comes from the most likely trinomials
 * with that difference, times N/(N − 1) (after Miettinen & Nurminen, Statistics in Medicine 4,
 * 1985, and Tango, 17, 1998). `adjusted-wald` adds three answers to each group (Lewis & Sauro,
 * MeasuringU, 2021). For the same respondents twice, use `pairedDifference`.
 *
 * @returns Points, limits clipped to −200…200; null when one of the groups is empty.
 * @throws RangeError if the confidence level is not between 0 and 1 or the method is unknown.
 * @throws TypeError if an option is unknown.
 * @throws RangeError or TypeError if the counts do not make tallies.
 * @example
 * difference({ promoters: 60, passives: 30, detractors: 10 }, { promoters: 45, passives: 35, detractors: 20 }).pValue // => 0.0157…
 */
export function difference(a: Tally, b: Tally, options: DifferenceOptions = {}): Difference | null {
  checkOptionNames('difference', options, differenceNames);
  const { confidenceLevel, method, compute, z } = readMethod(options, methods);
  const na = respondents(a);
  const nb = respondents(b);
  if (na === 0 || nb === 0) return null;
  const estimate = scoreOf(a, na) - scoreOf(b, nb);
  return differenceOf(estimate, compute(a, b, z), confidenceLevel, method);
}

/** The difference with the limits and the statistic of a verdict. */
export function differenceOf<Method extends DifferenceMethod>(
  estimate: number,
  { lower, upper, statistic }: Verdict,
  confidenceLevel: number,
  method: Method,
): Difference<Method> {
  return {
    estimate: estimate + 0,
    lower: Math.max(-200, lower) + 0,
    upper: Math.min(200, upper) + 0,
    confidenceLevel,
    method,
    statistic: statistic === null ? null : statistic + 0,
    pValue: statistic === null ? null : 2 * normalTail(Math.abs(statistic)),
  };
}

function waldVerdict(a: Tally, b: Tally, z: number): Verdict {
  const na = respondents(a);
  const nb = respondents(b);
  const distance = scoreOf(a, na) - scoreOf(b, nb);
  const standardError = standardErrorOfDifference(a, na, b, nb);
  const margin = z * standardError;
  return {
    lower: distance - margin,
    upper: distance + margin,
    statistic: standardized(distance, standardError),
  };
}

function scoreVerdict(a: Tally, b: Tally, z: number): Verdict {
  const na = respondents(a);
  const nb = respondents(b);
  if (na + nb <= 1) return { lower: -200, upper: 200, statistic: 0 }; // N/(N − 1) is not defined
  const testA = netShareTest(a, na);
  const testB = netShareTest(b, nb);
  const test = netDifferenceTest(testA, testB);
  return {
    lower: 100 * lowerLimit(test, z),
    upper: -100 * lowerLimit(netDifferenceTest(testB, testA), z),
    statistic: statisticAt(test, 0),
  };
}

/** The score test of the difference a − b of two net shares, its variance times N/(N − 1). */
function netDifferenceTest(a: ScoreTest, b: ScoreTest): ScoreTest {
  const total = a.respondents + b.respondents;
  const smaller = Math.min(a.respondents, b.respondents);
  const weightA = (smaller / a.respondents) * (total / (total - 1));
  const weightB = (smaller / b.respondents) * (total / (total - 1));
  return {
    estimate: a.estimate - b.estimate,
    least: -2,
    respondents: smaller,
    varianceAt: (delta) => {
      const net = commonNet([a, b], [0, delta]);
      return a.varianceAt(net) * weightA + b.varianceAt(net - delta) * weightB;
    },
  };
}

/**
 * The difference between a score and a fixed benchmark, score − benchmark. The benchmark is taken
 * as known, such as a target or a published score. If it is itself an estimate and its tally is
 * known, use `difference`.
 *
 * @param benchmark - A score in points, −100…100.
 * @returns Points; null when nobody answered.
 * @throws RangeError if the benchmark is not from −100 to 100, and as `difference` does.
 * @throws TypeError as `difference` does.
 * @example
 * differenceFrom({ promoters: 50, passives: 30, detractors: 20 }, 40) // => { estimate: -10, lower: -26.04…, upper: 4.33…, confidenceLevel: 0.95, method: 'score', statistic: -1.33…, pValue: 0.18… }
 */
export function differenceFrom(
  tally: Tally,
  benchmark: number,
  options: DifferenceOptions = {},
): Difference | null {
  checkOptionNames('differenceFrom', options, differenceNames);
  const { confidenceLevel, method } = readMethod(options, methods);
  checkNumber('benchmark', benchmark, -100, 100);
  const interval = confidenceInterval(tally, { confidenceLevel, method });
  if (interval === null) return null;
  const verdict = {
    lower: interval.lower - benchmark,
    upper: interval.upper - benchmark,
    statistic: statisticFrom(tally, benchmark, method),
  };
  return differenceOf(interval.estimate - benchmark, verdict, confidenceLevel, method);
}

function statisticFrom(tally: Tally, benchmark: number, method: DifferenceMethod): number | null {
  if (method === 'score') {
    return statisticAt(netShareTest(tally, respondents(tally)), benchmark / 100);
  }
  const sample = method === 'wald' ? tally : addPseudoAnswers(tally);
  const n = respondents(sample);
  return standardized(scoreOf(sample, n) - benchmark, standardErrorOf(sample, n));
}
