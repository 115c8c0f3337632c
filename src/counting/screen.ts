import { type CalendarOptions, keyOfMoment } from './calendar.js';
import { type DateLike, readMoment } from './civil-date.js';
import { type Field, reader } from './field.js';
import { closeLedger, type Ledger, noteProblem, openLedger } from './ledger.js';
import { type ReadingOptions, ratingReader } from './reading.js';

/** How rows are screened. */
export interface ScreenOptions<Row> extends ReadingOptions, Partial<CalendarOptions> {
  /** Where a row's rating is. */
  readonly rating: Field<Row, unknown>;
  /**
   * Where a row's respondent is. Of several valid answers of one respondent only the latest
   * counts; rows without respondent are never merged.
   *
   * @defaultValue every row is a respondent of its own
   */
  readonly respondent?: Field<Row, unknown>;
  /**
   * Where a row's date is, which tells the latest answer; of equal ones it is the last. An answer
   * without date is older than any with one.
   *
   * @defaultValue the last row is the latest
   */
  readonly date?: Field<Row, DateLike | null>;
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
  const ratingOf = reader(options.rating);
  const loserOf = duplicateFinder(options);
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

/** Finds, for a valid answer at a place, which of the respondent's answers so far does not count. */
function duplicateFinder<Row>(options: ScreenOptions<Row>) {
  const { respondent, date, period } = options;
  if (period !== undefined && (respondent === undefined || date === undefined)) {
    throw new TypeError('period must come with respondent and date');
  }
  if (respondent === undefined) return undefined;
  const respondentOf = reader(respondent);
  const dateOf = date === undefined ? () => null : reader(date);
  const latest = new Map<string, Map<unknown, { place: number; age: number }>>();

  return (row: Row, index: number, place: number): number | undefined => {
    const id = respondentOf(row, index);
    if (isBlank(id)) return undefined;
    const dated = dateOf(row, index);
    const moment = isBlank(dated) ? null : readMoment(dated as DateLike, `date at row ${index}`);
    const isPeriodic = moment !== null && period !== undefined;
    const key = isPeriodic
      ? keyOfMoment(moment, `date at row ${index}`, { ...options, period })
      : '';
    const ofPeriod = latest.get(key) ?? new Map<unknown, { place: number; age: number }>();
    latest.set(key, ofPeriod);
    const age = moment?.milliseconds ?? Number.NEGATIVE_INFINITY;
    const earlier = ofPeriod.get(id);
    if (earlier !== undefined && earlier.age > age) return place;
    ofPeriod.set(id, { place, age });
    return earlier?.place;
  };
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || value === undefined || Number.isNaN(value);
}
