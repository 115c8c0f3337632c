import type { Value } from './data-sets.js';

/** The type of a column of a test table. */
export type ColumnType = 'integer' | 'number' | 'text' | 'date' | 'timestamp' | 'instant';

/** A test table; the values of a row are in the order of the columns. */
export interface Table {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
  readonly rows: readonly (readonly Value[])[];
  /** The column that decides on which of several servers a row is. */
  readonly shardedBy: string;
}

/** A row as the driver of an engine returns it. */
export type DriverRow = Record<string, unknown>;

/** The dialects whose engines the tests here run; test/conformance has the others. */
export type LocalDialect = 'duckdb' | 'sqlite' | 'postgres' | 'mysql';

/** A running engine. */
export interface Engine {
  /** Creates a table, in place of one of the same name. */
  load(table: Table): Promise<void>;
  /** Runs SQL in the engine's own dialect. */
  run(sql: string): Promise<DriverRow[]>;
  /** All rows of a table. */
  read(name: string): Promise<DriverRow[]>;
  /** The files that queries have opened; absent where the engine cannot list them. */
  openedFiles?(): Promise<string[]>;
  close(): Promise<void>;
}

/** A name or text in quotation marks, which are doubled inside, as in standard SQL. */
export const quoted = (text: string, mark: '"' | "'" = '"'): string =>
  mark + text.replaceAll(mark, mark + mark) + mark;

/** A value as text that every engine can cast to the type of its column. */
export function asText(value: Value, type: ColumnType): string | null {
  if (value === null) return null;
  if (!(value instanceof Date)) return String(value);
  const wallTime = value.toISOString().slice(0, -1).replace('T', ' ');
  return type === 'instant' ? `${wallTime}+00:00` : wallTime;
}
