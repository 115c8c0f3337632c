import { beforeAll, describe, expect, test } from 'vitest';
import { screen, tallyBy, tallyByPeriod } from '../../src/index.js';
import {
  readAccount,
  readSegments,
  readTally,
  readWaves,
  tallyQuery,
} from '../../src/sql/index.js';
import { type Engine, engines } from './engines.js';

const rows = [
  { score: 10, plan: 'Pro', day: '2026-01-01', at: '2026-01-01 23:30:00', w: 2 },
  { score: 9, plan: 'Pro', day: '2025-12-28', at: '2025-12-28 00:00:00', w: 1.5 },
  { score: 7, plan: 'O\'Neil \\ "x"', day: '2026-03-31', at: '2026-03-31 12:00:00', w: null },
  { score: 0, plan: 'Free', day: '2026-03-29', at: '2026-03-29 00:59:59', w: -1 },
  { score: 9.5, plan: 'Free', day: '2026-03-29', at: '2026-03-29 00:59:59', w: 1 },
  { score: 11, plan: 'Free', day: '2027-03-29', at: '2027-03-29 00:59:59', w: 1 },
  { score: null, plan: 'None', day: '2028-03-29', at: '2028-03-29 00:59:59', w: 1 },
  { score: 6, plan: null, day: null, at: null, w: 0.5 },
  { score: 8, plan: '', day: '2026-02-01', at: '2026-02-01 00:00:00', w: 3 },
];
const literal = (value: unknown) =>
  value === null ? 'NULL' : typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : value;

let all: Engine[];
beforeAll(async () => {
  all = await engines();
  for (const { run, dialect } of all) {
    const [date, timestamp] = dialect === 'sqlite' ? ['TEXT', 'TEXT'] : ['DATE', 'TIMESTAMP'];
    await run(
      `CREATE TABLE "resp" ("score" DOUBLE, "plan" TEXT, "day" ${date}, "at" ${timestamp}, "w" DOUBLE)`,
    );
    const values = rows.map((row) => `(${Object.values(row).map(literal).join(', ')})`);
    await run(`INSERT INTO "resp" VALUES ${values.join(', ')}`);
  }
});

const screened = screen(rows, { rating: 'score' });
const rated = screened.rows.map((row, i) => ({
  ...row,
  plan: row.plan ?? '',
  rating: screened.ratings[i] as number,
}));

describe('counts as in memory', () => {
  test('in all', async () => {
    for (const { dialect, run } of all) {
      const result = await run(tallyQuery({ dialect, from: 'resp', rating: 'score' }));
      expect(readTally(result)).toEqual({ promoters: 2, passives: 2, detractors: 2 });
      expect(readAccount(result)).toMatchObject({
        rows: 9,
        counted: 6,
        missing: 1,
        outOfRange: 1,
        fractional: 1,
      });
    }
  });
  test('by segment', async () => {
    for (const { dialect, run } of all) {
      const result = await run(tallyQuery({ dialect, from: 'resp', rating: 'score', by: 'plan' }));
      expect([...readSegments(result)].sort()).toEqual(
        [...tallyBy(rated, { rating: 'rating', by: 'plan' })].sort(),
      );
    }
  });
  test.each(['day', 'week', 'month', 'quarter', 'year'] as const)('by %s', async (period) => {
    for (const { dialect, run } of all) {
      for (const [date, dateType] of [
        ['day', 'date'],
        ['at', 'timestamp'],
      ] as const) {
        const sql = tallyQuery({
          dialect,
          from: 'resp',
          rating: 'score',
          by: ['plan', 'w'],
          date,
          dateType,
          period,
        });
        expect(readWaves(await run(sql), { period })).toEqual(
          tallyByPeriod(rated, { rating: 'rating', date: 'day', period }),
        );
      }
    }
  });
  test('weighted', async () => {
    for (const { dialect, run } of all) {
      const result = await run(tallyQuery({ dialect, from: 'resp', rating: 'score', weight: 'w' }));
      expect(readTally(result)).toEqual({
        counts: { promoters: 2, passives: 1, detractors: 1 },
        weights: { promoters: 3.5, passives: 3, detractors: 0.5 },
        squaredWeights: { promoters: 6.25, passives: 9, detractors: 0.25 },
      });
      expect(readAccount(result)).toMatchObject({ rows: 9, missingWeight: 1, invalidWeight: 1 });
    }
  });
});
