import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DuckDBConnection } from '@duckdb/node-api';
import { quotings } from '../../sql/quoting.js';
import { InputError, UsageError } from './errors.js';
import type { Row } from './table.js';

/** A table in a database or a Parquet file. */
export interface DatabaseTable {
  readonly name: string;
  readonly header: Row;
  /** The first rows, from which columns are recognised. */
  readonly sample: readonly Row[];
  /** All rows, in batches; the cells of other columns are empty. */
  rows(columns: readonly number[]): AsyncGenerator<Row[]>;
}

const SAMPLE = 1000;
const quoted = quotings.standard;
const URL = /^duckdb:\/\/([^?]*)(?:\?(.*))?$/is;
/** No extension is downloaded, and nothing that only an extension could reach. */
const offline = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };

/** Whether DuckDB is to read a path: a Parquet file, or `duckdb://file.db?table=responses`. */
export function isDatabase(path: string): boolean {
  return URL.test(path) || /\.parquet$/i.test(path);
}

/** Opens a table for reading only; relative paths start from `cwd`. */
export async function openDatabase(path: string, cwd: string): Promise<DatabaseTable> {
  const [isUrl, database = '', query = ''] = URL.exec(path) ?? [];
  if (!isUrl) return openFile(path, cwd);
  if (!database) {
    throw new UsageError(
      'a database is named as duckdb://FILE?table=NAME, such as duckdb://survey.db?table=responses',
    );
  }
  return openTable(database, tableIn(query), cwd);
}

async function openFile(name: string, cwd: string): Promise<DatabaseTable> {
  const connection = await connected(name, ':memory:', offline, cwd);
  return opened(connection, name, `read_parquet(${quoted.text(pathFrom(cwd, name))})`);
}

async function openTable(database: string, title: string, cwd: string): Promise<DatabaseTable> {
  const options = { ...offline, access_mode: 'READ_ONLY', enable_external_access: 'false' };
  const connection = await connected(database, pathFrom(cwd, database), options, cwd);
  const tables = await tablesOf(connection);
  const table = tables.find((one) => one.title.toLowerCase() === title.toLowerCase());
  if (table) return opened(connection, table.title, table.from);
  const titles = tables.map((one) => one.title);
  const known = titles.length > 0 ? `; there are ${titles.join(', ')}` : '';
  if (title !== '') throw new InputError(`${database} has no table called ${title}${known}`);
  throw new UsageError(`say which table: duckdb://${database}?table=NAME${known}`);
}

/** A path as DuckDB takes it, which reads addresses such as https://… itself. */
function pathFrom(cwd: string, name: string): string {
  return /^\w+:\/\//.test(name) ? name : resolve(cwd, name);
}

/** The name of the table in the query of a URL; empty where it is not named. */
function tableIn(query: string): string {
  const parameters = [...new URLSearchParams(query)];
  const other = parameters.find(([name]) => name !== 'table');
  if (other) throw new UsageError(`a database has no parameter ${other[0]}, only table`);
  if (parameters.length > 1) throw new UsageError('one table is read at a time, several are named');
  return parameters[0]?.[1] ?? '';
}

async function connected(
  name: string,
  database: string,
  options: Record<string, string>,
  cwd: string,
): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await loadDuckDB(cwd);
  return explained(name, async () => (await DuckDBInstance.create(database, options)).connect());
}

/** The tables, with the text that follows FROM in a query; those of the main schema come first. */
async function tablesOf(connection: DuckDBConnection) {
  const tables = await connection.runAndReadAll(
    "SELECT table_schema, table_name FROM information_schema.tables ORDER BY table_schema <> 'main', table_schema, table_name",
  );
  return (tables.getRows() as [schema: string, name: string][]).map(([schema, name]) => ({
    title: schema === 'main' ? name : `${schema}.${name}`,
    from: [schema, name].map(quoted.name).join('.'),
  }));
}

async function opened(
  connection: DuckDBConnection,
  name: string,
  from: string,
): Promise<DatabaseTable> {
  return explained(name, async () => {
    const header = (await connection.run(`SELECT * FROM ${from} LIMIT 0`)).columnNames();
    const select = (isRead: (column: number) => boolean): string => {
      const cells = header.map((column, index) => (isRead(index) ? textOf(column) : "''"));
      return `SELECT ${cells.join(', ')} FROM ${from}`;
    };
    const sample = await connection.runAndReadAll(`${select(() => true)} LIMIT ${SAMPLE}`);
    return {
      name,
      header,
      sample: sample.getRows() as string[][],
      async *rows(columns) {
        const query = select((column) => columns.includes(column));
        const result = await explained(name, () => connection.stream(query));
        for await (const rows of result.yieldRows()) yield rows as string[][];
      },
    };
  });
}

/** A cell as the text that a CSV file would hold; NULL is an empty cell. */
function textOf(column: string): string {
  return `COALESCE(CAST(${quoted.name(column)} AS VARCHAR), '')`;
}

async function explained<Value>(name: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InputError || error instanceof UsageError) throw error;
    const [sentence = ''] = (error as Error).message.split('\n');
    if (/in-memory database in read-only/.test(sentence)) {
      throw new InputError(
        `${name} is not a DuckDB database: files of other kinds are named without duckdb://`,
      );
    }
    throw new InputError(`${name} cannot be read: ${sentence.replace(/^[\w ]+ Error: /, '')}`);
  }
}

/** DuckDB, installed beside the command or in the folder that the command is called from. */
async function loadDuckDB(cwd: string): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch {
    // the command may be installed elsewhere than DuckDB
  }
  try {
    const here = createRequire(pathToFileURL(`${cwd}/`));
    return await import(pathToFileURL(here.resolve('@duckdb/node-api')).href);
  } catch {
    throw new InputError(
      'DuckDB reads databases and Parquet files, and is not installed: npm install @duckdb/node-api',
    );
  }
}
