import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { matchWaves, pairedDifference, screen, tallyTransitions } from '../../src/index.js';
import { readTransitions, transitionQuery } from '../../src/sql/index.js';
import { scalesArbitrary } from '../support/arbitraries.js';
import { type Engine, engines, fill } from './engines.js';

let all: Engine[];
beforeAll(async () => {
  all = await engines();
});

const columns = { customer: 'text', score: 'number', day: 'date' } as const;
const options = {
  ...{ from: 'responses', rating: 'score', respondent: 'customer', date: 'day' },
  before: { start: '2026-01-01', end: '2026-03-31' },
  after: { start: '2026-04-01', end: '2026-06-30' },
};

test('two customers in both waves, one of whom moves: two transitions', async () => {
  const rows = [
    { customer: 'a', score: 9, day: '2026-01-01' },
    { customer: 'a', score: 7, day: '2026-06-30' },
    { customer: 'b', score: 3, day: '2026-03-31' },
    { customer: 'b', score: 0, day: '2026-04-01' },
    { customer: 'left', score: 9, day: '2026-02-01' },
    { customer: 'joined', score: 9, day: '2026-05-01' },
    { customer: 'earlier', score: 9, day: '2025-12-31' },
    { customer: 'b', score: 10, day: '2026-07-01' },
    { customer: null, score: 10, day: '2026-02-01' },
    { customer: null, score: 10, day: '2026-05-01' },
    { customer: ' ', score: 10, day: '2026-02-01' },
    { customer: ' ', score: 10, day: '2026-05-01' },
    { customer: 'a', score: null, day: '2026-02-01' },
    { customer: 'a', score: 9.5, day: '2026-02-01' },
    { customer: 'a', score: 11, day: '2026-02-01' },
  ];
  for (const engine of all) {
    await fill(engine, 'responses', columns, rows);
    const result = await engine.run(transitionQuery({ dialect: engine.dialect, ...options }));
    expect(result).toHaveLength(4);
    const transitions = readTransitions(result);
    expect(transitions).toEqual(
      tallyTransitions([
        [9, 7],
        [3, 0],
      ]),
    );
    expect(pairedDifference(transitions)?.estimate).toBe(-50);
  }
});

test('random answers as numbers and texts: the transitions that matchWaves gives', async () => {
  const answer = fc.option(fc.integer({ min: -1, max: 11 }));
  const pairs = fc.array(fc.tuple(answer, answer), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(pairs, scalesArbitrary, async (pairs, scale) => {
      const wave = (place: 0 | 1, day: string) =>
        pairs.map((pair, index) => ({ customer: `c${index}`, score: pair[place], day }));
      const [before, after] = [wave(0, '2026-02-28'), wave(1, '2026-05-31')];
      const rated = (rows: typeof before) => screen(rows, { rating: 'score', scale }).rows;
      const expected = matchWaves(rated(before), rated(after), {
        ...{ respondent: 'customer', rating: 'score', scale },
      });
      for (const engine of all) {
        for (const ratingType of ['number', 'text'] as const) {
          const score = ratingType === 'text' ? 'text' : 'number';
          await fill(engine, 'responses', { ...columns, score }, [...before, ...after]);
          const result = await engine.run(
            transitionQuery({ dialect: engine.dialect, ...options, ratingType, scale }),
          );
          expect(readTransitions(result)).toEqual(expected.transitions);
        }
      }
    }),
    { numRuns: 25 },
  );
});

test('a respondent with two answers in one wave is refused', async () => {
  const rows = [9, 8].map((score) => ({ customer: 'a', score, day: '2026-02-01' }));
  for (const engine of all) {
    await fill(engine, 'responses', columns, rows);
    const result = await engine.run(transitionQuery({ dialect: engine.dialect, ...options }));
    expect(() => readTransitions(result)).toThrow('repeated of row 0 must be 0: one answer each');
  }
});

test('readTransitions names the missing column or the wrong value', () => {
  const row = { category_before: 'passive', category_after: null, respondents: 1, repeated: 0 };
  expect(readTransitions([row])).toEqual([
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ]);
  expect(() => readTransitions([{ ...row, category_after: 'fan' }])).toThrow(
    'category_after of row 0 must be one of promoter, passive, detractor, received "fan"',
  );
  expect(() => readTransitions([{ ...row, respondents: -1 }])).toThrow('respondents of row 0 must');
  expect(() => readTransitions([{ respondents: 1 }])).toThrow('row 0 must have a column repeated');
});
