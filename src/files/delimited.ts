import { invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { checkText } from './arguments.js';
import { hasDecimalCommas, likelyDelimiter, separatorLine } from './delimiter.js';
import type { Row } from './row.js';
import { LONGEST_ROW, newScan, type Scan, type ScanProblem, scan } from './scanner.js';
import { noSwallowedRows, type SwallowedRows } from './swallowed-rows.js';

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
   * Where reading stands.
   *
   * @internal
   */
  readonly scan: Scan;
}

/** How a text is opened. */
export interface DelimitedOptions {
  /**
   * The character that separates cells.
   *
   * @defaultValue what a `sep=` line says, or else what is likely
   */
  readonly delimiter?: string | undefined;
}

const optionNames: OptionNames<DelimitedOptions> = { delimiter: true };

/** The error of a delimited text that cannot be read. */
export interface DelimitedTextError extends RangeError {
  /** Whether a quotation mark is never closed, or a row has more than 16 Mi characters. */
  readonly code: 'quote-not-closed' | 'row-too-long';
  /** The row that cannot be read, counted from 1. */
  readonly row: number;
}

const sentences: Readonly<Record<ScanProblem, string>> = {
  'quote-not-closed': 'opens a quotation mark that is never closed',
  'row-too-long': `has more than ${LONGEST_ROW} characters: is a quotation mark never closed?`,
};

/** How much of a text decides what separates its cells. */
const BEGINNING = 1 << 16;

/**
 * Opens a delimited text. Its beginning (at most 64 Ki characters are looked at) decides what
 * separates cells: Excel's line `sep=;`, or else the delimiter of comma, tab, semicolon and bar
 * that gives the most regular rows.
 *
 * @throws RangeError or TypeError if `beginning` is not a text, or if `delimiter` is not one
 * character or is a quotation mark or a line end, or an option is unknown.
 * @example
 * const table = openDelimited('nps;note\n9;"good; fast"\n')
 * table.delimiter // => ';'
 * readRows(table, 'nps;note\n9;"good; fast"\n') // => [['nps', 'note'], ['9', 'good; fast']]
 */
export function openDelimited(beginning: string, options: DelimitedOptions = {}): DelimitedText {
  checkText('beginning', beginning);
  checkOptionNames('openDelimited', options, optionNames);
  const line = separatorLine(beginning);
  const skip = line?.length ?? 0;
  const delimiter =
    options.delimiter ??
    line?.delimiter ??
    likelyDelimiter(beginning.slice(skip, skip + BEGINNING));
  if (typeof delimiter !== 'string' || delimiter.length !== 1 || /["\r\n]/.test(delimiter)) {
    const rule = 'one character that is not a quotation mark or a line end';
    throw invalid('delimiter', rule, delimiter, 'string');
  }
  const decimalCommas = hasDecimalCommas(delimiter);
  return { delimiter, decimalCommas, swallowed: noSwallowedRows, skip, scan: newScan() };
}

/**
 * The rows that are complete after the next part of a text, which may be cut anywhere. The parts
 * include the beginning that the text was opened with. Cells are texts as they stand in the file,
 * quotation marks around them taken off. Rows may be shorter or longer than the header; a blank
 * line is a row of one empty cell. Quotation marks are read tolerantly: a mark inside a cell is
 * text, and so is a mark that opens a cell if its partner stands inside a later line.
 *
 * @throws RangeError ({@link DelimitedTextError}) with `code` `'row-too-long'` and `row`; TypeError
 * if `table` or `text` is something else.
 * @example
 * const table = openDelimited('nps,note\n9,good\n')
 * readRows(table, 'nps,note\n9,go') // => [['nps', 'note']]
 * readRows(table, 'od\n') // => [['9', 'good']]
 */
export function readRows(table: DelimitedText, text: string): Row[] {
  checkTable(table);
  checkText('text', text);
  const skipped = Math.min(table.skip, text.length);
  table.skip -= skipped;
  return scanned(table, text.slice(skipped), false);
}

/**
 * The last row of a text, if it does not end with a line end. Call it after all parts were read.
 *
 * @throws RangeError ({@link DelimitedTextError}) with `code` `'quote-not-closed'` and `row`;
 * TypeError if `table` is something else.
 * @example
 * const table = openDelimited('nps\n9')
 * readRows(table, 'nps\n9') // => [['nps']]
 * lastRows(table) // => [['9']]
 */
export function lastRows(table: DelimitedText): Row[] {
  checkTable(table);
  return scanned(table, '', true);
}

function scanned(table: DelimitedText, text: string, isEnd: boolean): Row[] {
  const rows = scan(table.scan, text, table.delimiter, isEnd);
  table.swallowed = table.scan.swallowed;
  return typeof rows === 'string' ? fail(rows, table.scan.rows + 1) : rows;
}

function fail(code: ScanProblem, row: number): never {
  const error: DelimitedTextError = Object.assign(new RangeError(`row ${row} ${sentences[code]}`), {
    code,
    row,
  });
  throw error;
}

function checkTable(table: DelimitedText): void {
  if (typeof table?.scan !== 'object') {
    throw invalid('table', 'what openDelimited gives', table, 'object');
  }
}
