import { invalid } from '../counting/invalid.js';
import type { Row } from '../files/row.js';

/** The row of the file that a row is, which is counted from 0; null if rows have no numbers. */
export function rowOfFile(
  row: number,
  { firstRow }: { readonly firstRow: number | null },
): number | null {
  return firstRow === null ? null : row + firstRow;
}

/** Refuses a row that is not an array of texts. */
export function checkRow(row: Row, index: number): void {
  checkArrayOfCells(row, index);
  for (const [place, cell] of row.entries()) checkCell(cell, place, index);
}

/** Refuses a row that is not an array, or whose cells in some columns are not texts or absent. */
export function checkCells(row: Row, index: number, places: readonly number[]): void {
  checkArrayOfCells(row, index);
  for (const place of places) {
    const cell = row[place];
    if (cell !== undefined) checkCell(cell, place, index);
  }
}

function checkArrayOfCells(row: Row, index: number): void {
  if (!Array.isArray(row)) throw invalid(`row at index ${index}`, 'an array of texts', row, '');
}

function checkCell(cell: unknown, place: number, index: number): void {
  if (typeof cell === 'string') return;
  throw invalid(`cell ${place} of the row at index ${index}`, 'a text', cell, '');
}
