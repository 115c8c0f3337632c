import { checkIterable, invalid } from '../counting/invalid.js';

/** A row as a driver gives it: an object of columns of any type, not a list of values. */
export type SqlRow =
  | Readonly<Record<string, unknown>>
  | (object & {
      /** Absent: a list of values has no names of columns. */
      readonly [Symbol.iterator]?: never;
    });

/** A row whose columns can be read by their lower-case names. */
export interface RowReader {
  /** The place of the row in the result. */
  readonly index: number;
  readonly has: (column: string) => boolean;
  /** The names of the columns that match a pattern, sorted. */
  readonly columns: (pattern: RegExp) => readonly string[];
  /** The value as the driver gave it. */
  readonly value: (column: string) => unknown;
  /** A text, or null. */
  readonly text: (column: string) => string | null;
  /** A whole number from 0 to 2⁵³ − 1. */
  readonly count: (column: string) => number;
  /** A finite number from 0. */
  readonly sum: (column: string) => number;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
/** A whole number in digits: with an exponent or a fraction, a text may have been rounded. */
const WHOLE = /^\d+(?:\.0*)?$/;

/** The readers of all rows. */
export function rowReaders(rows: Iterable<SqlRow>): RowReader[] {
  checkIterable('rows', rows, 'rows');
  return Array.from(rows, rowReader);
}

function rowReader(row: SqlRow, index: number): RowReader {
  const values = columnsOf(row, index);
  const valueIn = (column: string): unknown => {
    if (values.has(column)) return unwrapped(values.get(column));
    throw new TypeError(`row ${index} must have a column ${column}`);
  };
  const nameOf = (column: string) => `${column} of row ${index}`;
  const sum = (column: string): number => {
    const value = valueIn(column);
    const number = numberOf(value);
    if (number >= 0 && number < Infinity) return number + 0; // −0 + 0 is 0
    const expected = Number.isNaN(number) ? 'number' : typeof value;
    throw invalid(nameOf(column), 'a number from 0', value, expected);
  };
  return {
    index,
    has: (column) => values.has(column),
    columns: (pattern) => [...values.keys()].filter((column) => pattern.test(column)).sort(),
    value: valueIn,
    text: (column) => {
      const value = valueIn(column);
      if (value === null || typeof value === 'string') return value;
      throw invalid(nameOf(column), 'a text or null', value, 'string');
    },
    sum,
    count: (column) => {
      const number = sum(column);
      const value = valueIn(column);
      const isExact = typeof value !== 'string' || WHOLE.test(value);
      if (isExact && Number.isSafeInteger(number)) return number;
      const rule = 'a whole number up to 2^53 - 1, in digits';
      throw invalid(nameOf(column), rule, value, typeof value);
    },
  };
}

/** The values by lower-case name: engines differ in the case of the names that they return. */
function columnsOf(row: SqlRow, index: number): ReadonlyMap<string, unknown> {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    throw invalid(`row ${index}`, 'an object of columns, not a list of values', row, 'object');
  }
  const values = new Map<string, unknown>();
  for (const [name, value] of Object.entries(row)) {
    const column = name.toLowerCase();
    if (values.has(column)) throw new RangeError(`row ${index} must have one column ${column}`);
    values.set(column, value);
  }
  return values;
}

/** The text in an object of BigQuery's driver, such as `{ type: 'BigQueryInt', value: '7' }`. */
function unwrapped(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('value' in value)) return value;
  return typeof value.value === 'string' ? value.value : value;
}

/** The number of a value as drivers return numbers; NaN if it is not a number. */
function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' && NUMBER.test(value) ? Number(value) : Number.NaN;
}
