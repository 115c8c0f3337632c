/** The place of a cell, counted from 1. */
export interface Reference {
  readonly column: number;
  readonly row: number;
}

const A = 65;
const ZERO = 48;
/** Longer references would not fit a sheet, and their numbers need not be exact. */
const LONGEST = 10;

/** The place that a reference such as `AB12` names; null for other texts. */
export function readReference(text: string): Reference | null {
  if (text.length > LONGEST) return null;
  let [column, row, at] = [0, 0, 0];
  for (let code = text.charCodeAt(at); code >= A && code < A + 26; code = text.charCodeAt(++at)) {
    column = column * 26 + code - A + 1;
  }
  for (
    let code = text.charCodeAt(at);
    code >= ZERO && code < ZERO + 10;
    code = text.charCodeAt(++at)
  ) {
    row = row * 10 + code - ZERO;
  }
  return column > 0 && row > 0 && at === text.length ? { column, row } : null;
}
