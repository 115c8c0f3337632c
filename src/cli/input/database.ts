import { resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { quotings } from '../../sql/quoting.js';
import { findFile } from './bytes.js';
import { loadDuckDB } from './duckdb.js';
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

/** Where relative paths start, and the folder that has DuckDB, if one is named. */
export interface Places {
  readonly cwd: string;
  readonly duckdb: string | undefined;
}

/** Opens a table for reading only. */
export async function openDatabase(path: string, places: Places): Promise<DatabaseTable> {
  const [isUrl, database = '', query = ''] = URL.exec(path) ?? [];
  if (!isUrl) return openParquet(path, places);
  if (!database) {
    throw new UsageError(
      'a database is named as duckdb://FILE?table=NAME, such as duckdb://survey.db?table=responses',
    );
  }
  return openTable(database, tableIn(query), places);
}

/** The names of folders are not columns: DuckDB would read `score=9/survey.parquet` as all nines. */
async function openParquet(name: string, places: Places): Promise<DatabaseTable> {
  const { path } = await findFile(name, places.cwd);
  const connection = await connect(name, ':memory:', offline, places);
  const pattern = quoted.text(patternOf(path));
  await checkPattern(connection, name, path, pattern);
  return tableFrom(connection, name, `read_parquet(${pattern}, hive_partitioning = false)`);
}

/** A pattern of the one file with this path: each character with a meaning is a class of its own. */
function patternOf(path: string): string {
  return path.replace(/[*?[]/g, '[$&]');
}

/** Refuses paths with backslashes and brackets, which no pattern matches, and asks DuckDB for it. */
async function checkPattern(
  connection: DuckDBConnection,
  name: string,
  path: string,
  pattern: string,
): Promise<void> {
  const matches = (await connection.runAndReadAll(`SELECT file FROM glob(${pattern})`)).getRows();
  if (matches.length === 1 && resolve(String(matches[0]?.[0])) === path) return;
  throw new InputError(`${name} cannot be read: DuckDB takes its name for a pattern, rename it`);
}

async function openTable(database: string, wanted: string, places: Places): Promise<DatabaseTable> {
  const options = { ...offline, access_mode: 'READ_ONLY', enable_external_access: 'false' };
  const { path } = await findFile(database, places.cwd);
  const connection = await connect(database, path, options, places);
  const tables = await tablesOf(connection);
  const table = tables.find(({ title }) => title.toLowerCase() === wanted.toLowerCase());
  if (table) return tableFrom(connection, table.title, table.from);
  const titles = tables.map(({ title }) => title);
  const known = titles.length > 0 ? `; there are ${titles.join(', ')}` : '';
  if (wanted !== '') throw new InputError(`${database} has no table called ${wanted}${known}`);
  throw new UsageError(`say which table: duckdb://${database}?table=NAME${known}`);
}

/** The name of the table in the query of a URL; empty where it is not named. */
function tableIn(query: string): string {
  const parameters = [...new URLSearchParams(query)];
  const other = parameters.find(([name]) => name !== 'table');
  if (other) throw new UsageError(`a database has no parameter ${other[0]}, only table`);
  if (parameters.length > 1) throw new UsageError('one table is read at a time, several are named');
  return parameters[0]?.[1] ?? '';
}

async function connect(
  name: string,
  database: string,
  options: Record<string, string>,
  { cwd, duckdb }: Places,
): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await loadDuckDB(cwd, duckdb);
  return withReason(name, async () => (await DuckDBInstance.create(database, options)).connect());
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

async function tableFrom(
  connection: DuckDBConnection,
  name: string,
  from: string,
): Promise<DatabaseTable> {
  return withReason(name, async () => {
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
        const result = await withReason(name, () => connection.stream(query));
        for await (const rows of result.yieldRows()) yield rows as string[][];
      },
    };
  });
}

/** A cell as the text that a CSV file would hold; NULL is an empty cell. */
function textOf(column: string): string {
  return `COALESCE(CAST(${quoted.name(column)} AS VARCHAR), '')`;
}

async function withReason<Value>(name: string, read: () => Promise<Value>): Promise<Value> {
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
