import { checkOptionNames } from '../counting/options.js';
import { checkProbability, DEFAULT_LEVEL } from '../inference/level.js';
import { countComments } from './comment-count.js';
import { sideReader, type TermOptions, termNames, termSettings } from './term-options.js';
import { type TermTable, termTable } from './term-table.js';

/**
 * Which words go with low and which with high ratings, compared with comments of the same length, at
 * a known rate of false discoveries. One respondent has one vote for each term. "Goes with" is not
 * "because".
 *
 * @throws RangeError if a rating is not on the scale, with its row, or an option is out of its bounds.
 * @throws TypeError if the rows cannot be iterated, a rating or comment has another type, or an option
 * is unknown or wrong.
 * @see docs/methods.md for the method and its sources
 * @example
 * const rows = [...Array(30).keys()].map((n) => ({ rating: n % 2 ? 9 : 2, comment: n % 2 ? 'great staff' : 'awful queue' }))
 * separatingTerms(rows, { rating: 'rating', comment: 'comment' }).detractors.map(({ term }) => term) // => ['awful']
 */
export function separatingTerms<Row>(rows: Iterable<Row>, options: TermOptions<Row>): TermTable {
  checkOptionNames('separatingTerms', options, termNames);
  const settings = termSettings(options);
  const { contrast, words, scale, confidenceLevel = DEFAULT_LEVEL } = options;
  checkProbability('confidenceLevel', confidenceLevel);
  const sideOf = contrast === undefined ? undefined : sideReader(contrast);
  const count = countComments(rows, { ...options, words, sideOf });
  return termTable(count, settings, { scale, confidenceLevel, contrast: contrast !== undefined });
}
