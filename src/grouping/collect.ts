import type { DateLike } from '../counting/civil-date.js';
import { type Field, reader } from '../counting/field.js';
import { checkIterable } from '../counting/invalid.js';
import { isOn, notARating, rankOf, type ScaleOption, scaleOf } from '../counting/scale.js';
import { addAnswer } from '../counting/weighted.js';
import { type Cell, type Cells, type Days, emptyCell } from './cells.js';

/** Where the answers of rows are. */
export interface AnswerOptions<Row> extends ScaleOption {
  /** Where a row's rating is; null and undefined are missing, anything else must be a rating. */
  readonly rating: Field<Row, number | null>;
  /**
   * Where a row's weight is.
   *
   * @defaultValue all rows count equally
   */
  readonly weight?: Field<Row, number | null> | undefined;
}

/**
 * Options without a weight, whose answers make plain tallies.
 *
 * @inline
 */
export interface Unweighted {
  /** Without weights. */
  readonly weight?: undefined;
}

/**
 * Options with a weight, whose answers make weighted tallies.
 *
 * @inline
 */
export interface Weighted<Row> {
  /** Where a row's weight is; null and undefined are missing. */
  readonly weight: Field<Row, number | null>;
}

/** Rows that are not counted, by reason; a row with several reasons counts for the first. */
export interface Missing {
  /** Rows without a rating. */
  readonly rating: number;
  /** Rows without a segment. */
  readonly segment: number;
  /** Rows without a date. */
  readonly date: number;
  /** Rows without a weight. */
  readonly weight: number;
}

/** Nothing missing. */
export const nothingMissing: Missing = { rating: 0, segment: 0, date: 0, weight: 0 };

/** Reads a value of a row; undefined if it is missing. */
export type Reader<Row, Value> = (row: Row, index: number) => Value | undefined;

/** Where the dates of rows are, and the day of each date. */
export interface Dates<Row> {
  readonly dateOf: Reader<Row, DateLike | null>;
  readonly dayOf: (date: DateLike, index: number) => number;
}

/**
 * Adds up the answers of rows by segment and day, in one pass, and counts the rows that miss
 * something. `unanswered` are the segments of rows without a rating or a weight.
 */
export function collect<Row, Key>(
  rows: Iterable<Row>,
  options: AnswerOptions<Row>,
  keyOf: Reader<Row, Key>,
  dates?: Dates<Row>,
): { cells: Cells<Key>; missing: Missing; unanswered: ReadonlySet<Key> } {
  checkIterable('rows', rows, 'rows');
  const scale = scaleOf(options);
  const ratingOf = reader(options.rating, 'rating');
  const isWeighted = options.weight !== undefined;
  const weightOf = options.weight === undefined ? undefined : reader(options.weight, 'weight');
  const groups = new Map<Key, Group>();
  const missing = { ...nothingMissing } as { -readonly [Reason in keyof Missing]: number };
  const unanswered = new Set<Key>();
  let index = -1;
  let lastKey: Key | undefined;
  let group: Group | undefined;
  for (const row of rows) {
    index++;
    const rating = ratingOf(row, index);
    const key = keyOf(row, index);
    if (rating === null || rating === undefined) {
      missing.rating++;
      if (key !== undefined) unanswered.add(key);
      continue;
    }
    if (!isOn(scale, rating)) throw notARating(`rating at index ${index}`, rating, scale);
    if (key === undefined) {
      missing.segment++;
      continue;
    }
    let day = 0;
    if (dates) {
      const date = dates.dateOf(row, index);
      if (date === null || date === undefined) {
        missing.date++;
        continue;
      }
      day = dates.dayOf(date, index) | 0; // small integers are the fastest keys of a map
    }
    const weight = weightOf?.(row, index);
    if (weightOf && (weight === null || weight === undefined)) {
      missing.weight++;
      unanswered.add(key);
      continue;
    }
    // Most rows have the segment of the row before and the day of its last row: no look-up is
    // needed for them.
    if (group === undefined || key !== lastKey) {
      group = groups.get(key);
      if (group === undefined) {
        group = { days: new Map(), day: NO_DAY, cell: [] };
        groups.set(key, group);
      }
      lastKey = key;
    }
    if (group.day !== day) turnTo(group, day, isWeighted);
    if (weightOf) addAnswer(group.cell, rating, weight, index, scale);
    else (group.cell[rankOf(rating, scale)] as number) += 1;
  }
  const segments = new Map([...groups].map(([key, { days }]) => [key, days]));
  return { cells: { isWeighted, segments }, missing, unanswered };
}

/** A day before all days of rows, and a small integer as they are. */
const NO_DAY = -(2 ** 30);

/** The days of a segment, and the day and cell of its last row. */
interface Group {
  readonly days: Days;
  day: number;
  cell: Cell;
}

/** Makes a day the current one of a segment. */
function turnTo(group: Group, day: number, isWeighted: boolean): void {
  let cell = group.days.get(day);
  if (cell === undefined) {
    cell = emptyCell(isWeighted);
    group.days.set(day, cell);
  }
  group.cell = cell;
  group.day = day;
}
