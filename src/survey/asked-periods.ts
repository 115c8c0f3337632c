import type { Period } from '../counting/calendar.js';
import type { SurveyRequest } from './request.js';
import type { TwoPeriods } from './request-parts.js';

/** The form of the names of periods. */
const periodNames: Readonly<Record<Period, RegExp>> = {
  day: /^\d{4}-\d\d-\d\d$/,
  week: /^\d{4}-W\d\d$/,
  month: /^\d{4}-\d\d$/,
  quarter: /^\d{4}-Q\d$/,
  year: /^\d{4}$/,
};

/** The two periods that a request names; undefined where it names none. */
function namedPeriods({ explain, panel }: SurveyRequest): Partial<TwoPeriods> | undefined {
  return panel ?? explain;
}

/** The two periods that an explanation names; undefined where it names none. */
export function periodsNamed({ before, after }: Partial<TwoPeriods>): TwoPeriods | undefined {
  return before === undefined || after === undefined ? undefined : { before, after };
}

/** How long the periods of a request are. */
export function periodAskedFor(request: SurveyRequest): Period {
  const { before = '' } = namedPeriods(request) ?? {};
  const kinds = Object.keys(periodNames) as Period[];
  return request.period ?? kinds.find((kind) => periodNames[kind].test(before)) ?? 'month';
}

/** Whether a respondent counts once in each period rather than once in all. */
export function countsByPeriod({ date }: SurveyRequest): boolean {
  return date !== undefined;
}
