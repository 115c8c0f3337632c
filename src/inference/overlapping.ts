import { checkOptionNames } from '../counting/options.js';
import { respondents, type Tally } from '../counting/tally.js';
import { type Difference, difference } from './difference.js';
import { DEFAULT_LEVEL, type LevelOption, levelNames } from './level.js';
import { checkTransitions, pairedDifference, type Transitions } from './paired.js';
import { timesWorth } from './population.js';
import { standardErrorOfDifference, varianceOf } from './score.js';

/** However alike the answers of the same people are, the waves count as at most so many times larger. */
const MOST_WORTH = 1e6;

/** A part of a whole that rounding may exceed by this. */
const ROUNDING = 1e-9;

/** A variance that is this small a part of another is 0 but for rounding. */
const NO_VARIANCE = 1e-12;

/**
 * Pairs of answers that the same people gave, by category at [one][other]: one before and one after
 * or, where people may answer several times in a group, both in it.
 */
export interface AnswerPairs {
  readonly between: Transitions | undefined;
  readonly before: Transitions | undefined;
  readonly after: Transitions | undefined;
}

/**
 * Later − earlier, where some respondents answered in both waves: one change and one p-value, between
 * `difference` of waves that share nobody and `pairedDifference` of the same people. People who
 * answer alike twice make a change surer, so both waves count as that many times larger.
 *
 * @param before - the tally of the earlier wave
 * @param after - the tally of the later wave
 * @param shared - those who are in both, as `tallyTransitions` counts them
 * @returns Points, limits clipped to −200…200; null when nobody answered in one of the waves.
 * @throws RangeError if more respondents of a category are shared than a wave has, the confidence
 * level is not between 0 and 1, or a count is negative or not finite.
 * @throws TypeError if the counts do not make tallies and transitions, or an option is unknown.
 * @see docs/methods.md for the method and its sources
 * @example
 * const [before, after] = [{ promoters: 5, passives: 3, detractors: 2 }, { promoters: 4, passives: 4, detractors: 7 }]
 * overlappingDifference(before, after, [[3, 1, 1], [0, 2, 1], [0, 0, 2]])?.pValue // => 0.035…
 */
export function overlappingDifference(
  before: Tally,
  after: Tally,
  shared: Transitions,
  options: LevelOption = {},
): Difference | null {
  checkOptionNames('overlappingDifference', options, levelNames);
  const { confidenceLevel = DEFAULT_LEVEL } = options;
  const sizeBefore = respondents(before);
  const sizeAfter = respondents(after);
  const size = checkTransitions(shared);
  checkShared('before', before, (from) => shared[from].reduce((sum, count) => sum + count, 0));
  checkShared('after', after, (to) => shared.reduce((sum, row) => sum + row[to], 0));
  if (size === 0) return difference(after, before, { confidenceLevel });
  if (size === sizeBefore && size === sizeAfter) {
    return pairedDifference(shared, { confidenceLevel });
  }
  const worth = worthOfPairs(before, after, {
    between: shared,
    before: undefined,
    after: undefined,
  });
  return difference(timesWorth(after, worth), timesWorth(before, worth), { confidenceLevel });
}

/**
 * As how many times larger two groups count, since some of their answers are of the same people. 1 where
 * no variance is left.
 */
export function worthOfPairs(before: Tally, after: Tally, pairs: AnswerPairs): number {
  const { plain, variance } = variancesOf(before, after, pairs);
  return variance > 0 ? Math.min(plain / variance, MOST_WORTH) : 1;
}

/** The standard error in points of the difference between two waves that share people. */
export function standardErrorOfShared(before: Tally, after: Tally, shared: Transitions): number {
  const [sizeBefore, sizeAfter] = [respondents(before), respondents(after)];
  const apart = standardErrorOfDifference(after, sizeAfter, before, sizeBefore);
  if (checkTransitions(shared) === 0 || apart === 0) return apart;
  const pairs = { between: shared, before: undefined, after: undefined };
  const { plain, variance } = variancesOf(before, after, pairs);
  return apart * Math.sqrt(variance / plain);
}

/** The variance of the difference: of independent groups, and as they are. 0 if a group is empty. */
function variancesOf(
  before: Tally,
  after: Tally,
  pairs: AnswerPairs,
): { readonly plain: number; readonly variance: number } {
  const sizeBefore = respondents(before);
  const sizeAfter = respondents(after);
  if (sizeBefore === 0 || sizeAfter === 0) return { plain: 0, variance: 0 };
  const plain =
    varianceOf(before, sizeBefore) / sizeBefore + varianceOf(after, sizeAfter) / sizeAfter;
  const within =
    productsOf(pairs.before) / sizeBefore ** 2 + productsOf(pairs.after) / sizeAfter ** 2;
  const between = productsOf(pairs.between) / sizeBefore / sizeAfter;
  const variance = plain + 2 * (within - between);
  return { plain, variance: variance > plain * NO_VARIANCE ? variance : 0 };
}

const categories = ['promoters', 'passives', 'detractors'] as const;
type Place = 0 | 1 | 2;

function checkShared(name: string, tally: Tally, sharedIn: (place: Place) => number): void {
  categories.forEach((category, place) => {
    const shared = sharedIn(place as Place);
    if (shared > tally[category] * (1 + ROUNDING)) {
      throw new RangeError(
        `shared must have at most the ${tally[category]} ${category} of ${name}, received ${shared}`,
      );
    }
  });
}

/** The sum of the products of both answers of each pair, each less its mean: n times the covariance. */
function productsOf(pairs: Transitions | undefined): number {
  const size = pairs === undefined ? 0 : checkTransitions(pairs);
  if (pairs === undefined || size === 0) return 0;
  let products = 0;
  let sumBefore = 0;
  let sumAfter = 0;
  pairs.forEach((row, from) => {
    row.forEach((count, to) => {
      products += count * (1 - from) * (1 - to);
      sumBefore += count * (1 - from);
      sumAfter += count * (1 - to);
    });
  });
  return products - (sumBefore * sumAfter) / size;
}
