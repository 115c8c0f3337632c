import { duplicateFinder, type Optional, type RespondentOptions } from './duplicates.js';
import { type Field, reader } from './field.js';
import { checkIterable, invalid } from './invalid.js';
import { closeLedger, type Ledger, noteProblem, openLedger } from './ledger.js';
import { checkOptionNames, type OptionNames } from './options.js';
import { type ReadingOptions, ratingReader } from './reading.js';

/**
 * How rows are screened. With `respondent`, only the latest valid answer of each respondent
 * counts; without it, every row counts as another respondent.
 */
export interface ScreenOptions<Row> extends ReadingOptions, Optional<RespondentOptions<Row>> {
  /** Where a row's rating is. */
  readonly rating: Field<Row, unknown>;
  /**
   * Whether a row is left out of the count.
   *
   * @defaultValue no row is left out
   */
  readonly exclude?: ((row: Row, index: number) => boolean) | undefined;
}

const screenNames: OptionNames<ScreenOptions<unknown>> = {
  rating: true,
  respondent: true,
  date: true,
  exclude: true,
  scale: true,
  labels: true,
  missing: true,
  period: true,
  timeZone: true,
  weekStart: true,
  fiscalYearStart: true,
};

/** The rows that count, and an account of all rows. */
export interface Screened<Row> {
  /** The rows whose rating counts, in their order. */
  readonly rows: Row[];
  /** Their ratings, at the same indices. */
  readonly ratings: number[];
  /** What became of every row. */
  readonly ledger: Ledger;
}

/**
 * Reads messy answers and accounts for every row: a row whose answer is not a rating is left out,
 * and the ledger counts it once, by reason. With `respondent`, the latest valid answer of each
 * respondent counts; with `period` too, the latest in each period.
 *
 * @throws RangeError or TypeError if an option is wrong, or at the first date that cannot be read,
 * with its row.
 * @example
 * screen([{ score: '10' }, { score: 'n/a' }, { score: '11' }], { rating: 'score' }).ratings // => [10]
 * screen([{ score: '10' }, { score: 'n/a' }, { score: '11' }], { rating: 'score' }).ledger.missing // => 1
 */
export function screen<Row>(rows: Iterable<Row>, options: ScreenOptions<Row>): Screened<Row> {
  checkOptionNames('screen', options, screenNames);
  checkIterable('rows', rows, 'rows');
  const read = ratingReader(options);
  const ratingOf = reader(options.rating, 'rating');
  const { exclude, period, respondent } = options;
  if (exclude !== undefined && typeof exclude !== 'function') {
    throw invalid('exclude', 'a function of row and index', exclude, '');
  }
  if (period !== undefined && respondent === undefined)
    throw new TypeError('period must come with respondent');
  const loserAt =
    respondent === undefined ? undefined : duplicateFinder({ ...options, respondent });
  const open = openLedger();
  const kept: Row[] = [];
  const ratings: number[] = [];
  const losers = new Set<number>();
  let index = 0;
  for (const row of rows) {
    if (exclude?.(row, index)) {
      open.excluded++;
    } else {
      const value = ratingOf(row, index);
      const reading = read(value);
      if (reading === null) open.missing++;
      else if (typeof reading === 'string') noteProblem(open, index, value, reading);
      else {
        const loser = loserAt?.(row, index, kept.length);
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
