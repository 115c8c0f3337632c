import { type Engine, quoted } from './engine.js';
import { declared, insertion, lines } from './postgres.js';
import { startPostgres } from './postgres-server.js';

/**
 * Two PostgreSQL servers that each hold a part of every table, and a third server in which the parts
 * are one partitioned table of foreign tables.
 */
export async function shards(): Promise<Engine> {
  const [front, ...backs] = await Promise.all([
    startPostgres({ enable_partitionwise_aggregate: 'on' }),
    startPostgres(),
    startPostgres(),
  ]);
  const client = await front.connect();
  const run = async (sql: string) => (await client.query(sql)).rows;
  const parts = await Promise.all(backs.map((server) => server.connect()));
  await client.query('CREATE EXTENSION postgres_fdw');
  for (const [place, { port }] of backs.entries()) {
    const options = `host '127.0.0.1', port '${port}', dbname 'postgres'`;
    await client.query(
      `CREATE SERVER shard_${place} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (${options})`,
    );
    await client.query(`CREATE USER MAPPING FOR nps SERVER shard_${place} OPTIONS (user 'nps')`);
  }
  return {
    async load(table) {
      const name = quoted(table.name);
      await client.query(`DROP TABLE IF EXISTS ${name}`);
      await client.query(
        `CREATE TABLE ${name} (${declared(table)}) PARTITION BY HASH (${quoted(table.shardedBy)})`,
      );
      for (const [place, part] of parts.entries()) {
        await part.query(`DROP TABLE IF EXISTS ${name}`);
        await part.query(`CREATE TABLE ${name} (${declared(table)})`);
        await client.query(
          `CREATE FOREIGN TABLE ${quoted(partOf(table.name, place))} PARTITION OF ${name}
           FOR VALUES WITH (MODULUS 2, REMAINDER ${place})
           SERVER shard_${place} OPTIONS (table_name ${quoted(table.name, "'")})`,
        );
      }
      await client.query(insertion(table), [lines(table)]);
    },
    run,
    read: (table) => run(`SELECT * FROM ${quoted(table)}`),
    async close() {
      await Promise.all([client, ...parts].map((each) => each.end()));
      await Promise.all([front, ...backs].map((server) => server.stop()));
    },
  };
}

/** The name of the part of a table that one server holds. */
export const partOf = (table: string, place: number): string => `part ${place} of ${table}`;
