import { checkOptionNames } from '../counting/options.js';
import { respondents, type Tally } from '../counting/tally.js';
import { type Difference, difference } from './difference.js';
import { DEFAULT_LEVEL, type LevelOption, levelNames } from './level.js';
import { checkTransitions, pairedDifference, type Transitions } from './paired.js';
import { timesWorth } from './population.js';
import { varianceOf } from './score.js';

/** However alike the answers of the same people are, the waves count as at most so many times larger. */
const MOST_WORTH = 1e6;

/** A part of a whole that rounding may exceed by this. */
const ROUNDING = 1e-9;

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
  if (size > 0 && size === sizeBefore && size === sizeAfter) {
    return pairedDifference(shared, { confidenceLevel });
  }
  const worth = worthOfShared(before, after, shared);
  return difference(timesWorth(after, worth), timesWorth(before, worth), { confidenceLevel });
}

/** As how many times larger two waves count, since some respondents are in both. */
export function worthOfShared(before: Tally, after: Tally, shared: Transitions): number {
  const size = checkTransitions(shared);
  if (size === 0) return 1;
  const sizeBefore = respondents(before);
  const sizeAfter = respondents(after);
  const plain =
    varianceOf(before, sizeBefore) / sizeBefore + varianceOf(after, sizeAfter) / sizeAfter;
  const common = (2 * size * covariance(shared, size)) / (sizeBefore * sizeAfter);
  return plain > 0 ? plain / Math.max(plain - common, plain / MOST_WORTH) : 1;
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

/** The covariance of what the same people answered before and after; 0 if there are none. */
function covariance(shared: Transitions, size: number): number {
  if (size === 0) return 0;
  let products = 0;
  let sumBefore = 0;
  let sumAfter = 0;
  shared.forEach((row, from) => {
    row.forEach((count, to) => {
      products += count * (1 - from) * (1 - to);
      sumBefore += count * (1 - from);
      sumAfter += count * (1 - to);
    });
  });
  return products / size - (sumBefore / size) * (sumAfter / size);
}
