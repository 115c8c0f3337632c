import { invalid } from './invalid.js';
import { classify, isOn, notARating, type Scale, type ScaleOption, scaleOf } from './scale.js';
import { checkCount, respondents, type Tally } from './tally.js';

/**
 * Counts each rating: the count at index i belongs to rating `scale.min + i`.
 *
 * @throws RangeError or TypeError at the first value that is not a rating, with its index.
 * @example
 * histogram([10, 10, 7, 0]) // => [1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2]
 */
export function histogram(ratings: Iterable<number>, options?: ScaleOption): number[] {
  const scale = scaleOf(options);
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
 * @throws RangeError if there is not one count for each rating of the scale, or if one is negative
 * or not finite.
 * @throws TypeError if a count is not a number.
 * @example
 * tallyHistogram([0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6]) // => { promoters: 11, passives: 7, detractors: 3 }
 */
export function tallyHistogram(counts: ArrayLike<number>, options?: ScaleOption): Tally {
  const scale = scaleOf(options);
  checkHistogram(counts, scale);
  const tally = { promoters: 0, passives: 0, detractors: 0 };
  for (let index = 0; index < counts.length; index++) {
    tally[`${classify(scale.min + index, { scale })}s`] += counts[index] as number;
  }
  respondents(tally);
  return tally;
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
  const scale = scaleOf(options);
  const total = respondents(tallyHistogram(counts, options));
  let aboveMin = 0;
  for (let index = 0; index < counts.length; index++) aboveMin += index * (counts[index] as number);
  return total === 0 ? null : scale.min + checkCount('sum of ratings', aboveMin) / total;
}

function checkHistogram(counts: ArrayLike<number>, scale: Scale): void {
  const bins = scale.max - scale.min + 1;
  if (counts?.length !== bins) throw invalid('counts.length', String(bins), counts?.length);
  for (let index = 0; index < bins; index++) {
    checkCount(`count at index ${index}`, counts[index] as number);
  }
}
