import { checkOptionNames } from '../counting/options.js';
import { type LevelOption, levelNames } from '../inference/level.js';
import { type BoxShare, boxShare } from './box.js';

/**
 * The customer satisfaction score: the share of ratings 4 and 5 on the scale from 1 to 5, with
 * Wilson's interval. The mean rating is another number: 4.2 of 5 is not 84 %.
 *
 * @returns Shares 0…1; null when nobody answered.
 * @throws RangeError if a rating is not a whole number from 1 to 5, with its index, or the
 * confidence level is not between 0 and 1.
 * @throws TypeError if a rating is not a number, the ratings cannot be iterated, or an option is
 * unknown.
 * @example
 * computeCsat([5, 4, 4, 2, 5])?.estimate // => 0.8
 */
export function computeCsat(ratings: Iterable<number>, options: LevelOption = {}): BoxShare | null {
  checkOptionNames('computeCsat', options, levelNames);
  return boxShare(ratings, 5, 4, options);
}
