import { checkChoice, checkNumber } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import type { Tally } from '../counting/tally.js';
import type { Interval } from './interval.js';
import { DEFAULT_LEVEL, type LevelOption } from './level.js';
import { oneSampleVerdict } from './one-sample.js';
import type { PopulationOption } from './population.js';
import { sampleOf } from './sample.js';
import {
  type Alternative,
  anyDifference,
  bothSides,
  levelOfLimits,
  pValueOf,
  readSide,
  type Side,
  type TestOptions,
  testedBy,
} from './side.js';
import { differenceMethods, twoSampleVerdict } from './two-samples.js';
import type { DifferenceMethod, Question, Verdict } from './verdict.js';

/** A difference between two scores with its interval and test, in points. */
export interface Difference<Method extends DifferenceMethod = DifferenceMethod>
  extends Interval<Method> {
  /**
   * The number of standard errors between the difference and zero, or the margin of the test, with its
   * sign; null if the standard error is 0 and the distance is not.
   */
  readonly statistic: number | null;
  /** The p-value, 0…1, two-sided unless there is an `alternative`; null if the statistic is null. */
  readonly pValue: number | null;
  /** The side of the interval and the p-value; absent if they are two-sided. */
  readonly alternative?: Exclude<Alternative, 'two-sided'>;
  /** The margin of a test of one side, in points; absent if it is two-sided. */
  readonly margin?: number;
}

/** Options of `difference`. */
export interface DifferenceOptions extends TestOptions {
  /**
   * How many people the groups were drawn from: whole numbers, not below the numbers of respondents.
   *
   * @defaultValue `{ a: Infinity, b: Infinity }`
   */
  readonly population?: Populations | undefined;
}

/** The populations of two groups. */
export interface Populations {
  /** That of group a; Infinity if absent. */
  readonly a?: number | undefined;
  /** That of group b; Infinity if absent. */
  readonly b?: number | undefined;
}

/** Options of `differenceFrom`. */
export interface BenchmarkOptions extends TestOptions, PopulationOption {}

const differenceNames: OptionNames<DifferenceOptions> = {
  confidenceLevel: true,
  method: true,
  alternative: true,
  margin: true,
  population: true,
};
const benchmarkNames: OptionNames<BenchmarkOptions> = differenceNames;
const populationNames: OptionNames<Populations> = { a: true, b: true };

/**
 * a − b: the difference between the scores of two independent groups of respondents, with its
 * interval and p-value. For a change, pass the later tally first: `difference(after, before)`.
 *
 * The default inverts the score test whose standard error comes from the most likely trinomials
 * with that difference, times N/(N − 1) (after Miettinen & Nurminen, Statistics in Medicine 4,
 * 1985, and Tango, 17, 1998). `adjusted-wald` adds three answers to each group (Lewis & Sauro,
 * MeasuringU, 2021). For the same respondents twice, use `pairedDifference`.
 *
 * With `alternative` the test is of one side; with `margin` too, it shows that a score has not fallen
 * by more than so many points (after Farrington & Manning, Statistics in Medicine 9, 1990). For "the
 * same as", use `equivalence`.
 *
 * @returns Points, limits clipped to −200…200; null when one of the groups is empty.
 * @throws RangeError if the confidence level is not between 0 and 1, or not above 0.5 for a test of
 * one side; if the method or the alternative is unknown; if the margin is not from 0 to 200, or given
 * without a side or with another method than `score`; if a population is not whole or below the number
 * of respondents.
 * @throws TypeError if an option is unknown or has another type.
 * @throws RangeError or TypeError if the counts do not make tallies.
 * @example
 * difference({ promoters: 60, passives: 30, detractors: 10 }, { promoters: 45, passives: 35, detractors: 20 }).pValue // => 0.0157…
 * difference({ promoters: 2050, passives: 1240, detractors: 710 }, { promoters: 2040, passives: 1240, detractors: 720 }, { alternative: 'greater', margin: 3 }).pValue // => 0.019…
 */
export function difference(a: Tally, b: Tally, options: DifferenceOptions = {}): Difference | null {
  checkOptionNames('difference', options, differenceNames);
  const side = readSide(options, anyDifference);
  const population = readPopulations(options);
  const sampleA = sampleOf('population.a', a, population.a);
  const sampleB = sampleOf('population.b', b, population.b);
  const question = questionOf(options, side);
  if (sampleA.respondents === 0 || sampleB.respondents === 0) return null;
  const estimate = sampleA.score - sampleB.score;
  return differenceOf(estimate, twoSampleVerdict(sampleA, sampleB, question), options, side);
}

function readPopulations({ population = {} }: DifferenceOptions): Populations {
  checkOptionNames('population of difference', population, populationNames);
  return population;
}

/**
 * The difference between a score and a fixed benchmark, score − benchmark. The benchmark is taken
 * as known, such as a target or a published score. If it is itself an estimate and its tally is
 * known, use `difference`.
 *
 * @param benchmark - A score in points, −100…100.
 * @returns Points; null when nobody answered.
 * @throws RangeError if the benchmark is not from −100 to 100, if benchmark and margin lead beyond
 * that, and as `difference` does.
 * @throws TypeError as `difference` does.
 * @example
 * differenceFrom({ promoters: 50, passives: 30, detractors: 20 }, 40) // => { estimate: -10, lower: -26.04…, upper: 4.33…, confidenceLevel: 0.95, method: 'score', statistic: -1.33…, pValue: 0.18… }
 */
export function differenceFrom(
  tally: Tally,
  benchmark: number,
  options: BenchmarkOptions = {},
): Difference | null {
  checkOptionNames('differenceFrom', options, benchmarkNames);
  checkNumber('benchmark', benchmark, -100, 100);
  const side = readSide(options, [-100 - benchmark, 100 - benchmark]);
  const sample = sampleOf('population', tally, options.population);
  const question = questionOf(options, side);
  if (sample.respondents === 0) return null;
  const verdict = oneSampleVerdict(sample, benchmark, question);
  return differenceOf(sample.score - benchmark, verdict, options, side);
}

function questionOf(
  { confidenceLevel = DEFAULT_LEVEL, method = 'score' }: TestOptions,
  side: Side,
): Question {
  return {
    method: checkChoice('method', method, differenceMethods),
    level: levelOfLimits(confidenceLevel, side),
    tested: testedBy(side),
  };
}

/** The difference with the limits and the statistic of a verdict. */
export function differenceOf<Method extends DifferenceMethod>(
  estimate: number,
  { lower, upper, statistic }: Verdict,
  {
    confidenceLevel = DEFAULT_LEVEL,
    method = 'score',
  }: LevelOption & { readonly method?: Method | 'score' | undefined },
  side: Side = bothSides,
): Difference<Method | 'score'> {
  const { alternative, margin, range } = side;
  const [least, greatest] = range;
  return {
    estimate: estimate + 0,
    lower: (alternative === 'less' ? least : Math.max(least, lower)) + 0,
    upper: (alternative === 'greater' ? greatest : Math.min(greatest, upper)) + 0,
    confidenceLevel,
    method,
    statistic: statistic === null ? null : statistic + 0,
    pValue: statistic === null ? null : pValueOf(statistic, side),
    ...(alternative !== 'two-sided' && { alternative, margin }),
  };
}
