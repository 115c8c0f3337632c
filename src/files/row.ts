export { tidied } from '../counting/nearest.js';

/** A row of a table: its cells as they stand in the file, in the order of the columns. */
export type Row = readonly string[];

/**
 * A number with its decimal comma replaced by a point: 9,5 becomes 9.5. Other texts stay as they
 * are, and so do numbers with three digits after the comma, which may be thousands.
 */
export function withPoint(text: string): string {
  if (!text.includes(',')) return text;
  return text.replace(/^(\s*[+-]?\d+),(?!\d{3}\s*$)(\d+\s*)$/, '$1.$2');
}
