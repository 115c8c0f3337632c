import { invalid } from '../counting/invalid.js';
import type { Row } from './row.js';

/** Refuses a value that is not a text. */
export function checkText(name: string, value: unknown): void {
  if (typeof value !== 'string') throw invalid(name, 'a text', value, 'string');
}

/** Refuses a row that is not an array of texts. A hole is a cell that the row does not have. */
export function checkRow(name: string, row: Row): void {
  if (!Array.isArray(row)) throw invalid(name, 'an array of texts', row, '');
  const column = row.findIndex((cell, index) => index in row && typeof cell !== 'string');
  if (column >= 0) throw invalid(`${name}[${column}]`, 'a text', row[column], 'string');
}

/** Refuses a text, whose letters are not meant, and a value that is not iterable. */
export function checkCells(name: string, cells: Iterable<string>): void {
  const isIterable = typeof cells === 'object' && cells !== null && Symbol.iterator in cells;
  if (!isIterable) throw invalid(name, 'an iterable of texts', cells, '');
}
