import { checkArray } from '../counting/invalid.js';
import type { FlatCell, FlatTable } from './flat-table.js';

/** Texts that a spreadsheet would compute as a formula, which may do harm to whoever opens it. */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * A table as CSV: commas, quotation marks where they are needed, a point in numbers. A text that a
 * spreadsheet would compute has an apostrophe in front.
 *
 * @throws TypeError if the table has no header or no rows.
 * @example
 * csvText({ header: ['Plan', 'score'], rows: [['=Pro', 50]] }) // => "Plan,score\n'=Pro,50\n"
 */
export function csvText(table: FlatTable): string {
  const { header, rows }: Partial<FlatTable> = table ?? {};
  checkArray('header of table', header, 'names');
  checkArray('rows of table', rows, 'rows');
  for (const [index, row] of table.rows.entries())
    checkArray(`row at index ${index}`, row, 'cells');
  return [table.header, ...table.rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');
}

function csvCell(cell: FlatCell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
