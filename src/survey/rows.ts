import { invalid } from '../counting/invalid.js';
import type { Row } from '../files/row.js';

/** Refuses a row that is not an array of texts; of cells that are not read, anything is accepted. */
export function checkRow(row: Row, index: number, places?: readonly number[]): void {
  if (!Array.isArray(row)) throw invalid(`row at index ${index}`, 'an array of texts', row, '');
  for (const place of places ?? row.keys()) checkCell(row[place], place, index);
}

function checkCell(cell: unknown, place: number, index: number): void {
  if (typeof cell === 'string' || cell === undefined) return;
  throw invalid(`cell ${place} of the row at index ${index}`, 'a text', cell, '');
}
