import type { DateOrder } from '../files/date-order.js';
import { type DayKey, settledDay } from './day-key.js';
import type { SurveyCell } from './survey.js';

/** A cell whose answers are still being added up. */
export interface OpenCell {
  readonly parts: SurveyCell['parts'];
  readonly days: Map<DayKey, number[]>;
}

/**
 * Open cells by their parts as JSON, which keeps ['a', 'b,c'] and ['a,b', 'c'] apart, in the order
 * in which the parts first occur.
 */
export type OpenCells = Map<string, OpenCell>;

/** What is equal of equal parts: the order of several answers in a cell makes no difference. */
export function keyOfParts(parts: SurveyCell['parts']): string {
  return JSON.stringify(parts.map((part) => (Array.isArray(part) ? [...part].sort() : part)));
}

/**
 * The open cell of some parts, new if these have not occurred before. The order of several answers
 * stays as it first occurred, as `npsBySegment` has it.
 */
export function openCell(cells: OpenCells, parts: SurveyCell['parts']): OpenCell {
  const key = keyOfParts(parts);
  let cell = cells.get(key);
  if (cell === undefined) {
    cell = { parts, days: new Map() };
    cells.set(key, cell);
  }
  return cell;
}

/** Open cells that begin with the answers of cells; those of equal parts are added up. */
export function openCells(cells: Iterable<SurveyCell>): OpenCells {
  const open: OpenCells = new Map();
  for (const { parts, days } of cells) {
    const cell = openCell(open, parts);
    for (const [day, sums] of days) addSums(cell.days, day, sums);
  }
  return open;
}

/** The cells so far, which do not change when more answers are added. */
export function closeCells(cells: OpenCells): SurveyCell[] {
  return [...cells.values()].map(({ parts, days }) => ({
    parts,
    days: [...days].map(([day, sums]) => [day, [...sums]] as const),
  }));
}

/** Adds the sums of a day to the sums that the day has already. */
export function addSums<Day>(days: Map<Day, number[]>, day: Day, sums: readonly number[]): void {
  const earlier = days.get(day);
  days.set(day, earlier ? earlier.map((sum, index) => sum + (sums[index] as number)) : [...sums]);
}

/** Sums by day: an ambiguous day and a plain one may turn out to be the same. */
export function settleDays(
  days: Iterable<readonly [DayKey, readonly number[]]>,
  order: DateOrder | null,
): Map<number | null, number[]> {
  const settled = new Map<number | null, number[]>();
  for (const [day, sums] of days) addSums(settled, settledDay(day, order), sums);
  return settled;
}
