import { DAY, formatDay } from '../counting/civil-date.js';
import { columnOf } from './columns.js';
import type { Dialect } from './dialect.js';
import { localTimeOf } from './local-time.js';
import type { DateOptions, GroupOptions, SourceOptions } from './options.js';
import { checkSpan, type DaySpan } from './span.js';

/** The day of a row, as the options count days. */
export function dayOf(options: SourceOptions & DateOptions, dialect: Dialect): string {
  return dialect.dateOf(localTimeOf(options.date, options, dialect));
}

/** The conditions on the date of a row: that its day is one of those that are asked for. */
export function daysOf(options: GroupOptions, dialect: Dialect): readonly string[] {
  const { date, during } = options;
  if (during === undefined || date === undefined) return [];
  checkSpan('during', during);
  const bound = boundOn(date, during, dialect);
  const exact = isWithin(dayOf(options, dialect), during, dialect);
  return bound === null ? [exact] : [bound, exact];
}

/** The condition that a day is within a span. */
export function isWithin(day: string, { start, end }: DaySpan, dialect: Dialect): string {
  const [first, last] = [start, end].map((date) => dialect.dateLiteral(dialect.quoting.text(date)));
  return `${day} BETWEEN ${first} AND ${last}`;
}

/** As far as time zones of a column and of a session can be apart together. */
const MARGIN = 2;

/**
 * A wider condition on the column itself: engines that keep rows by date read only those days of the
 * table, and some refuse a query without it. Null where it would be about days that no engine knows.
 */
export function boundOn(date: unknown, { start, end }: DaySpan, dialect: Dialect): string | null {
  const column = columnOf('date', date, dialect);
  const days = [
    ['>=', shifted(start, 0 - MARGIN)],
    ['<', shifted(end, MARGIN + 1)],
  ] as const;
  if (days.some(([, day]) => !/^(?!0000)\d{4}-/.test(day))) return null;
  return days
    .map(([comparison, day]) => {
      return `${column} ${comparison} ${dialect.dayBound(dialect.quoting.text(day))}`;
    })
    .join(' AND ');
}

function shifted(day: string, days: number): string {
  return formatDay(Date.parse(day) / DAY + days);
}
