import { dayReader } from '../counting/calendar.js';
import type { DateLike, Moment } from '../counting/civil-date.js';
import { type DateOrder, orderShown } from '../files/date-order.js';
import { type DateProblem, momentIn } from '../files/dates.js';
import type { SurveyRequest } from './request.js';

/** A day since 1970, or the two days that a date may mean; null if there is no date. */
export type DayKey = number | AmbiguousDay | null;

/** The day that is meant if the day stands first, and if the month does: `20546/20516`. */
export type AmbiguousDay = `${number}/${number}`;

/** What decides which day a date is. */
export type DayCalendar = Pick<SurveyRequest, 'dateOrder' | 'timeZone'>;

/** The day in a cell, or why the cell cannot be read. */
export function dayIn(cell: string, calendar: DayCalendar): DayKey | DateProblem {
  const order = calendar.dateOrder ?? orderShown(cell);
  if (order !== 'either') return dayWith(order, cell, calendar);
  const [dayFirst, monthFirst] = [dayWith('dmy', cell, calendar), dayWith('mdy', cell, calendar)];
  // both orders are readable or neither: a number that may be either is a day and a month
  return typeof dayFirst === 'number' && typeof monthFirst === 'number' && dayFirst !== monthFirst
    ? `${dayFirst}/${monthFirst}`
    : dayFirst;
}

/** The day in a cell, read in one order of day and month. */
export function dayWith(
  order: DateOrder | null,
  cell: string,
  calendar: DayCalendar,
): number | null | DateProblem {
  const moment = momentIn(cell, order);
  if (moment === null || typeof moment === 'string') return moment;
  const { timeZone } = calendar;
  try {
    const dayOf = dayReader(timeZone === undefined ? {} : { timeZone }, () => 'date');
    return dayOf(dateLike(moment, calendar), 0);
  } catch {
    return 'not-a-date'; // before the year 1 or after 9998
  }
}

/** Whether the reading of a date is a day rather than a problem. */
export function isDay(reading: DayKey | DateProblem): reading is DayKey {
  return typeof reading !== 'string' || isAmbiguous(reading);
}

/** Whether the reading of a date is one of two days. */
export function isAmbiguous(reading: AmbiguousDay | DateProblem): reading is AmbiguousDay {
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
export function dateLike({ kind, milliseconds }: Moment, { timeZone }: DayCalendar): DateLike {
  if (kind === 'instant' || timeZone === undefined) return milliseconds;
  const text = new Date(milliseconds).toISOString();
  return kind === 'wall-date' ? text.slice(0, 10) : text.slice(0, 19);
}
