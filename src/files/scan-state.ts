import { forgetRows, noRows, type ScannedRows } from './scanned-rows.js';
import { noSwallowedRows, type SwallowedRows } from './swallowed-rows.js';
import type { Units } from './units.js';

/** The ends of lines. */
export type LineEnd = '\n' | '\r\n' | '\r';

/** A scan of a text that is given part by part, and the rows that ended in the last part. */
export interface Scan {
  /** The number of the character that separates cells. */
  readonly delimiter: number;
  /** The text from the start of the row that was unfinished before the last part; more may follow. */
  units: Units;
  /** How many of these units are text. */
  length: number;
  /** The rows that ended in the last part, and the finished cells of the unfinished row. */
  readonly found: ScannedRows;
  /** Where the unfinished row starts. */
  rowStart: number;
  /** Where its unfinished cell starts. */
  at: number;
  /** Up to where that cell was searched for its end. */
  seen: number;
  /** Where the search for the closing quotation mark of that cell continues. */
  quoteFrom: number;
  /** Whether that cell has control characters, such as line ends, in its quotation marks. */
  hasControls: boolean;
  /** Whether it has doubled marks in its quotation marks. */
  hasDoubled: boolean;
  /** The first torn cell of the unfinished row; null if there is none. */
  torn: TornCell | null;
  /**
   * The first line end outside of quotation marks; others are text. Null before it is seen, and
   * again after a torn row.
   */
  lineEnd: LineEnd | null;
  /** How many rows are complete. */
  rows: number;
  /** How many cells the last row has. */
  width: number;
  /** Whether a cell of the unfinished row looks like rows. */
  hasSwallowed: boolean;
  /** The rows with such a cell so far. */
  swallowed: SwallowedRows;
}

/**
 * A cell that opens with a quotation mark and spans lines, but whose closing mark is followed by
 * text: `"great,9` on one line and `4,so "good"` on a later one. The opening mark was text, and the
 * lines between are rows of their own.
 */
export interface TornCell {
  /** Its index among the cells of `found`. */
  readonly cell: number;
  /** Where it starts. */
  readonly start: number;
}

/** The scan of a text of which nothing was read, in units of the kind of `units`. */
export function newScan(units: Units, delimiter: string): Scan {
  return {
    delimiter: delimiter.charCodeAt(0),
    units,
    length: 0,
    found: noRows(),
    rowStart: 0,
    at: 0,
    seen: 0,
    quoteFrom: 0,
    hasControls: false,
    hasDoubled: false,
    torn: null,
    lineEnd: null,
    rows: 0,
    width: 0,
    hasSwallowed: false,
    swallowed: noSwallowedRows,
  };
}

/**
 * Makes room for the next part of a text, behind the unfinished row, which moves to the front. The
 * rows that were found before are forgotten.
 */
export function makeRoom(scan: Scan, size: number): void {
  const { units, rowStart, length, torn } = scan;
  const kept = length - rowStart;
  if (units.length < kept + size) {
    const Kind = units.constructor as new (length: number) => Units;
    scan.units = new Kind(Math.max(2 * units.length, kept + size));
    scan.units.set(units.subarray(rowStart, length));
  } else units.copyWithin(0, rowStart, length);
  const finished = forgetRows(scan.found, rowStart);
  scan.torn = torn && { cell: torn.cell - finished, start: torn.start - rowStart };
  scan.length = kept;
  scan.at -= rowStart;
  scan.seen = Math.max(0, scan.seen - rowStart);
  scan.quoteFrom = Math.max(0, scan.quoteFrom - rowStart);
  scan.rowStart = 0;
}
