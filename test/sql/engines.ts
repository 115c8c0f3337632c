import type { DialectName } from '../../src/sql/index.js';
import type { Value } from '../engines/data-sets.js';
import { duckdb } from '../engines/duckdb.js';
import type { Engine as AnyEngine, ColumnType } from '../engines/engine.js';
import { sqlite } from '../engines/sqlite.js';

/** An engine that runs in this process, and its dialect. */
export interface Engine extends AnyEngine {
  readonly dialect: DialectName;
}

/** The engines that run in this process. */
export async function engines(): Promise<Engine[]> {
  return [
    { dialect: 'duckdb', ...(await duckdb()) },
    { dialect: 'sqlite', ...(await sqlite()) },
  ];
}

/** Replaces a table, with a type for each column; a property that a row lacks is NULL. */
export function fill(
  engine: Engine,
  name: string,
  types: Readonly<Record<string, ColumnType>>,
  rows: readonly object[],
): Promise<void> {
  const columns = Object.entries(types).map(([name, type]) => ({ name, type }));
  const valuesOf = (row: object) =>
    columns.map(({ name }) => (row as Record<string, Value>)[name] ?? null);
  return engine.load({ name, columns, rows: rows.map(valuesOf), shardedBy: '' });
}
