import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, LIST, listValue, VARCHAR } from '@duckdb/node-api';
import { asText, type ColumnType, type Engine, quoted, type Table } from './engine.js';

const types: Readonly<Record<ColumnType, string>> = {
  integer: 'INTEGER',
  number: 'DOUBLE',
  text: 'VARCHAR',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  instant: 'TIMESTAMPTZ',
};

/** DuckDB in this process. The session is far from UTC: a query that depends on it fails a test. */
export async function duckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'Pacific/Auckland'");
  await connection.run("CALL enable_logging('FileSystem')");
  const run = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
  return {
    async load({ name, columns, rows }) {
      const declared = columns.map((column) => `${quoted(column.name)} ${types[column.type]}`);
      await connection.run(`CREATE OR REPLACE TABLE ${quoted(name)} (${declared.join(', ')})`);
      const casts = columns.map(
        ({ type }, place) => `CAST(unnest($${place + 1}) AS ${types[type]})`,
      );
      const texts = columns.map(({ type }, place) =>
        rows.map((row) => asText(row[place] ?? null, type)),
      );
      await connection.run(
        `INSERT INTO ${quoted(name)} SELECT ${casts.join(', ')}`,
        texts.map((values) => listValue(values)),
        columns.map(() => LIST(VARCHAR)),
      );
    },
    run,
    read: (table) => run(`SELECT * FROM ${quoted(table)}`),
    async openedFiles() {
      const rows = await run("SELECT DISTINCT path FROM duckdb_logs_parsed('FileSystem')");
      return rows.map(({ path }) => String(path));
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** DuckDB over files: it writes each table to a file and reads it through a view. */
export async function duckdbFiles(format: 'parquet' | 'csv'): Promise<Engine> {
  const engine = await duckdb();
  const folder = mkdtempSync(join(tmpdir(), 'nps-core-'));
  let files = 0;
  return {
    ...engine,
    async load(table) {
      const file = quoted(join(folder, `${files++}.${format}`), "'");
      const name = quoted(table.name);
      await engine.run(`DROP VIEW IF EXISTS ${name}`);
      await engine.load({ ...table, name: 'original' });
      await engine.run(`COPY original TO ${file} (${copyOptions[format]})`);
      await engine.run(`CREATE VIEW ${name} AS SELECT * FROM ${readers[format](file, table)}`);
    },
    async close() {
      await engine.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const copyOptions = { parquet: 'FORMAT parquet', csv: 'FORMAT csv, HEADER, FORCE_QUOTE *' };

const readers = {
  parquet: (file: string) => `read_parquet(${file})`,
  csv: (file: string, { columns }: Table) => {
    const declared = columns.map(
      ({ name, type }) => `${quoted(name, "'")}: ${quoted(types[type], "'")}`,
    );
    return `read_csv(${file}, header = true, columns = {${declared.join(', ')}}, allow_quoted_nulls = false)`;
  },
};
