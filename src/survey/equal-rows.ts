import type { Row } from '../files/row.js';
import type { Scan } from '../files/scan-state.js';
import { firstCell } from '../files/scanned-rows.js';
import type { TextBetween } from '../files/scanned-texts.js';
import {
  type ColumnTexts,
  forgetTexts,
  hasNoRoom,
  LONGEST_TEXT,
  noColumnTexts,
  numberOfText,
} from './column-texts.js';
import type { SurveyPlan } from './plan.js';

/**
 * Groups of rows whose cells are equal in the columns that are read. A row is the numbers of its
 * texts, so that it takes no texts if its like has occurred before.
 */
export interface EqualRows {
  /** The columns that are read. */
  readonly columns: readonly ColumnTexts[];
  /** The number of the text in each of these columns of the row that was looked at last. */
  readonly numbers: Int32Array;
  /** The number of the group in each place, counted from 1; 0 if none is there. */
  readonly places: Int32Array;
  /** For each group the numbers of its texts, and how many rows wait to be added. */
  readonly groups: Int32Array;
  /** The first row of each group, counted from 0. */
  readonly firstRows: Float64Array;
  /** How many groups there are. */
  size: number;
  /** How many of them have had a second row. */
  repeated: number;
  /** Whether so many rows are equal to others that groups save time. */
  areUseful: boolean;
}

/** Groups that are remembered: rows that are never equal must not fill the memory. */
const MOST_GROUPS = 1 << 16;
const PLACES: number = 2 * MOST_GROUPS;
/** Which share of the groups must have a second row. */
const LEAST_USE = 1 / 8;

export function noEqualRows({ columnsRead }: SurveyPlan): EqualRows {
  return {
    columns: columnsRead.map(noColumnTexts),
    numbers: new Int32Array(columnsRead.length),
    places: new Int32Array(PLACES),
    groups: new Int32Array(MOST_GROUPS * (columnsRead.length + 1)),
    firstRows: new Float64Array(MOST_GROUPS),
    size: 0,
    repeated: 0,
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
  textBetween: TextBetween,
): number {
  const { starts, ends, rowEnds } = found;
  const { columns, numbers } = equal;
  const first = firstCell(found, row);
  const rowEnd = rowEnds[row] as number;
  if (rowEnd - first > recognition.columns.length || !(units instanceof Uint8Array)) return -1;
  for (let index = 0; index < numbers.length; index++) {
    const cell = first + (columnsRead[index] as number);
    const start = starts[cell] as number;
    const end = ends[cell] as number;
    if (cell >= rowEnd || end < 0 || end - start > LONGEST_TEXT) return -1;
    const number = numberOfText(columns[index] as ColumnTexts, units, start, end, textBetween);
    if (number < 0) return -1;
    numbers[index] = number;
  }
  return placeOfNumbers(equal);
}

function placeOfNumbers({ numbers, places, groups }: EqualRows): number {
  const width = numbers.length;
  let hash = 0;
  for (let index = 0; index < width; index++) {
    hash = Math.imul(hash, FACTOR) + (numbers[index] as number);
  }
  let place = (hash ^ (hash >>> 17)) & (PLACES - 1);
  for (;;) {
    const group = (places[place] as number) - 1;
    if (group < 0) return place;
    const at = group * (width + 1);
    let index = 0;
    while (index < width && groups[at + index] === numbers[index]) index++;
    if (index === width) return place;
    place = (place + 1) & (PLACES - 1);
  }
}

/** Odd, so that no number is lost, and larger than most columns have texts. */
const FACTOR = 1021;

/** Counts another row of the group in a place, and lets it wait to be added. */
export function addToGroup(equal: EqualRows, place: number): void {
  const { groups, numbers, places } = equal;
  const at = (places[place] as number) * (numbers.length + 1) - 1;
  const waiting = groups[at] as number;
  if (waiting === 0) equal.repeated++;
  groups[at] = waiting + 1;
}

/** Begins a group in an empty place with the row that was looked at last, which is a row of the file. */
export function beginGroup(equal: EqualRows, place: number, rowOfFile: number): void {
  const { groups, numbers, places, firstRows, size } = equal;
  const at = size * (numbers.length + 1);
  groups.set(numbers, at);
  groups[at + numbers.length] = 0;
  firstRows[size] = rowOfFile;
  equal.size++;
  places[place] = equal.size;
}

/** The cells of a row by the numbers of its texts; those of columns that are not read are blank. */
export function cellsOfNumbers(
  { columns }: EqualRows,
  numbers: Int32Array,
  { columnsRead, recognition }: SurveyPlan,
): Row {
  const cells: string[] = new Array(recognition.columns.length).fill('');
  for (const [index, column] of columnsRead.entries()) {
    cells[column] = columns[index]?.texts[numbers[index] as number] as string;
  }
  return cells;
}

/** Takes the rows that wait: for each group that has some its cells, its first row and their number. */
export function* takeWaiting(
  equal: EqualRows,
  plan: SurveyPlan,
): Generator<readonly [cells: Row, firstRow: number, times: number]> {
  const { groups, numbers, firstRows, size } = equal;
  const width = numbers.length;
  for (let group = 0; group < size; group++) {
    const at = group * (width + 1);
    const times = groups[at + width] as number;
    if (times === 0) continue;
    groups[at + width] = 0;
    const cells = cellsOfNumbers(equal, groups.subarray(at, at + width), plan);
    yield [cells, firstRows[group] as number, times];
  }
}

/** Whether no group can begin any more. */
export function isFull({ size, columns }: EqualRows): boolean {
  return size === MOST_GROUPS || columns.some(hasNoRoom);
}

/**
 * Forgets all groups, whose rows must have been added. If hardly a row was equal to another, as where
 * each has a time of day, no more groups are begun: they would only take time.
 */
export function forgetGroups(equal: EqualRows): void {
  equal.areUseful = equal.repeated > LEAST_USE * equal.size;
  equal.places.fill(0);
  equal.columns.forEach(forgetTexts);
  equal.size = 0;
  equal.repeated = 0;
}
