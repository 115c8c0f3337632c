import type { Period } from '../../counting/calendar.js';
import type { Dialect, PeriodRule } from '../dialect.js';
import { quotings } from '../quoting.js';

type Expression = (value: string) => string;

export const asType =
  (type: string): Expression =>
  (value) =>
    `CAST(${value} AS ${type})`;

export const same: Expression = (value) => value;

/** What is trimmed, as a text. */
export const WHITE_SPACE = "' ' || CHR(9) || CHR(10) || CHR(13)";

/** The regular expression of a plain number that a floating-point number can hold, as a text. */
export const NUMBER = "'^[+-]?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})$'";

/** Periods from their truncated date: the same rule for each, but for its name. */
export function truncated(
  truncate: (period: Period, wall: string) => string,
  start: (key: string) => string,
): Record<Period, PeriodRule> {
  const rule = (period: Period): PeriodRule => ({ key: (wall) => truncate(period, wall), start });
  return {
    day: rule('day'),
    week: rule('week'),
    month: rule('month'),
    quarter: rule('quarter'),
    year: rule('year'),
  };
}

/** Wall times by the standard's operator. */
export const atTimeZone: Dialect['wall'] = {
  date: same,
  timestamp: (column, zone) =>
    zone === undefined ? column : `${column} AT TIME ZONE 'UTC' AT TIME ZONE ${zone}`,
  instant: (column, zone = "'UTC'") => `CAST(${column} AS TIMESTAMPTZ) AT TIME ZONE ${zone}`,
};

/** Wall times by a function that Snowflake and Spark share. */
export const convertTimezone: Dialect['wall'] = {
  date: same,
  timestamp: (column, zone) =>
    zone === undefined ? column : `CONVERT_TIMEZONE('UTC', ${zone}, ${column})`,
  instant: (column, zone = "'UTC'") => `CONVERT_TIMEZONE(${zone}, ${column})`,
};

/** What most dialects have in common. */
export const common: Omit<Dialect, 'periods' | 'isNotANumber'> = {
  quoting: quotings.standard,
  double: 'DOUBLE',
  text: asType('VARCHAR'),
  floor: (number) => `FLOOR(${number})`,
  trim: (text) => `TRIM(${text}, ${WHITE_SPACE})`,
  isNumber: (text) => `REGEXP_LIKE(${text}, ${NUMBER})`,
  wall: atTimeZone,
  day: asType('DATE'),
  dayLiteral: asType('DATE'),
  hasTimeZones: true,
  rowByRow: false,
};
