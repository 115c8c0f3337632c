import { dayReader } from '../counting/calendar.js';
import type { DateLike, Moment } from '../counting/civil-date.js';
import { type DateOrder, orderShown } from '../files/date-order.js';
import { type DateProblem, momentIn } from '../files/dates.js';
import { SurveyError } from './error.js';
import type { SurveyPlan } from './plan.js';
import { rowOfFile } from './rows.js';
import type { AmbiguousDay, DayKey } from './survey.js';

/** ISO 8601 with a clock. Texts of this form differ in nearly every row, their days do not. */
const CLOCKED = /^\d{4}-\d\d-\d\d[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?Z?$/;
/** The same without the sign of UTC, whose day depends on the time zone. */
const CLOCKED_ON_THE_WALL = new RegExp(CLOCKED.source.replace('Z?', ''));

/** Texts whose day is that of their first ten characters; databases use the pattern too. */
export function clockedTexts({ request }: SurveyPlan): RegExp {
  return request.timeZone === undefined ? CLOCKED : CLOCKED_ON_THE_WALL;
}

/** The part of a date's text that its day depends on. */
export function textOfDay(cell: string, plan: SurveyPlan): string {
  return clockedTexts(plan).test(cell) ? cell.slice(0, 10) : cell;
}

/** The day in a cell, or why the cell cannot be read. */
export function dayIn(cell: string, plan: SurveyPlan): DayKey | DateProblem {
  const { dateOrder } = plan.request;
  const order = dateOrder ?? orderShown(cell);
  if (order !== 'either') return dayWith(order, cell, plan);
  const [dayFirst, monthFirst] = [dayWith('dmy', cell, plan), dayWith('mdy', cell, plan)];
  // both orders are readable or neither: a number that may be either is a day and a month
  return typeof dayFirst === 'number' && typeof monthFirst === 'number' && dayFirst !== monthFirst
    ? `${dayFirst}/${monthFirst}`
    : dayFirst;
}

function dayWith(
  order: DateOrder | null,
  cell: string,
  plan: SurveyPlan,
): number | null | DateProblem {
  const moment = momentIn(cell, order);
  if (moment === null || typeof moment === 'string') return moment;
  const { timeZone } = plan.request;
  try {
    const dayOf = dayReader(timeZone === undefined ? {} : { timeZone }, () => 'date');
    return dayOf(dateLike(moment, plan), 0);
  } catch {
    return 'not-a-date'; // before the year 1 or after 9998
  }
}

/** Whether a date can be read, but only in the other order of day and month than the request's. */
export function contradictsOrder(cell: string, plan: SurveyPlan): boolean {
  const { dateOrder } = plan.request;
  if (dateOrder === undefined) return false;
  const other = dateOrder === 'dmy' ? 'mdy' : 'dmy';
  return dayWith(dateOrder, cell, plan) === 'no-such-month' && isDay(dayWith(other, cell, plan));
}

/** Whether the reading of a date is a day rather than a problem. */
export function isDay(reading: DayKey | DateProblem): reading is DayKey {
  return typeof reading !== 'string' || isAmbiguous(reading);
}

function isAmbiguous(reading: AmbiguousDay | DateProblem): reading is AmbiguousDay {
  return reading.includes('/');
}

/** The day, once it is known whether the day or the month stands first. */
export function settledDay(day: DayKey, order: DateOrder | null): number | null {
  if (typeof day !== 'string') return day;
  const [dayFirst, monthFirst] = day.split('/').map(Number);
  return (order === 'mdy' ? monthFirst : dayFirst) as number;
}

/**
 * A moment as the calendar takes it: an instant or, if a time zone would move it, the text of a
 * date or time on the wall, which no time zone moves.
 */
export function dateLike({ kind, milliseconds }: Moment, { request }: SurveyPlan): DateLike {
  if (kind === 'instant' || request.timeZone === undefined) return milliseconds;
  const text = new Date(milliseconds).toISOString();
  return kind === 'wall-date' ? text.slice(0, 10) : text.slice(0, 19);
}

/**
 * The moment of a date that can be read: null if there is no date. ISO 8601 with a
 * clock, the most frequent form, needs no calendar of ours, which takes several times as long.
 */
export function momentOf(date: string, order: DateOrder | null): Moment | null {
  if (CLOCKED.test(date)) {
    const isInstant = date.endsWith('Z');
    const text = `${date.replace(' ', 'T')}${isInstant ? '' : 'Z'}`;
    return { milliseconds: Date.parse(text), kind: isInstant ? 'instant' : 'wall-time' };
  }
  const moment = momentIn(date, order);
  return typeof moment === 'string' ? null : moment;
}

/** The error for a date; rows are counted from 0 below the header. */
export function dateError(
  code: 'not-a-date' | 'part-of-date' | 'date-of-unknown-zone' | 'date-against-order',
  value: string,
  row: number,
  plan: SurveyPlan,
): SurveyError {
  const column = plan.recognition.columns[plan.date as number]?.name ?? '';
  return new SurveyError({
    code,
    column,
    row: rowOfFile(row, plan),
    value: value.trim(),
  });
}
