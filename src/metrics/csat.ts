import { checkOptionNames } from '../counting/options.js';
import {
  type BoxMetric,
  type BoxOptions,
  type BoxShare,
  boxNames,
  boxShare,
  type RatingCounts,
} from './box.js';

/** CSAT where the caller says nothing else: 4 and 5 on the scale from 1 to 5. */
export const csat: BoxMetric = { range: { min: 1, max: 5 }, top: 2 };

/**
 * The customer satisfaction score: the share of ratings 4 and 5 on the scale from 1 to 5, with
 * Wilson's interval. On other scales, such as three faces from 1 to 3, `top` says how many of the
 * highest ratings count. The mean rating is another number: 4.2 of 5 is not 84 %.
 *
 * For segments and periods, count with `topBoxScale`.
 *
 * @param source - Ratings, or counts by rating.
 * @returns Shares 0…1; null when nobody answered.
 * @throws RangeError if a rating is not a whole number on the scale, with its index, a count is
 * negative, there is not one count for each rating, the scale has not more ratings than `top`, or the
 * confidence level is not between 0 and 1.
 * @throws TypeError if a rating or count is not a number, the ratings cannot be iterated, `top` is
 * absent on a scale other than 1 to 5, or an option is unknown.
 * @example
 * computeCsat([5, 4, 4, 2, 5])?.estimate // => 0.8
 * computeCsat([3, 3, 2, 1], { scale: { min: 1, max: 3 }, top: 1 })?.estimate // => 0.5
 * computeCsat({ counts: [1, 0, 3, 10, 6] })?.estimate // => 0.8
 */
export function computeCsat(
  source: Iterable<number> | RatingCounts,
  options: BoxOptions = {},
): BoxShare | null {
  checkOptionNames('computeCsat', options, boxNames);
  return boxShare(source, options, csat);
}
