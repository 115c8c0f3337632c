import type { Row } from './row.js';
import type { Scan } from './scan-state.js';
import { firstCell } from './scanned-rows.js';

/** The text between two places of the units of a scan. */
export type TextBetween = (start: number, end: number) => string;

/** All rows that ended in the last part of a text. */
export function foundRows(scan: Scan, textBetween: TextBetween): Row[] {
  return Array.from({ length: scan.found.rows }, (_, row) => rowAt(scan, row, textBetween));
}

/**
 * The cells of a row that was found, as texts; quotation marks around them are taken off. If only
 * some columns are wanted, the cells of the others are blank.
 */
export function rowAt(
  scan: Scan,
  row: number,
  textBetween: TextBetween,
  columns?: readonly number[],
): Row {
  const { found } = scan;
  const first = firstCell(found, row);
  const end = found.rowEnds[row] as number;
  if (end < 0) return tornRow(scan, first, ~end - 1, textBetween);
  if (columns === undefined) return cellsBetween(scan, first, end, textBetween);
  const cells: string[] = new Array(end - first).fill('');
  for (const column of columns) {
    if (column < cells.length) cells[column] = cellAt(scan, first + column, textBetween);
  }
  return cells;
}

function cellsBetween(scan: Scan, from: number, to: number, textBetween: TextBetween): string[] {
  const cells: string[] = [];
  for (let cell = from; cell < to; cell++) cells.push(cellAt(scan, cell, textBetween));
  return cells;
}

/** A row whose last cell is the rest of a line: from its mark on, quotation marks are text. */
function tornRow(scan: Scan, from: number, last: number, textBetween: TextBetween): Row {
  const { found, delimiter } = scan;
  const line = textBetween(found.starts[last] as number, ~(found.ends[last] as number));
  const mark = String.fromCharCode(delimiter);
  return [...cellsBetween(scan, from, last, textBetween), ...withMarks(line).split(mark)];
}

/** The text of a cell that was found. */
function cellAt({ found }: Scan, cell: number, textBetween: TextBetween): string {
  const start = found.starts[cell] as number;
  const end = found.ends[cell] as number;
  return end < 0 ? withoutMarks(textBetween(start, ~end)) : textBetween(start, end);
}

/** A cell that opens with a mark. If text follows the closing mark, both marks are text. */
function withoutMarks(cell: string): string {
  const close = closingMark(cell);
  return close === cell.length - 1 ? singled(cell.slice(1, close)) : withMarks(cell);
}

/** A cell that opens with a mark which is text, as is the closing one if there is one. */
function withMarks(cell: string): string {
  const close = closingMark(cell);
  return `"${singled(cell.slice(1, close))}${cell.slice(close)}`;
}

function singled(content: string): string {
  return content.replace(/""/g, '"');
}

/** Where the closing mark stands; the end of the cell if there is none. */
function closingMark(cell: string): number {
  let close = cell.indexOf('"', 1);
  while (close >= 0 && cell[close + 1] === '"') close = cell.indexOf('"', close + 2);
  return close < 0 ? cell.length : close;
}
