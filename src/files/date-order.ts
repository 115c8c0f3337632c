import { invalid } from '../counting/invalid.js';
import { checkCells } from './arguments.js';
import { plainDate, twoNumbersFirst } from './date-forms.js';

/** Whether the day or the month stands first in dates such as 3/4/2026. */
export type DateOrder = 'dmy' | 'mdy';

/** The names of the orders. */
export const dateOrders: Readonly<Record<DateOrder, true>> = { dmy: true, mdy: true };

/** The order that one date shows: a certain one, either, or null for a date that needs no order. */
export type ShownOrder = DateOrder | 'either' | null;

/**
 * The order that one date shows: 14/3/2026 has the day first, 3/14/2026 the month, 3.4.2026 the
 * day (no country writes points with the month first), 3/4/2026 may have either. Null for dates
 * with the year first and for texts that are not dates.
 */
export function orderShown(cell: string): ShownOrder {
  const [, first, mark, second] = twoNumbersFirst.exec(plainDate(cell)) ?? [];
  if (first === undefined) return null;
  if (mark === '.' || Number(first) > 12) return 'dmy';
  return Number(second) > 12 ? 'mdy' : 'either';
}

/** A date that shows the order, and its row. */
export interface DatedCell {
  /** The date as it stands in the file. */
  readonly value: string;
  /** Its row, counted from 0. */
  readonly row: number;
}

/** What the dates of a column show of their order. It is plain data and merges. */
export interface DateEvidence {
  /** The first date that must have the day first; null if there is none. */
  readonly dayFirst: DatedCell | null;
  /** The first date that must have the month first; null if there is none. */
  readonly monthFirst: DatedCell | null;
  /** Whether a date may be read both ways. */
  readonly isAmbiguous: boolean;
  /** The different first numbers of dates whose last number has two digits: 26 of 26/03/14. */
  readonly firstNumbers: readonly string[];
  /** The different last numbers of these dates: 14 of 26/03/14. */
  readonly lastNumbers: readonly string[];
}

/** The evidence of no dates. */
export const emptyEvidence: DateEvidence = {
  dayFirst: null,
  monthFirst: null,
  isAmbiguous: false,
  firstNumbers: [],
  lastNumbers: [],
};

/** Three numbers, the first and the last of two digits: either may be the year. */
const TWO_DIGIT_YEAR = /^(\d\d)[/-]\d\d?[/-](\d\d)(?!\d)/;

/** The evidence with that of one more cell. */
export function addEvidence(evidence: DateEvidence, cell: string, row: number): DateEvidence {
  const order = orderShown(cell);
  if (order === null) return evidence;
  const value = cell.trim();
  const example = { value, row };
  const [, first, last] = TWO_DIGIT_YEAR.exec(value) ?? [];
  return mergeEvidence(evidence, {
    dayFirst: order === 'dmy' ? example : null,
    monthFirst: order === 'mdy' ? example : null,
    isAmbiguous: order === 'either',
    firstNumbers: first === undefined ? [] : [first],
    lastNumbers: last === undefined ? [] : [last],
  });
}

/** The evidence of two parts of a column; rows of the second part are counted from `rowShift` on. */
export function mergeEvidence(a: DateEvidence, b: DateEvidence, rowShift = 0): DateEvidence {
  return {
    dayFirst: earlier(a.dayFirst, b.dayFirst, rowShift),
    monthFirst: earlier(a.monthFirst, b.monthFirst, rowShift),
    isAmbiguous: a.isAmbiguous || b.isAmbiguous,
    firstNumbers: union(a.firstNumbers, b.firstNumbers),
    lastNumbers: union(a.lastNumbers, b.lastNumbers),
  };
}

function earlier(a: DatedCell | null, b: DatedCell | null, rowShift: number) {
  const later = b && { value: b.value, row: b.row + rowShift };
  if (a === null || later === null) return a ?? later;
  return a.row <= later.row ? a : later;
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  const added = b.filter((number) => !a.includes(number));
  return added.length === 0 ? a : [...a, ...added];
}

/**
 * The order of day and month in a column:
 * - null if no date needs it;
 * - `'undecidable'` if every date may be read both ways;
 * - `'contradictory'` if some dates must have the day first and some the month;
 * - `'year-may-be-first'` if years have two digits and may as well stand first: 26/03/14.
 */
export type ColumnOrder = DateOrder | 'undecidable' | 'contradictory' | 'year-may-be-first' | null;

/** The order that the dates of a column have, by their evidence. */
export function decideOrder(evidence: DateEvidence): ColumnOrder {
  const { dayFirst, monthFirst, isAmbiguous, firstNumbers, lastNumbers } = evidence;
  if (dayFirst && monthFirst) return 'contradictory';
  if (monthFirst) return 'mdy';
  if (!dayFirst) return isAmbiguous ? 'undecidable' : null;
  // Days vary more than years. If the last number varies more than the first, it is the day.
  return lastNumbers.length > firstNumbers.length ? 'year-may-be-first' : 'dmy';
}

/**
 * Whether the day or the month stands first in the dates of a column, decided by all of its cells.
 *
 * @returns The order; null if no date needs it; or why it cannot be decided, see {@link ColumnOrder}.
 * @throws TypeError if `cells` is not an iterable of texts.
 * @example
 * dateOrderOf(['3/4/2026', '3/14/2026']) // => 'mdy'
 * dateOrderOf(['3/4/2026']) // => 'undecidable'
 * dateOrderOf(['26/03/14', '26/03/15']) // => 'year-may-be-first'
 */
export function dateOrderOf(cells: Iterable<string>): ColumnOrder {
  checkCells('cells', cells);
  let evidence = emptyEvidence;
  let row = 0;
  for (const cell of cells) {
    if (typeof cell !== 'string') throw invalid(`cells[${row}]`, 'a text', cell, 'string');
    evidence = addEvidence(evidence, cell, row++);
  }
  return decideOrder(evidence);
}
