import { duplicateFinder, type RespondentOptions } from './duplicates.js';
import { type Field, reader } from './field.js';
import { closeLedger, type Ledger, noteProblem, openLedger } from './ledger.js';
import { type ReadingOptions, ratingReader } from './reading.js';

/**
 * How rows are screened. With `respondent`, only the latest valid answer of each respondent
 * counts; without, every row is a respondent of its own.
 */
export interface ScreenOptions<Row> extends ReadingOptions, Partial<RespondentOptions<Row>> {
  /** Where a row's rating is. */
  readonly rating: Field<Row, unknown>;
  /**
   * Whether a row is left out of the count.
   *
   * @defaultValue none is
   */
  readonly exclude?: (row: Row, index: number) => boolean;
}

/** What is left of the rows, and the account of those that are not. */
export interface Screened<Row> {
  /** The rows whose rating counts, in their order. */
  readonly rows: Row[];
  /** Their ratings, at the same indices. */
  readonly ratings: number[];
  /** What became of every row. */
  readonly ledger: Ledger;
}

/**
 * Reads messy answers and accounts for every one of them: what is no rating is left out and lands
 * in the ledger, once. With `respondent`, a respondent's latest valid answer counts; with `period`
 * too, the latest in each period.
 *
 * @throws RangeError or TypeError if options do not fit, or at the first date that is none, with
 * its row.
 * @example
 * screen([{ score: '10' }, { score: 'n/a' }, { score: '11' }], { rating: 'score' }).ratings // => [10]
 * screen([{ score: '10' }, { score: 'n/a' }, { score: '11' }], { rating: 'score' }).ledger.missing // => 1
 */
export function screen<Row>(rows: Iterable<Row>, options: ScreenOptions<Row>): Screened<Row> {
  const read = ratingReader(options);
  const ratingOf = reader(options.rating, 'rating');
  const { period, respondent } = options;
  if (period && !respondent) throw new TypeError('period must come with respondent');
  const loserOf =
    respondent === undefined ? undefined : duplicateFinder({ ...options, respondent });
  const open = openLedger();
  const kept: Row[] = [];
  const ratings: number[] = [];
  const losers = new Set<number>();
  let index = 0;
  for (const row of rows) {
    if (options.exclude?.(row, index)) {
      open.excluded++;
    } else {
      const value = ratingOf(row, index);
      const reading = read(value);
      if (reading === null) open.missing++;
      else if (typeof reading === 'string') noteProblem(open, index, value, reading);
      else {
        const loser = loserOf?.(row, index, kept.length);
        if (loser !== undefined) losers.add(loser);
        kept.push(row);
        ratings.push(reading);
      }
    }
    index++;
  }
  open.counted = kept.length - losers.size;
  open.duplicate = losers.size;
  const isLatest = (_: unknown, place: number) => !losers.has(place);
  return {
    rows: kept.filter(isLatest),
    ratings: ratings.filter(isLatest),
    ledger: closeLedger(open),
  };
}
