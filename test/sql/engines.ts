import { DuckDBInstance } from '@duckdb/node-api';
import initSqlJs from 'sql.js';
import type { DialectName } from '../../src/sql/index.js';

/** An engine that runs in this process. */
export interface Engine {
  readonly dialect: DialectName;
  readonly run: (sql: string) => Promise<object[]>;
}

/** The engines that need no server. */
export async function engines(): Promise<Engine[]> {
  const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
  const sqlite = new (await initSqlJs()).Database();
  return [
    {
      dialect: 'duckdb',
      run: async (sql) => (await duckdb.runAndReadAll(sql)).getRowObjects(),
    },
    {
      dialect: 'sqlite',
      run: async (sql) => {
        const [result] = sqlite.exec(sql);
        return (result?.values ?? []).map((row) =>
          Object.fromEntries(row.map((value, place) => [result?.columns[place], value])),
        );
      },
    },
  ];
}
