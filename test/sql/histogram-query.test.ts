import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { histogram, scales, screen, tallyHistogram } from '../../src/index.js';
import { histogramQuery, readHistogram } from '../../src/sql/index.js';
import { type Engine, engines, fill } from './engines.js';

let all: Engine[];
beforeAll(async () => {
  all = await engines();
});

const labels = { 'Very likely': 10, 'No idea': null };
const text = fc.constantFrom(
  ...[null, '', '10', ' 9 ', 'Extremely likely - 10', '0 - Not at all', 'Very likely', 'No idea'],
  ...['９', '9점', '11', '9.5', '50%', 'ten', "it's 7"],
);

test('texts in a table are read as screen reads them in memory', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ score: text }), { maxLength: 30 }), async (rows) => {
      const { ratings, ledger } = screen(rows, { rating: 'score', labels });
      for (const engine of all) {
        await fill(engine, 'responses', { score: 'text' }, rows);
        const result = await engine.run(
          histogramQuery({
            ...{ dialect: engine.dialect, from: 'responses', rating: 'score', ratingType: 'text' },
          }),
        );
        const { missing, outOfRange, fractional, unreadable } = ledger;
        expect(readHistogram(result, { labels })).toEqual({
          ...{ counts: histogram(ratings), missing, outOfRange, fractional, unreadable },
        });
      }
    }),
    { numRuns: 40 },
  );
});

test('counts of ratings by segment and period are merged', async () => {
  const rows = [
    { score: 5, plan: 'A', day: '2026-01-31' },
    { score: 5, plan: 'B', day: '2026-01-01' },
    { score: 4, plan: 'B', day: '2026-01-01' },
    { score: 4.5, plan: 'B', day: null },
    { score: 6, plan: 'B', day: null },
    { score: null, plan: null, day: null },
  ];
  for (const engine of all) {
    await fill(engine, 'responses', { score: 'number', plan: 'text', day: 'date' }, rows);
    const options = { from: 'responses', rating: 'score', by: 'plan', date: 'day' } as const;
    const result = await engine.run(
      histogramQuery({ dialect: engine.dialect, period: 'month', ...options }),
    );
    expect(result).toHaveLength(6);
    expect(result.map((row) => (row as { period: unknown }).period).sort()[0]).toBe('2026-01-01');
    const scale = scales['1-5'];
    const { counts, ...others } = readHistogram(result, { scale });
    expect(counts).toEqual([0, 0, 0, 1, 2]);
    expect(others).toEqual({ missing: 1, outOfRange: 1, fractional: 1, unreadable: 0 });
    expect(tallyHistogram(counts, { scale })).toMatchObject({ promoters: 2, passives: 1 });
  }
});

test('readHistogram names the missing column or the wrong count', () => {
  const row = { rating: 9, answers: 1 };
  expect(() => readHistogram([{ rating: 9 }])).toThrow('row 0 must have a column answers');
  expect(() => readHistogram([{ answers: 9 }])).toThrow('row 0 must have a column rating');
  expect(() => readHistogram([row, { ...row, answers: '1.5' }])).toThrow(
    'answers of row 1 must be',
  );
  const many = { rating: 9, answers: Number.MAX_SAFE_INTEGER };
  expect(() => readHistogram([many, row])).toThrow('at most 2^53 - 1');
});
