import { DAY, formatDay, readMoment } from '../counting/civil-date.js';
import { invalid } from '../counting/invalid.js';
import { type Cells, isBlank, placeOf } from './cells.js';

const FIRST_SERIAL = 61; // 1900-03-01: before, Excel counts a 29 February 1900 that never was
const LAST_SERIAL = 2_958_100; // 9998-12-31, the last day that a period may hold
const SERIAL_OF_1970 = 25_569;

/**
 * The date in a cell, `YYYY-MM-DD`, null where it is blank: a serial number of the 1900 system, a
 * Date, which Google Sheets makes of a cell in the time zone of the script, or an ISO 8601 text.
 */
export function dateAt(cells: Cells, index: number): string | null {
  const value = cells.values[index];
  if (isBlank(value)) return null;
  const place = placeOf(cells, index);
  if (typeof value === 'number') {
    if (value >= FIRST_SERIAL && value < LAST_SERIAL + 1) {
      return formatDay(Math.floor(value) - SERIAL_OF_1970);
    }
    throw invalid(place, 'a date from 1900-03-01 to 9998-12-31', value);
  }
  if (typeof value === 'string') {
    return formatDay(Math.floor(readMoment(value, place).milliseconds / DAY));
  }
  const date = civilDateOf(value);
  if (date !== null) return date;
  throw invalid(place, 'a date', value, '');
}

/**
 * The day that a Date is in the time zone of the host, which made it of the day in the cell; null
 * for anything else. A Date of another realm is no `instanceof` this one's.
 */
export function civilDateOf(value: unknown): string | null {
  if (Object.prototype.toString.call(value) !== '[object Date]') return null;
  const date = value as Date;
  const day = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
  return Number.isFinite(day) ? formatDay(day) : null;
}
