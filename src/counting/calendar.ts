import {
  DAY,
  type DateLike,
  firstOfMonth,
  formatDay,
  LARGEST_INSTANT,
  monthOf,
  readMoment,
} from './civil-date.js';
import { checkChoice, describeValue, invalid } from './invalid.js';
import { checkOptionNames, type OptionNames } from './options.js';
import { timeZone as zoneOf } from './time-zone.js';

/** A period of the calendar. */
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** The names of the periods. */
export const periods: Readonly<Record<Period, true>> = {
  day: true,
  week: true,
  month: true,
  quarter: true,
  year: true,
};

/** What a fiscal year may be named after: the calendar year in which it starts or ends. */
export const yearNames = { start: true, end: true } as const;

/** When fiscal years begin, and how they are named. */
export interface FiscalYear {
  /** The month in which a fiscal year begins, 1…12. */
  readonly month: number;
  /** Whether it is named after the calendar year in which it starts or in which it ends. */
  readonly named: 'start' | 'end';
}

/** How dates fall into periods. */
export interface CalendarOptions {
  /**
   * The length of a period, or a function from a date, as `YYYY-MM-DD`, to the key of its period.
   */
  readonly period: Period | ((civilDate: string) => string);
  /**
   * The IANA time zone of the calendar. Required if there are times without an offset.
   *
   * @defaultValue `'UTC'`
   */
  readonly timeZone?: string | undefined;
  /**
   * The first day of a week. A week belongs to the year that has most of its days: weeks from Monday
   * are the weeks of ISO 8601.
   *
   * @defaultValue `'monday'`
   */
  readonly weekStart?: 'monday' | 'sunday' | undefined;
  /**
   * The month, 1…12, in which years and their quarters begin. A year that begins after January is
   * named after the calendar year in which it ends or, with `named: 'start'`, in which it begins.
   *
   * @defaultValue `1`
   */
  readonly fiscalYearStart?: number | FiscalYear | undefined;
}

const calendarNames: OptionNames<CalendarOptions> = {
  period: true,
  timeZone: true,
  weekStart: true,
  fiscalYearStart: true,
};

/** A calendar of periods. Each period has a whole number, one above that of the period before. */
export interface Periods {
  /** The period of a day. */
  readonly indexOf: (dayNumber: number) => number;
  /** The first day of a period. */
  readonly startOf: (index: number) => number;
  /** The name of a period; names sort as the periods do. */
  readonly keyOf: (index: number) => string;
}

const FIRST_DAY = -719_162; // 0001-01-01
const LAST_DAY = 2_932_531; // 9998-12-31, whose week still has an end that can be written
/** Texts whose day is remembered: each is read once, and texts that never repeat fill no memory. */
const MOST_TEXTS = 10_000;
/** The days on which a week may begin, and how many days 1970-01-01, a Thursday, was after them. */
export const weekStarts = { monday: 3, sunday: 4 } as const;

/**
 * The key of the period that a date falls into; keys sort as text: `2026-03-01`, `2026-W09`,
 * `2026-03`, `2026-Q1`, `2026`.
 *
 * A text `YYYY-MM-DD` is a date on the calendar and needs no time zone; an instant falls into the
 * period of the given time zone.
 *
 * @throws RangeError if the date or the time zone does not exist, if a time has neither an offset
 * nor a `timeZone`, or if the date is not in the years 1 to 9998.
 * @throws TypeError if the date is neither a Date, a number nor a text, if a function given as
 * `period` does not return a text, or if an option is unknown.
 * @example
 * periodOf('2026-03-01', { period: 'month' }) // => '2026-03'
 * periodOf('2026-02-28T23:30:00Z', { period: 'month', timeZone: 'Asia/Seoul' }) // => '2026-03'
 * periodOf(Date.UTC(2027, 0, 1), { period: 'week' }) // => '2026-W53'
 */
export function periodOf(date: DateLike, options: CalendarOptions): string {
  checkOptionNames('periodOf', options, calendarNames);
  return periodReader(options, () => 'date')(date, 0);
}

/** A function from dates to the keys of their periods. `nameAt` is what an error calls a date. */
export function periodReader(
  options: CalendarOptions,
  nameAt: (index: number) => string,
): (date: DateLike, index: number) => string {
  const { period } = options;
  const dayOf = dayReader(options, nameAt);
  if (typeof period === 'function') return (date, index) => ownKey(period, dayOf(date, index));
  const { indexOf, keyOf } = periodsOf(period, options);
  return (date, index) => keyOf(indexOf(dayOf(date, index)));
}

/** The key that the caller's own function gives to a day. */
export function ownKey(period: (civilDate: string) => string, day: number): string {
  const key = period(formatDay(day));
  if (key && typeof key === 'string') return key;
  throw invalid(`period of ${formatDay(day)}`, 'a text', key, 'string');
}

/** A function from dates to days in a time zone. `nameAt` is what an error calls a date. */
export function dayReader(
  habits: CalendarHabits,
  nameAt: (index: number) => string,
): (date: DateLike, index: number) => number {
  const { timeZone, weekStart = 'monday' } = habits;
  checkChoice('weekStart', weekStart, weekStarts);
  fiscalYearOf(habits);
  const offsetAt = timeZone === undefined ? undefined : zoneOf(timeZone);
  const readDay = (date: DateLike, index: number): number => {
    let wall: number;
    if (typeof date === 'number' && Math.abs(date) <= LARGEST_INSTANT) {
      wall = offsetAt === undefined ? date : date + offsetAt(date);
    } else {
      const { milliseconds, kind } = readMoment(date, nameAt(index));
      if (kind === 'wall-time' && offsetAt === undefined) {
        throw new RangeError(
          `${nameAt(index)} must have an offset, or the options a timeZone, received ${describeValue(date)}`,
        );
      }
      wall = milliseconds + (kind === 'instant' && offsetAt ? offsetAt(milliseconds) : 0);
    }
    const day = Math.floor(wall / DAY) | 0; // small integers are the fastest keys of a map
    if (day >= FIRST_DAY && day <= LAST_DAY) return day;
    throw invalid(nameAt(index), 'in the years 1 to 9998', monthOf(day).year);
  };
  const texts = new Map<string, number>();
  return (date, index) => {
    if (typeof date !== 'string') return readDay(date, index);
    let day = texts.get(date);
    if (day === undefined) {
      day = readDay(date, index);
      if (texts.size >= MOST_TEXTS) texts.clear();
      texts.set(date, day);
    }
    return day;
  };
}

/** The calendar that the options describe. */
export function periodsOf(period: Period, options: CalendarHabits): Periods {
  return makers[checkChoice('period', period, makers)](options);
}

type CalendarHabits = Omit<CalendarOptions, 'period'>;

const makers: Readonly<Record<Period, (options: CalendarHabits) => Periods>> = {
  day: () => ({ indexOf: (day) => day, startOf: (index) => index, keyOf: formatDay }),
  week: ({ weekStart = 'monday' }) => {
    const shift = weekStarts[weekStart];
    const startOf = (index: number) => index * 7 - shift;
    return {
      indexOf: (day) => Math.floor((day + shift) / 7),
      startOf,
      keyOf: (index) => {
        const fourthDay = startOf(index) + 3; // its year is the year of the week
        const { year } = monthOf(fourthDay);
        return `${yearText(year)}-W${twoDigits(Math.floor((fourthDay - firstOfMonth(year, 0)) / 7) + 1)}`;
      },
    };
  },
  month: () => monthly(1, 0, (year, month) => `${yearText(year)}-${twoDigits(month + 1)}`),
  quarter: (habits) => fiscal(3, habits, (year, quarter) => `${yearText(year)}-Q${quarter + 1}`),
  year: (habits) => fiscal(12, habits, yearText),
};

/** Periods of so many months, the first of which starts in month 0…11 of the year. */
function monthly(
  months: number,
  firstMonth: number,
  format: (year: number, place: number) => string,
): Periods {
  const perYear = 12 / months;
  return {
    indexOf: (day) => {
      const { year, month } = monthOf(day);
      return Math.floor((year * 12 + month - firstMonth) / months);
    },
    startOf: (index) => firstOfMonth(0, index * months + firstMonth),
    keyOf: (index) => format(Math.floor(index / perYear), index % perYear),
  };
}

/** The month in which fiscal years begin and the year that names them, checked. */
export function fiscalYearOf({
  fiscalYearStart = 1,
}: Pick<CalendarOptions, 'fiscalYearStart'>): FiscalYear {
  const fiscalYear =
    typeof fiscalYearStart === 'object' && fiscalYearStart !== null
      ? fiscalYearStart
      : { month: fiscalYearStart, named: 'end' as const };
  const { month, named } = fiscalYear;
  if (!(Number.isInteger(month) && month >= 1 && month <= 12)) {
    throw invalid('fiscalYearStart', 'a month from 1 to 12', month);
  }
  checkChoice('fiscalYearStart.named', named, yearNames);
  return fiscalYear;
}

function fiscal(
  months: number,
  habits: CalendarHabits,
  format: (year: number, place: number) => string,
): Periods {
  const { month, named } = fiscalYearOf(habits);
  const later = named === 'end' && month > 1 ? 1 : 0;
  return monthly(months, month - 1, (year, place) => format(year + later, place));
}

// Without leading zeros, keys would not sort as text.
const yearText = (year: number): string => String(year).padStart(4, '0');
const twoDigits = (value: number): string => String(value).padStart(2, '0');
