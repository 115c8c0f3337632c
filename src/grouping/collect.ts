import type { DateLike } from '../counting/civil-date.js';
import { type Field, reader } from '../counting/field.js';
import { isOn, notARating, rankOf, type ScaleOption, scaleOf } from '../counting/scale.js';
import { addAnswer, tallyFrom, weightedFrom } from '../counting/weighted.js';
import type { AnyTally } from './any-tally.js';

/** Where the answers of rows are. */
export interface AnswerOptions<Row> extends ScaleOption {
  /** Where a row's rating is; null and undefined are missing, anything else must be a rating. */
  readonly rating: Field<Row, number | null>;
  /**
   * Where a row's weight is.
   *
   * @defaultValue every row counts the same
   */
  readonly weight?: Field<Row, number | null>;
}

/** Why rows are not counted; a row with several reasons counts for the first. */
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

/** Running sums of a group's answers: three counts, or the nine sums of weighted answers. */
export type Cell = number[];

/** A cell for each segment and, within it, each day; all on day 0 where dates do not matter. */
export type Cells<Key> = Map<Key, Map<number, Cell>>;

/** Finds something of a row; undefined where it is missing. */
export type Finder<Row, Found> = (row: Row, index: number) => Found | undefined;

/** Where the dates of rows are, and the day that each falls on. */
export interface Dates<Row> {
  readonly dateOf: Finder<Row, DateLike | null>;
  readonly dayOf: (date: DateLike, index: number) => number;
}

/** Adds up the answers of rows by segment and day, in one pass, and counts what is missing. */
export function collect<Row, Key>(
  rows: Iterable<Row>,
  options: AnswerOptions<Row>,
  keyOf: Finder<Row, Key>,
  dates?: Dates<Row>,
): { cells: Cells<Key>; missing: Missing; unanswered: ReadonlySet<Key> } {
  const scale = scaleOf(options);
  const ratingOf = reader(options.rating, 'rating');
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
      day = dates.dayOf(date, index) | 0; // a small integer, as fast map keys are
    }
    const weight = weightOf?.(row, index);
    if (weightOf && (weight === null || weight === undefined)) {
      missing.weight++;
      unanswered.add(key);
      continue;
    }
    // rows are often of the segment of the row before, and of the day of their segment's last row
    if (group === undefined || key !== lastKey) {
      group = groups.get(key);
      if (group === undefined) {
        group = { days: new Map(), day: NO_DAY, cell: [] };
        groups.set(key, group);
      }
      lastKey = key;
    }
    if (group.day !== day) turnTo(group, day, options);
    if (weightOf) addAnswer(group.cell, rating, weight, index, scale);
    else (group.cell[rankOf(rating, scale)] as number) += 1;
  }
  const cells: Cells<Key> = new Map([...groups].map(([key, { days }]) => [key, days]));
  return { cells, missing, unanswered };
}

/** A day that no row is on: a small integer like those that rows are on. */
const NO_DAY = -(2 ** 30);

/** The days of a segment, and the one that its last row was on. */
interface Group {
  readonly days: Map<number, Cell>;
  day: number;
  cell: Cell;
}

function turnTo(group: Group, day: number, options: { readonly weight?: unknown }): void {
  const found = group.days.get(day);
  group.cell = found ?? emptyCell(options);
  if (found === undefined) group.days.set(day, group.cell);
  group.day = day;
}

/** The tally of a cell. */
export function tallyOfCell(cell: Cell): AnyTally {
  return cell.length === 3 ? tallyFrom(cell, 0) : weightedFrom(cell);
}

/** The cell of nobody, as `collect` would have made it. */
export function emptyCell({ weight }: { readonly weight?: unknown }): Cell {
  return new Array(weight === undefined ? 3 : 9).fill(0);
}

/** The tallies of segments whose dates do not matter. */
export function talliesOf<Key>(cells: Cells<Key>): Map<Key, AnyTally> {
  return new Map([...cells].map(([key, days]) => [key, tallyOfCell(days.get(0) as Cell)]));
}

/** Adds the days of a segment to those of another. */
export function addDays(into: Map<number, Cell>, days: ReadonlyMap<number, Cell>): void {
  for (const [day, cell] of days) {
    const sum = into.get(day);
    into.set(day, sum ? sum.map((value, i) => value + (cell[i] as number)) : cell);
  }
}
