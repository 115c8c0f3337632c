/**
 * Rows and cells as places in the units of a text. The same arrays serve all parts of a text, so that
 * a cell that nobody reads costs nothing but its place.
 */
export interface ScannedRows {
  /** Where each cell starts. */
  starts: Int32Array;
  /** Where each cell ends; its complement where quotation marks are still to be read. */
  ends: Int32Array;
  /** How many cells there are. */
  cells: number;
  /** The index behind the last cell of each row; its complement if that cell is torn. */
  rowEnds: Int32Array;
  /** How many rows are complete. */
  rows: number;
  /** How many cells belong to them; the others are those of the unfinished row. */
  finishedCells: number;
}

const CELLS = 64;

export function noRows(): ScannedRows {
  return {
    starts: new Int32Array(CELLS),
    ends: new Int32Array(CELLS),
    cells: 0,
    rowEnds: new Int32Array(CELLS),
    rows: 0,
    finishedCells: 0,
  };
}

/** Adds a cell to the unfinished row. */
export function pushCell(found: ScannedRows, start: number, end: number, hasMarks: boolean): void {
  const index = found.cells++;
  if (index === found.starts.length) {
    found.starts = twiceAsLong(found.starts);
    found.ends = twiceAsLong(found.ends);
  }
  found.starts[index] = start;
  found.ends[index] = hasMarks ? ~end : end;
}

/** Finishes the row; gives the number of its cells. */
export function pushRow(found: ScannedRows, isTorn: boolean): number {
  const { cells, rows, finishedCells } = found;
  if (rows === found.rowEnds.length) found.rowEnds = twiceAsLong(found.rowEnds);
  found.rowEnds[rows] = isTorn ? ~cells : cells;
  found.rows++;
  found.finishedCells = cells;
  return cells - finishedCells;
}

/**
 * Forgets the rows. The cells of the unfinished row come first now, and `moved` places further to the
 * front. Gives the number of cells that were forgotten.
 */
export function forgetRows(found: ScannedRows, moved: number): number {
  const { starts, ends, cells, finishedCells } = found;
  for (let from = finishedCells, to = 0; from < cells; from++, to++) {
    const end = ends[from] as number;
    starts[to] = (starts[from] as number) - moved;
    ends[to] = end < 0 ? end + moved : end - moved;
  }
  found.cells -= finishedCells;
  found.rows = 0;
  found.finishedCells = 0;
  return finishedCells;
}

function twiceAsLong(numbers: Int32Array): Int32Array {
  const longer = new Int32Array(2 * numbers.length);
  longer.set(numbers);
  return longer;
}

/** The index of the first cell of a row. */
export function firstCell({ rowEnds }: ScannedRows, row: number): number {
  if (row === 0) return 0;
  const end = rowEnds[row - 1] as number;
  return end < 0 ? ~end : end;
}
