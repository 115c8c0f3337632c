import { checkChoice } from '../counting/invalid.js';
import { respondents, type Tally } from '../counting/tally.js';
import { netShareTest } from './constrained.js';
import { exactLowerLimit } from './exact.js';
import { jeffreysLowerLimit } from './jeffreys.js';
import { criticalValue, DEFAULT_LEVEL, type LevelOption } from './level.js';
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

const methods = {
  score: (tally, n, level) => bothLimits(scoreLowerLimit, tally, n, level),
  'adjusted-wald': (tally, _, level) => {
    const adjusted = addPseudoAnswers(tally);
    return waldLimits(adjusted, respondents(adjusted), level);
  },
  wald: waldLimits,
  jeffreys: (tally, n, level) => bothLimits(jeffreysLowerLimit, tally, n, level),
  exact: (tally, n, level) => bothLimits(exactLowerLimit, tally, n, level),
} satisfies Record<IntervalMethod, (tally: Tally, n: number, level: number) => Limits>;

/**
 * The confidence interval of a Net Promoter Score: which true scores the answers are compatible
 * with. The default inverts Tango's score test (Statistics in Medicine 17, 1998): it stays within
 * −100…100, never has zero width and holds its level from five respondents on. docs/methods.md
 * compares the methods.
 *
 * @returns Limits in points, clipped to −100…100; null when nobody answered.
 * @throws RangeError if the confidence level is not between 0 and 1, the method unknown, or
 * `exact` is asked for more than 200 respondents or fractional counts.
 * @throws RangeError or TypeError if the counts do not make a tally.
 * @example
 * confidenceInterval({ promoters: 50, passives: 30, detractors: 20 }) // => { estimate: 30, lower: 13.95…, upper: 44.33…, confidenceLevel: 0.95, method: 'score' }
 */
export function confidenceInterval(tally: Tally, options: IntervalOptions = {}): Interval | null {
  const { confidenceLevel = DEFAULT_LEVEL, method = 'score' } = options;
  checkChoice('method', method, methods);
  criticalValue(confidenceLevel);
  const n = respondents(tally);
  if (n === 0) return null;
  const [lower, upper] = methods[method](tally, n, confidenceLevel);
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
function bothLimits(
  lowerLimitOf: (tally: Tally, n: number, level: number) => number,
  tally: Tally,
  n: number,
  level: number,
): Limits {
  const { promoters, passives, detractors } = tally;
  const mirror = { promoters: detractors, passives, detractors: promoters };
  return [100 * lowerLimitOf(tally, n, level), -100 * lowerLimitOf(mirror, n, level)];
}

function waldLimits(tally: Tally, n: number, level: number): Limits {
  const score = scoreOf(tally, n);
  const margin = criticalValue(level) * standardErrorOf(tally, n);
  return [score - margin, score + margin];
}

function scoreLowerLimit(tally: Tally, n: number, level: number): number {
  return lowerLimit(netShareTest(tally, n), criticalValue(level));
}
