import { parse } from 'csv-parse';
import type { Row } from '../files/index.js';

/** How long a row may be, in bytes. */
const LONGEST_ROW = 1 << 24;

/** A quotation mark inside a cell is text, and rows may be shorter or longer than the header. */
const tolerance = { relax_quotes: true, relax_column_count: true, max_record_size: LONGEST_ROW };

/** The parser inside csv-parse's stream, which hands over rows a fifth faster than the stream does. */
interface Api {
  /** `bytes` are those up to the row that is handed over. */
  readonly info: { readonly bytes: number };
  parse(
    bytes: Buffer,
    isEnd: boolean,
    push: (row: Row) => void,
    close: () => void,
  ): Error | undefined;
}

function begun(delimiter: string): Api {
  return (parse({ delimiter, ...tolerance }) as unknown as { api: Api }).api;
}

/**
 * A function that is fed the bytes of a table and hands over its rows. A quotation mark that opens
 * a cell, and whose partner stands in the midst of a later line, is text: parsing begins anew
 * after its line, lest the rows between the two vanish in one cell.
 */
export function rowParser(
  delimiter: string,
  take: (row: Row) => void,
): (bytes: Buffer, isEnd: boolean) => void {
  let api = begun(delimiter);
  let unread = Buffer.alloc(0); // what the parser was given, from the beginning of a row on
  let base = 0; // how much it was given before
  let next = 0; // where in `unread` the next row begins
  const push = (row: Row): void => {
    const end = api.info.bytes - base;
    const torn = row.findIndex((cell) => isTorn(cell, unread, next, end));
    if (torn >= 0) throw new TornRow(row, torn);
    next = end;
    take(row);
  };
  const parseSome = (bytes: Buffer, isEnd: boolean): Buffer | undefined => {
    try {
      const error = api.parse(bytes, isEnd, push, () => {});
      if (error !== undefined) throw error;
      return undefined;
    } catch (error) {
      if (!(error instanceof TornRow)) throw error;
      const { row, torn } = error;
      const before = row.slice(0, torn);
      const [line = ''] = (row[torn] as string).split(LINE_END);
      take([...before, ...line.split(delimiter)]);
      const lines = linesIn(before) + 1;
      unread = unread.subarray(afterLines(unread, next, lines));
      api = begun(delimiter);
      base = 0;
      next = 0;
      return unread;
    }
  };
  return (bytes, isEnd) => {
    unread = Buffer.concat([unread.subarray(next), bytes]);
    base += next;
    next = 0;
    let left: Buffer | undefined = bytes;
    while (left !== undefined) left = parseSome(left, isEnd);
  };
}

const LINE_END = /\r\n|\n|\r/;
const [CARRIAGE_RETURN, LINE_FEED, QUOTE] = [13, 10, '"'];

/** A row with a cell whose quotation mark is closed in the midst of a later line. */
class TornRow extends Error {
  constructor(
    readonly row: Row,
    readonly torn: number,
  ) {
    super();
  }
}

/** The parser leaves the opening mark in such a cell; others that begin with one have it doubled. */
function isTorn(cell: string, bytes: Buffer, from: number, to: number): boolean {
  if (!cell.startsWith(QUOTE) || !LINE_END.test(cell)) return false;
  return !bytes.subarray(from, to).includes(`"${cell.replaceAll('"', '""')}"`);
}

function linesIn(cells: Row): number {
  return cells.reduce((sum, cell) => sum + cell.split(LINE_END).length - 1, 0);
}

/** Where so many lines of a text end. */
function afterLines(bytes: Buffer, from: number, lines: number): number {
  let at = from;
  for (let line = 0; line < lines; line++) {
    while (bytes[at] !== LINE_FEED && bytes[at] !== CARRIAGE_RETURN) at++;
    at += bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? 2 : 1;
  }
  return at;
}
