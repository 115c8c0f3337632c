import type { Option } from 'commander';
import {
  type FiscalYear,
  periodOf,
  periods,
  weekStarts,
  yearNames,
} from '../../counting/calendar.js';
import { isCivilDate } from '../../counting/civil-date.js';
import { dateOrders } from '../../files/date-order.js';
import { comparesSizes, relationOf } from '../../survey/conditions.js';
import type { Condition, SurveyRequest } from '../../survey/index.js';
import { UsageError } from '../input/errors.js';
import { phraseOf, readChoice } from './choice.js';
import { once } from './command.js';

/** The options about when weeks and years begin. */
export const habitOptions = (): Option[] => [
  once('--week-start <day>', `${phraseOf(weekStarts)}; monday if not given`),
  once(
    '--fiscal-year-start <m>',
    '1 to 12, named after the year of its end; 4,named=start: of its start',
  ),
];

/** The options about dates and the periods that they fall into. */
export const calendarOptions = (): Option[] => [
  once('--date <column>', 'the column with the dates: shows the trend'),
  once('--period <name>', `${phraseOf(periods)}; month if not given`),
  once('--date-order <order>', `${phraseOf(dateOrders)}, for dates such as 3/4/2026`),
  once('--time-zone <zone>', 'the calendar for times with an offset, such as Asia/Seoul'),
  ...habitOptions(),
  once(
    '--as-of <date>',
    'periods that end on this day or later are not over; the day after the newest date if not given',
  ),
  once('--rolling <n>', 'shows windows of so many periods instead of single ones'),
];

/** The values of these options. */
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

/** What the options say of dates; some of them go with a condition on days too. */
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

function checkDated({ date, ...others }: CalendarValues, where: readonly Condition[]): void {
  if (date !== undefined) return;
  const hasDays = where.some((condition) => comparesSizes[relationOf(condition).relation]);
  for (const option of calendarOptions()) {
    const name = option.attributeName() as keyof typeof others;
    const isOfDays = name === 'timeZone' || name === 'dateOrder';
    if (others[name] !== undefined && !(hasDays && isOfDays)) {
      throw new UsageError(`${option.long} needs --date, the column with the dates`);
    }
  }
}

/** What a text of an option means; undefined where the option is not given. */
function given<Value>(text: string | undefined, read: (text: string) => Value): Value | undefined {
  return text === undefined ? undefined : read(text);
}

function readZone(timeZone: string): string {
  try {
    periodOf(0, { period: 'day', timeZone });
  } catch {
    throw new UsageError(`--time-zone must be a time zone such as Asia/Seoul, not ${timeZone}`);
  }
  return timeZone;
}

function readFiscalYear(text: string): FiscalYear {
  const [, month, name = 'end'] = /^(1[0-2]|[1-9])(?:,named=(.*))?$/.exec(text) ?? [];
  const named = (Object.keys(yearNames) as FiscalYear['named'][]).find((end) => end === name);
  if (month !== undefined && named !== undefined) return { month: Number(month), named };
  throw new UsageError(
    `--fiscal-year-start must be a month from 1 to 12, such as 4 or 4,named=start, not ${text}`,
  );
}

function readDay(text: string): string {
  if (isCivilDate(text)) return text;
  throw new UsageError(`--as-of must be a date such as 2026-03-31, not ${text}`);
}

function readPeriods(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new UsageError(`--rolling must be a whole number of periods from 1, not ${text}`);
}
