import { type CalendarOptions, type Period, periodOf, periodsOf } from '../counting/calendar.js';
import { DAY, formatDay, isCivilDate } from '../counting/civil-date.js';
import { checkChoice, invalid } from '../counting/invalid.js';
import type { RowReader } from './rows.js';
import type { DaySpan } from './span.js';

/** The first day of a row's period; null for rows without a date. */
export function periodStart({ index, text }: RowReader, column = 'period'): string | null {
  const date = text(column);
  if (date === null || isCivilDate(date)) return date;
  throw invalid(`${column} of row ${index}`, 'a date YYYY-MM-DD', date, 'string');
}

const units: Readonly<Record<Period, true>> = {
  day: true,
  week: true,
  month: true,
  quarter: true,
  year: true,
};

/**
 * Refuses a row whose period is not part of one period that is read: the answers of a month cannot
 * be divided among weeks. Rows without a column `period_unit` are not checked.
 */
export function checkPart(row: RowReader, start: string, calendar: CalendarOptions): void {
  if (!row.has('period_unit')) return;
  const unit = checkChoice(
    `period_unit of row ${row.index}`,
    row.text('period_unit') as Period,
    units,
  );
  const { end } = spanOf(row, unit, start);
  if (periodOf(start, calendar) === periodOf(end, calendar)) return;
  const { period } = calendar;
  const whole = typeof period === 'string' ? `one ${period}` : 'one of your periods';
  throw new RangeError(
    `period of row ${row.index} must be part of ${whole}, received the ${unit} ${start} to ${end}: query shorter periods, such as days`,
  );
}

function spanOf({ index }: RowReader, unit: Period, start: string): DaySpan {
  const { indexOf, startOf } = periodsOf(unit, {});
  const place = indexOf(Date.parse(start) / DAY);
  const first = formatDay(startOf(place));
  if (first !== start) {
    throw invalid(
      `period of row ${index}`,
      `the first day of a ${unit}, ${first}`,
      start,
      'string',
    );
  }
  return { start, end: formatDay(startOf(place + 1) - 1) };
}
