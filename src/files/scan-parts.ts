import type { DelimitedText, DelimitedTextError } from './delimited-text.js';
import { makeRoom, newScan } from './scan-state.js';
import type { TextBetween } from './scanned-texts.js';
import { LONGEST_ROW, type ScanProblem, scan } from './scanner.js';

const sentences: Readonly<Record<ScanProblem, string>> = {
  'quote-not-closed': 'opens a quotation mark that is never closed',
  'row-too-long': `has more than ${LONGEST_ROW} characters: is a quotation mark never closed?`,
};

/** The same table, to be scanned in bytes: its delimiter must be an ASCII character. */
export function inBytes(table: DelimitedText): DelimitedText {
  return { ...table, scan: newScan(new Uint8Array(0), table.delimiter) };
}

/** Scans the next part of a text. Gives the texts of the rows that end in it. */
export function scanText(table: DelimitedText, part: string): TextBetween {
  const added = part.slice(skipped(table, part.length));
  const text = table.unread + added;
  const state = table.scan;
  makeRoom(state, added.length);
  const { units, length } = state;
  for (let at = 0; at < added.length; at++) units[length + at] = added.charCodeAt(at);
  state.length += added.length;
  proceed(table, false);
  table.unread = text.slice(state.rowStart);
  return (start, end) => text.slice(start, end);
}

/** Scans the next bytes of a text in UTF-8. */
export function scanBytes(table: DelimitedText, bytes: Uint8Array): void {
  const added = bytes.subarray(skipped(table, bytes.length));
  const state = table.scan;
  makeRoom(state, added.length);
  state.units.set(added, state.length);
  state.length += added.length;
  proceed(table, false);
}

/** Scans the end of a text, whose last row need not have a line end. Gives the texts of this row. */
export function scanEnd(table: DelimitedText): TextBetween {
  const text = table.unread;
  makeRoom(table.scan, 0);
  proceed(table, true);
  table.unread = '';
  return (start, end) => text.slice(start, end);
}

/** How many of the next characters belong to the line `sep=`. */
function skipped(table: DelimitedText, length: number): number {
  const count = Math.min(table.skip, length);
  table.skip -= count;
  return count;
}

function proceed(table: DelimitedText, isEnd: boolean): void {
  const problem = scan(table.scan, isEnd);
  table.swallowed = table.scan.swallowed;
  if (problem !== null) fail(problem, table.scan.rows + 1);
}

function fail(code: ScanProblem, row: number): never {
  const error: DelimitedTextError = Object.assign(new RangeError(`row ${row} ${sentences[code]}`), {
    code,
    row,
  });
  throw error;
}
