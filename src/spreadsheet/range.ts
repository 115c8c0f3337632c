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
export function checkRange(range: string, flavour: Flavour): string {
  const { sheet, columns, rows, openEnded, example } = grammars[flavour];
  const error = invalid('range', `a range of cells such as ${example}`, range, 'string');
  if (typeof range !== 'string') throw error;
  const corners = range
    .replace(sheet, '')
    .split(':')
    .map((corner) => {
      const [, column, row] = CORNER.exec(corner) ?? [];
      if (column && columnNumber(column) > columns) throw error;
      if (Number(row) > rows) throw error;
      return `${column ? 'column' : ''}${row ? 'row' : ''}`;
    });
  const shape = corners.join(':');
  const shapes = ['columnrow', 'columnrow:columnrow', 'column:column', 'row:row'];
  if (shapes.includes(shape) || (openEnded && shape === 'columnrow:column')) return range;
  throw error;
}
