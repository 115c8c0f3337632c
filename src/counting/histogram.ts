import { checkIterable, invalid } from './invalid.js';
import { isOn, notARating, rankOf, readScale, type Scale, type ScaleOption } from './scale.js';
import { checkCount, respondents, type Tally, tallyOfSums } from './tally.js';

/**
 * Counts each rating: the count at index i belongs to rating `scale.min + i`.
 *
 * @throws RangeError or TypeError at the first value that is not a rating, with its index.
 * @throws TypeError if the ratings cannot be iterated, or the options are not `{ scale }`.
 * @example
 * histogram([10, 10, 7, 0]) // => [1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2]
 */
export function histogram(ratings: Iterable<number>, options?: ScaleOption): number[] {
  const scale = readScale('histogram', options);
  checkIterable('ratings', ratings, 'numbers');
  const counts = new Array<number>(scale.max - scale.min + 1).fill(0);
  let index = 0;
  for (const rating of ratings) {
    if (!isOn(scale, rating)) throw notARating(`rating at index ${index}`, rating, scale);
    (counts[rating - scale.min] as number) += 1;
    index++;
  }
  return counts;
}

/**
 * The tally of counts by rating, as `histogram` or a chart of the distribution gives them.
 *
 * @throws RangeError if there is not one count for each rating of the scale, or a count is negative
 * or not finite.
 * @throws TypeError if a count is not a number, or the options are not `{ scale }`.
 * @example
 * tallyHistogram([0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6]) // => { promoters: 11, passives: 7, detractors: 3 }
 */
export function tallyHistogram(counts: ArrayLike<number>, options?: ScaleOption): Tally {
  return tallyOnScale(counts, readScale('tallyHistogram', options));
}

/**
 * The mean rating, from counts by rating.
 *
 * @returns A number on the scale; null when nobody answered.
 * @throws RangeError or TypeError as `tallyHistogram` does.
 * @example
 * meanRating(histogram([10, 9, 8, 3])) // => 7.5
 */
export function meanRating(counts: ArrayLike<number>, options?: ScaleOption): number | null {
  const scale = readScale('meanRating', options);
  const total = respondents(tallyOnScale(counts, scale));
  let aboveMin = 0;
  for (let index = 0; index < counts.length; index++) aboveMin += index * (counts[index] as number);
  return total === 0 ? null : scale.min + checkCount('sum of ratings', aboveMin) / total;
}

function tallyOnScale(counts: ArrayLike<number>, scale: Scale): Tally {
  checkHistogram(counts, scale);
  const sums = [0, 0, 0];
  for (let index = 0; index < counts.length; index++) {
    (sums[rankOf(scale.min + index, scale)] as number) += counts[index] as number;
  }
  const tally = tallyOfSums(sums);
  respondents(tally);
  return tally;
}

function checkHistogram(counts: ArrayLike<number>, scale: Scale): void {
  const bins = scale.max - scale.min + 1;
  if (counts?.length !== bins) throw invalid('counts.length', String(bins), counts?.length);
  for (let index = 0; index < bins; index++) {
    checkCount(`count at index ${index}`, counts[index] as number);
  }
}
