import { invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import type { Tally } from '../counting/tally.js';
import { difference } from './difference.js';
import type { Interval } from './interval.js';
import { DEFAULT_LEVEL, type LevelOption } from './level.js';
import { anyDifference } from './side.js';

/** Options of `equivalence`. */
export interface EquivalenceOptions extends LevelOption {
  /**
   * The difference that does not matter, in points: above 0 and below 200. Choose it before you see the
   * answers.
   */
  readonly margin: number;
}

const equivalenceNames: OptionNames<EquivalenceOptions> = { confidenceLevel: true, margin: true };

/** Whether two scores are the same but for a margin. */
export interface Equivalence {
  /** The larger p-value of the two tests of one side, 0…1. */
  readonly pValue: number;
  /**
   * The interval of the difference whose ends each leave out 1 − confidence level, so it is one of the
   * level 2 · level − 1: 0.9 for 0.95. It lies within the margin where the p-value is at most 1 −
   * confidence level, and only there.
   */
  readonly interval: Interval<'score'>;
}

/** The highest level that is below 1. */
const HIGHEST_LEVEL = 1 - Number.EPSILON;

/**
 * Whether the scores of two independent groups are the same but for a margin: two tests of one side,
 * that the difference is above −margin and that it is below it. Without a clear difference two scores
 * are not yet equal; this is how to show that they are. With `margin: 3`, a `pValue` of at most 0.05
 * shows that they are less than 3 points apart.
 *
 * Source: Schuirmann, Journal of Pharmacokinetics and Biopharmaceutics 15, 1987; each test is that of
 * `difference`.
 *
 * @returns null when one of the groups is empty.
 * @throws RangeError if the margin is not above 0 and below 200, or the confidence level is not
 * between 0.5 and 1.
 * @throws TypeError if there is no margin, or an option is unknown or has another type.
 * @throws RangeError or TypeError if the counts do not make tallies.
 * @example
 * equivalence({ promoters: 4800, passives: 3100, detractors: 2100 }, { promoters: 4750, passives: 3150, detractors: 2100 }, { margin: 3 })?.pValue // => 0.01…
 */
export function equivalence(a: Tally, b: Tally, options: EquivalenceOptions): Equivalence | null {
  checkOptionNames('equivalence', options, equivalenceNames);
  const { confidenceLevel = DEFAULT_LEVEL, margin } = options;
  const [, most] = anyDifference;
  if (!(typeof margin === 'number' && margin > 0 && margin < most))
    throw invalid('margin', `above 0 and below ${most}`, margin);
  const above = difference(a, b, { confidenceLevel, margin, alternative: 'greater' });
  const below = difference(a, b, { confidenceLevel, margin, alternative: 'less' });
  if (above === null || below === null) return null;
  const { estimate, lower } = above;
  const { upper } = below;
  return {
    // a margin within the range has a standard error
    pValue: Math.max(above.pValue as number, below.pValue as number),
    interval: {
      estimate,
      lower,
      upper,
      confidenceLevel: levelOfBoth(confidenceLevel),
      method: 'score',
    },
  };
}

/** 2 · level − 1, without the error in the last digits: 0.9 for 0.95. */
function levelOfBoth(confidenceLevel: number): number {
  return Math.min(HIGHEST_LEVEL, Number((2 * confidenceLevel - 1).toPrecision(15)));
}
