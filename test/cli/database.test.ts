import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/cli/input/database.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { drawnIn, HINT, printedBy, refused, reported } from './command.js';
import { withoutRows, withSortedProblems } from './grouped.js';

const folder = temporaryFolder('database');

const example = 'docs/example-survey.csv';
const parquet = join(folder, "it's.parquet");
const database = join(folder, 'survey.db');
const typed = join(folder, 'typed.parquet');
const typedByPlan = join(folder, 'typed by plan.csv');
const typedByMember = join(folder, 'typed by member.csv');
/** The rows of the example in the order in which the groups of some columns come. */
const sortedBy = (columns: readonly string[]): string => join(folder, `by ${columns.join()}.csv`);
const table = (name: string): string => `duckdb://${database}?table=${encodeURIComponent(name)}`;

beforeAll(async () => {
  const instance = await DuckDBInstance.create(database);
  const connection = await instance.connect();
  const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
  await connection.run(
    `CREATE TABLE responses AS FROM read_csv(${literal(example)}, all_varchar = true)`,
  );
  await connection.run(`COPY responses TO ${literal(parquet)}`);
  for (const columns of [[], ['Plan'], ['Plan', 'Country'], ['Monthly spend (EUR)']]) {
    const order = columns.map((column) => `"${column}"`).join(', ');
    const rows = `FROM responses ${order && `ORDER BY ${order}`}`;
    await connection.run(`COPY (${rows}) TO ${literal(sortedBy(columns))} (HEADER)`);
  }
  await connection.run(
    `CREATE TABLE "odd ""table""" ("order" DOUBLE, "at" TIMESTAMPTZ, "day" DATE, "나이" VARCHAR)`,
  );
  await connection.run(`INSERT INTO "odd ""table""" VALUES
    (10, '2026-01-31 23:30:00-05', '2026-01-31', 'a'), (9.5, '2026-02-01 00:30:00+00', '2026-02-01', NULL),
    (NULL, NULL, NULL, 'b'), (8, '2026-02-02 00:30:00+00', '2026-02-02', 'b'), (11, NULL, NULL, 'b')`);
  await connection.run(`CREATE TABLE typed AS SELECT
      CASE WHEN i % 97 = 0 THEN NULL WHEN i % 89 = 0 THEN 11 ELSE (i * 7919) % 11 END AS score,
      CASE WHEN i % 50 <> 0 THEN ['Free', 'free', 'Téam', 'Pro "x", y'][i % 4 + 1] END AS plan,
      CASE WHEN i % 41 <> 0 THEN DATE '2026-01-25' + CAST(i % 40 AS INTEGER) END AS day,
      TIMESTAMP '2026-01-25 23:30:00.25' + to_days(CAST(i % 40 AS INTEGER)) AS local,
      CAST(TIMESTAMP '2026-01-25 23:30:00.25' + to_hours(i) AS TIMESTAMP_NS) AS nanos,
      TIMESTAMPTZ '2026-01-25 23:30:00-05' + to_days(CAST(i % 40 AS INTEGER)) AS instant,
      strftime(TIMESTAMP '2026-01-25 10:00' + to_hours(i % 1000), '%Y-%m-%dT%H:%M:%SZ') AS written,
      i % 2 = 0 AS member
    FROM range(3000) AS rows(i)`);
  await connection.run(`COPY typed TO ${literal(typed)}`);
  for (const [path, column] of [
    [typedByPlan, 'plan'],
    [typedByMember, 'member'],
  ] as const) {
    await connection.run(`COPY (FROM typed ORDER BY ${column}) TO ${literal(path)} (HEADER)`);
  }
  await connection.run('CREATE SCHEMA other; CREATE TABLE other.answers AS SELECT 9 AS score');
  await connection.run('CREATE TABLE "s.csv" AS SELECT 11 AS score UNION ALL SELECT 10');
  await connection.run('CREATE TABLE other."s.csv" AS SELECT 3 AS score');
  await connection.run('CREATE TABLE nobody (score INTEGER)');
  connection.closeSync();
  instance.closeSync();
});

describe('a table of a database and a Parquet file', () => {
  const byYear = '--date|Submitted at|--period|year|--before|2024|--after|2025'.split('|');
  const calls: [words: string[], more: string[]][] = [
    [[], []],
    [[], ['--by', 'Plan', '--by', 'Country']],
    [[], ['--date', 'Submitted at', '--time-zone', 'Asia/Seoul', '--period', 'quarter']],
    [['explain'], ['--by', 'Plan', ...byYear]],
    [[], ['--respondent', 'Customer ID', '--date', 'Submitted at']],
    [[], ['--bands', 'Monthly spend (EUR)=0,50,200', '--by', 'Monthly spend (EUR)']],
  ];
  test.each(calls)(
    'a database, %j with %j: the same record as of the CSV file',
    async (words, more) => {
      const isGrouped = !more.includes('--respondent');
      const by = more.filter((_, place) => more[place - 1] === '--by');
      const rows = await reported([...words, isGrouped ? sortedBy(by) : example, ...more]);
      // the names of a table's columns are not a row
      const expected = isGrouped ? withoutRows(rows) : { ...rows, firstRow: 1 };
      for (const source of [parquet, table('responses')]) {
        const record = await reported([...words, source, ...more]);
        expect(isGrouped ? withSortedProblems(record) : record).toEqual(expected);
      }
    },
  );

  test('a table and a Parquet file: the same text as for the CSV file, except the name', async () => {
    const lines = (text: string) =>
      text
        .split('\n')
        .slice(1)
        .map((line) => line.replace(/^ {2}row [\d,]+ +/, '  '));
    const expected = lines(await printedBy([sortedBy(['Plan']), '--by', 'Plan']));
    const printed = await printedBy([parquet, '--by', 'Plan']);
    expect(printed).toMatch(/^it's.parquet: How likely/);
    // the text "ten", of two rows, is named once
    const once = [...new Set(expected), '  and 1 more'];
    expect([...new Set(lines(printed))].sort()).toEqual(once.sort());
  });

  test('a table and a Parquet file: the same charts and report as for the CSV file', async () => {
    const words = ['--by', 'Plan', '--date', 'Submitted at'];
    const outputs = async (source: string, name: string) => {
      const [chart, report] = [join(folder, `${name}.vl.json`), join(folder, `${name}.html`)];
      await printedBy(['chart', 'trend', source, ...words, '-o', chart]);
      await printedBy(['report', source, ...words, '-o', report]);
      const page = readFileSync(report, 'utf8').replaceAll(
        /it(&#39;|')s\.parquet|responses/g,
        'SOURCE',
      );
      return [drawnIn(chart), page.replaceAll('by Plan.csv', 'SOURCE')];
    };
    const expected = await outputs(sortedBy(['Plan']), 'sorted');
    expect(await outputs(parquet, 'parquet')).toEqual(expected);
    expect(await outputs(table('responses'), 'table')).toEqual(expected);
  });

  test('a table of numbers, dates, instants, NULL and columns of any name: read', async () => {
    const odd = table('odd "table"');
    const report = await reported([odd, '--rating', 'order', '--by', '나이', '--date', 'at']);
    expect(report).toMatchObject({
      promoters: 1,
      passives: 1,
      detractors: 0,
      ratingColumn: 'order',
    });
    expect(report.ledger).toMatchObject({
      rows: 5,
      counted: 2,
      missing: 1,
      fractional: 1,
      outOfRange: 1,
    });
    expect(report.trend?.map(({ period, answers }) => [period, answers])).toEqual([['2026-02', 2]]);
    const days = await reported([odd, '--rating', 'order', '--date', 'day', '--period', 'day']);
    expect(days.trend?.map(({ period, answers }) => [period, answers])).toEqual([
      ['2026-01-31', 1],
      ['2026-02-01', 0],
      ['2026-02-02', 1],
    ]);
  });

  test.each([
    '--by plan --date day --period day',
    '--by plan --date local --period day',
    '--by plan --date instant --period day',
    '--by plan --date nanos --period day',
    '--date instant --period day --time-zone Asia/Seoul',
    '--date instant --period day --time-zone EST',
    '--date written --period day',
    '--date written --period day --time-zone Asia/Seoul',
    '--by member --date day',
  ])('a table of typed columns with %s: the same record as of its CSV', async (options) => {
    const words = ['--rating', 'score', ...options.split(' ')];
    const csv = options.includes('member') ? typedByMember : typedByPlan;
    const expected = withoutRows(await reported([csv, ...words]));
    expect(expected.answers).toBeGreaterThan(2500);
    expect(withSortedProblems(await reported([table('typed'), ...words]))).toEqual(expected);
    expect(withSortedProblems(await reported([typed, ...words]))).toEqual(expected);
  });

  test('a Parquet file that is written anew while it is read: refused', async () => {
    const changing = join(folder, 'changing.parquet');
    copyFileSync(typed, changing);
    const opened = await openDatabase(changing, { cwd: '.', packages: undefined });
    const count = () => opened.read(`SELECT COUNT(*)::TEXT FROM ${opened.from}`, () => {});
    await count();
    copyFileSync(parquet, changing);
    await expect(count()).rejects.toThrow(
      `${changing} changed while it was read: run the command again`,
    );
    await opened.close();
  });

  test('a table in a schema, and an empty table: read', async () => {
    expect(await reported([table('other.answers')])).toMatchObject({ respondents: 1, score: 100 });
    expect(await reported([table('nobody'), '--rating', 'score'])).toMatchObject({
      respondents: 0,
      score: null,
    });
  });

  test('the name of a table: found with points and in any case, never outside the database', async () => {
    const cwd = folder;
    writeFileSync(join(cwd, 's.csv'), 'score\n0\n');
    const scoreOf = async (name: string) =>
      (await reported([table(name), '--rating', 'score'], { cwd })).score;
    expect(await scoreOf('s.csv')).toBe(100);
    expect(await scoreOf('other.s.csv')).toBe(-100);
    expect(await scoreOf('OTHER.Answers')).toBe(100);
    expect(
      (await reported([table('S.csv').replace('duckdb', 'DuckDB'), '--rating', 'score'])).score,
    ).toBe(100);
  });

  test('a wrong value in a table: said without a row, since groups have none', async () => {
    const printed = await printedBy([table('s.csv'), '--rating', 'score']);
    expect(printed).toContain('\n  out of range  "11"\n');
    expect(await reported([table('s.csv'), '--rating', 'score'])).toMatchObject({
      firstRow: null,
      ledger: { outOfRange: 1, problems: [{ row: null, value: '11', reason: 'out-of-range' }] },
    });
  });

  test('a database: only read, never changed', async () => {
    const before = readFileSync(database);
    await refused([table('responses; DROP TABLE responses')]);
    await refused([table('responses"; DROP TABLE responses; --')]);
    await printedBy([table('responses')]);
    expect(readFileSync(database).equals(before)).toBe(true);
  });

  test('no table is named: the tables are listed', async () => {
    expect(await refused([`duckdb://${database}`])).toEqual({
      code: 2,
      message: `say which table: duckdb://${database}?table=NAME; there are nobody, odd "table", responses, s.csv, typed, other.answers, other.s.csv${HINT}`,
    });
  });

  test('a database or Parquet file that cannot be read: refused in a sentence', async () => {
    const broken = join(folder, 'broken.parquet');
    writeFileSync(broken, 'PAR1, or so it says');
    for (const [file, sentence] of [
      [table('nothing'), /survey.db has no table called nothing; there are nobody, /],
      [table('answers'), /survey.db has no table called answers; there are nobody, /],
      [table(parquet), /survey.db has no table called /],
      [
        `duckdb://${parquet}?table=x`,
        /it's.parquet is not a DuckDB database: files of other kinds /,
      ],
      [`duckdb://${example}?table=x`, /example-survey.csv is not a DuckDB database: /],
      ['https://localhost/x.parquet', /x.parquet is an address: download the file first/],
      ['https://localhost/x.csv', /x.csv is an address: download the file first/],
      ['duckdb://s3://bucket/x.db?table=x', /x.db is an address: download the file first/],
      [join(folder, 'nothing.parquet'), /nothing.parquet cannot be opened: there is no such file/],
      [broken, /broken.parquet cannot be read: .*/],
      [`duckdb://${folder}/nothing.db?table=x`, /nothing.db cannot be opened: there is no such/],
      [`duckdb://${folder}?table=x`, / is a folder, not a file/],
    ] as const) {
      const { code, message } = await refused([file]);
      expect(code).toBe(1);
      expect(message).toMatch(sentence);
    }
    for (const words of [
      ['duckdb://'],
      ['duckdb://?table=x'],
      [table('')],
      [`${table('responses')}&table=nobody`],
      [`${table('responses')}&schema=other`],
      [parquet, '--encoding', 'utf-8'],
    ]) {
      expect((await refused(words)).code).toBe(2);
    }
  });
});
