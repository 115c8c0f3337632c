import { InputError, UsageError } from './errors.js';
import type { Row } from './table.js';

/** Where relative paths start, and the folder that has the packages of databases, if one is named. */
export interface Places {
  readonly cwd: string;
  readonly packages: string | undefined;
}

/** What is known of the values of a column, as far as it matters for grouping by them. */
export type ColumnKind = 'whole number' | 'date' | 'timestamp' | 'instant' | 'text' | 'other';

/** A column of a table. */
export interface DatabaseColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** A table in a database or a Parquet file. */
export interface DatabaseTable {
  readonly name: string;
  /** What follows FROM in a query. */
  readonly from: string;
  readonly columns: readonly DatabaseColumn[];
  /** Whether rows come in an order of their own, so that they can have numbers. */
  readonly isOrdered: boolean;
  /** Runs a query whose values are texts and hands over its rows, in batches. */
  read(query: string, take: (rows: readonly Row[]) => void): Promise<void>;
  close(): Promise<void>;
}

/** A table by its names, of which the first is shown. */
export interface NamedTable {
  readonly names: readonly string[];
  readonly from: string;
}

/** A sentence names so many tables. */
const MOST_TABLES = 20;

/** The table that an address names; refused with the names of those that there are. */
export function chooseTable(
  tables: readonly NamedTable[],
  wanted: string | undefined,
  database: { readonly name: string; readonly address: string },
): NamedTable {
  const lowered = wanted?.toLowerCase();
  const table =
    tables.find(({ names }) => names.some((name) => name === wanted)) ??
    tables.find(({ names }) => names.some((name) => name.toLowerCase() === lowered));
  if (table) return table;
  const titles = tables.slice(0, MOST_TABLES).map(({ names }) => names[0]);
  if (tables.length > MOST_TABLES) titles.push('…');
  const known = titles.length > 0 ? `; there are ${titles.join(', ')}` : '';
  if (wanted) throw new InputError(`${database.name} has no table called ${wanted}${known}`);
  throw new UsageError(`say which table: ${database.address}?table=NAME${known}`);
}

/** The one table that the parameters of an address name; undefined where none is named. */
export function tableNamed(parameters: URLSearchParams): string | undefined {
  const [table, ...others] = parameters.getAll('table');
  if (others.length > 0) throw new UsageError('one table is read at a time, several are named');
  return table;
}
