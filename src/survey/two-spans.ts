import { type CalendarOptions, periodsOf } from '../counting/calendar.js';
import { DAY } from '../counting/civil-date.js';
import { calendarOf } from './calendar.js';
import type { SettledSurvey } from './settle.js';
import { asOfDay, daysSpanned } from './timeline.js';

/** Months in a row, such as `2025-10..2026-09`, or a single one. */
export interface MonthSpan {
  readonly name: string;
  readonly includes: (day: number | null) => boolean;
}

/** Two spans that are compared. */
export interface TwoSpans {
  readonly before: MonthSpan;
  readonly after: MonthSpan;
}

const YEAR = 12;

/**
 * The last twelve months that are over and the twelve before; where the dates do not reach back so
 * far, two halves of equally many months. Twelve months have every season in them. Null where fewer
 * than two months are over.
 */
export function lastTwoSpans({ cells, plan }: SettledSurvey): TwoSpans | null {
  const { first, last } = daysSpanned(cells);
  if (first > last) return null;
  const { indexOf, startOf, keyOf } = periodsOf('month', calendarOf(plan.request));
  const newest = Math.min(indexOf(last), indexOf(asOfDay(plan.request, last)) - 1);
  const size = Math.min(YEAR, Math.floor((newest - indexOf(first) + 1) / 2));
  if (size < 1) return null;
  const spanUntil = (end: number): MonthSpan => {
    const [from, until] = [startOf(end - size + 1), startOf(end + 1)];
    return {
      name: size === 1 ? keyOf(end) : `${keyOf(end - size + 1)}..${keyOf(end)}`,
      includes: (day) => day !== null && day >= from && day < until,
    };
  };
  return { before: spanUntil(newest - size), after: spanUntil(newest) };
}

/** A calendar whose periods are the two spans, so that a respondent counts once in each. */
export function calendarOfSpans({ before, after }: TwoSpans): CalendarOptions['period'] {
  return (civilDate) => {
    const day = Date.parse(civilDate) / DAY;
    return [before, after].find(({ includes }) => includes(day))?.name ?? 'other';
  };
}
