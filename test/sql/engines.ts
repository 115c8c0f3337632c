import { DuckDBInstance } from '@duckdb/node-api';
import initSqlJs from 'sql.js';
import type { DialectName } from '../../src/sql/index.js';

/** An engine that runs in this process. */
export interface Engine {
  readonly dialect: DialectName;
  readonly run: (sql: string) => Promise<object[]>;
}

/** DuckDB in memory, in a session far from UTC. */
export async function duckdb(): Promise<Engine> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run("SET TimeZone = 'Pacific/Auckland'");
  return {
    dialect: 'duckdb',
    run: async (sql) => (await connection.runAndReadAll(sql)).getRowObjects(),
  };
}

/** SQLite in memory. */
export async function sqlite(): Promise<Engine> {
  const database = new (await initSqlJs()).Database();
  return {
    dialect: 'sqlite',
    run: async (sql) => {
      const [result] = database.exec(sql);
      return (result?.values ?? []).map((row) =>
        Object.fromEntries(row.map((value, place) => [result?.columns[place], value])),
      );
    },
  };
}

/** The engines that need no server. */
export const engines = (): Promise<Engine[]> => Promise.all([duckdb(), sqlite()]);

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  return Number.isFinite(value) ? String(value) : `'${value}'`; // 'NaN', 'Infinity'
}

/** A type for each column; `TIMESTAMP` and `TIMESTAMPTZ` are texts in SQLite. */
export type Columns = Readonly<
  Record<string, 'DOUBLE' | 'TEXT' | 'DATE' | 'TIMESTAMP' | 'TIMESTAMPTZ'>
>;

/** Makes a table anew. NaN and infinities are NULL where the engine has none, in SQLite. */
export async function fill(
  { run, dialect }: Engine,
  table: string,
  columns: Columns,
  rows: readonly object[],
): Promise<void> {
  const types = Object.entries(columns).map(([name, type]) => {
    return `${quoted(name)} ${dialect === 'sqlite' && type !== 'DOUBLE' ? 'TEXT' : type}`;
  });
  const names = Object.keys(columns);
  const values = rows.map(
    (row) => `(${names.map((name) => literal(row[name as keyof typeof row])).join(', ')})`,
  );
  await run(`DROP TABLE IF EXISTS ${quoted(table)}`);
  await run(`CREATE TABLE ${quoted(table)} (${types.join(', ')})`);
  if (rows.length > 0) await run(`INSERT INTO ${quoted(table)} VALUES ${values.join(', ')}`);
}
