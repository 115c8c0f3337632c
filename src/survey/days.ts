import type { Moment } from '../counting/civil-date.js';
import type { DateOrder } from '../files/date-order.js';
import { momentIn } from '../files/dates.js';
import { dayWith, isDay } from './day-key.js';
import { SurveyError } from './error.js';
import type { SurveyPlan } from './plan.js';
import { rowOfFile } from './rows.js';

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

/** Whether a date can be read, but only in the other order of day and month than the request's. */
export function contradictsOrder(cell: string, { request }: SurveyPlan): boolean {
  if (request.dateOrder === undefined) return false;
  const other = request.dateOrder === 'dmy' ? 'mdy' : 'dmy';
  const reading = dayWith(request.dateOrder, cell, request);
  return reading === 'no-such-month' && isDay(dayWith(other, cell, request));
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
