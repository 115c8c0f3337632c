import type { CalendarOptions, Period } from '../counting/calendar.js';
import type { ScaleOption } from '../counting/scale.js';
import type { DateType, Dialect } from './dialect.js';
import type { DialectName } from './dialects.js';
import type { DaySpan } from './span.js';
import type { TrustedSql } from './trusted.js';

/**
 * The name of a column, or the path of a field in a nested column: `['answers', 'score']`.
 */
export type ColumnName = string | readonly string[];

/** A value that a column is compared with; null stands for no value. */
export type SqlValue = string | number | bigint | boolean | null;

/** What a query reads. */
export interface SourceOptions extends ScaleOption {
  /** The engine that will run the query: the name of a dialect, or a dialect of your own. */
  readonly dialect: DialectName | Dialect;
  /**
   * The table: its name, each part between dots quoted; a list of the parts, where one of them holds
   * a dot; or trusted SQL.
   */
  readonly from: string | readonly string[] | TrustedSql;
  /** The column of ratings. */
  readonly rating: ColumnName;
  /**
   * What the column of ratings holds. Of texts, plain numbers are read, and labels in plain Latin
   * letters such as `10 - Extremely likely` where the engine has regular expressions; white space
   * around them is ignored.
   *
   * @defaultValue `'number'`
   */
  readonly ratingType?: 'number' | 'text' | undefined;
  /**
   * Which rows count: for each column a value or a list of values, and all columns must match; or
   * trusted SQL. Spread an object whose type is an interface, `{ ...filter }`: TypeScript does not
   * accept an interface as a record.
   *
   * @defaultValue every row
   */
  readonly where?:
    | Readonly<Record<string, SqlValue | readonly SqlValue[]>>
    | TrustedSql
    | undefined;
}

/** The column of dates of a query. */
export interface DateOptions {
  /** The column of dates. */
  readonly date: ColumnName;
  /**
   * The IANA time zone whose calendar counts: a region and a city, such as `'Europe/Paris'`, or UTC.
   * Engines disagree on the meaning of CET or BST. A query with a time zone also needs `dateType`.
   *
   * @defaultValue days as they are written in dates, in UTC for timestamps and instants
   */
  readonly timeZone?: string | undefined;
  /**
   * What the column of dates holds: `'date'`, days of the calendar, without a time zone;
   * `'timestamp'`, timestamps without time zone, in UTC; or `'instant'`, timestamps with time zone.
   * It must be named with `timeZone`, and for instants also without it: read as a timestamp, an instant
   * is the local time of the session, or in its own time zone. docs/sql.md has the types of each engine.
   *
   * @defaultValue `'timestamp'`, which also fits dates
   */
  readonly dateType?: DateType | undefined;
}

/** The periods that a query groups by. */
export interface PeriodOptions extends DateOptions {
  /** How long a period is. */
  readonly period: Period;
  /**
   * The first day of a week. The query counts weeks from Sunday by day: `readWaves`, with the same
   * option, makes weeks of them.
   *
   * @defaultValue `'monday'`
   */
  readonly weekStart?: CalendarOptions['weekStart'];
  /**
   * The month, 1…12, in which years and their quarters begin. The query counts those that are not the
   * calendar's by quarter or month: `readWaves`, with the same option, makes quarters and years of them.
   *
   * @defaultValue `1`
   */
  readonly fiscalYearStart?: CalendarOptions['fiscalYearStart'];
  /**
   * A first and a last day: only rows of these days are counted. The query also compares the column
   * itself, so that an engine reads only the partitions of these days.
   *
   * @defaultValue all days, and rows without a date
   */
  readonly during?: DaySpan | undefined;
}

/** A span of days without periods. */
export interface SpanOptions extends DateOptions {
  /** A first and a last day: only rows of these days are counted. */
  readonly during: DaySpan;
  /** Absent: the query does not group by period. */
  readonly period?: undefined;
  /** Absent: there are no weeks. */
  readonly weekStart?: undefined;
  /** Absent: there are no years. */
  readonly fiscalYearStart?: undefined;
}

/** What a query groups by: segments, periods, both or nothing. */
export type GroupOptions = SourceOptions & {
  /**
   * The column of segments, or a list of columns to cross. The path of a field in a nested column is
   * a list in that list: `[['answers', 'plan']]`.
   *
   * @defaultValue no segments
   */
  readonly by?: string | readonly ColumnName[] | undefined;
} & (PeriodOptions | SpanOptions | { readonly [Name in keyof PeriodOptions]?: undefined });
