import { expect, test } from 'vitest';
import { compareSegments, homogeneity, npsBySegment, type Tally } from '../../src/index.js';
import { countRows, planSurvey, surveyRecord } from '../../src/survey/index.js';
import { expectError } from '../support/laws.js';

// A call with more than about 125,000 arguments overflows the stack.
const COUNT = 130_000;
const SLOW = { timeout: 600_000 };

const names = Array.from({ length: COUNT }, (_, index) => `segment ${index}`);
const promoter: Tally = { promoters: 1, passives: 0, detractors: 0 };
const detractor: Tally = { promoters: 0, passives: 0, detractors: 1 };
const tallyAt = (index: number): Tally => (index % 4 === 0 ? detractor : promoter);

test('130,000 equal groups: one score', () => {
  expect(homogeneity(names.map(() => promoter))?.pValue).toBe(1);
});

test('130,000 segments: each is in the table', SLOW, () => {
  const table = compareSegments(names.map((name, index) => [name, tallyAt(index)] as const));
  expect(table.segments).toHaveLength(COUNT);
  expect(table.total.score).toBe(50);
});

test('rows of 130,000 segments: each is in the table', SLOW, () => {
  const rows = names.map((name, index) => ({ name, rating: index % 4 === 0 ? 0 : 10 }));
  const table = npsBySegment(rows, { rating: 'rating', by: 'name' });
  expect(table.segments).toHaveLength(COUNT);
  expect(table.total.score).toBe(50);
});

const rowsOf = (some: readonly string[]) =>
  some.map((name, index) => [name, index % 4 === 0 ? '0' : '10']);

test('a survey of 100,000 segments: each is in the record', SLOW, () => {
  const rows = rowsOf(names.slice(0, 100_000));
  const plan = planSurvey([['name', 'score'], ...rows.slice(0, 100)], { by: ['name'] });
  const record = surveyRecord(countRows(plan, rows));
  expect(record.segments?.segments).toHaveLength(100_000);
  expect(record.score).toBe(50);
});

test('a survey of 130,000 segments: refused, with the most that it takes', () => {
  const rows = rowsOf(names);
  const plan = planSurvey([['name', 'score'], ...rows.slice(0, 100)], { by: ['name'] });
  expect(() => countRows(plan, rows)).toThrow(
    expect.objectContaining({
      problem: { code: 'too-many-segments', columns: ['name'], most: 100_000 },
    }),
  );
});

test('more than 300,000 segments: refused, with their number', SLOW, () => {
  const pairs = Array.from({ length: 300_001 }, (_, index) => [index, promoter] as const);
  const message = 'segments must be at most 300000, received 300001';
  expectError(() => compareSegments(pairs), RangeError, message);
});
