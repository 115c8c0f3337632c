import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  compareWaves,
  latestPerRespondent,
  respondents,
  type Tally,
  tallyByPeriod,
  type Wave,
} from '../../src/index.js';
import { readWaves, tallyQuery, transitionQuery } from '../../src/sql/index.js';
import { expectError } from '../support/laws.js';
import { type Engine, engines, fill } from './engines.js';

let all: Engine[];
beforeAll(async () => {
  all = await engines();
});

const columns = { customer: 'text', score: 'number', day: 'date' } as const;
const source = { from: 'responses', rating: 'score', date: 'day' } as const;
const period = 'month';

/** Of what waves share, only what a wave shares with the latest earlier one that has answers. */
function neighbours(waves: readonly Wave[]): Wave[] {
  let latest: string | undefined;
  return waves.map(({ shared = [], ...wave }) => {
    const before = shared.filter((each) => each.period === latest);
    if (respondents(wave.tally as Tally) > 0) latest = wave.period;
    return before.length > 0 ? { ...wave, shared: before } : wave;
  });
}

test('random answers: what neighbouring waves share is what tallyByPeriod gives', async () => {
  const row = fc.record({
    customer: fc.constantFrom('a', 'b', 'c', 'd', "e's", null),
    score: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 8 }),
    day: fc.constantFrom('2025-12-31', '2026-01-01', '2026-02-28', '2026-04-05', '2026-05-01'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 25 }), async (some) => {
      const rated = some.filter(({ score }) => score !== null);
      const rows = latestPerRespondent(rated, { respondent: 'customer', date: 'day', period });
      const expected = neighbours(
        tallyByPeriod(rows, { rating: 'score', date: 'day', period, respondent: 'customer' }),
      );
      for (const engine of all) {
        const { dialect } = engine;
        await fill(engine, 'responses', columns, rows);
        const tallies = await engine.run(tallyQuery({ dialect, ...source, period }));
        const query = transitionQuery({ dialect, ...source, period, respondent: 'customer' });
        const waves = readWaves(tallies, { period, shared: await engine.run(query) });
        expect(waves).toEqual(expected);
        expect(compareWaves(waves).map(({ change }) => change)).toEqual(
          compareWaves(expected).map(({ change }) => change),
        );
      }
    }),
    { numRuns: 25 },
  );
});

test('somebody answers twice in a month and in the one before: refused', async () => {
  const rows = ['2026-01-01', '2026-02-01', '2026-02-02'].map((day) => ({
    ...{ customer: 'a', score: 9, day },
  }));
  for (const engine of all) {
    const { dialect } = engine;
    await fill(engine, 'responses', columns, rows);
    const tallies = await engine.run(tallyQuery({ dialect, ...source, period }));
    const query = transitionQuery({ dialect, ...source, period, respondent: 'customer' });
    const shared = await engine.run(query);
    expect(() => readWaves(tallies, { period, shared })).toThrow(
      'repeated of row 0 must be 0: one answer each',
    );
  }
});

describe('options and rows that do not fit', () => {
  const tallies = ['2026-01-01', '2026-02-01'].map((period) => ({
    ...{ period, period_unit: 'month', promoters: 2, passives: 0, detractors: 0 },
  }));
  const moved = {
    ...{ period: '2026-02-01', period_unit: 'month', period_before: '2026-01-01' },
    ...{ category_before: 'promoter', category_after: 'promoter', respondents: 1, repeated: 0 },
  };

  test('rows of the same months: the shared respondents', () => {
    expect(readWaves(tallies, { period, shared: [moved] })[1]?.shared).toEqual([
      {
        period: '2026-01',
        transitions: [
          [1, 0, 0],
          [0, 0, 0],
          [0, 0, 0],
        ],
      },
    ]);
  });

  test.each([
    [
      { period_unit: 'quarter' },
      'period of row 0 of shared must be the period that is read, month, received quarter',
    ],
    [
      { period_before: '2025-12-01' },
      'period_before of row 0 of shared must be the first day of a wave, received 2025-12-01',
    ],
  ])('a row with %j: refused', (wrong, message) => {
    const call = () => readWaves(tallies, { period, shared: [{ ...moved, ...wrong }] });
    expectError(call, RangeError, message);
  });

  test('months that are read as quarters: refused', () => {
    expectError(
      () => readWaves(tallies, { period: 'quarter', shared: [moved] }),
      RangeError,
      'period of row 0 of shared must be the period that is read, quarter, received month',
    );
  });

  test('period beside before and after, or during alone: refused', () => {
    const days = { start: '2026-01-01', end: '2026-01-31' };
    const rest = { dialect: 'duckdb', ...source, respondent: 'customer' } as const;
    expectError(
      () => transitionQuery({ ...rest, period, before: days } as never),
      TypeError,
      'period must come without before and after: the periods are the waves',
    );
    expectError(
      () => transitionQuery({ ...rest, during: days } as never),
      TypeError,
      'during must come with period',
    );
  });
});
