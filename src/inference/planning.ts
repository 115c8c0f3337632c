import { checkNumber, invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { respondents, type Tally } from '../counting/tally.js';
import { normalQuantile, normalTail } from './distributions.js';
import {
  checkProbability,
  criticalValue,
  DEFAULT_LEVEL,
  type LevelOption,
  levelNames,
} from './level.js';
import { checkPopulation, type PopulationOption } from './population.js';
import { scoreOf, standardErrorOfDifference, varianceOf } from './score.js';

const DEFAULT_POWER = 0.8;
const LARGEST_DIFFERENCE = 200;

/** The option of planning functions that take a power. */
export interface PowerOption {
  /**
   * The chance of finding a difference of the given size, 0…1. It must be above
   * 1 − confidenceLevel, the chance of a false finding.
   *
   * @defaultValue `0.8`
   */
  readonly power?: number | undefined;
}

/** Options of `respondentsForMargin`. */
export interface MarginOptions extends LevelOption, PopulationOption {
  /**
   * A tally whose shares the survey is expected to have; its size does not matter.
   *
   * @defaultValue half promoters and half detractors, which takes the most respondents
   */
  readonly expected?: Tally | undefined;
  /**
   * The factor by which weights or clusters inflate the variance, from 1.
   *
   * @defaultValue `1`
   */
  readonly designEffect?: number | undefined;
}

const marginNames: OptionNames<MarginOptions> = {
  confidenceLevel: true,
  expected: true,
  population: true,
  designEffect: true,
};

const powerNames: OptionNames<LevelOption & PowerOption> = { confidenceLevel: true, power: true };

const worstCase: Tally = { promoters: 1, passives: 0, detractors: 1 };

/**
 * How many respondents a survey needs for a given margin of error: n = (100 z/margin)² V, with V
 * the variance of one answer. A finite population N makes it nN/(n + N − 1), and the design effect
 * multiplies the result, up to everybody. Source: Cochran, Sampling Techniques, 1977.
 *
 * @param margin - Half the width of the interval, in points.
 * @returns Respondents (answers, not invitations), a whole number from 1.
 * @throws RangeError if the margin is not above 0 and at most 100, the population is neither a
 * whole number from 1 nor Infinity, the design effect is below 1, the expected tally is empty, or
 * the confidence level is not between 0 and 1.
 * @throws TypeError if an option is unknown or has another type.
 * @example
 * respondentsForMargin(5) // => 1537
 * respondentsForMargin(5, { population: 2000 }) // => 870
 * respondentsForMargin(5, { expected: { promoters: 50, passives: 30, detractors: 20 } }) // => 938
 */
export function respondentsForMargin(margin: number, options: MarginOptions = {}): number {
  checkOptionNames('respondentsForMargin', options, marginNames);
  const {
    expected = worstCase,
    confidenceLevel = DEFAULT_LEVEL,
    population = Infinity,
    designEffect = 1,
  } = options;
  checkPositive('margin', margin, 100);
  checkPopulation('population', population);
  checkNumber('designEffect', designEffect, 1, Number.MAX_VALUE);
  const variance = varianceOf(expected, sizeOf('expected', expected));
  const n = ((100 * criticalValue(confidenceLevel)) / margin) ** 2 * variance;
  const correction = population === Infinity ? 1 : population / (n + population - 1);
  return wholeRespondents(Math.min(population, n * correction * designEffect));
}

/** How many respondents each of two groups needs. */
export interface GroupSizes {
  /** The respondents of group a. */
  readonly a: number;
  /** The respondents of group b. */
  readonly b: number;
}

/** Options of `respondentsForDifference`. */
export interface DifferencePlan extends LevelOption, PowerOption {
  /**
   * The number of respondents in group b for each respondent in group a.
   *
   * @defaultValue `1`
   */
  readonly ratio?: number | undefined;
}

const planNames: OptionNames<DifferencePlan> = { confidenceLevel: true, power: true, ratio: true };

/**
 * How many respondents two groups need for a given difference between their scores to be found:
 * (z + z of the power)² (Va + Vb/ratio)/(a − b)² in group a, `ratio` times as many in group b. Use
 * the smallest difference that would matter, not a difference that was already observed.
 *
 * Source: Cochran, Sampling Techniques, 1977; Lewis & Sauro, MeasuringU, 2021.
 *
 * @param a - A tally with the shares expected in group a; its size does not matter.
 * @param b - The same for group b.
 * @returns Respondents of each group, whole numbers from 1.
 * @throws RangeError if the scores are equal, a tally is empty, the ratio is not positive and
 * finite, or the power is not between 1 − confidenceLevel and 1.
 * @throws TypeError if an option is unknown or not a number.
 * @example
 * respondentsForDifference({ promoters: 50, passives: 30, detractors: 20 }, { promoters: 45, passives: 30, detractors: 25 }) // => { a: 997, b: 997 }
 */
export function respondentsForDifference(
  a: Tally,
  b: Tally,
  options: DifferencePlan = {},
): GroupSizes {
  checkOptionNames('respondentsForDifference', options, planNames);
  const { ratio = 1 } = options;
  checkPositive('ratio', ratio, Number.MAX_VALUE);
  const na = sizeOf('a', a);
  const nb = sizeOf('b', b);
  const distance = (scoreOf(a, na) - scoreOf(b, nb)) / 100;
  if (distance === 0) {
    throw new RangeError(`a and b must have different scores, received ${scoreOf(a, na)} for both`);
  }
  const needed = (reach(options) / distance) ** 2 * (varianceOf(a, na) + varianceOf(b, nb) / ratio);
  return { a: wholeRespondents(needed), b: wholeRespondents(ratio * needed) };
}

/**
 * The chance that a survey with the sizes of two tallies finds a difference, if their shares are
 * the truth (two-sided, Wald): Φ(|D|/SE − z) + Φ(−|D|/SE − z). It is meant for planning: for an
 * observed difference it only restates the p-value.
 *
 * @returns A probability, 0…1; null when a tally is empty or the standard error is 0.
 * @throws RangeError if the confidence level is not between 0 and 1, or the counts do not make
 * tallies.
 * @throws TypeError if an option is unknown or not a number.
 * @example
 * powerOfDifference({ promoters: 20, passives: 15, detractors: 15 }, { promoters: 48, passives: 16, detractors: 16 }) // => 0.528…
 */
export function powerOfDifference(a: Tally, b: Tally, options: LevelOption = {}): number | null {
  checkOptionNames('powerOfDifference', options, levelNames);
  const z = criticalValue(options.confidenceLevel ?? DEFAULT_LEVEL);
  const na = respondents(a);
  const nb = respondents(b);
  const standardError = standardErrorOfDifference(a, na, b, nb);
  if (!(standardError > 0)) return null; // NaN where a tally is empty
  const shift = Math.abs(scoreOf(a, na) - scoreOf(b, nb)) / standardError;
  return Math.min(1, normalTail(z - shift) + normalTail(z + shift));
}

/**
 * The smallest difference that a comparison of two groups of these sizes finds with the given
 * power: (z + z of the power) times the standard error of the difference.
 *
 * @returns Points; null when a tally is empty, the standard error is 0, or the difference would be
 * above 200 points, which no difference can be.
 * @throws RangeError if the power is not between 1 − confidenceLevel and 1, or the counts do not
 * make tallies.
 * @throws TypeError if an option is unknown or not a number.
 * @example
 * detectableDifference({ promoters: 50, passives: 30, detractors: 20 }, { promoters: 50, passives: 30, detractors: 20 }) // => 30.94…
 */
export function detectableDifference(
  a: Tally,
  b: Tally,
  options: LevelOption & PowerOption = {},
): number | null {
  checkOptionNames('detectableDifference', options, powerNames);
  const standardError = standardErrorOfDifference(a, respondents(a), b, respondents(b));
  const detectable = detectableWith(standardError, options);
  return detectable > 0 && detectable <= LARGEST_DIFFERENCE ? detectable : null;
}

/** The effect, in the unit of its standard error, that is found with the given power. */
export function detectableWith(
  standardError: number,
  options: LevelOption & PowerOption = {},
): number {
  return reach(options) * standardError;
}

/** How many standard errors a true difference must be large to be found with the given power. */
function reach(options: LevelOption & PowerOption): number {
  const { confidenceLevel = DEFAULT_LEVEL, power = DEFAULT_POWER } = options;
  const z = criticalValue(confidenceLevel);
  checkProbability('power', power);
  if (!(power > 1 - confidenceLevel)) {
    throw invalid('power', 'above 1 - confidenceLevel', power);
  }
  return z + normalQuantile(power);
}

function sizeOf(name: string, tally: Tally): number {
  const n = respondents(tally);
  if (n === 0) throw invalid(name, 'a tally with respondents', n);
  return n;
}

function checkPositive(name: string, value: number, most: number): void {
  if (checkNumber(name, value, 0, most) === 0) throw invalid(name, 'above 0', value);
}

/** Rounded up, and at least 1: nobody can be surveyed in part. */
function wholeRespondents(n: number): number {
  return checkNumber('respondents', Math.max(1, Math.ceil(n)), 1, Number.MAX_SAFE_INTEGER);
}
