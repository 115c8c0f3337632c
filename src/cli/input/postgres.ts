import type { Client, FieldDef, QueryArrayConfig } from 'pg';
import { quotings } from '../../sql/quoting.js';
import { publicAddress } from './address.js';
import {
  type ColumnKind,
  chooseTable,
  type DatabaseColumn,
  type DatabaseTable,
  type NamedTable,
  type Places,
  tableNamed,
} from './database-table.js';
import { UsageError } from './errors.js';
import { loadPackage } from './packages.js';
import { noConnection, noReading } from './postgres-errors.js';
import type { Row } from './table.js';

type Postgres = typeof import('pg')['default'];

/** A connection, and what a sentence calls the server. */
interface Session {
  readonly host: string;
  readonly pg: Postgres;
  readonly client: Client;
}

const quoted = quotings.standard;
/** How long a server may take to answer, in milliseconds. */
const PATIENCE = 20_000;
/** How many rows are handed over at once. */
const BATCH = 1000;

/** What to call a table in a sentence before it is opened: its host and its name, and no password. */
export function postgresName(address: string): string {
  const url = parsed(address);
  const table = tableNamed(url.searchParams);
  return table === undefined ? hostOf(url) : `${hostOf(url)}/${table}`;
}

/** Opens the table of `postgres://user:password@host/database?table=NAME`, for reading only. */
export async function openPostgres(address: string, places: Places): Promise<DatabaseTable> {
  const url = parsed(address);
  const wanted = tableNamed(url.searchParams);
  const session = await connect(url, places);
  try {
    await begin(session);
    const { names, from } = chooseTable(await tablesOf(session), wanted, {
      name: session.host,
      address: publicAddress(address),
    });
    return await tableFrom(session, names[0] as string, from);
  } catch (error) {
    await session.client.end();
    throw error;
  }
}

function parsed(address: string): URL {
  try {
    return new URL(address);
  } catch {
    throw new UsageError(
      'a database is named as postgres://USER@HOST/DATABASE?table=NAME; characters such as / and # in a password are written as %2F and %23, or the password is given in PGPASSWORD',
    );
  }
}

function hostOf({ hostname }: URL): string {
  return hostname === '' ? 'localhost' : decodeURIComponent(hostname);
}

/** The parameters of the address besides `table` are those of pg, such as sslmode. */
async function connect(url: URL, places: Places): Promise<Session> {
  const module = await loadPackage<{ readonly default: Postgres }>(
    { name: 'pg', title: 'The package pg', does: 'reads PostgreSQL', load: () => import('pg') },
    places,
  );
  const pg = module.default;
  const host = hostOf(url);
  const connectionString = new URL(url);
  connectionString.searchParams.delete('table');
  const client = new pg.Client({
    connectionString: connectionString.href,
    connectionTimeoutMillis: PATIENCE,
    application_name: 'nps-core',
  });
  client.on('error', () => {}); // the query that is running fails too, and is caught
  try {
    await client.connect();
  } catch (error) {
    throw noConnection(host, error);
  }
  return { host, pg, client };
}

/**
 * One state of the table is read, whatever is written meanwhile. Dates and times are written by
 * ISO 8601, times with an offset in UTC.
 */
async function begin({ client, host }: Session): Promise<void> {
  try {
    await client.query(
      "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL datestyle = 'ISO'; SET LOCAL timezone = 'UTC'",
    );
  } catch (error) {
    throw noReading(host, 'the list of tables', error);
  }
}

/** The tables and views; those that need no schema in front come first. */
async function tablesOf({ client, host }: Session): Promise<NamedTable[]> {
  try {
    const { rows } = await client.query<[schema: string, table: string, isVisible: boolean]>({
      text: `SELECT n.nspname, c.relname, pg_table_is_visible(c.oid)
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'v', 'm', 'f', 'p')
          AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        ORDER BY NOT pg_table_is_visible(c.oid), n.nspname, c.relname`,
      rowMode: 'array',
    });
    return rows.map(([schema, table, isVisible]) => ({
      names: isVisible ? [table, `${schema}.${table}`] : [`${schema}.${table}`],
      from: [schema, table].map(quoted.name).join('.'),
    }));
  } catch (error) {
    throw noReading(host, 'the list of tables', error);
  }
}

/** The numbers of types of which more is known than that they can be written as texts. */
const kinds: Readonly<Record<number, ColumnKind>> = {
  20: 'whole number', // bigint
  21: 'whole number', // smallint
  23: 'whole number', // integer
  25: 'text', // text
  1043: 'text', // character varying
  1082: 'date', // date
  1114: 'timestamp', // timestamp without time zone
  1184: 'instant', // timestamp with time zone
};

const columnOf = ({ name, dataTypeID }: FieldDef): DatabaseColumn => ({
  name,
  kind: kinds[dataTypeID] ?? 'other',
});

async function tableFrom(session: Session, name: string, from: string): Promise<DatabaseTable> {
  const { client } = session;
  try {
    const { fields } = await client.query(`SELECT * FROM ${from} LIMIT 0`);
    return {
      name,
      from,
      columns: fields.map(columnOf),
      isOrdered: false,
      read: (query, take) => readRows(session, name, query, take),
      close: () => client.end(),
    };
  } catch (error) {
    throw noReading(session.host, name, error);
  }
}

/**
 * Hands over rows as they arrive. A cursor would do it too, but PostgreSQL plans no parallel workers
 * for cursors.
 */
function readRows(
  { pg, client, host }: Session,
  name: string,
  text: string,
  take: (rows: readonly Row[]) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let batch: Row[] = [];
    let isRefused = false;
    const handOver = (): void => {
      if (isRefused) return;
      try {
        take(batch);
      } catch (error) {
        isRefused = true; // the rows that still arrive are of no use
        reject(error);
        void client.end();
      }
      batch = [];
    };
    const config: QueryArrayConfig = { text, rowMode: 'array' };
    const query = new pg.Query(config);
    query.on('row', (row) => {
      batch.push(row as unknown as Row);
      if (batch.length === BATCH) handOver();
    });
    query.on('end', () => {
      handOver();
      resolve();
    });
    query.on('error', (error) => {
      reject(noReading(host, name, error));
    });
    client.query(query);
  });
}
