import { type Period, periodsOf } from '../counting/calendar.js';
import { DAY, firstOfMonth, formatDay } from '../counting/civil-date.js';
import type { AnyTrendPoint } from '../grouping/compare-waves.js';

/** What people must know to read the names of periods; null where these are of the usual calendar. */
export type CalendarFinding =
  | { readonly kind: 'sunday-weeks' }
  /** A year and the month in which it begins, such as 2026 and `2025-04`. */
  | { readonly kind: 'fiscal-years'; readonly year: string; readonly start: string };

type NamedPeriod = Pick<AnyTrendPoint, 'period' | 'end'>;

/** What the ends of periods show of the calendar that they are of. */
export function calendarFinding(points: readonly NamedPeriod[]): CalendarFinding | null {
  const [first] = points;
  if (first === undefined) return null;
  if (areOf('week', { weekStart: 'sunday' }, points)) return { kind: 'sunday-weeks' };
  return fiscalYears(first, points);
}

/** Whether periods have the names and ends of a calendar. */
function areOf(
  period: Period,
  habits: Parameters<typeof periodsOf>[1],
  points: readonly NamedPeriod[],
): boolean {
  const { indexOf, keyOf, startOf } = periodsOf(period, habits);
  return points.every((point) => {
    const day = Date.parse(point.end) / DAY;
    if (Number.isNaN(day)) return false;
    const index = indexOf(day);
    return keyOf(index) === point.period && startOf(index + 1) === day + 1;
  });
}

const YEAR_OR_QUARTER = /^(\d{4})(?:-Q([1-4]))?$/;

function fiscalYears(first: NamedPeriod, points: readonly NamedPeriod[]): CalendarFinding | null {
  const [, year, quarter] = YEAR_OR_QUARTER.exec(first.period) ?? [];
  if (year === undefined) return null;
  const [endYear = 0, endMonth = 0] = first.end.split('-').map(Number);
  const months = quarter === undefined ? 12 : 3 * Number(quarter);
  const begin = formatDay(firstOfMonth(endYear, endMonth - months)).slice(0, 7);
  const month = Number(begin.slice(5));
  const named = begin.startsWith(year) ? 'start' : 'end';
  if (month === 1) return null;
  const period = quarter === undefined ? 'year' : 'quarter';
  const isFiscal = areOf(period, { fiscalYearStart: { month, named } }, points);
  return isFiscal ? { kind: 'fiscal-years', year, start: begin } : null;
}
