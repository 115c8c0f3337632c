import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { reported, surveyFile } from './command.js';
import { periodsOf, segmentsOf } from './counted.js';

const ROWS = 20_000;
const file = surveyFile(manyAnswers(), 'many-answers.csv');
const nps = [file, '--rating', 'nps'];
const byDay = [...nps, '--date', 'day', '--as-of', '2030-01-01'];

/** How many promoters, passives and detractors there are, or what they weigh. */
type Triple = readonly [promoters: number, passives: number, detractors: number];

interface Groups {
  /** The key of a group, as SQL. */
  readonly by?: string;
  /** The rating of a row, as SQL; rows in which it is null do not count. */
  readonly rating?: string;
  /** From which ratings passives and promoters begin. */
  readonly from?: readonly [passives: number, promoters: number];
  readonly where?: string;
  readonly table?: string;
  readonly weight?: string;
}

let query: (sql: string) => Promise<readonly (readonly unknown[])[]>;
beforeAll(async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  query = async (sql) => (await connection.runAndReadAll(sql)).getRowsJson();
  await query(
    `CREATE TABLE answers AS SELECT *, row_number() OVER () AS place FROM read_csv('${file}',
     header = true, delim = ',', types = {day: DATE, spend: DOUBLE, nps: VARCHAR, face: INT, six: INT})`,
  );
});

/** The groups of the file, counted by DuckDB. */
async function groupsOf({
  by = "'all'",
  rating = 'TRY_CAST(nps AS DOUBLE)',
  from: [passives, promoters] = [7, 9],
  where = 'true',
  table = 'answers',
  weight = '1',
}: Groups): Promise<Readonly<Record<string, Triple>>> {
  const sum = (condition: string) =>
    `CAST(coalesce(sum(${weight}) FILTER (${condition}), 0) AS DOUBLE)`;
  const rows = await query(
    `SELECT CAST(${by} AS VARCHAR) AS key, ${sum(`rating >= ${promoters}`)},
       ${sum(`rating >= ${passives} AND rating < ${promoters}`)}, ${sum(`rating < ${passives}`)}
     FROM (SELECT *, ${rating} AS rating FROM ${table})
     WHERE rating BETWEEN 0 AND 10 AND rating = floor(rating) AND (${where}) GROUP BY key`,
  );
  return Object.fromEntries(rows.map(([key, ...counts]) => [key, counts as unknown as Triple]));
}

describe(`options of the command, on ${ROWS} rows that DuckDB counts too`, () => {
  test('--where: the rows that the same conditions in SQL leave', async () => {
    const conditions = ['plan=Pro|Team', 'spend>=50', 'day<2026-01-01', 'region!=North'];
    const record = await reported([...nps, ...conditions.flatMap((one) => ['--where', one])]);
    const where = `plan IN ('Pro', 'Team') AND spend >= 50 AND day < '2026-01-01' AND region <> 'North'`;
    expect({ all: tripleOf(record) }).toEqual(await groupsOf({ where }));
    const [[kept]] = (await query(`SELECT count(*)::INT FROM answers WHERE ${where}`)) as [
      [number],
    ];
    expect(record.ledger.excluded).toBe(ROWS - kept);
  });

  test('--week-start sunday: the weeks from Sunday, named after the year of most days', async () => {
    const words = ['--period', 'week', '--week-start', 'sunday'];
    const wednesday = '(day - CAST(dayofweek(day) AS INT) + 3)';
    const by = `printf('%04d-W%02d', year(${wednesday}), (dayofyear(${wednesday}) - 1) // 7 + 1)`;
    expect(await periodsBy([...byDay, ...words])).toEqual(await groupsOf({ by }));
  });

  test('--period week: the weeks of ISO 8601', async () => {
    expect(await periodsBy([...byDay, '--period', 'week'])).toEqual(
      await groupsOf({ by: "strftime(day, '%G-W%V')" }),
    );
  });

  test.each([
    ['4', 'year(day + INTERVAL 9 MONTH)'],
    ['4,named=start', 'year(day - INTERVAL 3 MONTH)'],
  ])('--fiscal-year-start %s: the fiscal quarters', async (start, year) => {
    const by = `concat(${year}, '-Q', quarter(day - INTERVAL 3 MONTH))`.replaceAll(
      'day ',
      "date_trunc('month', day) ",
    );
    const words = ['--period', 'quarter', '--fiscal-year-start', start];
    expect(await periodsBy([...byDay, ...words])).toEqual(await groupsOf({ by }));
  });

  test('--rolling 3: each window of three months', async () => {
    const table = `(SELECT answers.*, last FROM answers JOIN
      (SELECT DISTINCT date_trunc('month', day) AS last FROM answers
       WHERE day >= (SELECT date_trunc('month', min(day)) + INTERVAL 2 MONTH FROM answers)) AS windows
      ON date_trunc('month', day) BETWEEN last - INTERVAL 2 MONTH AND last)`;
    const expected = await groupsOf({ table, by: "strftime(last, '%Y-%m')" });
    expect(await periodsBy([...byDay, '--rolling', '3'])).toEqual(expected);
  });

  test('--multiple: a segment for each answer of a cell, each row once in it', async () => {
    const record = await reported([...nps, '--by', 'features', '--multiple', 'features=;']);
    const table = `(SELECT answers.*, unnest(CASE WHEN features IS NULL THEN ['(blank)'] ELSE
      list_distinct(list_transform(string_split(features, ';'), part -> trim(part))) END) AS feature
      FROM answers)`;
    expect(triplesOf(segmentsOf(record))).toEqual(await groupsOf({ table, by: 'feature' }));
    expect({ all: tripleOf(record) }).toEqual(await groupsOf({}));
  });

  test('--label: the ratings that texts stand for', async () => {
    const labels = ['--label', 'Sure=10', '--label', 'Perhaps=7', '--label', 'Not asked='];
    const record = await reported([file, '--rating', 'said', ...labels, '--by', 'plan']);
    const rating = `CASE said WHEN 'Sure' THEN 10 WHEN 'Perhaps' THEN 7 ELSE TRY_CAST(said AS DOUBLE) END`;
    expect(triplesOf(segmentsOf(record))).toEqual(await groupsOf({ by: 'plan', rating }));
  });

  test('--scale: a scale of one’s own', async () => {
    const words = ['--rating', 'six', '--scale', '1-6,passives=5,promoters=6', '--by', 'plan'];
    const record = await reported([file, ...words]);
    expect(triplesOf(segmentsOf(record))).toEqual(
      await groupsOf({ by: 'plan', rating: 'six', from: [5, 6] }),
    );
  });

  test('--metric csat --top: the share of the highest ratings', async () => {
    const words = ['--rating', 'face', '--metric', 'csat', '--scale', '1-3', '--top', '1'];
    const record = await reported([file, ...words, '--date', 'day', '--as-of', '2030-01-01']);
    const expected = await groupsOf({ by: "strftime(day, '%Y-%m')", rating: 'face', from: [3, 3] });
    const counts = [...periodsOf(record)].map(([period, point]) => {
      const { inBox, answers } = point as unknown as { inBox: number; answers: number };
      return [period, [inBox, 0, answers - inBox]];
    });
    expect(Object.fromEntries(counts)).toEqual(expected);
  });

  test('--respondent with --date: the latest answer of each in each month', async () => {
    const table = `(SELECT * FROM answers WHERE TRY_CAST(nps AS DOUBLE) BETWEEN 0 AND 10 AND NOT nps LIKE '%.%'
      QUALIFY row_number() OVER (PARTITION BY who, date_trunc('month', day)
        ORDER BY day DESC, place DESC) = 1)`;
    expect(await periodsBy([...byDay, '--respondent', 'who'])).toEqual(
      await groupsOf({ table, by: "strftime(day, '%Y-%m')" }),
    );
  });

  test('--weight: what the answers weigh', async () => {
    const { score, weight } = await reported([...nps, '--weight', 'w']);
    const { all = [0, 0, 0] } = await groupsOf({ weight: 'w' });
    const [promoters, passives, detractors] = all;
    expect(weight).toBe(promoters + passives + detractors);
    expect(score).toBeCloseTo((100 * (promoters - detractors)) / weight, 10);
  });

  test('--asked: everybody who answered, of those who were asked', async () => {
    const { responseRate, meanRating } = await reported([...nps, '--asked', '40000']);
    const { all = [0, 0, 0] } = await groupsOf({});
    const answered = all[0] + all[1] + all[2];
    expect(responseRate).toMatchObject({ answered, estimate: answered / 40_000 });
    const [[mean]] = (await query(
      "SELECT avg(nps::INT) FROM answers WHERE regexp_full_match(nps, '[0-9]|10')",
    )) as [[number]];
    expect(meanRating).toBeCloseTo(mean, 10);
  });
});

async function periodsBy(words: readonly string[]): Promise<Readonly<Record<string, Triple>>> {
  return triplesOf(periodsOf(await reported(words)));
}

type Part = Readonly<Record<'promoters' | 'passives' | 'detractors', number | null>>;

function tripleOf({ promoters, passives, detractors }: Part): Triple {
  return [promoters ?? NaN, passives ?? NaN, detractors ?? NaN];
}

function triplesOf(parts: ReadonlyMap<string, unknown>): Readonly<Record<string, Triple>> {
  return Object.fromEntries([...parts].map(([name, part]) => [name, tripleOf(part as Part)]));
}

/** A survey of two years, the same in every run. */
function manyAnswers(): string {
  let state = 1;
  const below = (limit: number) => {
    state = (state * 48_271) % 2_147_483_647; // Park and Miller's generator
    return state % limit;
  };
  const oneOf = <Value>(...values: readonly Value[]) => values[below(values.length)] as Value;
  const ratings = [...Array(11).keys(), 9, 10, 10, 8, '', 11, 7.5];
  const lines = Array.from({ length: ROWS }, () => {
    const day = new Date(Date.UTC(2024, 5, 3 + below(730))).toISOString().slice(0, 10);
    const features = ['Mail', 'Chat', ' Mail', 'Phone'].filter(() => below(2) === 1).join(';');
    return [
      ...[day, oneOf('Free', 'Pro', 'Team'), oneOf('North', 'South', 'East'), features],
      ...[below(20_000) / 100, `p${below(3_000)}`, 1 + below(4), oneOf(...ratings)],
      ...[1 + below(3), 1 + below(6), oneOf('Sure', 'Perhaps', 'Not asked', ...ratings)],
    ].join(',');
  });
  return `day,plan,region,features,spend,who,w,nps,face,six,said\n${lines.join('\n')}\n`;
}
