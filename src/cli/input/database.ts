import type { DatabaseTable, Places } from './database-table.js';
import { openDuckDB, openParquet } from './duckdb.js';
import { openPostgres, postgresName } from './postgres.js';

const DUCKDB = /^duckdb:\/\//i;
const POSTGRES = /^postgres(?:ql)?:\/\//i;

/**
 * Whether a database is to read a path: a Parquet file, `duckdb://file.db?table=responses` or
 * `postgres://user@host/database?table=responses`.
 */
export function isDatabase(path: string): boolean {
  return DUCKDB.test(path) || POSTGRES.test(path) || /\.parquet$/i.test(path);
}

/** What to call a file or address in a sentence: without the password of a database. */
export function sourceName(path: string): string {
  return POSTGRES.test(path) ? postgresName(path) : path;
}

/** Opens a table for reading only. */
export function openDatabase(path: string, places: Places): Promise<DatabaseTable> {
  if (POSTGRES.test(path)) return openPostgres(path, places);
  if (DUCKDB.test(path)) return openDuckDB(path.replace(DUCKDB, ''), places);
  return openParquet(path, places);
}
