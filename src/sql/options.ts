import type { Period } from '../counting/calendar.js';
import { checkChoice, checkOptions, invalid } from '../counting/invalid.js';
import { type ScaleOption, scaleOf } from '../counting/scale.js';
import { timeZone as zoneOf } from '../counting/time-zone.js';
import type { DateType, Dialect } from './dialect.js';
import { type DialectName, dialects } from './dialects.js';
import { derived, type Lines } from './lines.js';
import { nameIn } from './quoting.js';
import { type TrustedSql, trustedText } from './trusted.js';

/** What a column may be compared with; null is no value. */
export type SqlValue = string | number | bigint | boolean | null;

/** What a query reads. */
export interface SourceOptions extends ScaleOption {
  /** The engine that will run the query. */
  readonly dialect: DialectName;
  /**
   * The table: its name, whose parts between dots are quoted each; the parts, where one of them
   * holds a dot; or SQL of your own.
   */
  readonly from: string | readonly string[] | TrustedSql;
  /** The column of ratings. */
  readonly rating: string;
  /**
   * What the column of ratings holds. In texts, plain numbers are read, white space around them
   * ignored.
   *
   * @defaultValue `'number'`
   */
  readonly ratingType?: 'number' | 'text';
  /**
   * Which rows count: for each column a value or a list of them, all of which must hold; or SQL of
   * your own. Spread an object whose type is an interface, `{ ...filter }`: TypeScript takes an
   * interface for no record.
   *
   * @defaultValue every row
   */
  readonly where?: Readonly<Record<string, SqlValue | readonly SqlValue[]>> | TrustedSql;
}

/** The column of dates of a query. */
export interface DateOptions {
  /** The column of dates. */
  readonly date: string;
  /**
   * The IANA time zone whose calendar counts: a region and a city, such as `'Europe/Paris'`, or UTC.
   * What engines understand by CET or BST differs.
   *
   * @defaultValue `'UTC'`
   */
  readonly timeZone?: string;
  /**
   * What the column of dates holds: `'date'`, days of the calendar, which belong to no time zone;
   * `'timestamp'`, timestamps without time zone, which are UTC; or `'instant'`, timestamps with time
   * zone. Name it where the default is not what the column has: a date taken for an instant is a
   * midnight of the session's time zone, an instant taken for a timestamp is what clocks showed there.
   *
   * @defaultValue `'instant'` with `timeZone`; without, `'timestamp'`, which serves dates, too
   */
  readonly dateType?: DateType;
}

/** The periods that a query groups by. */
export interface PeriodOptions extends DateOptions {
  /** How long a period is; weeks begin on Monday. */
  readonly period: Period;
}

/** No periods. */
export type Undated = { readonly [Name in keyof PeriodOptions]?: undefined };

/** What a query groups by: segments, periods, both or nothing. */
export type GroupOptions = SourceOptions & {
  /**
   * The column of segments; several are crossed.
   *
   * @defaultValue no segments
   */
  readonly by?: string | readonly string[];
} & (PeriodOptions | Undated);

/** The table that columns are of. */
export const TABLE = 'responses';

/** The entry of the dialect that the options name. */
export function dialectOf(options: SourceOptions): Dialect {
  checkOptions(options);
  const { dialect } = options;
  return dialects[checkChoice('dialect', dialect, dialects)];
}

/** A column of the table. */
export function columnOf(argument: string, name: unknown, { quoting }: Dialect): string {
  return `${TABLE}.${nameIn(argument, name, quoting)}`;
}

/** The table as the source of a query, and the WHERE clause that goes with it, if any. */
export function sourceOf({ from, where }: SourceOptions, dialect: Dialect): [Lines, Lines] {
  const table = tableOf(from, dialect);
  if (where === undefined) return [[`${table} AS ${TABLE}`], []];
  const condition = trustedText(where);
  if (condition === undefined) return [[`${table} AS ${TABLE}`], conditionsOf(where, dialect)];
  // inside a query of its own, no name of ours can come before the table's
  const named = trustedText(from) === undefined ? table : `${table} AS ${TABLE}`;
  const rows = ['SELECT *', `FROM ${named}`, 'WHERE (', `  ${condition}`, ')'];
  return [derived(rows, TABLE), []];
}

function tableOf(from: SourceOptions['from'], { quoting, fileName }: Dialect): string {
  const sql = trustedText(from);
  if (sql !== undefined) return sql;
  const parts: unknown = typeof from === 'string' ? from.split('.') : from;
  if (!Array.isArray(parts) || parts.length === 0) {
    throw invalid('from', 'a table name, its parts, or trusted SQL', from, 'string');
  }
  const names = parts.map((part) => nameIn('from', part, quoting));
  if (fileName?.test(parts.join('.'))) {
    throw invalid(
      'from',
      'a table, or trusted SQL where a file is meant',
      parts.join('.'),
      'string',
    );
  }
  return names.join('.');
}

function conditionsOf(where: object, dialect: Dialect): Lines {
  if (!isPlainObject(where)) {
    throw invalid('where', 'a plain object of columns and values, or trusted SQL', where, '');
  }
  const conditions = Object.entries(where).map(([name, value]: [string, unknown]) => {
    const column = columnOf('where', name, dialect);
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const known = values.filter((one) => one !== null);
    const literals = known.map((one) => literal(`where ${JSON.stringify(name)}`, one, dialect));
    const choices = [
      ...(literals.length === 1 ? [`${column} = ${literals[0]}`] : []),
      ...(literals.length > 1 ? [`${column} IN (${literals.join(', ')})`] : []),
      ...(known.length < values.length ? [`${column} IS NULL`] : []),
    ];
    if (choices.length === 0) return '1 = 0';
    return choices.length === 1 ? (choices[0] as string) : `(${choices.join(' OR ')})`;
  });
  return conditions.map((condition, place) => `${place === 0 ? 'WHERE' : '  AND'} ${condition}`);
}

/** Whether a value is an object as literals and JSON make it: what a Map holds are no properties. */
function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A value as the dialect writes it. */
function literal(argument: string, value: unknown, { quoting }: Dialect): string {
  if (typeof value === 'string' && !value.includes('\0')) return quoting.text(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'bigint' || Number.isFinite(value)) return String(value);
  const rule = 'texts without null bytes, finite numbers, booleans or null';
  throw invalid(argument, rule, value, typeof value === 'string' ? 'string' : 'number');
}

/** The column of ratings. */
export function ratingOf(options: SourceOptions, dialect: Dialect): string {
  scaleOf(options);
  const type = checkChoice('ratingType', options.ratingType ?? 'number', { number: 0, text: 0 });
  const column = columnOf('rating', options.rating, dialect);
  return type === 'number' && dialect.asNumber ? dialect.asNumber(column) : column;
}

/** Names without a city, such as CET, are zones of their own in PostgreSQL, without summer time. */
const ZONE = /^(?:UTC|GMT|[A-Za-z]\w*(?:\/[\w+-]+)+)$/;

/** What calendar and clock showed at the date of a row. */
export function wallOf(
  date: unknown,
  { timeZone, dateType, dialect: name }: Pick<GroupOptions, 'timeZone' | 'dateType' | 'dialect'>,
  dialect: Dialect,
): string {
  const column = columnOf('date', date, dialect);
  const type = dateType ?? (timeZone === undefined ? 'timestamp' : 'instant');
  const wall = dialect.wall[checkChoice('dateType', type, dialect.wall)];
  if (timeZone === undefined) return wall(column);
  if (!dialect.hasTimeZones) {
    throw new RangeError(`timeZone must be left out: ${name} knows no time zones`);
  }
  if (!ZONE.test(timeZone)) {
    const rule = 'an IANA time zone of a region and a city (Europe/Paris, not CET), or UTC';
    throw invalid('timeZone', rule, timeZone, 'string');
  }
  zoneOf(timeZone);
  return wall(column, dialect.quoting.text(timeZone));
}
