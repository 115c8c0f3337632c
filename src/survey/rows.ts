import { invalid } from '../counting/invalid.js';
import type { Row } from '../files/row.js';

/** Refuses rows that cannot be gone through one by one; the letters of a text are not rows. */
export function checkRows(name: string, rows: unknown): void {
  if (typeof rows === 'object' && rows !== null && Symbol.iterator in rows) return;
  throw invalid(name, 'an iterable of rows', rows, '');
}

/** Refuses a row that is not an array, or that has something else than text in one of some cells. */
export function checkRow(row: Row, index: number, places?: readonly number[]): void {
  if (!Array.isArray(row)) throw invalid(`row at index ${index}`, 'an array of texts', row, '');
  for (const place of places ?? row.keys()) checkCell(row[place], place, index);
}

function checkCell(cell: unknown, place: number, index: number): void {
  if (typeof cell === 'string' || cell === undefined) return;
  throw invalid(`cell ${place} of the row at index ${index}`, 'a text', cell, '');
}
