import { DAY, firstOfMonth, formatDay, readMoment } from '../counting/civil-date.js';
import { invalid } from '../counting/invalid.js';
import { type Cells, isBlank, placeOf } from './cells.js';

const SERIAL_OF_1970 = 25_569;
const FIRST_DAY = 61 - SERIAL_OF_1970; // before, Excel counts a 29 February 1900 that never was
const LAST_DAY = 2_958_100 - SERIAL_OF_1970; // the last day that a period may hold

/**
 * The date in a cell, `YYYY-MM-DD`, null where it is blank: a serial number of the 1900 system, a
 * Date, which Google Sheets makes of a cell in the time zone of the script, or an ISO 8601 text.
 */
export function dateAt(cells: Cells, index: number): string | null {
  const value = cells.values[index];
  if (isBlank(value)) return null;
  const place = placeOf(cells, index);
  const date = dateOf(dayOf(value, place));
  if (date !== null) return date;
  throw invalid(place, 'a date from 1900-03-01 to 9998-12-31', value);
}

/**
 * The day that a Date is in the time zone of the host, which made it of the day in the cell; null
 * for anything else.
 */
export function civilDateOf(value: unknown): string | null {
  return dateOf(dayOfDate(value));
}

/** Null also for a time of day alone: it arrives as a number below 1, or a Date in 1899. */
function dateOf(day: number): string | null {
  return day >= FIRST_DAY && day <= LAST_DAY ? formatDay(day) : null;
}

/** Days since 1970; NaN for what is no date. */
function dayOf(value: unknown, place: string): number {
  if (typeof value === 'number') return Math.floor(value) - SERIAL_OF_1970;
  return typeof value === 'string' ? dayOfText(value, place) : dayOfDate(value);
}

/** A Date of another realm is no `instanceof` this one's. */
function dayOfDate(value: unknown): number {
  if (Object.prototype.toString.call(value) !== '[object Date]') return Number.NaN;
  const date = value as Date;
  return firstOfMonth(date.getFullYear(), date.getMonth()) + date.getDate() - 1;
}

/** A text that is no date is a wrong kind of cell, not a number out of bounds. */
function dayOfText(text: string, place: string): number {
  try {
    return Math.floor(readMoment(text, place).milliseconds / DAY);
  } catch (error) {
    throw new TypeError((error as Error).message);
  }
}
