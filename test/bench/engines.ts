// What the command costs on Parquet and PostgreSQL against the query that `nps-core sql` prints, by
// processor time, that of the server included; see README.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { startPostgres } from '../engines/postgres-server.js';

const ROUNDS = 5;
const folder = mkdtempSync(join(tmpdir(), 'nps-core-bench-'));
const question = ['--rating', 'rating', '--by', 'plan', '--date', 'answered', '--period', 'month'];

/** Two years of answers in five segments, two in a hundred without rating, one off the scale. */
const answers = (at: string) => `SELECT
  CASE WHEN random() < 0.02 THEN NULL
       WHEN random() < 0.01 THEN 11
       ELSE CAST(FLOOR(random() * 11) AS INTEGER) END AS rating,
  CONCAT('segment ', CAST(FLOOR(random() * 5) AS INTEGER)) AS plan,
  ${at} AS answered`;

/** The processor time of a process and all that it started and waited for, in microseconds. */
function processorTime(words: readonly string[], serverTime: () => number = () => 0): number {
  const reportTime =
    'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();console.error(user+system)})';
  const before = serverTime();
  const { status, stderr } = spawnSync(process.execPath, ['--import', reportTime, ...words], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stderr.trim().split('\n').at(-1)) + serverTime() - before;
}

/** Compares the least processor times of the command and of a script that runs the printed query. */
function compare(
  name: string,
  [source, script]: readonly [source: string, script: string],
  most: number,
  serverTime?: () => number,
): void {
  let [command, query] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round++) {
    query = Math.min(query, processorTime([script], serverTime));
    const words = ['dist/cli.js', source, ...question, '--json'];
    command = Math.min(command, processorTime(words, serverTime));
  }
  const seconds = [command, query].map((time) => `${(time / 1e6).toFixed(2)} s`).join(' against ');
  const missed = command / query > most ? '   MISSED' : '';
  if (missed !== '') process.exitCode = 1;
  console.log(
    `${name.padEnd(40)} ${(command / query).toFixed(2).padStart(6)}   at most ${most}   (${seconds})${missed}`,
  );
}

function printedQuery(dialect: string): string {
  const words = ['dist/cli.js', 'sql', dialect, '--from', 'responses', ...question];
  return spawnSync(process.execPath, words, { encoding: 'utf8' }).stdout;
}

function script(name: string, text: string): string {
  // beside the packages that it imports
  const path = join('reports/bench', name);
  writeFileSync(path, text);
  return path;
}

async function compareParquet(rows: number): Promise<void> {
  const file = join(folder, 'responses.parquet');
  const connection = await (await DuckDBInstance.create()).connect();
  const at = "TIMESTAMP '2024-01-01' + to_seconds(CAST(FLOOR(random() * 63158400) AS BIGINT))";
  await connection.run(`COPY (${answers(at)} FROM range(${rows})) TO '${file}'`);
  connection.closeSync();
  const query = script(
    'duckdb-query.mjs',
    `import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create()).connect();
await connection.run(${JSON.stringify(`CREATE VIEW responses AS FROM read_parquet('${file}')`)});
await connection.runAndReadAll(${JSON.stringify(printedQuery('duckdb'))});
`,
  );
  compare(`Parquet, ${rows.toLocaleString('en')} rows`, [file, query], 3);
}

async function comparePostgres(rows: number): Promise<void> {
  const server = await startPostgres({ shared_buffers: '1GB', autovacuum: 'off' });
  const client = await server.connect();
  const at = "TIMESTAMP '2024-01-01' + FLOOR(random() * 63158400) * INTERVAL '1 second'";
  await client.query(`CREATE TABLE responses AS ${answers(at)} FROM generate_series(1, ${rows})`);
  await client.query('VACUUM ANALYZE responses');
  const { rows: settings } = await client.query('SHOW data_directory');
  const folderOfServer = settings[0]?.data_directory as string;
  await client.end();
  const [pid] = readFileSync(join(folderOfServer, 'postmaster.pid'), 'utf8').split('\n');
  const address = `postgres://nps@127.0.0.1:${server.port}/postgres`;
  const query = script(
    'postgres-query.mjs',
    `import pg from 'pg';
const client = new pg.Client(${JSON.stringify(address)});
await client.connect();
await client.query(${JSON.stringify(printedQuery('postgres'))});
await client.end();
`,
  );
  compare(
    `PostgreSQL, ${rows.toLocaleString('en')} rows`,
    [`${address}?table=responses`, query],
    1.5,
    () => timeOfServer(pid ?? ''),
  );
  await server.stop();
}

/** The processor time of a server and of its processes that have ended, in microseconds. */
function timeOfServer(pid: string): number {
  // a process is gone a moment after its connection has ended
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return ticks * 10_000;
}

try {
  const [parquetRows = 10_000_000, postgresRows = 5_000_000] = process.argv.slice(2).map(Number);
  await compareParquet(parquetRows);
  await comparePostgres(postgresRows);
} finally {
  rmSync(folder, { recursive: true });
}
