import { invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { checkText } from './arguments.js';
import type { DelimitedText } from './delimited-text.js';
import { hasDecimalCommas, likelyDelimiter, separatorLine } from './delimiter.js';
import type { Row } from './row.js';
import { scanEnd, scanText } from './scan-parts.js';
import { newScan } from './scan-state.js';
import { foundRows } from './scanned-texts.js';
import { noSwallowedRows } from './swallowed-rows.js';

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

/** How much of a text decides what separates its cells. */
const BEGINNING = 1 << 16;

/** How much of a text is scanned at a time. */
const PART = 1 << 16;

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
  return {
    delimiter,
    decimalCommas: hasDecimalCommas(delimiter),
    swallowed: noSwallowedRows,
    skip,
    unread: '',
    scan: newScan(new Uint16Array(0), delimiter),
  };
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
  const rows: Row[] = [];
  for (let at = 0; at < text.length; at += PART) {
    const textBetween = scanText(table, text.slice(at, at + PART));
    for (const row of foundRows(table.scan, textBetween)) rows.push(row);
  }
  return rows;
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
  const textBetween = scanEnd(table);
  return foundRows(table.scan, textBetween);
}

function checkTable(table: DelimitedText): void {
  if (typeof table?.scan !== 'object') {
    throw invalid('table', 'what openDelimited gives', table, 'object');
  }
}
