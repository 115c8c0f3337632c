import type { LineEnd, Scan, TornCell } from './scan-state.js';
import { pushCell, pushRow } from './scanned-rows.js';
import { unitsLookLikeRows, withRow } from './swallowed-rows.js';
import { CARRIAGE_RETURN, LINE_FEED, QUOTE, SPACE, type Units } from './units.js';

/** What can be wrong with delimited text. */
export type ScanProblem = 'quote-not-closed' | 'row-too-long';

/** How many units a row may have. A mark that is never closed would fill the memory. */
export const LONGEST_ROW: number = 1 << 24;

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
