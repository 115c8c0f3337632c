import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  readAccount,
  readTally,
  readWaves,
  type TallyQueryOptions,
  tallyQuery,
  trusted,
} from '../../src/sql/index.js';
import type { Engine } from './engine.js';
import { postgres } from './postgres.js';
import { postgresPrograms } from './postgres-server.js';

const isAbsent = postgresPrograms() === null;
const without = isAbsent ? ' (the Debian package postgresql is not installed)' : '';

describe.skipIf(isAbsent)(`types that only PostgreSQL has${without}`, () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await postgres();
  });
  afterAll(() => engine?.close());

  const ask = (from: string, options: Partial<TallyQueryOptions> = {}) =>
    engine.run(
      tallyQuery({
        ...{ dialect: 'postgres', from: trusted(`(VALUES ${from})`), rating: 'column1' },
        ...options,
      } as TallyQueryOptions),
    );

  test.each([
    ['integer', [], 0],
    ['numeric', ['1e400', '-1e400', 'NaN', 'Infinity'], 3],
    ['double precision', ['1e300', '-Infinity', 'NaN', 'Infinity'], 3],
    ['real', ['1e30', '-Infinity', 'NaN', 'Infinity'], 3],
  ])(
    'ratings of type %s: values beyond all floating-point numbers are out of range',
    async (type, extremes, outOfRange) => {
      const values = ['10', '9', '3', ...extremes].map((value) => `(CAST('${value}' AS ${type}))`);
      const rows = await ask(`${values}, (NULL)`);
      expect(readTally(rows)).toEqual({ promoters: 2, passives: 0, detractors: 1 });
      const missing = extremes.includes('NaN') ? 2 : 1;
      expect(readAccount(rows)).toMatchObject({ missing, outOfRange, fractional: 0 });
    },
  );

  test('a text with more digits than a floating-point number can have is unreadable', async () => {
    const long = `0.${'0'.repeat(400)}1`;
    const rows = await ask(`('${long}'), ('${long.slice(1)}'), ('9.${'0'.repeat(200)}')`, {
      ratingType: 'text',
    });
    expect(readAccount(rows)).toMatchObject({ counted: 1, unreadable: 2 });
  });

  test.each(['infinity', '-infinity', '0044-03-15 BC'])(
    'readWaves refuses the date %s',
    async (day) => {
      for (const type of ['date', 'timestamp', 'timestamptz']) {
        for (const period of ['day', 'week', 'month', 'quarter', 'year'] as const) {
          const rows = await ask(`(9, CAST('${day}' AS ${type}))`, { date: 'column2', period });
          expect(() => readWaves(rows, { period })).toThrow(
            'period of row 0 must be a date YYYY-MM',
          );
        }
      }
    },
  );

  test('a span of days: only the partitions of these days are read', async () => {
    await engine.run('CREATE TABLE parts (score int, at timestamptz) PARTITION BY RANGE (at)');
    for (const year of [2024, 2025, 2026]) {
      await engine.run(
        `CREATE TABLE of_${year} PARTITION OF parts FOR VALUES FROM ('${year}-01-01') TO ('${year + 1}-01-01')`,
      );
    }
    const query = tallyQuery({
      ...{ dialect: 'postgres', from: 'parts', rating: 'score', date: 'at', dateType: 'instant' },
      ...{ timeZone: 'Asia/Seoul', during: { start: '2025-04-01', end: '2025-06-30' } },
    });
    const plan = JSON.stringify(await engine.run(`EXPLAIN ${query}`));
    expect(plan).toContain('of_2025');
    expect(plan).not.toMatch(/of_2024|of_2026/);
  });

  test('a field of a composite column: counted as a column is', async () => {
    await engine.run('CREATE TYPE answer AS (score int, "the plan" text)');
    await engine.run(
      `CREATE TABLE nested AS SELECT CAST(ROW(9, 'Pro') AS answer) AS answers UNION ALL SELECT NULL`,
    );
    const source = { dialect: 'postgres', from: 'nested', rating: ['answers', 'score'] } as const;
    const rows = await engine.run(tallyQuery({ ...source, by: [['answers', 'the plan']] }));
    expect(readAccount(rows)).toMatchObject({ counted: 1, missing: 1 });
  });

  test('a trusted condition on a trusted query selects rows', async () => {
    const rows = await ask('(9), (3)', { where: trusted('column1 > 5') });
    expect(readTally(rows)).toEqual({ promoters: 1, passives: 0, detractors: 0 });
  });
});
