import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { DuckDBConnection } from '@duckdb/node-api';
import { quotings } from '../sql/quoting.js';
import { InputError, UsageError } from './errors.js';
import type { Row } from './table.js';

/** What DuckDB is asked to open, and what to read there. */
interface Place {
  readonly name: string;
  /** The database file, or none where a file is read as it lies there. */
  readonly database: string | undefined;
  /** What stands behind FROM; undefined where a database is named without a table. */
  readonly from: string | undefined;
}

/** A table in a database or a Parquet file. */
export interface DatabaseTable {
  readonly name: string;
  readonly header: Row;
  /** The first rows, by which columns are recognised. */
  readonly sample: readonly Row[];
  /** All rows, in batches, empty but for the cells of some columns. */
  rows(columns: ReadonlySet<number>): AsyncGenerator<Row[]>;
}

const SAMPLE = 1000;
const quoted = quotings.standard;
const URL = /^duckdb:\/\/([^?]*)(?:\?(.*))?$/s;

/** Whether DuckDB is to read a path: a Parquet file, or `duckdb://file.db?table=responses`. */
export function isDatabase(path: string): boolean {
  return URL.test(path) || /\.parquet$/i.test(path);
}

/** Opens a table for reading only. */
export async function openDatabase(path: string): Promise<DatabaseTable> {
  const { name, database, from } = placeOf(path);
  const { DuckDBInstance } = await loadDuckDB();
  return explained(name, async () => {
    const instance = await DuckDBInstance.create(
      database ?? ':memory:',
      database === undefined ? {} : { access_mode: 'READ_ONLY' },
    );
    const connection = await instance.connect();
    if (from === undefined) throw await missingTable(connection, path);
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
        const query = select((column) => columns.has(column));
        const result = await explained(name, () => connection.stream(query));
        for await (const rows of result.yieldRows()) yield rows as string[][];
      },
    };
  });
}

function placeOf(path: string): Place {
  const [matched, database, query = ''] = URL.exec(path) ?? [];
  if (matched === undefined) {
    return { name: path, database: undefined, from: `read_parquet(${quoted.text(path)})` };
  }
  if (!database) {
    throw new UsageError(
      'a database is named as duckdb://FILE?table=NAME, such as duckdb://survey.db?table=responses',
    );
  }
  const table = new URLSearchParams(query).get('table');
  const from = table === null ? undefined : table.split('.').map(quoted.name).join('.');
  return { name: table ?? database, database, from };
}

/** A cell as text, the way a CSV file would hold it: nothing is an empty cell. */
function textOf(column: string): string {
  return `COALESCE(CAST(${quoted.name(column)} AS VARCHAR), '')`;
}

async function missingTable(connection: DuckDBConnection, path: string): Promise<UsageError> {
  const tables = await connection.runAndReadAll(
    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main' ORDER BY ALL",
  );
  const names = tables.getRows().map(([name]) => name);
  const known = names.length > 0 ? `; there are ${names.join(', ')}` : '';
  return new UsageError(`say which table: ${path}?table=NAME${known}`);
}

async function explained<Value>(name: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InputError || error instanceof UsageError) throw error;
    const [sentence = ''] = (error as Error).message.split('\n');
    throw new InputError(`${name} cannot be read: ${sentence.replace(/^[\w ]+ Error: /, '')}`);
  }
}

/** DuckDB, where the command or the folder it is called from has it installed. */
async function loadDuckDB(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch {
    // the command may be installed elsewhere than DuckDB
  }
  try {
    const here = createRequire(pathToFileURL(`${process.cwd()}/`));
    return await import(pathToFileURL(here.resolve('@duckdb/node-api')).href);
  } catch {
    throw new InputError(
      'DuckDB reads databases and Parquet files, and is not installed: npm install @duckdb/node-api',
    );
  }
}
