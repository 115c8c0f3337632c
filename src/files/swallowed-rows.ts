import { type Units, unitsAsText } from './units.js';

/** Cells that hold what looks like rows of the table. */
export interface SwallowedRows {
  /** How many rows have such a cell. */
  readonly count: number;
  /** The first of them, counted from 1; 0 if there is none. */
  readonly firstRow: number;
}

export const noSwallowedRows: SwallowedRows = { count: 0, firstRow: 0 };

const lineEnds = /\r\n|\n|\r/;

/**
 * Whether a cell of a column, counted from 0, holds what looks like rows of so many cells. Where
 * quotation marks in cells are not doubled, one in row 2 and one in row 9 make one cell of the rows
 * between.
 */
function looksLikeRows(cell: string, delimiter: string, width: number, column: number): boolean {
  if (width < 2 || !cell.includes(delimiter)) return false;
  const lines = cell.split(lineEnds);
  const widths = lines.map((line) => line.split(delimiter).length);
  if (cell.endsWith(delimiter) && isBetweenMarks(widths, width, column)) {
    // In a table of two columns, the last line of prose may end with a comma too.
    return width > 2 || /^\s*\d+\D$/.test(lines[lines.length - 1] as string);
  }
  // In a table of two columns, prose with a comma in each line would look the same.
  if (width === 2) return false;
  const filled = lines.filter((line) => line.trim() !== '').length;
  const whole = widths.filter((cells) => cells === width).length;
  return whole >= 2 && 2 * whole >= filled;
}

/**
 * Whether a cell that ends with a delimiter lies between two marks that open a cell of the same
 * column: its first line is the rest of a row, its last line the beginning of one.
 */
function isBetweenMarks(widths: readonly number[], width: number, column: number): boolean {
  if (widths.length < 2 || widths[0] !== width - column || widths[widths.length - 1] !== column + 1)
    return false;
  const between = widths.slice(1, -1);
  const whole = between.filter((cells) => cells === width).length;
  return 2 * whole >= between.length;
}

/**
 * The same for a cell as units, in which nothing but delimiters, line ends and digits matters. Few
 * cells have enough delimiters to be looked at closely.
 */
export function unitsLookLikeRows(
  units: Units,
  start: number,
  end: number,
  delimiter: number,
  width: number,
  column: number,
): boolean {
  let delimiters = 0;
  for (let at = start; at < end; at++) if (units[at] === delimiter) delimiters++;
  if (units[end - 1] !== delimiter && delimiters < 2 * (width - 1)) return false;
  const cell = unitsAsText(units.subarray(start, end));
  return looksLikeRows(cell, String.fromCharCode(delimiter), width, column);
}

/** The same with one more row. */
export function withRow({ count, firstRow }: SwallowedRows, row: number): SwallowedRows {
  return { count: count + 1, firstRow: firstRow === 0 ? row : firstRow };
}
