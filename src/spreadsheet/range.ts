import { invalid } from '../counting/invalid.js';
import { columnNumber } from './column-number.js';

/** A spreadsheet program; each writes formulas in its own way. */
export type Flavour = 'excel' | 'sheets' | 'libreoffice';

/** The syntax of references to cells in a program. */
interface Grammar {
  /** The name of a sheet and the separator after it. */
  readonly sheet: RegExp;
  /** The last column and row. */
  readonly columns: number;
  readonly rows: number;
  /** Whether `A2:A`, a range from a cell to the end of its column, is allowed. */
  readonly openEnded: boolean;
  /** An example for error messages. */
  readonly example: string;
}

/** A sheet name that needs no quotes: it must not look like a cell, as Q1 and R1C1 do. */
const NAME = String.raw`(?!(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc])[!.])[\p{L}_][\p{L}\p{N}_]*`;
const QUOTED = String.raw`'(?:[^'[\]:\\/?*\p{Cc}]|'')+'`;
const QUOTED_IN_SHEETS = String.raw`'(?:[^'\p{Cc}]|'')+'`;

const grammars: Readonly<Record<Flavour, Grammar>> = {
  excel: {
    sheet: new RegExp(`^(?:${NAME}|${QUOTED})!`, 'u'),
    columns: 16_384,
    rows: 1_048_576,
    openEnded: false,
    example: "A1:A100 or 'My sheet'!A:A",
  },
  sheets: {
    sheet: new RegExp(`^(?:${NAME}|${QUOTED_IN_SHEETS})!`, 'u'),
    columns: 18_278,
    rows: 10_000_000,
    openEnded: true,
    example: "A1:A100 or 'My sheet'!A2:A",
  },
  libreoffice: {
    sheet: new RegExp(`^\\$?(?:${NAME}|${QUOTED})\\.`, 'u'),
    columns: 16_384,
    rows: 1_048_576,
    openEnded: false,
    example: "A1:A100 or $'My sheet'.A:A",
  },
};

const CORNER = /^(?:\$?([A-Z]{1,3}))?(?:\$?([1-9]\d{0,7}))?$/i;

/** Throws unless a text is a reference to a range of cells, so that no other code gets into a formula. */
export function checkRange(name: string, range: string, flavour: Flavour): string {
  const { sheet, columns, rows, openEnded, example } = grammars[flavour];
  const error = invalid(name, `a range of cells such as ${example}`, range, 'string');
  if (typeof range !== 'string') throw error;
  const corners = range.replace(sheet, '').split(':').map(cornerOf);
  const shape = corners.map(({ column, row }) => `${column && 'column'}${row && 'row'}`).join(':');
  const isInside = corners.every(
    ({ column, row }) => columnNumber(column) <= columns && Number(row) <= rows,
  );
  const shapes = ['columnrow', 'columnrow:columnrow', 'column:column', 'row:row'];
  if (openEnded) shapes.push('columnrow:column');
  if (isInside && shapes.includes(shape)) return range;
  throw error;
}

/** How many rows and columns a range has, as a text to compare; `all` from the first one to the end. */
export function sizeOf(range: string): string {
  const [first = noCorner, last = first] = range
    .replace(/^.*[!.]/s, '')
    .split(':')
    .map(cornerOf);
  return `${extent(first.row, last.row, Number)} × ${extent(first.column, last.column, columnNumber)}`;
}

function extent(from: string, to: string, numberOf: (text: string) => number): string {
  if (to === '') return `all from ${from || 1}`;
  return String(Math.abs(numberOf(to) - numberOf(from)) + 1);
}

/** A corner of a range: the letters of its column and the digits of its row, each of which may be absent. */
interface Corner {
  readonly column: string;
  readonly row: string;
}

const noCorner: Corner = { column: '', row: '' };

function cornerOf(text: string): Corner {
  const [, column = '', row = ''] = CORNER.exec(text) ?? [];
  return { column, row };
}
