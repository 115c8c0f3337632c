import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { quotings } from '../../sql/quoting.js';
import { findFile } from './bytes.js';
import {
  type ColumnKind,
  chooseTable,
  type DatabaseTable,
  type NamedTable,
  type Places,
  tableNamed,
} from './database-table.js';
import { InputError, UsageError } from './errors.js';
import { loadPackage } from './packages.js';
import type { Row } from './table.js';

type DuckDB = typeof import('@duckdb/node-api');

/** A connection, and what a sentence calls the database. */
interface Database {
  readonly name: string;
  readonly duckdb: DuckDB;
  readonly connection: DuckDBConnection;
}

const quoted = quotings.standard;
/** No extension is downloaded, and nothing that only an extension could reach. */
const offline = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };

/** The names of folders are not columns: DuckDB would read `score=9/survey.parquet` as all nines. */
export async function openParquet(name: string, places: Places): Promise<DatabaseTable> {
  const { path } = await findFile(name, places.cwd);
  const version = await versionOf(path);
  const database = await connect(name, ':memory:', offline, places);
  const pattern = quoted.text(patternOf(path));
  await checkPattern(database, path, pattern);
  const from = `read_parquet(${pattern}, hive_partitioning = false)`;
  const table = await tableFrom(database, name, from);
  return {
    ...table,
    async read(query, take) {
      await table.read(query, take);
      if ((await versionOf(path)) === version) return;
      throw new InputError(`${name} changed while it was read: run the command again`);
    },
  };
}

/** A text that differs once a file was written anew; blank if it is gone. */
async function versionOf(path: string): Promise<string> {
  const file = await stat(path).catch(() => undefined);
  return file === undefined ? '' : `${file.ino} ${file.size} ${file.mtimeMs}`;
}

/** A pattern of the one file with this path: each character with a meaning is a class of its own. */
function patternOf(path: string): string {
  return path.replace(/[*?[]/g, '[$&]');
}

/** Refuses paths with backslashes and brackets, which no pattern matches, and asks DuckDB for it. */
async function checkPattern(
  { name, connection }: Database,
  path: string,
  pattern: string,
): Promise<void> {
  const matches = (await connection.runAndReadAll(`SELECT file FROM glob(${pattern})`)).getRows();
  if (matches.length === 1 && resolve(String(matches[0]?.[0])) === path) return;
  throw new InputError(`${name} cannot be read: DuckDB takes its name for a pattern, rename it`);
}

/** Opens a table of `FILE?table=NAME`, for reading only. */
export async function openDuckDB(address: string, places: Places): Promise<DatabaseTable> {
  const [, file = '', query = ''] = /^([^?]*)(?:\?(.*))?$/s.exec(address) ?? [];
  if (file === '') {
    throw new UsageError(
      'a database is named as duckdb://FILE?table=NAME, such as duckdb://survey.db?table=responses',
    );
  }
  const parameters = new URLSearchParams(query);
  const other = [...parameters.keys()].find((name) => name !== 'table');
  if (other !== undefined) {
    throw new UsageError(`a database has no parameter ${other}, only table`);
  }
  const wanted = tableNamed(parameters);
  const options = { ...offline, access_mode: 'READ_ONLY', enable_external_access: 'false' };
  const { path } = await findFile(file, places.cwd);
  const database = await connect(file, path, options, places);
  const { names, from } = chooseTable(await tablesOf(database), wanted, {
    name: file,
    address: `duckdb://${file}`,
  });
  return tableFrom(database, names[0] as string, from);
}

async function connect(
  name: string,
  path: string,
  options: Record<string, string>,
  places: Places,
): Promise<Database> {
  const duckdb: DuckDB = await loadPackage(
    {
      name: '@duckdb/node-api',
      title: 'DuckDB',
      does: 'reads Parquet files and its own databases',
      load: () => import('@duckdb/node-api'),
    },
    places,
  );
  const connection = await withReason(name, async () =>
    (await duckdb.DuckDBInstance.create(path, options)).connect(),
  );
  return { name, duckdb, connection };
}

/** The tables; those of the main schema come first. */
async function tablesOf({ connection }: Database): Promise<NamedTable[]> {
  const tables = await connection.runAndReadAll(
    "SELECT table_schema, table_name FROM information_schema.tables ORDER BY table_schema <> 'main', table_schema, table_name",
  );
  return (tables.getRows() as [schema: string, table: string][]).map(([schema, table]) => ({
    names: schema === 'main' ? [table, `${schema}.${table}`] : [`${schema}.${table}`],
    from: [schema, table].map(quoted.name).join('.'),
  }));
}

/** Types of which more is known than that they can be written as texts. */
const kinds: Readonly<Record<string, ColumnKind>> = {
  TINYINT: 'whole number',
  SMALLINT: 'whole number',
  INTEGER: 'whole number',
  BIGINT: 'whole number',
  UTINYINT: 'whole number',
  USMALLINT: 'whole number',
  UINTEGER: 'whole number',
  UBIGINT: 'whole number',
  DATE: 'date',
  TIMESTAMP: 'timestamp',
  TIMESTAMP_S: 'timestamp',
  TIMESTAMP_MS: 'timestamp',
  TIMESTAMP_NS: 'timestamp',
  TIMESTAMP_TZ: 'instant',
  VARCHAR: 'text',
};

async function tableFrom(
  { duckdb, connection }: Database,
  name: string,
  from: string,
): Promise<DatabaseTable> {
  const result = await withReason(name, () => connection.run(`SELECT * FROM ${from} LIMIT 0`));
  const types = result.columnTypes().map(({ typeId }) => duckdb.DuckDBTypeId[typeId]);
  return {
    name,
    from,
    columns: result.columnNames().map((column, place) => ({
      name: column,
      kind: kinds[types[place] ?? ''] ?? 'other',
    })),
    isOrdered: true,
    async read(query, take) {
      const result = await withReason(name, () => connection.stream(query));
      for (;;) {
        const chunk = await withReason(name, () => result.fetchChunk());
        if (chunk === null || chunk.rowCount === 0) return;
        take(chunk.getRows() as unknown as readonly Row[]);
      }
    },
    close: async () => connection.closeSync(),
  };
}

async function withReason<Value>(name: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('\n');
    if (/in-memory database in read-only/.test(sentence)) {
      throw new InputError(
        `${name} is not a DuckDB database: files of other kinds are named without duckdb://`,
      );
    }
    throw new InputError(`${name} cannot be read: ${sentence.replace(/^[\w ]+ Error: /, '')}`);
  }
}
