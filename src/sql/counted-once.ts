import type { RowReader } from './rows.js';

/** The columns that name the segment of a row. */
export const SEGMENTS: RegExp = /^segment(_\d+)?$/;
/** The columns that say that an answer may be in several segments. */
const OVERLAPS = /^segment(_\d+)?_overlaps$/;

/** Refuses rows of several segments that overlap: their sum counts an answer several times. */
export function checkCountedOnce(rows: readonly RowReader[]): void {
  const overlapping = rows.filter(({ columns }) => columns(OVERLAPS).length > 0);
  const segments = overlapping.map(({ columns, text }) =>
    JSON.stringify(columns(SEGMENTS).map(text)),
  );
  if (new Set(segments).size <= 1) return;
  throw new RangeError(
    'rows must be of one segment, since segments of several answers overlap: query all answers without by',
  );
}
