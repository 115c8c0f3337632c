import { expect, test } from 'vitest';
import {
  addRows,
  countRows,
  finishSurvey,
  mergeSurveys,
  planSurvey,
  startSurvey,
  surveyRecord,
} from '../../src/survey/index.js';

// the recipe "A stream" of docs/recipes/javascript.md: segments and dates of rows that arrive in pieces

const chunks = [
  [
    ['Plan', 'Date', 'Score'],
    ['Pro', '3/4/2026', '9'],
    ['Free', '3/9/2026', '11'],
  ],
  [
    ['Free', '3/14/2026', '3'],
    ['Pro', '4/1/2026', '10'],
  ],
];
const [first = [], ...others] = chunks;
const plan = planSurvey(first, { rating: 'Score', by: ['Plan'], date: 'Date' });

test('chunks that are added one after another', () => {
  const count = startSurvey(plan);
  addRows(count, first.slice(plan.headerRows));
  for (const rows of others) addRows(count, rows);
  const record = surveyRecord(finishSurvey(count));
  expect(record.score).toBe(100 / 3);
  expect(record.segments?.segments.map(({ segment, score }) => [segment, score])).toEqual([
    ['Pro', 100],
    ['Free', -100],
  ]);
  expect(record.trend?.map(({ period, score }) => [period, score])).toEqual([
    ['2026-03', 0],
    ['2026-04', 100],
  ]);
  expect(record.ledger.problems).toEqual([{ row: 1, value: '11', reason: 'out-of-range' }]);
});

test('chunks that are counted apart, sent as JSON and merged', () => {
  const parts = [first.slice(plan.headerRows), ...others].map((rows) => countRows(plan, rows));
  const received: typeof parts = JSON.parse(JSON.stringify(parts));
  expect(surveyRecord(received.reduce(mergeSurveys))).toEqual(
    surveyRecord(countRows(plan, chunks.flat().slice(plan.headerRows))),
  );
});
