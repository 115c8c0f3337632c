import { type Moment, readMoment } from '../counting/civil-date.js';
import { checkChoice, invalid } from '../counting/invalid.js';
import { isNoAnswer } from '../counting/no-answer.js';
import { checkText } from './arguments.js';
import { isPartOfDate, namedZone, plainDate, twoNumbersFirst, yearFirst } from './date-forms.js';
import { type DateOrder, dateOrders } from './date-order.js';

/** Why a cell cannot be read as a date. */
export type DateProblem =
  | 'not-a-date'
  | 'part-of-date'
  | 'order-unknown'
  | 'no-such-month'
  | 'zone-name';

const UNIX_SECONDS = /^\d{10}$/;
const UNIX_MILLISECONDS = /^\d{13}$/;
/** A number of days since 1899-12-30, as spreadsheets count them, with a part of a day. */
const SERIAL = /^\d{5}(?:\.\d+)?$/;
/** The serial numbers of 1990-01-01 and 2100-12-31: other numbers of five digits are not dates. */
const [FIRST_SERIAL, LAST_SERIAL] = [32_874, 73_415];
/** The serial number of 1970-01-01. */
const SERIAL_OF_1970 = 25_569;

/** The date in a cell, null if there is no answer, or why it cannot be read. Never throws. */
export function momentIn(cell: string, order: DateOrder | null): Moment | null | DateProblem {
  if (isNoAnswer(cell)) return null;
  const text = cell.trim();
  if (UNIX_SECONDS.test(text)) return { milliseconds: Number(text) * 1000, kind: 'instant' };
  if (UNIX_MILLISECONDS.test(text)) return { milliseconds: Number(text), kind: 'instant' };
  const serial = serialMoment(text);
  if (serial !== null) return serial;
  const plain = plainDate(text);
  if (namedZone.test(plain)) return 'zone-name';
  const short = twoNumbersFirst.exec(plain);
  if (short !== null) return shortDate(short, order);
  const long = yearFirst.exec(plain);
  const moment = isoMoment(long === null ? plain.replace(/ UTC$/i, 'Z') : isoOf(long));
  return moment === 'not-a-date' && isPartOfDate(text) ? 'part-of-date' : moment;
}

/** The moment of a spreadsheet's number of days; null for other texts. */
export function serialMoment(text: string): Moment | null {
  if (!SERIAL.test(text)) return null;
  const serial = Number(text);
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return null;
  // parts of a day are fractions of seconds off
  const milliseconds = Math.round((serial - SERIAL_OF_1970) * 86_400) * 1000;
  return { milliseconds, kind: Number.isInteger(serial) ? 'wall-date' : 'wall-time' };
}

const rules: Readonly<Record<DateProblem, string>> = {
  'not-a-date': 'that exists, such as 2026-03-14, 2026/3/14 or 14.3.2026',
  'part-of-date': 'with a day, a month and a year, such as 2026-03-14',
  'order-unknown': 'of known order',
  'no-such-month': 'with a month from 1 to 12',
  'zone-name': 'with its zone as an offset, such as GMT+9, since names of zones may mean several',
};

/**
 * The date in a cell. Reads ISO 8601, also without marks (20260304); dates with the year first and slashes, or as they are written
 * in Korea, Japan and China; dates with the name of the month in English, German, Spanish, French,
 * Italian, Portuguese and others; Unix seconds and milliseconds; the numbers of days that
 * spreadsheets count, from 1990 to 2100; and dates with the day or the month first, for which `order`
 * says which (years of two digits are 1970 to 2069).
 *
 * @returns Null for no answer: blank, NA, null, - and their like.
 * @throws RangeError if the cell is not a date or only a part of one, if its order is needed and null, or if its zone is
 * a name such as AST, which may mean several zones; TypeError if `cell` is not a text.
 * @example
 * readDate('3/4/2026 9:05 PM', 'dmy')?.milliseconds // => Date.UTC(2026, 3, 3, 21, 5)
 */
export function readDate(cell: string, order: DateOrder | null, name = 'date'): Moment | null {
  checkText('cell', cell);
  if (order !== null) checkChoice('order', order, dateOrders);
  const moment = momentIn(cell, order);
  if (typeof moment !== 'string') return moment;
  throw invalid(name, `a date ${rules[moment]}`, cell.trim(), 'string');
}

function isoMoment(text: string): Moment | DateProblem {
  try {
    return readMoment(text, 'date');
  } catch {
    return 'not-a-date';
  }
}

function isoOf([, year = '', month = '', day = '', ...rest]: RegExpExecArray): string {
  return `${isoText(year, month, day, rest.slice(0, 4))}${zoneText(rest.slice(4))}`;
}

function shortDate(match: RegExpExecArray, order: DateOrder | null): Moment | DateProblem {
  if (order === null) return 'order-unknown';
  const [, first = '', , second = '', year = '', ...rest] = match;
  const [day, month] = order === 'mdy' ? [second, first] : [first, second];
  if (Number(month) > 12) return 'no-such-month';
  const fullYear = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`;
  return isoMoment(`${isoText(fullYear, month, day, rest.slice(0, 4))}${zoneText(rest.slice(4))}`);
}

/** The offset of a zone, of its name (GMT or UTC), hours and minutes; blank if there is none. */
function zoneText([name, hours, minutes]: Clock): string {
  if (hours === undefined) return name === undefined ? '' : 'Z';
  return `${hours.charAt(0)}${two(hours.slice(1))}:${minutes ?? '00'}`;
}

type Clock = readonly (string | undefined)[];

function isoText(year: string, month: string, day: string, clock: Clock): string {
  const [hour = '0', minute = '00', second = '00', half] = clock;
  const isAfternoon = half?.toUpperCase() === 'PM';
  const hours = half ? (Number(hour) % 12) + (isAfternoon ? 12 : 0) : Number(hour);
  return `${year}-${two(month)}-${two(day)}T${two(String(hours))}:${minute}:${second}`;
}

function two(text: string): string {
  return text.padStart(2, '0');
}
