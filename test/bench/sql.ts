// What the emitted query costs against the fastest of several ways of writing the same question by
// hand, each in DuckDB over 50,000,000 rows and in PostgreSQL over 5,000,000; see README.md.
import { DuckDBInstance } from '@duckdb/node-api';
import { readWaves, tallyQuery } from '../../src/sql/index.js';
import { startPostgres } from '../engines/postgres-server.js';

const LIMIT = 1.15;
const ROUNDS = 7;

type Rows = Record<string, unknown>[];
type Run = (sql: string) => Promise<Rows>;

/** Two years of answers in twenty segments, two in a hundred without rating, one off the scale. */
const answers = (at: string, from: string) => `CREATE TABLE responses AS SELECT
  CASE WHEN random() < 0.02 THEN NULL
       WHEN random() < 0.01 THEN 11
       ELSE CAST(FLOOR(random() * 11) AS INTEGER) END AS rating,
  CONCAT('segment ', CAST(FLOOR(random() * 20) AS INTEGER)) AS plan,
  ${at} AS answered
FROM ${from}`;

const categories = {
  promoters: 'rating BETWEEN 9 AND 10',
  passives: 'rating BETWEEN 7 AND 8',
  detractors: 'rating BETWEEN 0 AND 6',
};
const conditions = {
  ...categories,
  missing: 'rating IS NULL',
  out_of_range: 'rating NOT BETWEEN 0 AND 10',
};

const counted = (
  count: (condition: string) => string,
  counts: Record<string, string> = conditions,
) =>
  Object.entries(counts)
    .map(([name, condition]) => `${count(condition)} AS ${name}`)
    .join(', ');
const cases = counted((condition) => `COUNT(CASE WHEN ${condition} THEN 1 END)`);
const filter = (condition: string) => `COUNT(*) FILTER (WHERE ${condition})`;
const filters = counted(filter);
const filtersOfCategories = counted(filter, categories);
const sums = counted((condition) => `SUM(CASE WHEN ${condition} THEN answers ELSE 0 END)`);

const month = "DATE_TRUNC('month', answered)";
const perRow = (counts: string) =>
  `SELECT plan, ${month} AS month, ${counts} FROM responses GROUP BY plan, ${month}`;
/** First counts of each rating, then the categories. */
const perRating = (keys: string) =>
  `SELECT plan, ${keys}, ${sums} FROM (
     SELECT plan, ${keyColumns[keys]}, rating, COUNT(*) AS answers FROM responses
     GROUP BY plan, ${keys}, rating) AS counted GROUP BY plan, ${keys}`;
const keyColumns: Record<string, string> = {
  month: `${month} AS month`,
  'y, m': 'EXTRACT(YEAR FROM answered) AS y, EXTRACT(MONTH FROM answered) AS m',
  day: 'CAST(answered AS DATE) AS day',
};
const perDay = `SELECT plan, DATE_TRUNC('month', day) AS month, ${Object.keys(conditions)
  .map((name) => `SUM(${name}) AS ${name}`)
  .join(', ')} FROM (
    SELECT plan, CAST(answered AS DATE) AS day, ${cases} FROM responses
    GROUP BY plan, CAST(answered AS DATE)) AS daily GROUP BY plan, DATE_TRUNC('month', day)`;

/** Of whole ratings, what is missing and what is off the scale are differences of counts. */
const byDifference = `SELECT plan, month, promoters, passives, detractors,
  everything - rated AS missing, rated - promoters - passives - detractors AS out_of_range
  FROM (${perRow(`${filtersOfCategories}, COUNT(rating) AS rated, COUNT(*) AS everything`)}) AS counted`;

const byHand = {
  'COUNT(CASE)': perRow(cases),
  'COUNT(*) FILTER': perRow(filters),
  'COUNT(*) FILTER of categories, the rest by difference': byDifference,
  'ratings counted first': perRating('month'),
  'ratings counted first, year and month as numbers': perRating('y, m'),
  'days counted first': perDay,
};

const question = {
  from: 'responses',
  rating: 'rating',
  by: 'plan',
  date: 'answered',
  period: 'month',
} as const;

const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] as number;

async function timed<Result>(work: () => Promise<Result> | Result): Promise<[number, Result]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

/** Runs all queries in turn, round after round, and compares their medians. */
async function measure(engine: string, run: Run, emitted: string): Promise<void> {
  const queries = Object.entries({ ...byHand, emitted });
  const times = new Map(queries.map(([name]) => [name, [] as number[]]));
  const reading: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, sql] of queries) {
      const [time, rows] = await timed(() => run(sql));
      if (round === 0) continue; // warms caches
      times.get(name)?.push(time);
      if (name === 'emitted') {
        reading.push((await timed(() => readWaves(rows, { period: 'month' })))[0]);
      }
    }
  }
  const medians = new Map([...times].map(([name, measured]) => [name, median(measured)]));
  const fastest = Math.min(...Object.keys(byHand).map((name) => medians.get(name) as number));
  console.log(engine);
  for (const [name, time] of medians) {
    console.log(`  ${name.padEnd(54)} ${(time / fastest).toFixed(2).padStart(6)}`);
  }
  const ratio = (medians.get('emitted') as number) / fastest;
  const share = median(reading) / (medians.get('emitted') as number);
  console.log(`  reading the result: ${(100 * share).toFixed(2)} % of the query`);
  if (ratio > LIMIT || share > 0.01) {
    console.log(`  MISSED: at most ${LIMIT}, and 1 % for reading`);
    process.exitCode = 1;
  }
}

async function measureDuckdb(rows: number): Promise<void> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const seconds = 'CAST(FLOOR(random() * 63158400) AS BIGINT)';
  await connection.run(
    answers(`TIMESTAMP '2024-01-01' + to_seconds(${seconds})`, `range(${rows})`),
  );
  await measure(
    `DuckDB, ${rows.toLocaleString('en')} rows`,
    async (sql) => (await connection.runAndReadAll(sql)).getRowObjects(),
    tallyQuery({ ...question, dialect: 'duckdb', dateType: 'timestamp' }),
  );
  connection.closeSync();
  instance.closeSync();
}

async function measurePostgres(rows: number): Promise<void> {
  const server = await startPostgres({ shared_buffers: '512MB' });
  const client = await server.connect();
  await client.query(
    answers(
      "TIMESTAMP '2024-01-01' + FLOOR(random() * 63158400) * INTERVAL '1 second'",
      `generate_series(1, ${rows})`,
    ),
  );
  await client.query('VACUUM ANALYZE responses');
  await measure(
    `PostgreSQL, ${rows.toLocaleString('en')} rows`,
    async (sql) => (await client.query(sql)).rows,
    tallyQuery({ ...question, dialect: 'postgres', dateType: 'timestamp' }),
  );
  await client.end();
  await server.stop();
}

const [duckdbRows = 50_000_000, postgresRows = 5_000_000] = process.argv.slice(2).map(Number);
await measureDuckdb(duckdbRows);
await measurePostgres(postgresRows);
