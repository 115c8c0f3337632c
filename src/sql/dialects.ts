import type { Period } from '../counting/calendar.js';
import { type Quoting, quotings } from './quoting.js';

/** What a column of dates holds. */
export type DateType = 'date' | 'timestamp' | 'instant';

/** How a period is found: what rows are grouped by, and from that the first day, `YYYY-MM-DD`. */
interface PeriodRule {
  readonly key: (wall: string) => string;
  readonly start: (key: string) => string;
}

/** All that dialects differ in. Functions take and give expressions. */
export interface Dialect {
  readonly quoting: Quoting;
  /** The type of floating-point numbers. */
  readonly double: string;
  readonly text: (value: string) => string;
  readonly floor: (number: string) => string;
  /** Whether a number is NaN; undefined where there is none. */
  readonly isNotANumber?: (number: string) => string;
  /** A text without white space around it. */
  readonly trim: (text: string) => string;
  /** Whether a trimmed text is a plain number. */
  readonly isNumber: (text: string) => string;
  /** What calendar and clock show in a time zone (given as a text literal). */
  readonly wall: Readonly<Record<DateType, (column: string, zone?: string) => string>>;
  /** The civil date of that, comparable with a `dayLiteral`. */
  readonly day: (wall: string) => string;
  readonly dayLiteral: (text: string) => string;
  readonly periods: Readonly<Record<Period, PeriodRule>>;
  /** Whether there are time zones. */
  readonly hasTimeZones: boolean;
  /**
   * Whether rows are tallied one by one. Engines that keep columns are faster when they first count
   * each rating, and classify a handful of counts (docs/sql.md has the measurements).
   */
  readonly rowByRow: boolean;
}

const asType = (type: string) => (value: string) => `CAST(${value} AS ${type})`;
const same = (value: string) => value;
const charactersOfSpace = "' ' || CHR(9) || CHR(10) || CHR(13)";
const NUMBER = "'^[+-]?([0-9]{1,200}([.][0-9]*)?|[.][0-9]+)$'";

/** Periods from their truncated date: the same rule for each, but for its name. */
function truncated(
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

const atTimeZone = {
  date: same,
  timestamp: (column: string, zone?: string) =>
    zone === undefined ? column : `${column} AT TIME ZONE 'UTC' AT TIME ZONE ${zone}`,
  instant: (column: string, zone = "'UTC'") =>
    `CAST(${column} AS TIMESTAMPTZ) AT TIME ZONE ${zone}`,
};

const convertTimezone = {
  date: same,
  timestamp: (column: string, zone?: string) =>
    zone === undefined ? column : `CONVERT_TIMEZONE('UTC', ${zone}, ${column})`,
  instant: (column: string, zone = "'UTC'") => `CONVERT_TIMEZONE(${zone}, ${column})`,
};

const common = {
  quoting: quotings.standard,
  double: 'DOUBLE',
  text: asType('VARCHAR'),
  floor: (number) => `FLOOR(${number})`,
  trim: (text) => `TRIM(${text}, ${charactersOfSpace})`,
  isNumber: (text) => `REGEXP_LIKE(${text}, ${NUMBER})`,
  wall: atTimeZone,
  day: asType('DATE'),
  dayLiteral: asType('DATE'),
  hasTimeZones: true,
  rowByRow: false,
} satisfies Partial<Dialect>;

const duckdb: Dialect = {
  ...common,
  isNotANumber: (number) => `ISNAN(CAST(${number} AS DOUBLE))`,
  isNumber: (text) => `REGEXP_MATCHES(${text}, ${NUMBER})`,
  // numbers instead of truncated dates: DuckDB groups small numbers several times faster
  periods: {
    day: { key: asType('DATE'), start: asType('VARCHAR') },
    week: {
      key: (wall) => `DATE_TRUNC('week', ${wall})`,
      start: (week) => `CAST(CAST(${week} AS DATE) AS VARCHAR)`,
    },
    month: {
      key: (wall) => `YEAR(${wall}) * 12 + MONTH(${wall}) - 1`,
      start: (month) => `CAST(MAKE_DATE(${month} // 12, ${month} % 12 + 1, 1) AS VARCHAR)`,
    },
    quarter: {
      key: (wall) => `YEAR(${wall}) * 4 + QUARTER(${wall}) - 1`,
      start: (quarter) => `CAST(MAKE_DATE(${quarter} // 4, ${quarter} % 4 * 3 + 1, 1) AS VARCHAR)`,
    },
    year: {
      key: (wall) => `YEAR(${wall})`,
      start: (year) => `CAST(MAKE_DATE(${year}, 1, 1) AS VARCHAR)`,
    },
  },
};

const postgres: Dialect = {
  ...common,
  quoting: quotings.postgres,
  double: 'DOUBLE PRECISION',
  text: asType('TEXT'),
  // a rating above a million is on no scale, and most rows are spared the cast
  isNotANumber: (number) => `${number} > 1000000 AND CAST(${number} AS DOUBLE PRECISION) = 'NaN'`,
  trim: (text) => `BTRIM(${text}, ${charactersOfSpace})`,
  isNumber: (text) => `${text} ~ ${NUMBER}`,
  // what may be a date is cast, lest DATE_TRUNC make an instant of it: that depends on the session
  wall: {
    date: asType('TIMESTAMP'),
    timestamp: (column, zone) => atTimeZone.timestamp(`CAST(${column} AS TIMESTAMP)`, zone),
    instant: atTimeZone.instant,
  },
  periods: truncated(
    // a cast is what a foreign server can be asked for, a function with a text in it is not
    (period, wall) =>
      period === 'day' ? `CAST(${wall} AS DATE)` : `DATE_TRUNC('${period}', ${wall})`,
    (key) => `TO_CHAR(${key}, 'YYYY-MM-DD')`,
  ),
  rowByRow: true,
};

const monthsAndDays: Record<Period, (wall: string) => string> = {
  day: (day) => day,
  week: (day) => `addDays(${day}, 1 - toDayOfWeek(${day}))`,
  month: (day) => `makeDate32(toYear(${day}), toMonth(${day}), 1)`,
  quarter: (day) => `makeDate32(toYear(${day}), toQuarter(${day}) * 3 - 2, 1)`,
  year: (day) => `makeDate32(toYear(${day}), 1, 1)`,
};

const toTimeZone = (column: string, zone = "'UTC'") => `toTimeZone(${column}, ${zone})`;

const clickhouse: Dialect = {
  ...common,
  quoting: quotings.backtick,
  double: 'Nullable(Float64)',
  text: (value) => `toString(${value})`,
  isNotANumber: (number) => `isNaN(toFloat64(${number}))`,
  trim: (text) => `trim(BOTH ' \\t\\n\\r' FROM ${text})`,
  isNumber: (text) => `match(${text}, ${NUMBER})`,
  // every DateTime is an instant; the conversion without a zone serves a Date, too
  wall: {
    date: same,
    timestamp: (column, zone) =>
      zone === undefined ? `toDateTime64(${column}, 6, 'UTC')` : toTimeZone(column, zone),
    instant: toTimeZone,
  },
  day: (wall) => `toDate32(${wall})`,
  dayLiteral: (text) => `toDate32(${text})`,
  periods: truncated(
    (period, wall) => monthsAndDays[period](`toDate32(${wall})`),
    (key) => `toString(${key})`,
  ),
};

const sqliteStarts: Record<Period, (wall: string) => string> = {
  day: (wall) => `DATE(${wall})`,
  week: (wall) => `DATE(${wall}, 'weekday 0', '-6 days')`,
  month: (wall) => `DATE(${wall}, 'start of month')`,
  quarter: (wall) =>
    `DATE(${wall}, 'start of month', '-' || ((STRFTIME('%m', ${wall}) - 1) % 3) || ' months')`,
  year: (wall) => `DATE(${wall}, 'start of year')`,
};

const sqlite: Dialect = {
  ...common,
  double: 'REAL',
  text: asType('TEXT'),
  floor: asType('INTEGER'),
  trim: (text) => `TRIM(${text}, ' ' || CHAR(9, 10, 13))`,
  isNumber: (text) => {
    const unsigned = `SUBSTR(${text}, 1 + (${text} GLOB '[+-]*'))`;
    return `(${unsigned} GLOB '*[0-9]*' AND ${unsigned} NOT GLOB '*[^0-9.]*' AND ${unsigned} NOT GLOB '*.*.*')`;
  },
  wall: { date: same, timestamp: same, instant: same },
  day: (wall) => `DATE(${wall})`,
  dayLiteral: same,
  periods: truncated((period, wall) => sqliteStarts[period](wall), same),
  hasTimeZones: false,
};

const bigqueryUnits = {
  day: 'DAY',
  week: 'ISOWEEK',
  month: 'MONTH',
  quarter: 'QUARTER',
  year: 'YEAR',
};

const bigquery: Dialect = {
  ...common,
  quoting: quotings.backtick,
  double: 'FLOAT64',
  text: asType('STRING'),
  isNotANumber: (number) => `IS_NAN(CAST(${number} AS FLOAT64))`,
  trim: (text) => `TRIM(${text}, ' \\t\\n\\r')`,
  isNumber: (text) => `REGEXP_CONTAINS(${text}, ${NUMBER})`,
  wall: {
    date: same,
    timestamp: (column, zone) =>
      zone === undefined ? column : `DATETIME(TIMESTAMP(${column}, 'UTC'), ${zone})`,
    instant: (column, zone = "'UTC'") => `DATETIME(CAST(${column} AS TIMESTAMP), ${zone})`,
  },
  periods: truncated(
    (period, wall) => `DATE_TRUNC(CAST(${wall} AS DATE), ${bigqueryUnits[period]})`,
    asType('STRING'),
  ),
};

const snowflake: Dialect = {
  ...common,
  quoting: quotings.backslash,
  double: 'FLOAT',
  isNotANumber: (number) => `CAST(${number} AS FLOAT) = 'NaN'`,
  wall: convertTimezone,
  periods: truncated(
    (period, wall) =>
      period === 'week' // whose first day is a setting of the session
        ? `DATEADD(day, 1 - DAYOFWEEKISO(CAST(${wall} AS DATE)), CAST(${wall} AS DATE))`
        : `DATE_TRUNC('${period}', CAST(${wall} AS DATE))`,
    (key) => `TO_CHAR(${key}, 'YYYY-MM-DD')`,
  ),
};

const spark: Dialect = {
  ...common,
  quoting: quotings.spark,
  text: asType('STRING'),
  isNotANumber: (number) => `ISNAN(CAST(${number} AS DOUBLE))`,
  trim: (text) => `TRIM(BOTH ' \\t\\n\\r' FROM ${text})`,
  isNumber: (text) => `${text} RLIKE ${NUMBER}`,
  wall: convertTimezone,
  periods: truncated(
    (period, wall) => `CAST(DATE_TRUNC('${period}', ${wall}) AS DATE)`,
    asType('STRING'),
  ),
};

const trino: Dialect = {
  ...common,
  isNotANumber: (number) => `IS_NAN(CAST(${number} AS DOUBLE))`,
  wall: {
    ...atTimeZone,
    timestamp: (column, zone) =>
      zone === undefined ? column : `WITH_TIMEZONE(${column}, 'UTC') AT TIME ZONE ${zone}`,
    instant: (column, zone = "'UTC'") => `${column} AT TIME ZONE ${zone}`,
  },
  trim: (text) => `REGEXP_REPLACE(${text}, '^[ \\t\\n\\r]+|[ \\t\\n\\r]+$')`,
  periods: truncated(
    (period, wall) => `DATE_TRUNC('${period}', CAST(${wall} AS DATE))`,
    asType('VARCHAR'),
  ),
};

const redshift: Dialect = {
  ...postgres,
  quoting: quotings.backslash,
  text: asType('VARCHAR'),
  isNotANumber: (number) => `CAST(${number} AS DOUBLE PRECISION) = 'NaN'`,
  rowByRow: false,
};

/** The name of a dialect. */
export type DialectName =
  | 'duckdb'
  | 'postgres'
  | 'clickhouse'
  | 'sqlite'
  | 'bigquery'
  | 'snowflake'
  | 'spark'
  | 'databricks'
  | 'trino'
  | 'redshift';

/** The dialects. */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  duckdb,
  postgres,
  clickhouse,
  sqlite,
  bigquery,
  snowflake,
  spark,
  databricks: spark,
  trino,
  redshift,
};
