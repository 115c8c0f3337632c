import { invalid } from '../counting/invalid.js';
import { columnNumber } from './column-number.js';

/** A spreadsheet program, by how it writes a formula. */
export type Flavour = 'excel' | 'sheets' | 'libreoffice';

/** How a program writes the reference to a range of cells. */
interface Grammar {
  /** The name of a sheet with what stands between it and the cells. */
  readonly sheet: RegExp;
  /** The last column and row. */
  readonly columns: number;
  readonly rows: number;
  /** Whether a range may begin at a cell and end with its column: `A2:A`. */
  readonly openEnded: boolean;
  /** What a refused range should have looked like. */
  readonly example: string;
}

/** A name that needs no quotes: none that looks like a cell, such as Q1 or R1C1. */
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

/** Refuses what is no reference to a range of cells, so that nothing else gets into a formula. */
export function checkRange(range: string, flavour: Flavour): string {
  const { sheet, columns, rows, openEnded, example } = grammars[flavour];
  const refused = invalid('range', `a range of cells such as ${example}`, range, 'string');
  if (typeof range !== 'string') throw refused;
  const corners = range
    .replace(sheet, '')
    .split(':')
    .map((corner) => {
      const [, column, row] = CORNER.exec(corner) ?? [];
      if (column && columnNumber(column) > columns) throw refused;
      if (Number(row) > rows) throw refused;
      return `${column ? 'column' : ''}${row ? 'row' : ''}`;
    });
  const shape = corners.join(':');
  const shapes = ['columnrow', 'columnrow:columnrow', 'column:column', 'row:row'];
  if (shapes.includes(shape) || (openEnded && shape === 'columnrow:column')) return range;
  throw refused;
}
