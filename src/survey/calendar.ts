import type { CalendarOptions, Period } from '../counting/calendar.js';
import { periodAskedFor } from './asked-periods.js';
import type { SurveyRequest } from './request.js';

/** How the days of a request fall into periods. */
export function calendarOf(request: SurveyRequest): CalendarOptions & { readonly period: Period } {
  const { timeZone, weekStart, fiscalYearStart } = request;
  return { period: periodAskedFor(request), timeZone, weekStart, fiscalYearStart };
}
