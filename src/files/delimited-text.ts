import type { Scan } from './scan-state.js';
import type { SwallowedRows } from './swallowed-rows.js';

/** A text of rows and cells, such as CSV, that is read part by part. */
export interface DelimitedText {
  /** The character that separates cells. */
  readonly delimiter: string;
  /** Whether 9,5 may be a number: true where semicolons or tabs separate cells. */
  readonly decimalCommas: boolean;
  /**
   * The rows so far with a cell whose lines look like rows: quotation marks that are not doubled may
   * have swallowed them.
   */
  swallowed: SwallowedRows;
  /**
   * How many characters of a `sep=` line are still to be passed over.
   *
   * @internal
   */
  skip: number;
  /**
   * The text from the start of the unfinished row on.
   *
   * @internal
   */
  unread: string;
  /**
   * Where reading stands.
   *
   * @internal
   */
  readonly scan: Scan;
}

/** The error of a delimited text that cannot be read. */
export interface DelimitedTextError extends RangeError {
  /** Whether a quotation mark is never closed, or a row has more than 16 Mi characters. */
  readonly code: 'quote-not-closed' | 'row-too-long';
  /** The row that cannot be read, counted from 1. */
  readonly row: number;
}
