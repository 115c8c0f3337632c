import { invalid } from '../counting/invalid.js';

/** A row as a driver gives it: an object of columns, of any type, but no list of values. */
export type SqlRow = Readonly<Record<string, unknown>> | (object & NoList);

/** What is no list, such as a row for which an application has a type of its own. */
export interface NoList {
  /** Nothing can be iterated over. */
  readonly [Symbol.iterator]?: never;
}

/** Reads the columns of a row, whatever the case of their names. */
export interface RowReader {
  /** The place of the row. */
  readonly index: number;
  readonly has: (column: string) => boolean;
  /** The columns that a pattern matches, in the order of their names. */
  readonly columns: (pattern: RegExp) => readonly string[];
  /** Whatever is there. */
  readonly value: (column: string) => unknown;
  /** A text, or null. */
  readonly text: (column: string) => string | null;
  /** A whole number from 0 to 2⁵³ − 1. */
  readonly count: (column: string) => number;
  /** A finite number from 0. */
  readonly sum: (column: string) => number;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** A text with an exponent, or more digits than a number has, may be rounded. */
const WHOLE = /^\d+(?:\.0*)?$/;

/** The readers of all rows. */
export function rowReaders(rows: Iterable<SqlRow>): RowReader[] {
  if (typeof Object(rows)[Symbol.iterator] === 'function') return [...rows].map(rowReader);
  throw invalid('rows', 'an iterable of rows', rows, '');
}

function rowReader(row: SqlRow, index: number): RowReader {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    throw invalid(`row ${index}`, 'an object of columns', row, 'object');
  }
  const values = new Map<string, unknown>();
  for (const [name, value] of Object.entries(row)) {
    const column = name.toLowerCase();
    if (values.has(column)) throw new RangeError(`row ${index} must have one column ${column}`);
    values.set(column, value);
  }
  const called = (column: string) => `${column} of row ${index}`;
  const valueAt = (column: string): unknown => {
    if (values.has(column)) return values.get(column);
    throw new TypeError(`row ${index} must have a column ${column}`);
  };
  const sum = (column: string): number => {
    const value = valueAt(column);
    const number = toNumber(value);
    if (number >= 0 && number < Infinity) return number + 0; // no −0
    const expected = Number.isNaN(number) ? 'number' : typeof value;
    throw invalid(called(column), 'a number from 0', value, expected);
  };
  return {
    index,
    has: (column) => values.has(column),
    columns: (pattern) => [...values.keys()].filter((column) => pattern.test(column)).sort(),
    value: valueAt,
    text: (column) => {
      const value = valueAt(column);
      if (value === null || typeof value === 'string') return value;
      throw invalid(called(column), 'a text or null', value, 'string');
    },
    sum,
    count: (column) => {
      const number = sum(column);
      const value = valueAt(column);
      const isExact = typeof value !== 'string' || WHOLE.test(value);
      if (isExact && Number.isSafeInteger(number)) return number;
      const rule = 'a whole number up to 2^53 - 1, in digits';
      throw invalid(called(column), rule, value, typeof value);
    },
  };
}

function toNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' && NUMBER.test(value) ? Number(value) : Number.NaN;
}
