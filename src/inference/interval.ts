import { invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { respondents, type Tally } from '../counting/tally.js';
import { anytimeLowerLimit } from './anytime.js';
import { netShareTest } from './constrained.js';
import { exactLowerLimit } from './exact.js';
import { jeffreysLowerLimit } from './jeffreys.js';
import { type Confidence, type LevelOption, readMethod } from './level.js';
import { type PopulationOption, timesWorth, worthOfAnswer } from './population.js';
import { addPseudoAnswers } from './pseudo-answers.js';
import { scoreOf, standardErrorOf } from './score.js';
import { lowerLimit } from './score-test.js';

/** An estimate with its confidence interval, in points. */
export interface Interval<Method extends IntervalMethod | 'delta' = IntervalMethod | 'delta'> {
  /** The observed value. */
  readonly estimate: number;
  /** The lower limit. */
  readonly lower: number;
  /** The upper limit. */
  readonly upper: number;
  /** The confidence level, 0…1. */
  readonly confidenceLevel: number;
  /** How the limits were computed; `'delta'` is the delta method, for parts of a change. */
  readonly method: Method;
}

/** How a confidence interval of a score is computed; docs/methods.md compares the methods. */
export type IntervalMethod = 'score' | 'adjusted-wald' | 'wald' | 'jeffreys' | 'exact' | 'anytime';

/** The names of the methods. */
export const intervalMethods: Readonly<Record<IntervalMethod, true>> = {
  score: true,
  'adjusted-wald': true,
  wald: true,
  jeffreys: true,
  exact: true,
  anytime: true,
};

/** Whether a method counts single answers, so that it takes neither weights nor a population. */
export function needsWholeCounts(method: IntervalMethod | undefined): boolean {
  return method === 'exact' || method === 'anytime';
}

/** Options of intervals: of those in tables and charts, and of `confidenceInterval`. */
export interface IntervalOptions extends LevelOption {
  /**
   * How the limits are computed.
   *
   * @defaultValue `'score'`
   */
  readonly method?: IntervalMethod | undefined;
}

/** The names of these options. */
export const intervalNames: OptionNames<IntervalOptions> = { confidenceLevel: true, method: true };

/** The names of the options of `confidenceInterval` and `marginOfError`. */
const intervalInPopulationNames: OptionNames<IntervalOptions & PopulationOption> = {
  ...intervalNames,
  population: true,
};

type Limits = readonly [lower: number, upper: number];
type LowerLimit = (tally: Tally, n: number, confidence: Confidence) => number;

const methods = {
  score: (tally, n, confidence) => bothLimits(scoreLowerLimit, tally, n, confidence),
  'adjusted-wald': (tally, _, confidence) => {
    const adjusted = addPseudoAnswers(tally);
    return waldLimits(adjusted, respondents(adjusted), confidence);
  },
  wald: waldLimits,
  jeffreys: (tally, n, confidence) => bothLimits(jeffreysLowerLimit, tally, n, confidence),
  exact: (tally, n, confidence) => bothLimits(exactLowerLimit, tally, n, confidence),
  anytime: (tally, n, confidence) => bothLimits(anytimeLowerLimit, tally, n, confidence),
} satisfies Record<IntervalMethod, (tally: Tally, n: number, confidence: Confidence) => Limits>;

/**
 * The confidence interval of a Net Promoter Score: the true scores that the answers are compatible
 * with. The default inverts Tango's score test (Statistics in Medicine 17, 1998): it stays within
 * −100…100, never has zero width and holds its level from five respondents on. docs/methods.md
 * compares the methods.
 *
 * A `population` makes it narrower, as far as everybody is known: n answers of N people are worth
 * n (N − 1)/(N − n) answers (Cochran, Sampling Techniques, 1977). It knows only the luck of the draw,
 * not why the others did not answer.
 *
 * With `anytime` the interval may be looked at after every answer: it is right at all moments at once,
 * as long as the true score stays the same (docs/methods.md).
 *
 * @returns Limits in points, clipped to −100…100, both the score itself if everybody answered; null
 * when nobody answered.
 * @throws RangeError if the confidence level is not between 0 and 1, or the method is unknown; if the
 * population is not whole or below the number of respondents; with `exact` or `anytime`, if there is a
 * population or counts are fractional; with `exact`, if there are more than 200 respondents; with
 * `jeffreys` or `anytime`, if there are, or they are worth, more than 1e12.
 * @throws TypeError if an option is unknown, or the tally is weighted.
 * @throws RangeError or TypeError if the counts do not make a tally.
 * @example
 * confidenceInterval({ promoters: 50, passives: 30, detractors: 20 }) // => { estimate: 30, lower: 13.95…, upper: 44.33…, confidenceLevel: 0.95, method: 'score' }
 * confidenceInterval({ promoters: 50, passives: 30, detractors: 20 }, { population: 150 }) // => { estimate: 30, lower: 20.86…, upper: 38.55…, confidenceLevel: 0.95, method: 'score' }
 */
export function confidenceInterval(
  tally: Tally,
  options: IntervalOptions & PopulationOption = {},
): Interval<IntervalMethod> | null {
  checkOptionNames('confidenceInterval', options, intervalInPopulationNames);
  return intervalOf(tally, options);
}

function intervalOf(
  tally: Tally,
  options: IntervalOptions & PopulationOption,
): Interval<IntervalMethod> | null {
  const { confidenceLevel, method, compute, ...confidence } = readMethod(options, methods);
  const n = respondents(tally);
  const worth = worthOfAnswer('population', n, options.population);
  if (worth !== 1 && needsWholeCounts(method)) {
    const rule = `Infinity with ${method}, which needs whole counts`;
    throw invalid('population', rule, options.population);
  }
  if (n === 0) return null;
  const score = scoreOf(tally, n);
  const [lower, upper] =
    worth === Infinity ? [score, score] : compute(timesWorth(tally, worth), n * worth, confidence);
  return {
    estimate: score,
    lower: Math.max(-100, lower) + 0,
    upper: Math.min(100, upper) + 0,
    confidenceLevel,
    method,
  };
}

/**
 * The margin of error of a Net Promoter Score: half the width of its confidence interval. The
 * interval itself says more: it need not be centred at the score.
 *
 * @returns Points; null when nobody answered.
 * @throws RangeError or TypeError as `confidenceInterval` does.
 * @example
 * marginOfError({ promoters: 500, passives: 300, detractors: 200 }, { method: 'wald' }) // => 4.840…
 */
export function marginOfError(
  tally: Tally,
  options: IntervalOptions & PopulationOption = {},
): number | null {
  checkOptionNames('marginOfError', options, intervalInPopulationNames);
  const interval = intervalOf(tally, options);
  return interval && (interval.upper - interval.lower) / 2;
}

/** The upper limit is minus the lower limit of the tally with promoters and detractors swapped. */
function bothLimits(
  lowerLimitOf: LowerLimit,
  tally: Tally,
  n: number,
  confidence: Confidence,
): Limits {
  const { promoters, passives, detractors } = tally;
  const mirror = { promoters: detractors, passives, detractors: promoters };
  return [100 * lowerLimitOf(tally, n, confidence), -100 * lowerLimitOf(mirror, n, confidence)];
}

function scoreLowerLimit(tally: Tally, n: number, { z }: Confidence): number {
  return lowerLimit(netShareTest(tally, n), z);
}

function waldLimits(tally: Tally, n: number, { z }: Confidence): Limits {
  const score = scoreOf(tally, n);
  const margin = z * standardErrorOf(tally, n);
  return [score - margin, score + margin];
}
