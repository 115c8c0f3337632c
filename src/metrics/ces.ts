import { checkOptionNames } from '../counting/options.js';
import {
  type BoxMetric,
  type BoxOptions,
  type BoxShare,
  boxNames,
  boxShare,
  type RatingCounts,
} from './box.js';

/** CES where the caller says nothing else: 5 to 7 on the scale from 1 to 7. */
export const ces: BoxMetric = { range: { min: 1, max: 7 }, top: 3 };

/**
 * The customer effort score, version 2.0: the share of respondents who agree (5 to 7 on the scale
 * from 1 to 7) that a company made it easy, with Wilson's interval. `top: 2` counts 6 and 7 only. The
 * result has the mean too, which others report under the same name. In version 1.0, from 1 to 5, the
 * highest rating is the worst: it is another metric.
 *
 * For segments and periods, count with `topBoxScale`.
 *
 * @param source - Ratings, or counts by rating.
 * @returns Shares 0…1; null when nobody answered.
 * @throws RangeError if a rating is not a whole number on the scale, with its index, a count is
 * negative, there is not one count for each rating, the scale has not more ratings than `top`, or the
 * confidence level is not between 0 and 1.
 * @throws TypeError if a rating or count is not a number, the ratings cannot be iterated, `top` is
 * absent on a scale other than 1 to 7, or an option is unknown.
 * @example
 * computeCes([7, 5, 6, 3])?.estimate // => 0.75
 * computeCes([7, 5, 6, 3], { top: 2 })?.estimate // => 0.5
 * computeCes([7, 5, 6, 3])?.mean // => 5.25
 */
export function computeCes(
  source: Iterable<number> | RatingCounts,
  options: BoxOptions = {},
): BoxShare | null {
  checkOptionNames('computeCes', options, boxNames);
  return boxShare(source, options, ces);
}
