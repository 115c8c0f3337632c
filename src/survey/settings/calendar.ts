import {
  type FiscalYear,
  periodOf,
  periods,
  weekStarts,
  yearNames,
} from '../../counting/calendar.js';
import { isCivilDate } from '../../counting/civil-date.js';
import { dateOrders } from '../../files/date-order.js';
import { type Condition, comparesSizes, relationOf } from '../conditions.js';
import type { SurveyRequest } from '../request.js';
import { readChoice } from './choice.js';
import { SettingsError } from './error.js';
import { settingName } from './names.js';

/** The values of the settings about dates. */
export interface CalendarValues {
  readonly date?: string;
  readonly period?: string;
  readonly dateOrder?: string;
  readonly timeZone?: string;
  readonly weekStart?: string;
  readonly fiscalYearStart?: string;
  readonly asOf?: string;
  readonly rolling?: string;
}

/** What the settings say of dates; some of them go with a condition on days too. */
export function readCalendar(
  values: CalendarValues,
  where: readonly Condition[] = [],
): Pick<SurveyRequest, keyof CalendarValues> & { readonly date: string | undefined } {
  checkDated(values, where);
  const { date, period, dateOrder, timeZone, asOf, rolling } = values;
  return {
    date,
    period: given(period, (name) => readChoice('--period', name, periods)),
    dateOrder: given(dateOrder, (name) => readChoice('--date-order', name, dateOrders)),
    timeZone: given(timeZone, readZone),
    ...readHabits(values),
    asOf: given(asOf, readDay),
    rolling: given(rolling, readPeriods),
  };
}

/** When weeks and years begin. */
export function readHabits({
  weekStart,
  fiscalYearStart,
}: Pick<CalendarValues, 'weekStart' | 'fiscalYearStart'>): Pick<
  SurveyRequest,
  'weekStart' | 'fiscalYearStart'
> {
  return {
    weekStart: given(weekStart, (day) => readChoice('--week-start', day, weekStarts)),
    fiscalYearStart: given(fiscalYearStart, readFiscalYear),
  };
}

/** The settings that say something of dates, in the order in which they are checked. */
const dated = [
  'period',
  'dateOrder',
  'timeZone',
  'weekStart',
  'fiscalYearStart',
  'asOf',
  'rolling',
] as const;

function checkDated({ date, ...others }: CalendarValues, where: readonly Condition[]): void {
  if (date !== undefined) return;
  const hasDays = where.some((condition) => comparesSizes[relationOf(condition).relation]);
  for (const name of dated) {
    const isOfDays = name === 'timeZone' || name === 'dateOrder';
    if (others[name] !== undefined && !(hasDays && isOfDays)) {
      throw new SettingsError(`--${settingName(name)} needs --date, the column with the dates`);
    }
  }
}

/** What a text of a setting means; undefined where it is not given. */
function given<Value>(text: string | undefined, read: (text: string) => Value): Value | undefined {
  return text === undefined ? undefined : read(text);
}

function readZone(timeZone: string): string {
  try {
    periodOf(0, { period: 'day', timeZone });
  } catch {
    throw new SettingsError(`--time-zone must be a time zone such as Asia/Seoul, not ${timeZone}`);
  }
  return timeZone;
}

function readFiscalYear(text: string): FiscalYear {
  const [, month, name = 'end'] = /^(1[0-2]|[1-9])(?:,named=(.*))?$/.exec(text) ?? [];
  const named = (Object.keys(yearNames) as FiscalYear['named'][]).find((end) => end === name);
  if (month !== undefined && named !== undefined) return { month: Number(month), named };
  throw new SettingsError(
    `--fiscal-year-start must be a month from 1 to 12, such as 4 or 4,named=start, not ${text}`,
  );
}

function readDay(text: string): string {
  if (isCivilDate(text)) return text;
  throw new SettingsError(`--as-of must be a date such as 2026-03-31, not ${text}`);
}

function readPeriods(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new SettingsError(`--rolling must be a whole number of periods from 1, not ${text}`);
}
