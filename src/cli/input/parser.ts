import { parse } from 'csv-parse';
import type { Row } from '../../files/index.js';

/** How long a row may be, in bytes. */
const LONGEST_ROW = 1 << 24;

/** A quotation mark inside a cell is text, and rows may be shorter or longer than the header. */
const tolerance = { relax_quotes: true, relax_column_count: true, max_record_size: LONGEST_ROW };

/** The parser inside csv-parse's stream, which hands over rows a fifth faster than the stream does. */
interface Api {
  /** `bytes` are those up to the row that is handed over. */
  readonly info: { readonly bytes: number };
  parse(
    bytes: Uint8Array,
    isEnd: boolean,
    push: (row: Row) => void,
    close: () => void,
  ): Error | undefined;
}

function begun(delimiter: string): Api {
  return (parse({ delimiter, ...tolerance }) as unknown as { api: Api }).api;
}

/**
 * A function that is fed the bytes of a table, in UTF-8, and hands over its rows; the command and the
 * playground parse with it, so that they count the same. A quotation mark that opens
 * a cell, and whose partner stands in the midst of a later line, is text: parsing begins anew
 * after its line, lest the rows between the two vanish in one cell.
 */
export function rowParser(
  delimiter: string,
  take: (row: Row) => void,
): (bytes: Uint8Array, isEnd: boolean) => void {
  let api = begun(delimiter);
  let unread: Uint8Array = new Uint8Array(); // what the parser was given, from the beginning of a row on
  let base = 0; // how much it was given before
  let next = 0; // where in `unread` the next row begins
  const push = (row: Row): void => {
    const end = api.info.bytes - base;
    const torn = row.findIndex((cell) => isTorn(cell, unread, next, end));
    if (torn >= 0) throw new TornRow(row, torn);
    next = end;
    take(row);
  };
  const parseSome = (bytes: Uint8Array, isEnd: boolean): Uint8Array | undefined => {
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
    unread = joined(unread.subarray(next), bytes);
    base += next;
    next = 0;
    let left: Uint8Array | undefined = bytes;
    while (left !== undefined) left = parseSome(left, isEnd);
  };
}

function joined(start: Uint8Array, end: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(start.length + end.length);
  bytes.set(start);
  bytes.set(end, start.length);
  return bytes;
}

const LINE_END = /\r\n|\n|\r/;
const [CARRIAGE_RETURN, LINE_FEED, QUOTE] = [13, 10, '"'];
const decoder = new TextDecoder();

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
function isTorn(cell: string, bytes: Uint8Array, from: number, to: number): boolean {
  if (!cell.startsWith(QUOTE) || !LINE_END.test(cell)) return false;
  const row = decoder.decode(bytes.subarray(from, to));
  return !row.includes(`"${cell.replaceAll('"', '""')}"`);
}

function linesIn(cells: Row): number {
  return cells.reduce((sum, cell) => sum + cell.split(LINE_END).length - 1, 0);
}

/** Where so many lines of a text end. */
function afterLines(bytes: Uint8Array, from: number, lines: number): number {
  let at = from;
  for (let line = 0; line < lines; line++) {
    while (bytes[at] !== LINE_FEED && bytes[at] !== CARRIAGE_RETURN) at++;
    at += bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? 2 : 1;
  }
  return at;
}
