import type { Period } from '../../counting/calendar.js';
import type { Dialect, PeriodRule, TextParts } from '../dialect.js';
import { quotings } from '../quoting.js';

type Expression = (value: string) => string;

export const asType =
  (type: string): Expression =>
  (value) =>
    `CAST(${value} AS ${type})`;

export const same: Expression = (value) => value;

/** A cast that gives NULL where `CAST` would give an error. */
export const tryAsType =
  (type: string): Expression =>
  (value) =>
    `TRY_CAST(${value} AS ${type})`;

/** A field of a nested column, as most engines that have them write it. */
export const fieldAfterPoint: Dialect['field'] = (column, name) => `${column}.${name}`;

/** The characters that are trimmed, as an SQL text. */
export const WHITE_SPACE = "' ' || CHR(9) || CHR(10) || CHR(13)";

/**
 * The regular expression of a plain number, as an SQL text. A number with more digits could be
 * beyond all floating-point numbers, and the cast would fail.
 */
export const NUMBER = "'^[+-]?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})$'";

/** The rules of engines that truncate a date to the start of its period. */
export function truncated(
  truncate: (period: Period, localTime: string) => string,
  start: (key: string) => string,
): Record<Period, PeriodRule> {
  const rule = (period: Period): PeriodRule => ({
    key: (localTime) => truncate(period, localTime),
    start,
  });
  return {
    day: rule('day'),
    week: rule('week'),
    month: rule('month'),
    quarter: rule('quarter'),
    year: rule('year'),
  };
}

/** Local times by the operator of the SQL standard. */
export const atTimeZone: Dialect['localTime'] = {
  date: same,
  timestamp: (column, zone) =>
    zone === undefined ? column : `${column} AT TIME ZONE 'UTC' AT TIME ZONE ${zone}`,
  instant: (column, zone = "'UTC'") => `CAST(${column} AS TIMESTAMPTZ) AT TIME ZONE ${zone}`,
};

/** Local times by a function of Snowflake and Spark. */
export const convertTimezone: Dialect['localTime'] = {
  date: same,
  timestamp: (column, zone) =>
    zone === undefined ? column : `CONVERT_TIMEZONE('UTC', ${zone}, ${column})`,
  instant: (column, zone = "'UTC'") => `CONVERT_TIMEZONE(${zone}, ${column})`,
};

/** Parts of a text by a subquery for each row; `cut` is the source of its parts, called `part`. */
export function partsByLateral(
  cut: string,
  alias: string,
  { trim }: Pick<Dialect, 'trim'>,
  [before, after]: readonly [before: string, after: string] = ['LEFT JOIN LATERAL', ' ON TRUE'],
): TextParts {
  const part = trim('cut.part');
  const join = `${before} (SELECT DISTINCT ${part} AS part FROM ${cut} WHERE ${part} <> '') AS ${alias}${after}`;
  return { join, part: `${alias}.part` };
}

/** The distinct parts of an array of texts, trimmed, without blank ones, by functions of functions. */
export function distinctParts(array: string, { trim }: Pick<Dialect, 'trim'>, type = ''): string {
  const trimmed = `TRANSFORM(${array}, part${type} -> ${trim('part')})`;
  return `ARRAY_DISTINCT(FILTER(${trimmed}, part${type} -> part <> ''))`;
}

/** The members that most dialects share. */
export const common: Omit<Dialect, 'periods' | 'isNotANumber'> = {
  quoting: quotings.standard,
  doubleType: 'DOUBLE',
  asText: asType('VARCHAR'),
  booleanLiteral: (value) => (value ? 'TRUE' : 'FALSE'),
  floor: (number) => `FLOOR(${number})`,
  trim: (text) => `TRIM(${text}, ${WHITE_SPACE})`,
  isNumber: (text) => `REGEXP_LIKE(${text}, ${NUMBER})`,
  numberOf: asType('DOUBLE'),
  localTime: atTimeZone,
  dateOf: asType('DATE'),
  dateLiteral: asType('DATE'),
  dayBound: same, // a text literal takes the type of the column
  hasTimeZones: true,
  groupsByPlace: true,
  rowByRow: false,
};
