import {
  type CalendarOptions,
  type Period,
  periods,
  weekStarts,
  yearNames,
} from '../counting/calendar.js';
import { invalid } from '../counting/invalid.js';
import { choice, numberOption } from './arguments.js';
import { listOf, type SpreadsheetParameter } from './parameters.js';

/** Periods, and how dates fall into them. */
export interface CalendarPeriods extends Omit<CalendarOptions, 'timeZone'> {
  readonly period: Period;
}

/** The parameter for the length of a period. */
export const periodParameter: SpreadsheetParameter = {
  name: 'period',
  description: `${listOf(periods)}. If left out: month.`,
  type: 'text',
  optional: true,
};

/** The parameters that say how dates fall into periods. */
export const calendarParameters: readonly SpreadsheetParameter[] = [
  {
    name: 'weekStart',
    description: `The first day of a week: ${listOf(weekStarts)}. If left out: monday.`,
    type: 'text',
    optional: true,
  },
  {
    name: 'fiscalYearStart',
    description: 'The month, 1 to 12, in which years and their quarters begin. If left out: 1.',
    type: 'number',
    optional: true,
  },
  {
    name: 'yearNamed',
    description: `Whether a year is named after the calendar year of its ${listOf(yearNames)}. If left out: end.`,
    type: 'text',
    optional: true,
  },
];

/** The parameter for the size of a rolling window. */
export const rollingParameter: SpreadsheetParameter = {
  name: 'rolling',
  description: 'How many periods a rolling window has. If left out: 1, each period by itself.',
  type: 'number',
  optional: true,
};

/** The periods that are meant by the arguments of a custom function. */
export function calendarPeriodsOf(
  period?: unknown,
  weekStart?: unknown,
  fiscalYearStart?: unknown,
  yearNamed?: unknown,
): CalendarPeriods {
  return {
    period: choice('period', period, periods) ?? 'month',
    weekStart: choice('weekStart', weekStart, weekStarts),
    fiscalYearStart: fiscalYearOf(fiscalYearStart, yearNamed),
  };
}

/** How many periods a window has; with 1, each period stands by itself. */
export function windowOf(argument: unknown): number {
  const { rolling = 1 } = numberOption('rolling', argument);
  if (Number.isInteger(rolling) && rolling >= 1) return rolling;
  throw invalid('rolling', 'a whole number of periods from 1', rolling);
}

function fiscalYearOf(argument: unknown, yearNamed: unknown): CalendarOptions['fiscalYearStart'] {
  const { fiscalYearStart: month = 1 } = numberOption('fiscalYearStart', argument);
  return { month, named: choice('yearNamed', yearNamed, yearNames) ?? 'end' };
}
