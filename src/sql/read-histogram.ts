import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { type ReadingOptions, ratingReader } from '../counting/reading.js';
import { scaleOf } from '../counting/scale.js';
import { checkExact } from '../counting/tally.js';
import { rowReaders, type SqlRow } from './rows.js';

/** How often each rating occurs, and how many rows have no rating. */
export interface SqlHistogram {
  /** The count at index i belongs to rating `scale.min + i`: what `tallyHistogram` takes. */
  readonly counts: readonly number[];
  /** Rows without an answer. */
  readonly missing: number;
  /** Rows with a number outside the scale. */
  readonly outOfRange: number;
  /** Rows with a number between two ratings. */
  readonly fractional: number;
  /** Rows whose answer cannot be read as one number. */
  readonly unreadable: number;
}

/** The count of each kind of answer that is not a rating. */
const countNames = {
  'out-of-range': 'outOfRange',
  fractional: 'fractional',
  unreadable: 'unreadable',
} as const;

const optionNames: OptionNames<ReadingOptions> = { scale: true, labels: true, missing: true };

/**
 * The count of each rating from the rows of a histogram query; segments, periods and shards merged.
 * Answers are read as `readRating` does, with your labels.
 *
 * @throws TypeError if a column is missing or has a value of another type, or an option is unknown.
 * @throws RangeError if a count is negative, not whole or beyond 2⁵³ − 1.
 * @example
 * tallyHistogram(readHistogram([{ rating: 'Extremely likely - 10', answers: 7 }, { rating: '0', answers: 2 }]).counts) // => { promoters: 7, passives: 0, detractors: 2 }
 */
export function readHistogram(rows: Iterable<SqlRow>, options: ReadingOptions = {}): SqlHistogram {
  checkOptionNames('readHistogram', options, optionNames);
  const { min, max } = scaleOf(options);
  const read = ratingReader(options);
  const counts = new Array<number>(max - min + 1).fill(0);
  const others = { missing: 0, outOfRange: 0, fractional: 0, unreadable: 0 };
  let total = 0;
  for (const { count, value } of rowReaders(rows)) {
    const answers = count('answers');
    const reading = read(value('rating'));
    if (typeof reading === 'number') (counts[reading - min] as number) += answers;
    else others[reading === null ? 'missing' : countNames[reading]] += answers;
    total += answers;
  }
  checkExact(total);
  return { counts, ...others };
}
