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
 * Whether most lines of a cell have as many delimiters as a row of so many cells, and at least two.
 * Where quotation marks in cells are not doubled, one in row 2 and one in row 9 make one cell of the
 * rows between. In a table of two columns, prose with a comma in each line would look the same.
 */
export function looksLikeRows(cell: string, delimiter: string, width: number): boolean {
  if (width < 3 || !cell.includes(delimiter)) return false;
  const lines = cell.split(lineEnds).filter((line) => line.trim() !== '');
  const whole = lines.filter((line) => line.split(delimiter).length === width).length;
  return whole >= 2 && 2 * whole >= lines.length;
}

/** The same with one more row. */
export function withRow({ count, firstRow }: SwallowedRows, row: number): SwallowedRows {
  return { count: count + 1, firstRow: firstRow === 0 ? row : firstRow };
}
