import type { Row } from './row.js';
import { looksLikeRows, noSwallowedRows, type SwallowedRows, withRow } from './swallowed-rows.js';

/** What the scanner remembers between two chunks of a text. */
export interface Scan {
  /**
   * The first line end outside of quotation marks; others are text. Null before it is seen, and
   * again after a torn row.
   */
  lineEnd: string | null;
  /** How many rows are complete. */
  rows: number;
  /** The text from the start of the unfinished row. */
  unread: string;
  /** The finished cells of that row. */
  cells: string[];
  /** Where its unfinished cell starts in `unread`. */
  at: number;
  /** Where the search for the closing quotation mark of that cell continues in `unread`. */
  quoteFrom: number;
  /** The first torn cell of the row; null if there is none. */
  torn: TornCell | null;
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
  readonly index: number;
  /** Where the cell starts in `unread`. */
  readonly start: number;
}

/** What can be wrong with delimited text. */
export type ScanProblem = 'quote-not-closed' | 'row-too-long';

/** How many characters a row may have. A mark that is never closed would fill the memory. */
export const LONGEST_ROW: number = 1 << 24;

/** A position behind every text, for a mark that does not come. */
const BEYOND = 0x7fffffff;
const QUOTE = 34;
const LINE_FEED = 10;
const lineEnds = /\r\n|\n|\r/;

/** The scan of a text of which nothing was read. */
export function newScan(): Scan {
  return {
    lineEnd: null,
    rows: 0,
    unread: '',
    cells: [],
    at: 0,
    quoteFrom: 0,
    torn: null,
    width: 0,
    hasSwallowed: false,
    swallowed: noSwallowedRows,
  };
}

/**
 * The rows that end in `chunk`, the next part of a text, which may be cut anywhere. The row that it
 * begins is kept for the next call.
 *
 * The next delimiter and line end are remembered while they lie ahead, so that no part of a chunk
 * is searched twice for them (test/bench/scanner.mjs).
 */
export function scan(
  state: Scan,
  chunk: string,
  delimiter: string,
  isEnd: boolean,
): Row[] | ScanProblem {
  const text = state.unread + chunk;
  const rows: Row[] = [];
  let { lineEnd, cells, at, quoteFrom, torn } = state;
  let rowStart = 0;
  let delimiterAt = -1;
  let lineEndAt = -1;
  let problem: ScanProblem | null = null;

  while (at < text.length || (isEnd && cells.length > 0)) {
    const isQuoted = text.charCodeAt(at) === QUOTE;
    const close = isQuoted ? closingQuote(text, Math.max(at + 1, quoteFrom)) : -1;
    if (isQuoted && close < 0) {
      quoteFrom = text.length;
      if (isEnd) problem = 'quote-not-closed';
      break;
    }
    const from = isQuoted ? close + 1 : at;
    if (delimiterAt < from) delimiterAt = orBeyond(text.indexOf(delimiter, from));
    if (lineEndAt < from) lineEndAt = orBeyond(nextLineEnd(text, from, lineEnd, isEnd));
    const mark = Math.min(delimiterAt, lineEndAt);
    if (mark === BEYOND && !isEnd) {
      quoteFrom = from - 1;
      break;
    }
    const end = Math.min(mark, text.length);
    const cell = isQuoted ? quotedCell(text, at, close, end) : text.slice(at, end);
    cells.push(cell);
    if (isQuoted)
      state.hasSwallowed ||= looksLikeRows(cell, delimiter, state.width, cells.length - 1);
    if (isQuoted && end > from && torn === null && lineEnds.test(text.slice(at, end))) {
      torn = { index: cells.length - 1, start: at };
    }
    quoteFrom = 0;
    at = end + 1;
    if (end === delimiterAt) continue;

    if (end - rowStart > LONGEST_ROW) {
      problem = 'row-too-long';
      break;
    }
    if (torn === null) {
      rows.push(cells);
      if (state.hasSwallowed) {
        state.swallowed = withRow(state.swallowed, state.rows + rows.length);
      }
      state.width = cells.length;
      lineEnd ??= lineEndIn(text, end);
      at = Math.min(end + lineEnd.length, text.length);
    } else {
      rows.push(firstLine(cells, torn, delimiter));
      at = torn.start + text.slice(torn.start).search(lineEnds);
      at += lineEndIn(text, at).length;
      torn = null;
      lineEnd = null; // a cell with other line ends than the text is torn: the next one decides
      lineEndAt = -1;
      // From the end of the row on, the next delimiter is known. Scanning goes back before it.
      const delimiterBefore = text.slice(at, end).indexOf(delimiter);
      if (delimiterBefore >= 0) delimiterAt = at + delimiterBefore;
    }
    rowStart = at;
    cells = [];
    state.hasSwallowed = false;
  }

  state.rows += rows.length;
  // The line end of a row of the greatest length may be missing or cut.
  if (text.length - rowStart > LONGEST_ROW + 2) problem ??= 'row-too-long';
  if (problem !== null) return problem;
  state.lineEnd = lineEnd;
  state.unread = text.slice(rowStart);
  state.cells = cells;
  state.at = at - rowStart;
  state.quoteFrom = Math.max(0, quoteFrom - rowStart);
  state.torn = torn && { index: torn.index, start: torn.start - rowStart };
  return rows;
}

function orBeyond(position: number): number {
  return position < 0 ? BEYOND : position;
}

/** The closing quotation mark of a cell: the next one that is not doubled; -1 if there is none. */
function closingQuote(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
  return close;
}

/** A cell with quotation marks. If text follows the closing mark, both marks are text. */
function quotedCell(text: string, start: number, close: number, end: number): string {
  const content = text.slice(start + 1, close);
  const plain = content.includes('"') ? content.replace(/""/g, '"') : content;
  return end === close + 1 ? plain : `"${plain}${text.slice(close, end)}`;
}

/** The next line end; -1 if there is none or if the chunk cuts it. */
function nextLineEnd(text: string, from: number, known: string | null, isEnd: boolean): number {
  if (known !== null) return text.indexOf(known, from);
  const any = /[\r\n]/g;
  any.lastIndex = from;
  const position = any.exec(text)?.index ?? -1;
  const isCut = !isEnd && position === text.length - 1 && text[position] === '\r';
  return isCut ? -1 : position;
}

function lineEndIn(text: string, at: number): string {
  if (text.charCodeAt(at) === LINE_FEED) return '\n';
  return text.charCodeAt(at + 1) === LINE_FEED ? '\r\n' : '\r';
}

/** The row in the first line of a torn cell: from that cell on, quotation marks are text. */
function firstLine(cells: readonly string[], { index }: TornCell, delimiter: string): Row {
  const [line = ''] = (cells[index] as string).split(lineEnds, 1);
  return [...cells.slice(0, index), ...line.split(delimiter)];
}
