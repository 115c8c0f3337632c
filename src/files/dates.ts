import { type Moment, readMoment } from '../counting/civil-date.js';
import { checkChoice, invalid } from '../counting/invalid.js';
import { checkText } from './arguments.js';
import { namedZone, twoNumbersFirst, withSlashes, yearFirst } from './date-forms.js';
import { type DateOrder, dateOrders } from './date-order.js';
import { isNoAnswer } from './no-answer.js';

/** Why a cell cannot be read as a date. */
export type DateProblem = 'not-a-date' | 'order-unknown' | 'no-such-month' | 'zone-name';

const UNIX_SECONDS = /^\d{10}$/;

/** The date in a cell, null if there is no answer, or why it cannot be read. Never throws. */
export function momentIn(cell: string, order: DateOrder | null): Moment | null | DateProblem {
  if (isNoAnswer(cell)) return null;
  const text = cell.trim();
  if (UNIX_SECONDS.test(text)) return { milliseconds: Number(text) * 1000, kind: 'instant' };
  const plain = withSlashes(text);
  if (namedZone.test(plain)) return 'zone-name';
  const short = twoNumbersFirst.exec(text);
  if (short !== null) return shortDate(short, order);
  const long = yearFirst.exec(plain);
  return isoMoment(long === null ? text : isoOf(long));
}

const rules: Readonly<Record<DateProblem, string>> = {
  'not-a-date': 'that exists, such as 2026-03-14, 2026/3/14 or 14.3.2026',
  'order-unknown': 'of known order',
  'no-such-month': 'with a month from 1 to 12',
  'zone-name': 'with its zone as an offset, such as GMT+9, since names of zones may mean several',
};

/**
 * The date in a cell. Reads ISO 8601, dates with the year first and slashes or as Koreans write
 * them, Unix seconds, and dates with the day or the month first, for which `order` says which
 * (years of two digits are 1970 to 2069).
 *
 * @returns Null for no answer: blank, NA, N/A or NaN.
 * @throws RangeError if the cell is not a date, if its order is needed and null, or if its zone is
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

function isoOf(match: RegExpExecArray): string {
  const [text, year = '', month = '', day = '', hour, minute, second, half, offset, minutes] =
    match;
  const isZoned = /GMT|UTC/i.test(text);
  const [sign = '+', hours = '0'] = offset === undefined ? [] : [offset[0], offset.slice(1)];
  const zone = isZoned ? `${sign}${two(hours)}:${minutes ?? '00'}` : '';
  return `${isoText(year, month, day, [hour, minute, second, half])}${zone}`;
}

function shortDate(match: RegExpExecArray, order: DateOrder | null): Moment | DateProblem {
  if (order === null) return 'order-unknown';
  const [, first = '', , second = '', year = '', ...clock] = match;
  const [day, month] = order === 'mdy' ? [second, first] : [first, second];
  if (Number(month) > 12) return 'no-such-month';
  const fullYear = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`;
  return isoMoment(isoText(fullYear, month, day, clock));
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
