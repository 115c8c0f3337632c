import { forgetRows, noRows, pushCell, pushRow, type ScannedRows } from './scanned-rows.js';
import {
  noSwallowedRows,
  type SwallowedRows,
  unitsLookLikeRows,
  withRow,
} from './swallowed-rows.js';
import { CARRIAGE_RETURN, LINE_FEED, QUOTE, SPACE, type Units } from './units.js';

/** The ends of lines. */
type LineEnd = '\n' | '\r\n' | '\r';

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
interface TornCell {
  /** Its index among the cells of `found`. */
  readonly cell: number;
  /** Where it starts. */
  readonly start: number;
}

/** What can be wrong with delimited text. */
export type ScanProblem = 'quote-not-closed' | 'row-too-long';

/** How many units a row may have. A mark that is never closed would fill the memory. */
export const LONGEST_ROW: number = 1 << 24;

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

/** Scans the text that was added, which may be cut anywhere. The rows that end in it are `found`. */
export function scan(state: Scan, isEnd: boolean): ScanProblem | null {
  const { units, length, delimiter, found } = state;
  while (state.at < length || (isEnd && found.cells > found.finishedCells)) {
    if (state.at < length && units[state.at] === QUOTE) {
      if (!scanQuoted(state, isEnd)) break;
    } else if (!scanPlain(state, isEnd)) break;
    const end = state.at - 1;
    if (end < length && units[end] === delimiter) continue;
    if (end - state.rowStart > LONGEST_ROW) return 'row-too-long';
    if (state.torn === null) finishRow(state, end);
    else finishTornRow(state, state.torn);
  }
  if (isEnd && state.at < length) return 'quote-not-closed';
  // The line end of a row of the greatest length may be missing or cut.
  return length - state.rowStart > LONGEST_ROW + 2 ? 'row-too-long' : null;
}

/** Scans cells without quotation marks, up to the end of the row or to a cell with them. */
function scanPlain(state: Scan, isEnd: boolean): boolean {
  const { units, length, delimiter, found } = state;
  const highest = Math.max(delimiter, CARRIAGE_RETURN);
  let start = state.at;
  let at = Math.max(start, state.seen);
  let isLast = false;
  while (!isLast) {
    while (at < length && (units[at] as number) > highest) at++;
    if (at >= length || units[at] !== delimiter) at = endOfCell(state, at, isEnd);
    if (at < 0) {
      state.at = start;
      state.seen = ~at;
      return false;
    }
    pushCell(found, start, at, false);
    isLast = at >= length || units[at] !== delimiter;
    at++;
    start = at;
    isLast ||= at >= length || units[at] === QUOTE;
  }
  state.at = start;
  return true;
}

/** Scans a cell with quotation marks, up to its end. */
function scanQuoted(state: Scan, isEnd: boolean): boolean {
  const { length, at, seen } = state;
  const close = closingQuote(state, Math.max(at + 1, state.quoteFrom));
  state.quoteFrom = close < 0 ? length : close;
  if (close < 0) return false;
  const end = endOfCell(state, Math.max(close + 1, seen), isEnd);
  if (end < 0) {
    state.seen = ~end;
    return false;
  }
  finishQuoted(state, close, end);
  state.at = end + 1;
  return true;
}

/** The closing quotation mark of a cell: the next one that is not doubled; -1 if there is none. */
function closingQuote(state: Scan, from: number): number {
  const { units, length } = state;
  let controls = 0; // negative after a control character: a branch at each would take twice as long
  let at = from;
  while (at < length) {
    const unit = units[at++] as number;
    controls |= unit - SPACE;
    if (unit !== QUOTE) continue;
    if (at === length || units[at] !== QUOTE) {
      state.hasControls ||= controls < 0;
      return at - 1;
    }
    state.hasDoubled = true;
    at++;
  }
  state.hasControls ||= controls < 0;
  return -1;
}

/**
 * The next delimiter or line end, or the end of the text. Where neither has come yet, the complement
 * of the place from which on it must be looked for.
 */
function endOfCell(
  { units, length, delimiter, lineEnd }: Scan,
  from: number,
  isEnd: boolean,
): number {
  const highest = Math.max(delimiter, CARRIAGE_RETURN);
  for (let at = from; at < length; at++) {
    const unit = units[at] as number;
    if (unit > highest) continue;
    if (unit === delimiter) return at;
    if (unit === LINE_FEED) {
      if (lineEnd === '\n' || lineEnd === null) return at;
    } else if (unit === CARRIAGE_RETURN && lineEnd !== '\n') {
      if (lineEnd === '\r') return at;
      if (at + 1 === length && !isEnd) return ~at;
      if (lineEnd === null || (at + 1 < length && units[at + 1] === LINE_FEED)) return at;
    }
  }
  return isEnd ? length : ~length;
}

/** Adds a cell with quotation marks. If text follows the closing mark, both marks are text. */
function finishQuoted(state: Scan, close: number, end: number): void {
  const { units, at: start, found, hasControls, hasDoubled } = state;
  const isLoose = end > close + 1;
  if (isLoose && state.torn === null && nextBreak(units, start, end) < end) {
    state.torn = { cell: found.cells, start };
  }
  if (hasControls) {
    const column = found.cells - found.finishedCells;
    const { delimiter, width } = state;
    state.hasSwallowed ||= unitsLookLikeRows(units, start + 1, close, delimiter, width, column);
  }
  if (isLoose || hasDoubled) pushCell(found, start, end, true);
  else pushCell(found, start + 1, close, false);
  state.hasControls = false;
  state.hasDoubled = false;
  state.quoteFrom = 0;
}

function finishRow(state: Scan, end: number): void {
  const { units, length, found } = state;
  state.width = pushRow(found, false);
  state.rows++;
  if (state.hasSwallowed) state.swallowed = withRow(state.swallowed, state.rows);
  state.lineEnd ??= lineEndAt(units, end, length);
  state.at = Math.min(end + state.lineEnd.length, length);
  startRow(state);
}

/** Finishes a row in the first line of a torn cell, and goes back to the line after it. */
function finishTornRow(state: Scan, { cell, start }: TornCell): void {
  const { units, length, found } = state;
  const lineBreak = nextBreak(units, start, length);
  found.cells = cell;
  pushCell(found, start, lineBreak, true);
  pushRow(found, true);
  state.rows++;
  state.torn = null;
  state.seen = 0;
  state.lineEnd = null; // a cell with other line ends than the text is torn: the next one decides
  state.at = lineBreak + lineEndAt(units, lineBreak, length).length;
  startRow(state);
}

function startRow(state: Scan): void {
  state.rowStart = state.at;
  state.hasSwallowed = false;
}

/** The next line feed or carriage return; `to` if there is none before it. */
function nextBreak(units: Units, from: number, to: number): number {
  let at = from;
  while (at < to && units[at] !== LINE_FEED && units[at] !== CARRIAGE_RETURN) at++;
  return at;
}

function lineEndAt(units: Units, at: number, length: number): LineEnd {
  if (at < length && units[at] === LINE_FEED) return '\n';
  return at + 1 < length && units[at + 1] === LINE_FEED ? '\r\n' : '\r';
}
