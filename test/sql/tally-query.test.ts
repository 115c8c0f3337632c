import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  histogram,
  npsBySegment,
  type Period,
  periodOf,
  screen,
  standardScale,
  tallyBy,
  tallyByPeriod,
  tallyWeighted,
} from '../../src/index.js';
import {
  dialects,
  histogramQuery,
  readAccount,
  readHistogram,
  readSegments,
  readTally,
  readWaves,
  type TallyQueryOptions,
  tallyQuery,
  transitionQuery,
  trusted,
} from '../../src/sql/index.js';
import { scalesArbitrary } from '../support/arbitraries.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { type Engine, engines, fill } from './engines.js';

const periods: readonly Period[] = ['day', 'week', 'month', 'quarter', 'year'];
const TABLE = 'responses';

let all: Engine[];
beforeAll(async () => {
  all = await engines();
});

/** The options of a query, without those that `ask` adds. */
type Request<Options = TallyQueryOptions> = Options extends unknown
  ? Omit<Options, 'dialect' | 'from'>
  : never;

const ask = (engine: Engine, options: Request) =>
  engine.run(tallyQuery({ dialect: engine.dialect, from: TABLE, ...options }));

interface Row {
  readonly score: number | null;
  readonly plan: string | null;
  readonly country: string | null;
  readonly day: string | null;
}

const hostile = ['', 'Pro', "O'Neil", '\\', "\\'; DROP TABLE responses; --", '"x"', '나이', 'a\nb'];
const rowArbitrary: fc.Arbitrary<Row> = fc.record({
  score: fc.oneof(
    fc.integer({ min: -2, max: 12 }),
    fc.constantFrom(null, 9.5, 8.000001, 1e21, -1e-9, 10 - 1e-12),
  ),
  plan: fc.constantFrom(null, ...hostile),
  country: fc.constantFrom(null, '', 'DE', 'KR'),
  day: fc.option(
    fc
      .date({ min: new Date('2019-12-20'), max: new Date('2021-01-10'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
});
const rowsArbitrary = fc.array(rowArbitrary, { maxLength: 25 });
const columns = { score: 'number', plan: 'text', country: 'text', day: 'date' } as const;

/** The rated rows and the ledger of rows in memory. */
function screened<Given extends Row>(rows: readonly Given[], scale = standardScale) {
  const { ratings, ledger, ...kept } = screen(rows, { rating: ({ score }) => score, scale });
  const rated = kept.rows.map((row, i) => ({
    ...row,
    rating: ratings[i] as number,
    segment: row.plan ?? '',
  }));
  return { rated, ledger };
}

const byText = (tallies: ReadonlyMap<string, unknown>) =>
  [...tallies].sort(([a], [b]) => (a < b ? -1 : 1));

describe('every engine counts what the library counts in memory', () => {
  test('seven answers: the tally and the account that are counted by hand', async () => {
    const scores = [10, 9, 8, 6, 11, 9.5, null];
    for (const engine of all) {
      await fill(
        engine,
        TABLE,
        { score: 'number' },
        scores.map((score) => ({ score })),
      );
      const result = await ask(engine, { rating: 'score' });
      expect(readTally(result)).toEqual({ promoters: 2, passives: 1, detractors: 1 });
      expect(readAccount(result)).toEqual({
        rows: 7,
        counted: 4,
        missing: 1,
        outOfRange: 1,
        fractional: 1,
        unreadable: 0,
        missingWeight: 0,
        invalidWeight: 0,
      });
    }
  });

  test('an empty table: an empty tally, no segments and no waves', async () => {
    for (const engine of all) {
      await fill(engine, TABLE, columns, []);
      expect(readTally(await ask(engine, { rating: 'score' }))).toEqual({
        promoters: 0,
        passives: 0,
        detractors: 0,
      });
      expect(readSegments(await ask(engine, { rating: 'score', by: 'plan' }))).toEqual(new Map());
      const dated = { rating: 'score', date: 'day', period: 'month' } as const;
      expect(readWaves(await ask(engine, dated), { period: 'month' })).toEqual([]);
    }
  });

  test('NaN counts as missing, infinities as out of range', async () => {
    const scores = [Number.NaN, Infinity, -Infinity, 10].map((score) => ({ score }));
    const duckdb = all[0] as Engine;
    await fill(duckdb, TABLE, { score: 'number' }, scores);
    const account = readAccount(await ask(duckdb, { rating: 'score' }));
    expect(account).toMatchObject({ counted: 1, missing: 1, outOfRange: 2, fractional: 0 });
  });

  test('random rows by segment on a random scale: the tallies of the library', async () => {
    await fc.assert(
      fc.asyncProperty(rowsArbitrary, scalesArbitrary, async (rows, scale) => {
        const { rated, ledger } = screened(rows, scale);
        for (const engine of all) {
          await fill(engine, TABLE, columns, rows);
          const result = await ask(engine, { rating: 'score', by: 'plan', scale });
          const { missing, outOfRange, fractional } = ledger;
          expect(readAccount(result)).toMatchObject({ missing, outOfRange, fractional });
          expect([...readSegments(result)]).toEqual(
            byText(tallyBy(rated, { rating: 'rating', by: 'segment', scale })),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  test('random rows by crossed segments and period: the tallies of the library', async () => {
    await fc.assert(
      fc.asyncProperty(rowsArbitrary, fc.constantFrom(...periods), async (rows, period) => {
        const { rated } = screened(rows);
        for (const engine of all) {
          await fill(engine, TABLE, columns, rows);
          const by = ['plan', 'country'] as const;
          const result = await ask(engine, { rating: 'score', by, date: 'day', period });
          expect([...readSegments(result)]).toEqual(
            byText(tallyBy(rated, { rating: 'rating', by })),
          );
          expect(readWaves(result, { period })).toEqual(
            tallyByPeriod(rated, { rating: 'rating', date: 'day', period }),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  test('random rows on two shards, read together: the tallies of the library', async () => {
    await fc.assert(
      fc.asyncProperty(rowsArbitrary, rowsArbitrary, async (first, second) => {
        const { rated } = screened([...first, ...second]);
        for (const engine of all) {
          const results: object[] = [];
          for (const rows of [first, second]) {
            await fill(engine, TABLE, columns, rows);
            const options = { rating: 'score', by: 'plan', date: 'day', period: 'week' } as const;
            results.push(...(await ask(engine, options)));
          }
          expect([...readSegments(results)]).toEqual(
            byText(tallyBy(rated, { rating: 'rating', by: 'segment' })),
          );
          expect(readWaves(results, { period: 'week' })).toEqual(
            tallyByPeriod(rated, { rating: 'rating', date: 'day', period: 'week' }),
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  test('ratings in texts: plain numbers count, other texts are unreadable', async () => {
    const text = fc.oneof(
      fc.constantFrom(null, '', ' ', 'NA', 'n/a', 'NaN', '10', ' 9 ', '\t8\r\n', '+7', '7.', '.5'),
      fc.constantFrom(
        '-0',
        '-1',
        '11',
        '10.0',
        '9.5',
        '1e1',
        '0x0A',
        'ten',
        '7,7',
        '--7',
        '+',
        '.',
      ),
      fc.constantFrom('007', 'Infinity', '9007199254740993', '1 0', "9'0", '1.2.3'),
      fc.double({ min: -20, max: 20, noNaN: true }).map((number) => number.toFixed(1)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ score: text }), { maxLength: 40 }), async (rows) => {
        const { ratings, ledger } = screen(rows, { rating: 'score' });
        for (const engine of all) {
          await fill(engine, TABLE, { score: 'text' }, rows);
          const result = await ask(engine, { rating: 'score', ratingType: 'text' });
          const { missing, outOfRange, fractional, unreadable } = ledger;
          expect(readAccount(result)).toMatchObject({
            ...{ counted: ratings.length, missing, outOfRange, fractional, unreadable },
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('SQLite columns of mixed types: every value is read by its own type', async () => {
    const scores = ['10', '9', '8', '0', '7', '11', ' 9.5 ', 'abc', 'n/a', '', '-1', 10, 9.5, 1e21];
    const rows = scores.map((score) => ({ score }));
    const { ratings, ledger } = screen(rows, { rating: 'score' });
    const { missing, outOfRange, fractional, unreadable } = ledger;
    const counts = { missing, outOfRange, fractional, unreadable };
    expect(counts).toEqual({ missing: 2, outOfRange: 3, fractional: 2, unreadable: 1 });
    const { run } = all[1] as Engine;
    const values = scores.map((score) =>
      typeof score === 'string' ? `('${score}')` : `(${score})`,
    );
    for (const type of ['', 'NUMERIC', 'REAL', 'INTEGER', 'TEXT']) {
      await run(`DROP TABLE IF EXISTS ${TABLE}`);
      await run(`CREATE TABLE ${TABLE} (score ${type})`);
      await run(`INSERT INTO ${TABLE} VALUES ${values}`);
      // a TEXT column stores 1e21 as '1.0e+21', which is not a plain number
      const isText = type === 'TEXT';
      const expected = isText ? { ...counts, outOfRange: 2, unreadable: 2 } : counts;
      for (const ratingType of ['number', 'text'] as const) {
        const options = { dialect: 'sqlite', from: TABLE, rating: 'score', ratingType } as const;
        const result = await run(tallyQuery(options));
        expect(readTally(result)).toEqual({ promoters: 3, passives: 2, detractors: 1 });
        expect(readAccount(result)).toMatchObject({ ...expected, counted: ratings.length });
        const answers = readHistogram(await run(histogramQuery(options)));
        expect(answers).toEqual({ ...expected, counts: histogram(ratings) });
      }
    }
  });

  test('labels are read in DuckDB, and unreadable in SQLite, which has no regular expressions', async () => {
    const scores = ['Extremely likely - 10', 'Äußerst - 10', '10-Mar'].map((score) => ({ score }));
    for (const engine of all) {
      await fill(engine, TABLE, { score: 'text' }, scores);
      const result = await ask(engine, { rating: 'score', ratingType: 'text' });
      const counted = engine.dialect === 'duckdb' ? 1 : 0;
      expect(readAccount(result)).toMatchObject({ rows: 3, counted, unreadable: 3 - counted });
    }
  });

  test('full-width digits and non-breaking spaces are unreadable', async () => {
    const scores = ['９', '9\u00a0'].map((score) => ({ score }));
    for (const engine of all) {
      await fill(engine, TABLE, { score: 'text' }, scores);
      const result = await ask(engine, { rating: 'score', ratingType: 'text' });
      expect(readAccount(result)).toMatchObject({ rows: 2, unreadable: 2 });
    }
  });

  test('random weights: the weighted tally, and counts of missing and invalid weights', async () => {
    const weight = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 1000 }).map((n) => n / 8) }, // eighths: their sums are exact
      { weight: 1, arbitrary: fc.constantFrom(null, 0, -1, -0.5) },
    );
    const weighted = fc.tuple(rowArbitrary, weight).map(([row, w]) => ({ ...row, w }));
    await fc.assert(
      fc.asyncProperty(fc.array(weighted, { maxLength: 25 }), async (rows) => {
        const { rated } = screened(rows);
        const answers = rated
          .filter(({ w }) => w !== null && w > 0)
          .map(({ rating, w }) => [rating, w as number] as const);
        const without = rated.filter(({ w }) => w === null).length;
        for (const engine of all) {
          await fill(engine, TABLE, { ...columns, w: 'number' }, rows);
          const result = await ask(engine, { rating: 'score', weight: 'w' });
          expect(readTally(result)).toEqual(tallyWeighted(answers));
          expect(readAccount(result)).toMatchObject({
            rows: rows.length,
            counted: answers.length,
            missingWeight: without,
            invalidWeight: rated.length - answers.length - without,
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  test('weights whose square overflows or vanishes are invalid', async () => {
    const rows = [1e200, 1e-200, Infinity, Number.NaN, 1].map((w) => ({ score: 9, w }));
    const duckdb = all[0] as Engine;
    await fill(duckdb, TABLE, { score: 'number', w: 'number' }, rows);
    const result = await ask(duckdb, { rating: 'score', weight: 'w' });
    expect(readAccount(result)).toMatchObject({ counted: 1, invalidWeight: 4, missingWeight: 0 });
  });
});

describe('time zones', () => {
  const changes = ['2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01', '2021-01-03'];
  const instants = changes.flatMap((day) =>
    Array.from({ length: 96 }, (_, n) => Date.parse(day) + (n - 24) * 1_800_000 - (n % 2)),
  );
  const zones = ['UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Seoul', 'America/St_Johns'];
  const iso = (instant: number) => new Date(instant).toISOString();

  test.each(zones)('periods in %s agree with the library when clocks change', async (timeZone) => {
    const rows = instants.map((at) => ({ score: 9, tz: iso(at), ts: iso(at).slice(0, -1) }));
    const duckdb = all[0] as Engine;
    await fill(duckdb, TABLE, { score: 'number', tz: 'instant', ts: 'timestamp' }, rows);
    for (const period of periods) {
      const expected = tallyByPeriod(rows, { rating: 'score', date: 'tz', period, timeZone });
      for (const where of [
        { date: 'tz', dateType: 'instant' },
        { date: 'ts', dateType: 'timestamp' },
      ] as const) {
        const result = await ask(duckdb, { rating: 'score', period, timeZone, ...where });
        expect(readWaves(result, { period })).toEqual(expected);
      }
    }
  });

  test('without a time zone: instants fall into UTC days', async () => {
    const rows = instants.map((at) => ({ score: 9, tz: iso(at), ts: iso(at).slice(0, 23) }));
    for (const engine of all) {
      await fill(engine, TABLE, { score: 'number', tz: 'instant', ts: 'timestamp' }, rows);
      const expected = tallyByPeriod(rows, { rating: 'score', date: 'tz', period: 'day' });
      for (const where of [{ date: 'ts' }, { date: 'tz', dateType: 'instant' }] as const) {
        const result = await ask(engine, { rating: 'score', period: 'day', ...where });
        expect(readWaves(result, { period: 'day' })).toEqual(expected);
      }
    }
  });

  test('a date stays the same day in every time zone', async () => {
    const duckdb = all[0] as Engine;
    await fill(duckdb, TABLE, { score: 'number', day: 'date' }, [{ score: 9, day: '2026-01-31' }]);
    const options = { rating: 'score', date: 'day', dateType: 'date', period: 'month' } as const;
    const result = await ask(duckdb, { ...options, timeZone: 'Pacific/Kiritimati' });
    expect(readWaves(result, { period: 'month' })[0]?.period).toBe('2026-01');
  });
});

test.each([
  ...[
    '2026-02-30',
    '2026-02-30T12:00:00Z',
    '03/01/2026',
    '2026-1-3',
    '2026-01-03x',
    'now',
    '12:00',
  ],
  ...['', 1_767_225_600, 2_460_000.5, -1],
])('SQLite value %o is not a date: readWaves refuses it', async (day) => {
  const { run } = all[1] as Engine;
  const value = typeof day === 'string' ? `'${day}'` : day;
  for (const type of ['TEXT', '']) {
    await run(`DROP TABLE IF EXISTS ${TABLE}`);
    await run(`CREATE TABLE ${TABLE} (score INTEGER, day ${type})`);
    await run(`INSERT INTO ${TABLE} VALUES (9, ${value})`);
    for (const period of periods) {
      const dated = { from: TABLE, rating: 'score', date: 'day', period } as const;
      const rows = await run(tallyQuery({ dialect: 'sqlite', ...dated }));
      expect(() => readWaves(rows, { period })).toThrow(
        'period of row 0 must be a date YYYY-MM-DD',
      );
    }
  }
});

test('SQLite text with an offset: falls into the UTC day', async () => {
  const { run } = all[1] as Engine;
  await run(`DROP TABLE IF EXISTS ${TABLE}`);
  await run(`CREATE TABLE ${TABLE} AS SELECT 9 AS score, '2026-01-01T03:00:00+09:00' AS at`);
  const options = { from: TABLE, rating: 'score', date: 'at', period: 'day' } as const;
  const rows = await run(tallyQuery({ dialect: 'sqlite', ...options }));
  expect(readWaves(rows, { period: 'day' })[0]?.period).toBe('2025-12-31');
});

describe('names in a table', () => {
  const names = [
    ...[
      'at',
      'order',
      '"x"',
      "it's",
      '나이',
      'a`b',
      'a\\',
      'a.b',
      ' ',
      'select',
      'T; DROP TABLE t',
    ],
    ...['segment', 'period', 'promoters', 'missing', 'answers', 'responses', 'rating', 'counted'],
  ];

  test.each(names)('a table and a column named %s are read', async (name) => {
    const rows = [
      { [name]: 9, [`${name}2`]: 'A', day: '2026-01-01' },
      { [name]: 3, [`${name}2`]: 'B', day: '2026-01-01' },
    ];
    for (const engine of all) {
      await fill(engine, name, { [name]: 'number', [`${name}2`]: 'text', day: 'date' }, rows);
      const query = (options: Omit<Request, 'rating'>) =>
        engine.run(
          tallyQuery({
            ...{ dialect: engine.dialect, from: [name], rating: name },
            ...options,
          } as TallyQueryOptions),
        );
      const result = await query({ by: `${name}2`, where: { [`${name}2`]: ['A', 'C'] } });
      expect([...readSegments(result)]).toEqual([
        ['A', { promoters: 1, passives: 0, detractors: 0 }],
      ]);
      expect(
        readTally(await query({ by: name, weight: name, date: 'day', period: 'week' })),
      ).toEqual(
        tallyWeighted([
          [9, 9],
          [3, 3],
        ]),
      );
    }
  });

  test('a missing column: the engine reports an error', async () => {
    for (const engine of all) {
      await fill(engine, TABLE, { score: 'number' }, [{ score: 9 }]);
      await expect(ask(engine, { rating: 'scroe' })).rejects.toThrow(/scroe/);
      await expect(ask(engine, { rating: 'score', by: 'plan' })).rejects.toThrow(/plan/);
      await expect(ask(engine, { rating: 'score', where: { plan: 'A' } })).rejects.toThrow(/plan/);
    }
  });

  test('a segment without ratings is left out, as in memory', async () => {
    const rows = [
      { score: null, plan: 'None' },
      { score: 9, plan: 'Pro' },
    ];
    for (const engine of all) {
      await fill(engine, TABLE, { score: 'number', plan: 'text' }, rows);
      const result = await ask(engine, { rating: 'score', by: 'plan' });
      expect([...readSegments(result).keys()]).toEqual(['Pro']);
      expect(npsBySegment(rows, { rating: 'score', by: 'plan' }).segments).toHaveLength(1);
    }
  });
});

describe('where selects rows', () => {
  const rows = [
    { score: 10, plan: 'A', n: 1 },
    { score: 9, plan: 'B', n: 2.5 },
    { score: 8, plan: null, n: -3 },
    { score: 7, plan: "'", n: null },
  ];
  test.each([
    [{}, [10, 9, 8, 7]],
    [{ plan: 'A' }, [10]],
    [{ plan: ['A', 'B'] }, [10, 9]],
    [{ plan: null }, [8]],
    [{ plan: ['A', null] }, [10, 8]],
    [{ plan: [] }, []],
    [{ plan: "'" }, [7]],
    [{ n: 2.5 }, [9]],
    [{ n: [-3, 1n] }, [10, 8]],
    [{ plan: ['A', null], n: -3 }, [8]],
    [trusted("n > 0 -- it's positive"), [10, 9]],
    [trusted("plan = 'A' OR plan = 'B'"), [10, 9]],
  ])(
    'where %o: selects the rows that the same condition selects in memory',
    async (where, expected) => {
      for (const engine of all) {
        await fill(engine, TABLE, { score: 'number', plan: 'text', n: 'number' }, rows);
        const result = await ask(engine, { rating: 'score', where, by: 'score' });
        expect(readAccount(result).counted).toBe(expected.length);
        expect([...readSegments(result).keys()].map(Number).sort()).toEqual([...expected].sort());
      }
    },
  );

  test('where with a boolean: selects its rows', async () => {
    for (const engine of all) {
      await engine.run(`DROP TABLE ${TABLE}`);
      await engine.run(
        `CREATE TABLE ${TABLE} AS SELECT 9 AS score, TRUE AS ok UNION ALL SELECT 1, FALSE`,
      );
      const result = await ask(engine, { rating: 'score', where: { ok: true } });
      expect(readTally(result)).toEqual({ promoters: 1, passives: 0, detractors: 0 });
    }
  });
});

test('trusted SQL as the table, with and without a condition', async () => {
  for (const { dialect, run } of all) {
    const from = trusted('(SELECT 9 AS score UNION ALL SELECT 3)');
    const ask = async (where: TallyQueryOptions['where'] = {}) =>
      readTally(await run(tallyQuery({ dialect, from, rating: 'score', where })));
    expect(await ask()).toEqual({ promoters: 1, passives: 0, detractors: 1 });
    expect(await ask(trusted('score > 5'))).toEqual({ promoters: 1, passives: 0, detractors: 0 });
  }
});

test('a trusted condition may use the name of the table', async () => {
  for (const engine of all) {
    await fill(engine, 'answers', { score: 'number' }, [{ score: 9 }, { score: 3 }]);
    const options = { from: 'answers', rating: 'score', where: trusted('answers.score > 5') };
    const rows = await engine.run(tallyQuery({ dialect: engine.dialect, ...options }));
    expect(readTally(rows)).toEqual({ promoters: 1, passives: 0, detractors: 0 });
  }
});

test('fields of a nested column: counted as columns are', async () => {
  const duckdb = all[0] as Engine;
  const rows = [
    "{ score: 9, plan: 'Pro', day: DATE '2026-01-07', 'the weight': 2.5 }",
    "{ score: 3, plan: 'Pro', day: DATE '2026-02-07', 'the weight': 1.0 }",
    'NULL',
  ];
  await duckdb.run(`CREATE OR REPLACE TABLE nested AS SELECT unnest([${rows}]) AS answers`);
  const field = (name: string) => ['answers', name];
  const source = { dialect: 'duckdb', from: 'nested', rating: field('score') } as const;
  const query = tallyQuery({
    ...{ ...source, by: [field('plan')], weight: field('the weight') },
    ...{ date: field('day'), dateType: 'date', period: 'month' },
    during: { start: '2026-01-01', end: '2026-01-31' },
  });
  expect(query).toContain('responses."answers"."score" AS rating');
  expect([...readSegments(await duckdb.run(query))]).toEqual([
    ['["Pro"]', tallyWeighted([[9, 2.5]])],
  ]);
});

describe('a span of days', () => {
  const source = { from: TABLE, rating: 'score', date: 'at' } as const;
  const during = { start: '2026-01-01', end: '2026-03-31' };

  test('a wider condition on the column itself stands before the exact one', () => {
    const query = tallyQuery({
      ...{ dialect: 'bigquery', ...source, during },
      ...{ dateType: 'instant', timeZone: 'Asia/Seoul' },
    });
    expect(query).toContain(
      "WHERE responses.`at` >= '2025-12-30' AND responses.`at` < '2026-04-03'\n    ",
    );
    expect(query).toContain("'Asia/Seoul') AS DATE) BETWEEN CAST('2026-01-01' AS DATE) AND");
    expect(query).not.toContain('period');
  });

  test('two waves: the condition has the days of both', () => {
    const after = { start: '2027-01-01', end: '2027-03-31' };
    const query = transitionQuery({
      ...{ dialect: 'postgres', ...source, respondent: 'id', before: during, after },
    });
    expect(query).toContain(
      `WHERE (responses."at" >= '2025-12-30' AND responses."at" < '2026-04-03' OR responses."at" >= '2026-12-30' AND responses."at" < '2027-04-03')`,
    );
  });

  test.each([
    ['0001-01-01', '2026-12-31'],
    ['2026-01-01', '9999-12-31'],
  ])(
    'from %s to %s, with days that engines do not know: the exact condition only',
    (start, end) => {
      const query = tallyQuery({ dialect: 'duckdb', ...source, during: { start, end } });
      expect(query).not.toContain('>=');
      expect(query).toContain('BETWEEN CAST(');
    },
  );

  test('with trusted SQL as a condition: both hold', async () => {
    for (const engine of all) {
      const rows = ['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01', null].map((at) => ({
        ...{ score: 9, at, ok: at === '2026-03-31' ? 0 : 1 },
      }));
      await fill(engine, TABLE, { score: 'number', at: 'date', ok: 'number' }, rows);
      const options = { rating: 'score', date: 'at', dateType: 'date', during } as const;
      expect(readAccount(await ask(engine, options))).toMatchObject({ rows: 2, counted: 2 });
      const chosen = await ask(engine, { ...options, where: trusted('ok = 1') });
      expect(readTally(chosen)).toEqual({ promoters: 1, passives: 0, detractors: 0 });
    }
  });
});

test('a table name in parts: each part is quoted by itself', async () => {
  const duckdb = all[0] as Engine;
  await duckdb.run('CREATE SCHEMA "order"');
  await duckdb.run('CREATE TABLE "order"."a.b" AS SELECT 9 AS score');
  const from = ['order', 'a.b'];
  const result = await duckdb.run(tallyQuery({ dialect: 'duckdb', from, rating: 'score' }));
  expect(readAccount(result).counted).toBe(1);
});

test('periods agree with the library on every day of three decades', async () => {
  const days = Array.from({ length: 11_000 }, (_, n) => Date.UTC(1996, 0, 1 + n));
  const rows = days.map((day) => ({ score: 9, day: new Date(day).toISOString().slice(0, 10) }));
  for (const engine of all) {
    await fill(engine, TABLE, { score: 'number', day: 'date' }, rows);
    for (const period of periods) {
      const result = await ask(engine, { rating: 'score', date: 'day', period });
      expect(readWaves(result, { period })).toEqual(
        tallyByPeriod(rows, { rating: 'score', date: 'day', period }),
      );
      expect(readWaves(result, { period })[0]?.period).toBe(periodOf('1996-01-01', { period }));
    }
  }
});

test('docs/sql.md shows the query that tallyQuery writes', () => {
  const guide = readFileSync(new URL('../../docs/sql.md', import.meta.url), 'utf8');
  const options = { rating: 'score', by: 'plan', date: 'day', period: 'month' } as const;
  const query = tallyQuery({ dialect: 'postgres', from: TABLE, ...options });
  expect(guide).toContain(`\`\`\`sql\n${query}\n\`\`\``);
});

test('docs/sql.md names every dialect', () => {
  const guide = readFileSync(new URL('../../docs/sql.md', import.meta.url), 'utf8');
  for (const dialect of Object.keys(dialects)) expect(guide).toContain(`\`${dialect}\``);
});

test('a name that DuckDB reads as a file is refused: no file is read through `from`', async () => {
  const folder = temporaryFolder('files');
  for (const file of ['secret', 'secret.csv']) writeFileSync(join(folder, file), 'score\n9\n');
  const { run } = all[0] as Engine;
  for (const name of ['secret.csv', 'secre[t.csv?]']) {
    const path = join(folder, name);
    expect(await run(`SELECT * FROM "${path}"`)).toHaveLength(1);
    for (const from of [path, [path]]) {
      expect(() => tallyQuery({ dialect: 'duckdb', from, rating: 'score' })).toThrow(
        'from must be the name of a table; a file needs trusted SQL',
      );
    }
  }
});
