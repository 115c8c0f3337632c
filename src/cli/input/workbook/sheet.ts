import type { Row } from '../table.js';
import { type Cell, type CellContext, cellText, isUncalculated } from './cell.js';
import { damaged, WorkbookError } from './error.js';
import { readReference } from './reference.js';
import { type Attributes, joined, parseXml } from './xml.js';

/** How many rows and columns a sheet of Excel has. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** How many cells there may be up to the last filled one of each row. Blank cells take memory too. */
const MOST_CELLS = 20_000_000;

const BLANK: Row = [];

/** What is known of a sheet while its part is read. */
export interface SheetReading {
  readonly part: string;
  readonly bytes: Uint8Array;
  readonly context: CellContext;
  /** How many formulas were never calculated, so far. */
  uncalculated: number;
  /** Rows that were read and not handed over yet. */
  rows: Row[];
  /** The number of the last row that has a filled cell. */
  lastFilled: number;
  /** How many cells the rows so far have, and how many the longest has. */
  cells: number;
  widest: number;
  /** The number of the row that is read, and of the one before. */
  rowNumber: number;
  previousRow: number;
  /** Whether that number was written, at the row or at one of its cells. */
  isNumbered: boolean;
  /** The number of the last column of the row, filled or not. */
  column: number;
  /** How many cells the row has up to the last filled one. */
  width: number;
  /** These cells, and after them cells of rows before: one array for all rows, copied for each. */
  readonly row: string[];
  cell: Cell | null;
  /** Whether texts belong to the cell. */
  isText: boolean;
  isPhonetic: boolean;
  /** Whether elements are those of cells. */
  isInside: boolean;
}

/** A sheet of which nothing was read. */
export function newReading(part: string, bytes: Uint8Array, context: CellContext): SheetReading {
  return {
    part,
    bytes,
    context,
    uncalculated: 0,
    rows: [],
    lastFilled: 0,
    cells: 0,
    widest: 0,
    rowNumber: 0,
    previousRow: 0,
    isNumbered: false,
    column: 0,
    width: 0,
    row: [],
    cell: null,
    isText: false,
    isPhonetic: false,
    isInside: false,
  };
}

/**
 * The rows of a sheet, a few at a time, each at its place: blank rows before a filled one are handed
 * over too. A cell is a text as in a CSV file.
 *
 * @throws WorkbookError if the sheet is damaged or too large.
 */
export function* readRows(reading: SheetReading): Generator<readonly Row[]> {
  const { part, bytes } = reading;
  const steps = parseXml(part, bytes, {
    open: (name, attributes) => open(reading, name, attributes),
    close: (name) => close(reading, name),
    text: (text) => addText(reading, text),
  });
  while (!steps.next().done) {
    if (reading.rows.length > 0) yield reading.rows;
    reading.rows = [];
  }
}

function open(reading: SheetReading, name: string, attributes: Attributes): void {
  if (name === 'sheetData') reading.isInside = true;
  if (!reading.isInside) return;
  const { cell } = reading;
  if (name === 'row') openRow(reading, attributes);
  else if (name === 'c') openCell(reading, attributes);
  else if (cell === null) return;
  else if (name === 'v') reading.isText = true;
  else if (name === 't') reading.isText = !reading.isPhonetic;
  else if (name === 'rPh') reading.isPhonetic = true;
  else if (name === 'f') cell.hasFormula = true;
}

function close(reading: SheetReading, name: string): void {
  if (!reading.isInside) return;
  if (name === 'c') closeCell(reading);
  else if (name === 'row') closeRow(reading);
  else if (name === 'v' || name === 't') reading.isText = false;
  else if (name === 'rPh') reading.isPhonetic = false;
  else if (name === 'sheetData') reading.isInside = false;
}

function addText(reading: SheetReading, text: string): void {
  const { cell, isText, part } = reading;
  if (isText && cell !== null) cell.text = joined(cell.text, text, part);
}

/** A row without a number follows the one before, unless its cells name another. */
function openRow(reading: SheetReading, { r }: Attributes): void {
  reading.previousRow = reading.rowNumber;
  reading.isNumbered = r !== undefined;
  reading.column = 0;
  reading.width = 0;
  moveToRow(reading, r === undefined ? reading.rowNumber + 1 : Number(r));
}

function moveToRow(reading: SheetReading, number: number): void {
  const { previousRow, part } = reading;
  if (!(Number.isInteger(number) && number > previousRow && number <= MOST_ROWS)) {
    throw damaged(part, `there is no row ${number} after row ${previousRow}`);
  }
  reading.rowNumber = number;
}

/** A cell without a reference follows the one before. */
function openCell(reading: SheetReading, { r, s: style, t: type }: Attributes): void {
  const { part, column: previous, isNumbered } = reading;
  let column = previous + 1;
  if (r !== undefined) {
    const reference = readReference(r);
    if (reference !== null && !isNumbered) moveToRow(reading, reference.row);
    if (reference?.row !== reading.rowNumber) {
      throw damaged(part, `row ${reading.rowNumber} has a cell ${r.slice(0, 20)}`);
    }
    column = reference.column;
  }
  reading.isNumbered = true;
  if (!(column > previous && column <= MOST_COLUMNS)) {
    throw damaged(
      part,
      `row ${reading.rowNumber} has no column ${column} after column ${previous}`,
    );
  }
  reading.column = column;
  reading.cell = { type, style, hasFormula: false, text: '' };
}

function closeCell(reading: SheetReading): void {
  const { cell, row, column, context, part } = reading;
  if (cell === null) return;
  reading.cell = null;
  if (isUncalculated(cell)) reading.uncalculated++;
  const text = cellText(cell, context, part);
  if (text === '') return;
  while (reading.width < column - 1) row[reading.width++] = '';
  row[reading.width++] = text;
}

function closeRow(reading: SheetReading): void {
  const { row, rows, width, rowNumber } = reading;
  if (width === 0) return;
  reading.cells += width;
  reading.widest = Math.max(reading.widest, width);
  if (reading.cells > MOST_CELLS) {
    throw new WorkbookError(
      `has a sheet of more than ${(rowNumber - 1).toLocaleString('en')} rows and ${reading.widest.toLocaleString('en')} columns: save it as CSV`,
    );
  }
  while (++reading.lastFilled < rowNumber) rows.push(BLANK);
  rows.push(row.slice(0, width));
}
