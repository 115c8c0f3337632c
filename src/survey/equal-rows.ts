import type { Row } from '../files/row.js';
import { firstCell } from '../files/scanned-rows.js';
import type { Scan } from '../files/scanner.js';
import type { SurveyPlan } from './plan.js';

/**
 * Groups of rows whose cells are equal in the columns that are read. They are told apart by the units
 * of these cells, so that a row takes no texts if its like has occurred before.
 */
export interface EqualRows {
  /** The cells that are read of all groups, one group after another, each cell behind its length. */
  readonly units: Uint16Array;
  /** Where the cells of each group end. Those of the next begin there. */
  readonly ends: Int32Array;
  /** The number of the group in each place, from 1 on; 0 where there is none. Units choose the place. */
  readonly places: Int32Array;
  /** The first row of each group, counted from 0. */
  readonly firstRows: Float64Array;
  /** How many rows of each group are not added yet. */
  readonly times: Int32Array;
  /** The cells of each group that has a second row. */
  readonly cells: (Row | undefined)[];
  /** How many groups there are. */
  groups: number;
  /** Where the cells of the row end that was looked for last; they begin behind those of all groups. */
  end: number;
}

/** Groups that are remembered: rows that are never equal must not fill the memory. */
const MOST_GROUPS = 1 << 16;
const MOST_UNITS = 1 << 21;
/** With longer cells, such as comments, rows are hardly ever equal. */
const LONGEST_ROW = 1 << 10;

export function noEqualRows(): EqualRows {
  return {
    units: new Uint16Array(MOST_UNITS + LONGEST_ROW),
    ends: new Int32Array(MOST_GROUPS),
    places: new Int32Array(2 * MOST_GROUPS),
    firstRows: new Float64Array(MOST_GROUPS),
    times: new Int32Array(MOST_GROUPS),
    cells: new Array(MOST_GROUPS).fill(undefined),
    groups: 0,
    end: 0,
  };
}

/**
 * The place of the group that a row of a scan belongs to, by its cells in the columns that are read;
 * the place may be empty. −1 for a row that has no group: it has more cells than the header, not all
 * that are read, long ones, or marks that are to be read.
 */
export function placeOfRow(
  equal: EqualRows,
  { units, found }: Scan,
  row: number,
  { columnsRead: columns, recognition }: SurveyPlan,
): number {
  const first = firstCell(found, row);
  const rowEnd = found.rowEnds[row] as number;
  if (rowEnd < 0 || rowEnd - first > recognition.columns.length) return -1;
  const start = endOfGroups(equal);
  let to = start;
  let hash = 0;
  for (let column = 0; column < columns.length; column++) {
    const cell = first + (columns[column] as number);
    const from = found.starts[cell] as number;
    const end = found.ends[cell] as number;
    if (cell >= rowEnd || end < 0) return -1;
    if (to + 1 + end - from > start + LONGEST_ROW) return -1;
    equal.units[to++] = end - from;
    hash = Math.imul(hash ^ (end - from), PRIME);
    for (let at = from; at < end; at++) {
      const unit = units[at] as number;
      equal.units[to++] = unit;
      hash = Math.imul(hash ^ unit, PRIME);
    }
  }
  equal.end = to;
  return placeOf(equal, start, hash);
}

/** A multiplier of the hash function FNV-1a. */
const PRIME = 0x01000193;

/** The place of the group with the cells that stand behind those of all groups. */
function placeOf(equal: EqualRows, start: number, hash: number): number {
  const last = equal.places.length - 1;
  let place = (hash ^ (hash >>> 15)) & last;
  for (;;) {
    const group = equal.places[place] as number;
    if (group === 0 || isGroup(equal, group - 1, start)) return place;
    place = (place + 1) & last;
  }
}

function isGroup({ units, ends, end }: EqualRows, group: number, start: number): boolean {
  const from = group === 0 ? 0 : (ends[group - 1] as number);
  const shift = start - from;
  if ((ends[group] as number) + shift !== end) return false;
  for (let at = start; at < end; at++) if (units[at] !== units[at - shift]) return false;
  return true;
}

function endOfGroups({ ends, groups }: EqualRows): number {
  return groups === 0 ? 0 : (ends[groups - 1] as number);
}

/** Begins a group with the row whose place was asked for last, which is empty. */
export function beginGroup(equal: EqualRows, place: number, row: number): void {
  equal.ends[equal.groups] = equal.end;
  equal.firstRows[equal.groups] = row;
  equal.groups++;
  equal.places[place] = equal.groups;
}

/** Whether no group can begin any more. */
export function isFull({ end, groups }: EqualRows): boolean {
  return groups === MOST_GROUPS || end > MOST_UNITS;
}

/** Forgets all groups. */
export function forgetGroups(equal: EqualRows): void {
  equal.places.fill(0);
  equal.times.fill(0);
  equal.cells.fill(undefined);
  equal.groups = 0;
}
