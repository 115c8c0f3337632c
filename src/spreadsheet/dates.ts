import { DAY, firstOfMonth, formatDay, readMoment } from '../counting/civil-date.js';
import { invalid } from '../counting/invalid.js';
import { type Cells, isBlank, placeOf } from './cells.js';

const SERIAL_OF_1970 = 25_569;
const FIRST_DAY = 61 - SERIAL_OF_1970; // 1 March 1900: before it, Excel's serials count a 29 February 1900 that did not exist
const LAST_DAY = 2_958_100 - SERIAL_OF_1970; // 31 December 9998, the last day of the core's periods

/**
 * The date in a cell as `YYYY-MM-DD`; null where the cell is blank. A cell may hold a serial number
 * of the 1900 system, an ISO 8601 text, or a Date: Google Sheets passes Dates in the time zone of
 * the script.
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
 * The day of a Date in the time zone of the host; null for any other value. The host made the Date
 * from a day in that zone, so this gives back the day in the cell.
 */
export function civilDateOf(value: unknown): string | null {
  return dateOf(dayOfDate(value));
}

/** Null for a day out of bounds. A time without a day is one: a number below 1, or a Date in 1899. */
function dateOf(day: number): string | null {
  return day >= FIRST_DAY && day <= LAST_DAY ? formatDay(day) : null;
}

/** Days since 1970-01-01; NaN for a value that is not a date. */
function dayOf(value: unknown, place: string): number {
  if (typeof value === 'number') return Math.floor(value) - SERIAL_OF_1970;
  return typeof value === 'string' ? dayOfText(value, place) : dayOfDate(value);
}

/** Uses the tag, because `instanceof Date` is false for a Date that another realm made. */
function dayOfDate(value: unknown): number {
  if (Object.prototype.toString.call(value) !== '[object Date]') return Number.NaN;
  const date = value as Date;
  return firstOfMonth(date.getFullYear(), date.getMonth()) + date.getDate() - 1;
}

/** Throws a TypeError (#VALUE!) for a text that is not a date; a RangeError would show #NUM!. */
function dayOfText(text: string, place: string): number {
  try {
    return Math.floor(readMoment(text, place).milliseconds / DAY);
  } catch (error) {
    throw new TypeError((error as Error).message);
  }
}
