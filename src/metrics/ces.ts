import { invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import type { LevelOption } from '../inference/level.js';
import { type BoxShare, boxShare } from './box.js';

/** Options of `computeCes`. */
export interface CesOptions extends LevelOption {
  /**
   * The lowest rating that counts as easy: 5, or 6 to be stricter.
   *
   * @defaultValue `5`
   */
  readonly from?: 5 | 6 | undefined;
}

const cesNames: OptionNames<CesOptions> = { confidenceLevel: true, from: true };

/**
 * The customer effort score, version 2.0: the share of respondents who agree (5 to 7 on the scale
 * from 1 to 7) that a company made it easy, with Wilson's interval. The result has the mean too,
 * which others report under the same name. Version 1.0, from 1 to 5, runs the other way round and
 * is another metric.
 *
 * @returns Shares 0…1; null when nobody answered.
 * @throws RangeError if a rating is not a whole number from 1 to 7, with its index, or an option is
 * out of bounds.
 * @throws TypeError if a rating is not a number, the ratings cannot be iterated, or an option is
 * unknown.
 * @example
 * computeCes([7, 5, 6, 3])?.estimate // => 0.75
 * computeCes([7, 5, 6, 3], { from: 6 })?.estimate // => 0.5
 * computeCes([7, 5, 6, 3])?.mean // => 5.25
 */
export function computeCes(ratings: Iterable<number>, options: CesOptions = {}): BoxShare | null {
  checkOptionNames('computeCes', options, cesNames);
  const { from = 5 } = options;
  if (from !== 5 && from !== 6) throw invalid('from', '5 or 6', from);
  return boxShare(ratings, 7, from, options);
}
