import { fiscalYearOf, type Period, weekStarts } from '../counting/calendar.js';
import { checkChoice } from '../counting/invalid.js';
import type { PeriodOptions } from './options.js';

/**
 * The period that a query counts by: the longest of the calendar's own of which the period that is
 * wanted is made, since weeks from Sunday and fiscal years are no function of SQL.
 */
export function countedPeriod(period: Period, options: PeriodHabits): Period {
  const { weekStart = 'monday' } = options;
  checkChoice('weekStart', weekStart, weekStarts);
  const { month } = fiscalYearOf(options);
  if (period === 'week') return weekStart === 'monday' ? 'week' : 'day';
  if ((period !== 'quarter' && period !== 'year') || month === 1) return period;
  return month % 3 === 1 ? 'quarter' : 'month';
}

type PeriodHabits = Pick<PeriodOptions, 'weekStart' | 'fiscalYearStart'>;
