import { dayReader } from '../counting/calendar.js';
import type { DateLike, Moment } from '../counting/civil-date.js';
import { type DateOrder, orderShown } from '../files/date-order.js';
import { type DateProblem, momentIn } from '../files/dates.js';
import { SurveyError } from './error.js';
import type { SurveyPlan } from './plan.js';
import type { SurveyProblem } from './problem.js';
import type { DayKey } from './survey.js';

/** ISO 8601 with a clock. Texts of this form differ in nearly every row, their days do not. */
const CLOCKED = /^\d{4}-\d\d-\d\d[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?Z?$/;

/** The part of a date's text that its day depends on. */
export function textOfDay(cell: string, { request }: SurveyPlan): string {
  const isMovedByZone = request.timeZone !== undefined && cell.endsWith('Z');
  return CLOCKED.test(cell) && !isMovedByZone ? cell.slice(0, 10) : cell;
}

/** The day in a cell, or why there is none. */
export function dayIn(cell: string, plan: SurveyPlan): DayKey | DateProblem {
  const { dateOrder } = plan.request;
  const shows = dateOrder ?? orderShown(cell);
  if (shows !== 'either') return dayWith(shows, cell, plan);
  const [dayFirst, monthFirst] = [dayWith('dmy', cell, plan), dayWith('mdy', cell, plan)];
  return dayFirst === monthFirst ? dayFirst : `${dayFirst}/${monthFirst}`;
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
    return dayReader(timeZone === undefined ? {} : { timeZone }, () => 'date')(
      dateLike(moment, plan),
      0,
    );
  } catch {
    return 'not-a-date'; // beyond the years of the calendar
  }
}

/** Whether a reading of a date is a day: a number, two numbers, or null for none. */
export function isDay(reading: DayKey | DateProblem): reading is DayKey {
  return typeof reading !== 'string' || /^\d|^-\d/.test(reading);
}

/** The day, once it is settled whether the day or the month stands first. */
export function settledDay(day: DayKey, order: DateOrder | null): number | null {
  if (typeof day !== 'string') return day;
  const [dayFirst, monthFirst] = day.split('/').map(Number);
  return (order === 'mdy' ? monthFirst : dayFirst) as number;
}

/**
 * A moment as the calendar takes it: an instant, or, where a time zone would move it, the text of
 * what clocks on the wall showed.
 */
export function dateLike({ kind, milliseconds }: Moment, { request }: SurveyPlan): DateLike {
  if (kind === 'instant' || request.timeZone === undefined) return milliseconds;
  const text = new Date(milliseconds).toISOString();
  return kind === 'wall-date' ? text.slice(0, 10) : text.slice(0, 19);
}

/** The error for a date that cannot be read; rows are counted from 0 below the header. */
export function dateError(
  reading: DateProblem,
  value: string,
  row: number,
  { recognition, date, firstRow }: SurveyPlan,
): SurveyError {
  const code: SurveyProblem['code'] =
    reading === 'zone-name' ? 'date-of-unknown-zone' : 'not-a-date';
  const column = recognition.columns[date as number]?.name ?? '';
  return new SurveyError({ code, column, row: row + firstRow, value: value.trim() });
}
