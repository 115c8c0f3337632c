import { asText, type ColumnType, type Engine, quoted, type Table } from './engine.js';
import { type Server, startPostgres } from './postgres-server.js';

const types: Readonly<Record<ColumnType, string>> = {
  integer: 'integer',
  number: 'double precision',
  text: 'text',
  date: 'date',
  timestamp: 'timestamp',
  instant: 'timestamptz',
};

/** The columns of a table as PostgreSQL declares them. */
export const declared = ({ columns }: Table): string =>
  columns.map(({ name, type }) => `${quoted(name)} ${types[type]}`).join(', ');

/** SQL that inserts all rows of a table, which are its one parameter. */
export const insertion = (table: Table): string =>
  `INSERT INTO ${quoted(table.name)} SELECT ${table.columns
    .map(({ type }, place) => `CAST(line->>${place} AS ${types[type]})`)
    .join(', ')} FROM json_array_elements($1) AS line`;

/** The parameter of `insertion`. */
export const lines = ({ columns, rows }: Table): string =>
  JSON.stringify(
    rows.map((row) => columns.map(({ type }, place) => asText(row[place] ?? null, type))),
  );

/** A new PostgreSQL server. */
export async function postgres(): Promise<Engine> {
  return engineOf(await startPostgres());
}

/** The engine of a server. Closing the engine stops the server. */
export async function engineOf(server: Server): Promise<Engine> {
  const client = await server.connect();
  const run = async (sql: string) => {
    const results = [await client.query(sql)].flat(); // one result for each statement
    return results.flatMap(({ rows }) => rows);
  };
  return {
    async load(table) {
      await client.query(`DROP TABLE IF EXISTS ${quoted(table.name)}`);
      await client.query(`CREATE TABLE ${quoted(table.name)} (${declared(table)})`);
      await client.query(insertion(table), [lines(table)]);
    },
    run,
    read: (table) => run(`SELECT * FROM ${quoted(table)}`),
    async close() {
      await client.end();
      await server.stop();
    },
  };
}
