import type { FlatCell, FlatTable } from './flat-table.js';

/** Texts that a spreadsheet would compute as a formula, which may do harm to whoever opens it. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** A table as CSV: commas, quotation marks where they are needed, a point in numbers. */
export function csvText({ header, rows }: FlatTable): string {
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');
}

function csvCell(cell: FlatCell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
