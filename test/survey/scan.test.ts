import { describe, expect, test } from 'vitest';
import { scan } from '../../src/index.js';
import {
  addGroups,
  countRows,
  finishSurvey,
  mergeSurveys,
  planSurvey,
  type Survey,
  type SurveyRequest,
  startSurvey,
  surveyRecord,
} from '../../src/survey/index.js';
import { surveyWithoutDifference, withLowerSegment } from '../bench/simulated-survey.mjs';
import { expectPlainNumbers } from '../support/laws.js';

const simulated = withLowerSegment({ seed: 3, rows: 900, points: 60 });
const tableOf = (rows: readonly object[]): string[][] => [
  Object.keys(rows[0] ?? {}),
  ...rows.map((row) => Object.values(row).map(String)),
];
const table = tableOf(simulated);
const surveyOf = (rows: readonly string[][], request: SurveyRequest): Survey =>
  countRows(planSurvey(rows, { rating: 'rating', scan: true, ...request }), rows.slice(1));
const scanOf = (rows: readonly string[][], request: SurveyRequest = {}) =>
  surveyRecord(surveyOf(rows, request)).scan;

describe('the scan of a survey', () => {
  test('rows of texts: the same as scan finds in rows in memory, of numbers and texts', () => {
    const dated = scan(simulated, { rating: 'rating', date: 'date' });
    const { missing: _, ...same } = dated;
    expect(same.findings.length).toBeGreaterThan(0);
    expect(scanOf(table, { date: 'date' })).toEqual(same);
  });

  test('weights: the same as in memory', () => {
    const rows = simulated.map((row, index) => ({ ...row, weight: 1 + (index % 3) }));
    const { missing: _, ...same } = scan(rows, {
      rating: 'rating',
      weight: 'weight',
      date: 'date',
    });
    const found = scanOf(tableOf(rows), { weight: 'weight', date: 'date' });
    expectPlainNumbers(found);
    expect(found?.findings).toEqual(same.findings);
    expect(found?.comparisons).toBe(same.comparisons);
  });

  test('rows without a weight, and of weight 0: not counted', () => {
    const rows = simulated.map((row, index) => ({ ...row, weight: ['1', '', '0'][index % 3] }));
    const counted = rows.filter(({ weight }) => weight === '1');
    const request = { rating: 'rating', weight: 'weight' };
    const found = scanOf(tableOf(rows), request);
    expect(found?.total.answers).toBe(300);
    const { columns } = scan(counted, { rating: 'rating', weight: () => 1, date: 'date' });
    expect(found?.columns.find(({ column }) => column === 'c0')).toMatchObject({
      againstRest: columns.find(({ column }) => column === 'c0')?.againstRest,
    });
  });

  test('the latest answer of each respondent: the same as the survey of these answers', () => {
    const rows = simulated.map((row, index) => ({ who: `p${index % 600}`, ...row }));
    const latest = rows.slice(300).map(({ who: _, ...row }) => row);
    const found = scanOf(tableOf(rows), { respondent: 'who' });
    const same = scanOf(tableOf(latest));
    expect(found?.total).toEqual({ ...same?.total });
    const lowest = (scanned: typeof found) =>
      scanned?.findings.find(({ segment, against }) => segment === 'low' && against === 'rest');
    const { adjustedPValue: _, ...difference } = lowest(same)?.difference ?? {};
    expect(lowest(found)).toMatchObject({ answers: lowest(same)?.answers, difference });
  });

  test('surveys of parts merge to the survey of the whole, also sent as JSON', () => {
    const plan = planSurvey(table, { rating: 'rating', scan: true, date: 'date' });
    const [a, b] = [table.slice(1, 400), table.slice(400)].map((rows) => countRows(plan, rows));
    const whole = surveyRecord(countRows(plan, table.slice(1))).scan;
    const merged = mergeSurveys(a as Survey, JSON.parse(JSON.stringify(b)) as Survey);
    expect(surveyRecord(merged).scan).toEqual(whole);
  });

  test('equal rows counted as groups: the same', () => {
    const plan = planSurvey(table, { rating: 'rating', scan: true });
    const twice = [...table.slice(1), ...table.slice(1)];
    const count = startSurvey(plan);
    addGroups(
      count,
      table.slice(1).map((row) => [row, 2] as const),
    );
    const grouped = surveyRecord(finishSurvey(count)).scan;
    expect(grouped?.findings.length).toBeGreaterThan(0);
    expect(new Set(grouped?.findings)).toEqual(
      new Set(surveyRecord(countRows(plan, twice)).scan?.findings),
    );
  });

  test('a column that turns out to have more than 50 values: left out, in parts too', () => {
    const rows = [['rating', 'code', 'side']];
    for (let row = 0; row < 2000; row++) {
      rows.push([`${row % 11}`, row < 1200 ? 'usual' : `x ${row % 80}`, row % 3 ? 'a' : 'b']);
    }
    expect(scanOf(rows)).toMatchObject({
      columns: [{ column: 'side' }],
      leftOut: [{ column: 'code', reason: 'many-values' }],
    });
    const plan = planSurvey(rows, { rating: 'rating', scan: true });
    const parts = [rows.slice(1, 1240), rows.slice(1240)].map((part) => countRows(plan, part));
    const merged = mergeSurveys(parts[0] as Survey, parts[1] as Survey);
    expect(surveyRecord(merged).scan?.leftOut).toEqual([{ column: 'code', reason: 'many-values' }]);
  });

  test('columns of one name, or of none: called by their numbers', () => {
    const rows = [
      ['rating', 'plan', 'plan', ''],
      ...Array.from({ length: 120 }, (_, i) => [`${i % 11}`, `${i % 2}`, `${i % 3}`, `${i % 4}`]),
    ];
    expect(scanOf(rows)?.columns.map(({ column }) => column)).toEqual(['2', '3', '4']);
  });

  test('numbers with decimal commas: banded like numbers with points', () => {
    const numbers = surveyWithoutDifference({ seed: 1, rows: 300 });
    const [points, commas] = ['.', ','].map((mark) => [
      ['rating', 'spend'],
      ...numbers.map(({ rating, c30 = '' }) => [`${rating}`, String(c30).replace('.', mark)]),
    ]);
    const plan = planSurvey(
      commas ?? [],
      { rating: 'rating', scan: true },
      { decimalCommas: true },
    );
    const found = surveyRecord(countRows(plan, (commas ?? []).slice(1))).scan;
    expect(found?.columns[0]?.bands?.length).toBe(4);
    expect(found).toEqual(scanOf(points ?? []));
  });

  test('a column that begins with 1,000 blanks: looked at; one of blanks only: empty', () => {
    const rows = [['rating', 'late', 'never']];
    for (let row = 0; row < 1500; row++) {
      rows.push([`${row % 11}`, row < 1200 ? '' : `v${row % 2}`, '']);
    }
    expect(scanOf(rows)).toMatchObject({
      columns: [{ column: 'late', values: 3 }],
      leftOut: [{ column: 'never', reason: 'empty' }],
    });
  });

  test('a survey without scan: no scan in its record, and no columns read for it', () => {
    const plan = planSurvey(table, { rating: 'rating' });
    expect(plan).toMatchObject({ scan: null, columnsRead: [0] });
    expect(surveyRecord(countRows(plan, table.slice(1))).scan).toBeUndefined();
  });
});
