import type { Period } from '../counting/calendar.js';
import type { ScaleOption } from '../counting/scale.js';
import type { DateType, Dialect } from './dialect.js';
import type { DialectName } from './dialects.js';
import type { TrustedSql } from './trusted.js';

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
  readonly rating: string;
  /**
   * What the column of ratings holds. Of texts, plain numbers are read; white space around them is
   * ignored.
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
  readonly date: string;
  /**
   * The IANA time zone whose calendar counts: a region and a city, such as `'Europe/Paris'`, or UTC.
   * Engines disagree on the meaning of CET or BST.
   *
   * @defaultValue `'UTC'`
   */
  readonly timeZone?: string | undefined;
  /**
   * What the column of dates holds: `'date'`, days of the calendar, without a time zone;
   * `'timestamp'`, timestamps without time zone, in UTC; or `'instant'`, timestamps with time zone.
   * Name it where the default does not fit: a date read as an instant is a midnight in the time zone
   * of the session, and an instant read as a timestamp is the local time there.
   *
   * @defaultValue `'instant'` with `timeZone`; without, `'timestamp'`, which also fits dates
   */
  readonly dateType?: DateType | undefined;
}

/** The periods that a query groups by. */
export interface PeriodOptions extends DateOptions {
  /** How long a period is; weeks begin on Monday. */
  readonly period: Period;
}

/** What a query groups by: segments, periods, both or nothing. */
export type GroupOptions = SourceOptions & {
  /**
   * The column of segments, or a list of columns to cross.
   *
   * @defaultValue no segments
   */
  readonly by?: string | readonly string[] | undefined;
} & (PeriodOptions | { readonly [Name in keyof PeriodOptions]?: undefined });
