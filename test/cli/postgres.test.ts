import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/cli/input/database.js';
import { isPostgresAbsent } from '../engines/postgres-absent.js';
import { postgresPrograms, type Server, startPostgres } from '../engines/postgres-server.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { printedBy, refused, reported, run } from './command.js';
import { withoutRows, withSortedProblems } from './grouped.js';

const folder = temporaryFolder('postgres');
const example = 'docs/example-survey.csv';
const SECRET = 'k3ep-it';

let server: Server;
const table = (name: string, query = ''): string =>
  `postgres://nps:${SECRET}@127.0.0.1:${server.port}/postgres?table=${encodeURIComponent(name)}${query}`;

/** Runs statements and what psql adds to them, such as \copy. */
const psql = (...commands: readonly string[]): void => {
  const words = ['-h', '127.0.0.1', '-p', String(server.port), '-U', 'nps', '-d', 'postgres'];
  const flags = ['-q', '-v', 'ON_ERROR_STOP=1', ...commands.flatMap((command) => ['-c', command])];
  execFileSync(join(postgresPrograms() ?? '', 'psql'), [...words, ...flags], { stdio: 'pipe' });
};

describe.skipIf(isPostgresAbsent)('a table in PostgreSQL', () => {
  beforeAll(async () => {
    server = await startPostgres();
    const columns = readFileSync(example, 'utf8').split(/\r?\n/)[0]?.split(',') ?? [];
    psql(
      `CREATE TABLE responses (${columns.map((name) => `"${name}" text`).join(', ')})`,
      `\\copy responses FROM '${example}' CSV HEADER`,
      `CREATE TABLE typed AS SELECT
        CASE WHEN i % 97 = 0 THEN NULL WHEN i % 89 = 0 THEN 11 ELSE (i * 7919) % 11 END AS score,
        CASE WHEN i % 50 = 0 THEN NULL ELSE (ARRAY['Free', 'free', 'Téam', 'Pro "x", y'])[i % 4 + 1] END AS plan,
        CASE WHEN i % 41 <> 0 THEN DATE '2026-01-25' + i % 40 END AS day,
        TIMESTAMP '2026-01-25 23:30:00.25' + i % 40 * INTERVAL '1 day' + i * INTERVAL '1 second' AS local_time,
        TIMESTAMPTZ '2026-01-25 23:30:00-05' + i % 40 * INTERVAL '1 day' AS instant,
        to_char(TIMESTAMP '2026-01-25 10:00' + i * INTERVAL '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS written,
        (i % 7)::numeric(6, 2) / 4 AS weight, i % 2 = 0 AS member, i % 3 AS visits, 'c' || i % 300 AS customer
      FROM generate_series(1, 3000) AS i`,
      'CREATE SCHEMA other',
      'CREATE TABLE other.answers AS SELECT 9 AS score',
      'CREATE TABLE "odd ""table""" AS SELECT 10 AS "a ""score""; --", \'x\'::text AS "나이"',
      'CREATE VIEW seen AS SELECT * FROM typed WHERE visits = 1',
      'CREATE TABLE nobody (score integer)',
      "CREATE ROLE guest LOGIN PASSWORD 'x'",
    );
  }, 120_000);
  afterAll(() => server?.stop());

  /** The same table as CSV, its rows in the order in which groups come. */
  const csvOf = (name: string, order: string, file = 'table.csv'): string => {
    const path = join(folder, file);
    psql(`\\copy (SELECT * FROM ${name} ORDER BY ${order}) TO '${path}' CSV HEADER`);
    return path;
  };
  const bytewise = (column: string) => `"${column}"::text COLLATE "C"`;

  test.each([
    ['typed', 'plan', '--rating score'],
    ['typed', 'plan', '--rating score --by plan --date day'],
    ['typed', 'plan', '--rating score --by plan --date day --period week'],
    ['typed', 'plan', '--rating score --by plan --date local_time --period day'],
    ['typed', 'plan', '--rating score --by plan --date instant --period day'],
    ['typed', 'plan', '--rating score --date instant --period day --time-zone Asia/Seoul'],
    ['typed', 'plan', '--rating score --date instant --period day --time-zone EST'],
    ['typed', 'plan', '--rating score --date written --period day'],
    ['typed', 'plan', '--rating score --date written --period day --time-zone Asia/Seoul'],
    ['typed', 'plan', '--rating score --date day --by plan --by day --period month'],
    ['typed', 'visits', '--rating score --by visits --bands visits=0,1,2'],
    ['seen', 'plan', '--rating score --by plan --date day'],
    ['typed', 'plan', '--rating score --by plan --date instant --where instant>=2026-02-01'],
    ['typed', 'plan', '--rating score --by plan --date day --where visits<2 --rolling 2'],
    ['typed', 'plan', '--rating score --by plan --multiple plan=,'],
    ['typed', 'plan', '--metric csat --top 2 --rating score --scale 0-10 --by plan --date day'],
    ['responses', 'Plan', '--by|Plan|--date|Submitted at'],
    ['responses', 'Plan', '--by|Plan|--by|Country'],
  ])('the table %s by %s with %s: the same record as of its CSV', async (name, order, options) => {
    const words = options.split(options.includes('|') ? '|' : ' ');
    const by = words.filter((_, place) => words[place - 1] === '--by');
    const columns = by.length > 0 ? by : [order];
    const csv = csvOf(name, columns.map(bytewise).join(', '));
    const expected = await reported([csv, ...words]);
    expect(expected.answers).toBeGreaterThan(900);
    const record = await reported([table(name), ...words]);
    expect(withSortedProblems(record)).toEqual(withoutRows(expected));
  });

  test('weights: the same record as of its CSV, but for the rounding of sums', async () => {
    const words = '--rating score --weight weight --by plan --date day'.split(' ');
    const expected = await reported([csvOf('typed', bytewise('plan')), ...words]);
    const record = await reported([table('typed'), ...words]);
    expect(record.ledger).toEqual(withoutRows(expected).ledger);
    expect(record.weight).toBeCloseTo(expected.weight, 9);
    expect(record.score).toBeCloseTo(expected.score as number, 9);
    expect(record.segments?.segments.map(({ segment }) => segment)).toEqual(
      expected.segments?.segments.map(({ segment }) => segment),
    );
  });

  test('respondents: rows are read one by one, and the latest answers count', async () => {
    const words = '--rating score --respondent customer --date day --period year'.split(' ');
    const csv = csvOf('typed', 'ctid', 'respondents.csv');
    const expected = await reported([csv, ...words]);
    expect(expected.ledger.duplicate).toBeGreaterThan(1000);
    expect(await reported([table('typed'), ...words])).toEqual(withoutRows(expected));
  });

  test('the text: the name of the table, and problems without rows, each once', async () => {
    const printed = await printedBy([table('typed'), '--rating', 'score', '--by', 'plan']);
    expect(printed).toMatch(/^typed: score\n/);
    expect(printed).toMatch(/\n {2}out of range {2}"11"\n {2}and 32 more\n/);
    expect(printed).not.toMatch(/row 1|127\.0\.0\.1/);
  });

  test('names of tables: with a schema, in any case, with any character', async () => {
    const scoreOf = async (name: string, column = 'score') =>
      (await reported([table(name), '--rating', column])).score;
    expect(await scoreOf('other.answers')).toBe(100);
    expect(await scoreOf('OTHER.Answers')).toBe(100);
    expect(await scoreOf('odd "table"', 'a "score"; --')).toBe(100);
    expect((await reported([table('public.nobody'), '--rating', 'score'])).respondents).toBe(0);
    const address = table('other.answers').replace('postgres://', 'PostgreSQL://');
    expect((await reported([address, '--rating', 'score'])).score).toBe(100);
  });

  test('--packages: pg in a folder that is named', async () => {
    const words = [table('other.answers'), '--rating', 'score', '--packages'];
    expect((await reported([...words, '.'])).score).toBe(100);
    expect(await refused([...words, 'test'])).toEqual({
      code: 1,
      message: 'there is no pg in test: npm install pg in that folder',
    });
  });

  test('a table that changes while it is read: one state of it counts', async () => {
    psql('CREATE TABLE moving AS SELECT 9 AS score FROM generate_series(1, 1000)');
    const opened = await openDatabase(table('moving'), { cwd: folder, packages: undefined });
    const counts: string[] = [];
    const count = () =>
      opened.read(`SELECT COUNT(*)::text FROM ${opened.from}`, ([row]) => {
        counts.push(row?.[0] ?? '');
      });
    await count();
    psql('INSERT INTO moving SELECT 0 FROM generate_series(1, 1000)');
    await count();
    await opened.close();
    expect(counts).toEqual(['1000', '1000']);
    expect((await reported([table('moving'), '--rating', 'score'])).answers).toBe(2000);
  });

  test('a view that writes: refused, since the connection only reads', async () => {
    psql(
      'CREATE TABLE trace (n integer)',
      'CREATE FUNCTION mark() RETURNS integer LANGUAGE sql AS $$ INSERT INTO trace VALUES (1) RETURNING 9 $$',
      'CREATE VIEW sly AS SELECT mark() AS score',
    );
    const { code, message } = await refused([table('sly'), '--rating', 'score']);
    expect(code).toBe(1);
    expect(message).toBe('sly cannot be read: cannot execute INSERT in a read-only transaction');
  });

  test('what the server refuses: one sentence, never with the password', async () => {
    const port = String(server.port);
    const closed = await closedPort();
    psql("CREATE ROLE kept_out LOGIN PASSWORD 'x'", 'REVOKE ALL ON SCHEMA other FROM PUBLIC');
    for (const [address, sentence] of [
      [
        table('nothing'),
        /^127\.0\.0\.1 has no table called nothing; there are .*nobody.*other\.answers/,
      ],
      [
        table('responses; DROP TABLE responses'),
        /^127\.0\.0\.1 has no table called responses; DROP/,
      ],
      [table('typed').replace(port, closed), /^127\.0\.0\.1 cannot be reached: .*ECONNREFUSED/],
      [
        table('typed').replace('/postgres?', '/absent?'),
        /^127\.0\.0\.1 refuses the connection: database "absent" does not exist$/,
      ],
      [
        table('typed').replace('nps:', 'stranger:'),
        /^127\.0\.0\.1 refuses the connection: role "stranger" does not exist$/,
      ],
      [
        table('typed').replace('nps:', 'guest:'),
        /^typed cannot be read: permission denied for table typed$/,
      ],
      [table('typed', '&sslmode=verify-full'), /^127\.0\.0\.1 cannot be reached: .*SSL/],
    ] as const) {
      const { code, message } = await refused([address, '--rating', 'score']);
      expect(message).toMatch(sentence);
      expect(message).not.toContain(SECRET);
      expect(code).toBe(1);
    }
    const wrongColumn = await refused([table('typed'), '--rating', 'scor']);
    expect(wrongColumn.message).toBe('no column is called scor: did you mean "score"?');
  });

  test('wrong calls: exit code 2, never with the password', async () => {
    const host = `127.0.0.1:${server.port}`;
    for (const [words, sentence] of [
      [
        [`postgres://nps:${SECRET}@${host}/postgres`],
        /^say which table: postgres:\/\/127[^@]*\/postgres\?table=NAME; there are /,
      ],
      [[`${table('typed')}&table=seen`], /^one table is read at a time/],
      [
        [`postgres://nps:${SECRET}/x@${host}/postgres?table=typed`],
        /^a database is named as postgres:/,
      ],
      [
        [table('typed'), '--sheet', '1'],
        /^--sheet is for workbooks, which 127\.0\.0\.1\/typed is not/,
      ],
      [
        [table('typed'), '--encoding', 'utf-8'],
        /^--encoding is for files of text, which 127\.0\.0\.1\/typed /,
      ],
    ] as const) {
      const { code, message } = await refused([...words]);
      expect(message).toMatch(sentence);
      expect(message).not.toContain(SECRET);
      expect(code).toBe(2);
    }
    const wrongScheme = await refused([`mysql://nps:${SECRET}@${host}/x?password=${SECRET}`]);
    expect(wrongScheme.message).toBe(`mysql://${host}/x is an address: download the file first`);
  });

  test('a cell that is refused, and a connection that breaks: one sentence', async () => {
    expect(
      await refused([table('typed'), '--rating', 'score', '--by', 'plan', '--bands', 'plan=1']),
    ).toEqual({
      code: 1,
      message: 'each row must have a number in plan, received Free',
    });
    const killer = await server.connect();
    psql('CREATE VIEW slow AS SELECT score, pg_sleep(0.001)::text AS slept FROM typed');
    const reading = run([table('slow'), '--rating', 'score', '--by', 'slept']);
    const kill = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'nps-core' AND query LIKE '%key_0%' AND state = 'active'`;
    let killed = 0;
    while (killed === 0) killed = (await killer.query(kill)).rowCount ?? 0;
    await killer.end();
    expect(await reading).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'nps-core: the connection to 127.0.0.1 broke while slow was read: run the command again\n',
    });
  });

  test('charts and report: nothing in them names the server or the password', async () => {
    const [page, picture] = [join(folder, 'page.html'), join(folder, 'trend.svg')];
    const words = [table('typed'), '--rating', 'score', '--date', 'day'];
    await printedBy(['report', ...words, '-o', page]);
    await printedBy(['chart', 'trend', ...words, '-o', picture]);
    for (const file of [page, picture]) {
      expect(readFileSync(file, 'utf8')).not.toMatch(/k3ep-it|127\.0\.0\.1/);
    }
  });
});

/** A port on which nothing listens. */
function closedPort(): Promise<string> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(String(typeof address === 'object' ? address?.port : '')));
    });
  });
}
