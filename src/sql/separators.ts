import { invalid } from '../counting/invalid.js';
import type { Dialect } from './dialect.js';
import { isPlainObject } from './where.js';

/** What separates the answers in a cell, by column. */
export type Separators = Readonly<Record<string, string>>;

/** The separator of each column that has one. */
export function separatorsOf(
  multiple: Separators | undefined,
  columns: readonly unknown[],
): ReadonlyMap<unknown, string> {
  if (multiple === undefined) return new Map();
  if (!isPlainObject(multiple)) {
    throw invalid('multiple', 'a plain object of separators by column', multiple, '');
  }
  const separators = Object.entries(multiple);
  const other = separators.find(([column]) => !columns.includes(column));
  if (other !== undefined) {
    throw invalid('multiple', 'about columns that are in by', other[0], 'string');
  }
  return new Map(separators);
}

/** Refuses what cannot separate, or not in the dialect. */
export function checkSeparator(
  column: string,
  separator: string,
  { longestSeparator = Infinity }: Dialect,
): void {
  const name = `multiple of ${JSON.stringify(column)}`;
  if (typeof separator !== 'string' || separator === '' || separator.includes('\0')) {
    throw invalid(name, 'a text that separates, without null bytes', separator, 'string');
  }
  if (separator.length > longestSeparator) {
    throw invalid(name, `at most ${longestSeparator} long in this dialect`, separator, 'string');
  }
}
