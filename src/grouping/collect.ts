import type { DateLike } from '../counting/civil-date.js';
import { type Field, reader } from '../counting/field.js';
import { checkIterable } from '../counting/invalid.js';
import { isOn, notARating, rankOf, type ScaleOption, scaleOf } from '../counting/scale.js';
import { addAnswer } from '../counting/weighted.js';
import { type Cell, type Cells, emptyCell, type PeriodCells } from './cells.js';

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

/** Where the dates of rows are, the day of each date, and the number of each day's period. */
export interface Dates<Row> {
  readonly dateOf: Reader<Row, DateLike | null>;
  readonly dayOf: (date: DateLike, index: number) => number;
  readonly numberOf: (day: number) => number;
}

/**
 * Adds up the answers of rows by segment and period, in one pass, and counts the rows that miss
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
      day = dates.dayOf(date, index);
    }
    const weight = weightOf?.(row, index);
    if (weightOf && (weight === null || weight === undefined)) {
      missing.weight++;
      unanswered.add(key);
      continue;
    }
    const period = dates === undefined ? 0 : dates.numberOf(day) | 0; // the fastest keys of a map
    // Most rows have the segment of the row before and the period of its last row: no look-up is
    // needed for them.
    if (group === undefined || key !== lastKey) {
      group = groups.get(key);
      if (group === undefined) {
        group = { cells: new Map(), period: NO_PERIOD, cell: [] };
        groups.set(key, group);
      }
      lastKey = key;
    }
    if (group.period !== period) turnTo(group, period, isWeighted);
    if (weightOf) addAnswer(group.cell, rating, weight, index, scale);
    else (group.cell[rankOf(rating, scale)] as number) += 1;
  }
  const segments = new Map([...groups].map(([key, { cells }]) => [key, cells]));
  return { cells: { isWeighted, segments }, missing, unanswered };
}

/** A number below those of all periods, and a small integer as they are. */
const NO_PERIOD = -(2 ** 30);

/** The cells of a segment, and the period and cell of its last row. */
interface Group {
  readonly cells: PeriodCells;
  period: number;
  cell: Cell;
}

/** Makes a period the current one of a segment. */
function turnTo(group: Group, period: number, isWeighted: boolean): void {
  let cell = group.cells.get(period);
  if (cell === undefined) {
    cell = emptyCell(isWeighted);
    group.cells.set(period, cell);
  }
  group.cell = cell;
  group.period = period;
}
