import { respondents, type Tally } from '../counting/tally.js';
import { netShareTest } from './constrained.js';
import { exactLowerLimit } from './exact.js';
import { jeffreysLowerLimit } from './jeffreys.js';
import type { LevelOption } from './level.js';
import { type Confidence, readOptions } from './options.js';
import { addPseudoAnswers } from './pseudo-answers.js';
import { scoreOf, standardErrorOf } from './score.js';
import { lowerLimit } from './score-test.js';

/** An estimate with its confidence interval, in points. */
export interface Interval {
  /** What was observed. */
  readonly estimate: number;
  /** The lower limit. */
  readonly lower: number;
  /** The upper limit. */
  readonly upper: number;
  /** The confidence level, 0…1. */
  readonly confidenceLevel: number;
  /** How the limits were computed. */
  readonly method: string;
}

/** How a confidence interval of a score is computed; docs/methods.md says when to use which. */
export type IntervalMethod = 'score' | 'adjusted-wald' | 'wald' | 'jeffreys' | 'exact';

/** Options of `confidenceInterval` and `marginOfError`. */
export interface IntervalOptions extends LevelOption {
  /**
   * How the limits are computed.
   *
   * @defaultValue `'score'`
   */
  readonly method?: IntervalMethod;
}

type Limits = readonly [lower: number, upper: number];
type LowerLimit = (tally: Tally, n: number, confidence: Confidence) => number;

const methods = {
  score: (...asked) => bothLimits(scoreLowerLimit, ...asked),
  'adjusted-wald': (tally, _, confidence) => {
    const adjusted = addPseudoAnswers(tally);
    return waldLimits(adjusted, respondents(adjusted), confidence);
  },
  wald: waldLimits,
  jeffreys: (...asked) => bothLimits(jeffreysLowerLimit, ...asked),
  exact: (...asked) => bothLimits(exactLowerLimit, ...asked),
} satisfies Record<IntervalMethod, (tally: Tally, n: number, confidence: Confidence) => Limits>;

/**
 * The confidence interval of a Net Promoter Score: which true scores the answers are compatible
 * with. The default inverts Tango's score test (Statistics in Medicine 17, 1998): it stays within
 * −100…100, never has zero width and holds its level from five respondents on. docs/methods.md
 * compares the methods.
 *
 * @returns Limits in points, clipped to −100…100; null when nobody answered.
 * @throws RangeError if the confidence level is not between 0 and 1, the method unknown, or
 * `exact` is asked for more than 200 respondents or fractional counts, or `jeffreys` for more than
 * 1e12.
 * @throws RangeError or TypeError if the counts do not make a tally.
 * @example
 * confidenceInterval({ promoters: 50, passives: 30, detractors: 20 }) // => { estimate: 30, lower: 13.95…, upper: 44.33…, confidenceLevel: 0.95, method: 'score' }
 */
export function confidenceInterval(tally: Tally, options: IntervalOptions = {}): Interval | null {
  const { confidenceLevel, method, compute, ...confidence } = readOptions(options, methods);
  const n = respondents(tally);
  if (n === 0) return null;
  const [lower, upper] = compute(tally, n, confidence);
  return {
    estimate: scoreOf(tally, n),
    lower: Math.max(-100, lower) + 0,
    upper: Math.min(100, upper) + 0,
    confidenceLevel,
    method,
  };
}

/**
 * The margin of error of a Net Promoter Score: half the width of its confidence interval. The
 * interval itself says more, since it need not be centred at the score.
 *
 * @returns Points; null when nobody answered.
 * @throws RangeError or TypeError as `confidenceInterval` does.
 * @example
 * marginOfError({ promoters: 500, passives: 300, detractors: 200 }, { method: 'wald' }) // => 4.840…
 */
export function marginOfError(tally: Tally, options?: IntervalOptions): number | null {
  const interval = confidenceInterval(tally, options);
  return interval && (interval.upper - interval.lower) / 2;
}

/** The upper limit is the lower one in a mirror where promoters are detractors. */
function bothLimits(lowerLimitOf: LowerLimit, tally: Tally, n: number, asked: Confidence): Limits {
  const { promoters, passives, detractors } = tally;
  const mirror = { promoters: detractors, passives, detractors: promoters };
  return [100 * lowerLimitOf(tally, n, asked), -100 * lowerLimitOf(mirror, n, asked)];
}

function scoreLowerLimit(tally: Tally, n: number, { z }: Confidence): number {
  return lowerLimit(netShareTest(tally, n), z);
}

function waldLimits(tally: Tally, n: number, { z }: Confidence): Limits {
  const score = scoreOf(tally, n);
  const margin = z * standardErrorOf(tally, n);
  return [score - margin, score + margin];
}
