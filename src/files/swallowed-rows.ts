import { CARRIAGE_RETURN, LINE_FEED, SPACE, TAB, type Units } from './units.js';

/** Cells that hold what looks like rows of the table. */
export interface SwallowedRows {
  /** How many rows have such a cell. */
  readonly count: number;
  /** The first of them, counted from 1; 0 if there is none. */
  readonly firstRow: number;
}

export const noSwallowedRows: SwallowedRows = { count: 0, firstRow: 0 };

/**
 * Whether most lines of a cell have as many delimiters as a row of so many cells, and at least two.
 * Where quotation marks in cells are not doubled, one in row 2 and one in row 9 make one cell of the
 * rows between. In a table of two columns, prose with a comma in each line would look the same.
 */
export function looksLikeRows(
  units: Units,
  start: number,
  end: number,
  delimiter: number,
  width: number,
): boolean {
  if (width < 3 || countOf(delimiter, units, start, end) < 2 * (width - 1)) return false;
  let [lines, whole, delimiters] = [0, 0, 0];
  let isBlank = true;
  for (let at = start; at <= end; at++) {
    const unit = units[at];
    if (at === end || unit === LINE_FEED || unit === CARRIAGE_RETURN) {
      if (!isBlank) lines++;
      if (!isBlank && delimiters === width - 1) whole++;
      delimiters = 0;
      isBlank = true;
    } else {
      if (unit === delimiter) delimiters++;
      if (unit !== SPACE && unit !== TAB) isBlank = false;
    }
  }
  return whole >= 2 && 2 * whole >= lines;
}

function countOf(wanted: number, units: Units, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (units[at] === wanted) count++;
  return count;
}

/** The same with one more row. */
export function withRow({ count, firstRow }: SwallowedRows, row: number): SwallowedRows {
  return { count: count + 1, firstRow: firstRow === 0 ? row : firstRow };
}
