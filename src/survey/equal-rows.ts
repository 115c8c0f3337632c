import type { Row } from '../files/row.js';
import type { Scan } from '../files/scan-state.js';
import { firstCell } from '../files/scanned-rows.js';
import type { SurveyPlan } from './plan.js';

/**
 * Groups of rows whose cells are equal in the columns that are read. Rows are compared by the bytes of
 * these cells, so that a row takes no texts if its like has occurred before.
 */
export interface EqualRows {
  /** The cells that are read of the first row of each group, each behind its length. */
  readonly keys: Uint8Array;
  /** How many of these bytes are taken. */
  length: number;
  /**
   * Two numbers for each place of a group, side by side since both are needed for each row: where its
   * cells begin in `keys`, counted from 1 (0 if no group is there), and how many rows wait to be added.
   */
  readonly places: Int32Array;
  /** How many groups there are. */
  groups: number;
  /** The first row of the group in each place, counted from 0. */
  readonly firstRows: Float64Array;
  /** The cells of the groups that have a second row, by place. */
  readonly cells: Map<number, Row>;
  /** Whether so many rows are equal to others that groups save time. */
  areUseful: boolean;
}

/** Groups that are remembered: rows that are never equal must not fill the memory. */
const MOST_GROUPS = 1 << 16;
const PLACES: number = 2 * MOST_GROUPS;
const MOST_BYTES = 1 << 21;
/** Which share of the groups must have a second row. */
const LEAST_USE = 1 / 8;
/** Rows with longer cells, such as comments, are hardly ever equal. */
const LONGEST_CELL = 255;

export function noEqualRows(): EqualRows {
  return {
    keys: new Uint8Array(MOST_BYTES),
    length: 0,
    places: new Int32Array(2 * PLACES),
    groups: 0,
    firstRows: new Float64Array(PLACES),
    cells: new Map(),
    areUseful: true,
  };
}

/**
 * The place of the group that a row of a scan belongs to, by its cells in the columns that are read;
 * the place may be empty. −1 for a row that has no group: it has more cells than the header, not all
 * that are read, long ones, marks that are still to be read, or units that are not bytes.
 */
export function placeOfRow(
  equal: EqualRows,
  { units, found }: Scan,
  row: number,
  { columnsRead, recognition }: SurveyPlan,
): number {
  const { starts, ends, rowEnds } = found;
  const first = firstCell(found, row);
  const rowEnd = rowEnds[row] as number;
  if (rowEnd - first > recognition.columns.length || !(units instanceof Uint8Array)) return -1;
  let hash = 0;
  for (let column = 0; column < columnsRead.length; column++) {
    const cell = first + (columnsRead[column] as number);
    const start = starts[cell] as number;
    const end = ends[cell] as number;
    if (cell >= rowEnd || end < 0 || end - start > LONGEST_CELL) return -1;
    hash = Math.imul(hash ^ (end - start), PRIME);
    for (let at = start; at < end; at++) {
      hash = Math.imul(hash ^ (units[at] as number), PRIME);
    }
  }
  let place = (hash ^ (hash >>> 15)) & (PLACES - 1);
  for (;;) {
    const key = equal.places[2 * place] as number;
    if (key === 0 || isKeyOf(equal.keys, key - 1, units, found, first, columnsRead)) return place;
    place = (place + 1) & (PLACES - 1);
  }
}

/** A multiplier of the hash function FNV-1a. */
const PRIME = 0x01000193;

/** Whether a key stands for the cells of a row. */
function isKeyOf(
  keys: Uint8Array,
  key: number,
  units: Uint8Array,
  { starts, ends }: Scan['found'],
  first: number,
  columnsRead: readonly number[],
): boolean {
  let at = key;
  for (let column = 0; column < columnsRead.length; column++) {
    const cell = first + (columnsRead[column] as number);
    const start = starts[cell] as number;
    const length = (ends[cell] as number) - start;
    if (keys[at++] !== length) return false;
    for (let index = 0; index < length; index++) {
      if (keys[at + index] !== units[start + index]) return false;
    }
    at += length;
  }
  return true;
}

/** Begins a group in an empty place with a row of a scan, which is a row of the file. */
export function beginGroup(
  equal: EqualRows,
  place: number,
  { units, found }: Scan,
  row: number,
  { columnsRead }: SurveyPlan,
  rowOfFile: number,
): void {
  const first = firstCell(found, row);
  const { keys } = equal;
  let length = equal.length;
  equal.places[2 * place] = length + 1;
  for (const column of columnsRead) {
    const start = found.starts[first + column] as number;
    const end = found.ends[first + column] as number;
    keys[length++] = end - start;
    for (let at = start; at < end; at++) keys[length++] = units[at] as number;
  }
  equal.length = length;
  equal.firstRows[place] = rowOfFile;
  equal.groups++;
}

/** Whether no group can begin any more. The cells of the last one may have found no room. */
export function isFull({ length, groups }: EqualRows): boolean {
  return groups === MOST_GROUPS || length > MOST_BYTES;
}

/**
 * Forgets all groups, whose rows must have been added. If hardly a row was equal to another, as where
 * each has a time of day, no more groups are begun: they would only take time.
 */
export function forgetGroups(equal: EqualRows): void {
  equal.areUseful = equal.cells.size > LEAST_USE * equal.groups;
  equal.places.fill(0);
  equal.cells.clear();
  equal.length = 0;
  equal.groups = 0;
}
