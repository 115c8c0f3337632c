import { describe, expect, test } from 'vitest';
import { scan } from '../../src/index.js';
import {
  countRows,
  mergeSurveys,
  planSurvey,
  type SurveyRequest,
  surveyRecord,
} from '../../src/survey/index.js';
import { expectPlainNumbers } from '../support/laws.js';
import { problemOf } from './tables.js';

/** 900 answers; those who chose Chat, every fifth, are less content. */
const rows = Array.from({ length: 900 }, (_, index) => {
  const chose = { Email: index % 2 === 0, Chat: index % 5 === 0, Phone: index % 3 === 0 };
  const features = Object.entries(chose).flatMap(([name, isChosen]) => (isChosen ? [name] : []));
  return {
    ...chose,
    rating: chose.Chat ? [2, 6, 9][index % 3] : [10, 9, 7, 10, 4][(index * 7) % 5],
    features: [...features, ...features.slice(0, index % 2)].join('; '), // some are named twice
    weight: 1 + (index % 3) / 4,
    day: index % 7 < 3 ? '2026-01-15' : '2026-02-28',
    id: `p${index >> 1}`,
  };
});
const columns = ['rating', 'features', 'weight', 'day', 'id'] as const;
const table = [[...columns], ...rows.map((row) => columns.map((column) => String(row[column])))];
const multiple = { features: ';' };
const surveyOf = (request: SurveyRequest, of = table) =>
  countRows(planSurvey(table, { rating: 'rating', scan: true, multiple, ...request }), of.slice(1));
const scanOf = (request: SurveyRequest = {}) => surveyRecord(surveyOf(request)).scan;

describe('a scan of cells with several answers', () => {
  test.each<[string, SurveyRequest]>([
    ['counts', {}],
    ['weights', { weight: 'weight' }],
    ['dates', { date: 'day' }],
  ])('%s: each answer is compared as a column of its own would be', (_, request) => {
    const found = scanOf({ minRespondents: 30, ...request });
    expectPlainNumbers(found);
    const alone = scan(rows, {
      rating: 'rating',
      columns: ['Chat'],
      weight: request.weight as 'weight' | undefined,
      date: request.date as 'day' | undefined,
    });
    const chat = found?.findings.filter(({ segment }) => segment === 'Chat') ?? [];
    const expected = alone.findings.filter(({ segment }) => segment === true);
    expect(chat.length).toBeGreaterThan(0);
    for (const finding of chat) {
      const same = expected.find(({ against }) => against === finding.against);
      expect(finding.answers).toBe(180);
      expect(finding.score).toBe(same?.score);
      expect(finding.other.answers).toBe(same?.other.answers);
      expect(finding.other.score).toBeCloseTo(same?.other.score as number, 9); // the rest is a difference
      expect(finding.difference.pValue).toBeCloseTo(same?.difference.pValue as number, 9);
    }
    expect(found?.columns[0]).toMatchObject({ column: 'features', values: 4, bands: null });
  });

  test('parts of a survey merged: the scan of the whole', () => {
    const parts = [table.slice(0, 400), [table[0] as string[], ...table.slice(400)]];
    const merged = mergeSurveys(...(parts.map((part) => surveyOf({}, part)) as [never, never]));
    expect(surveyRecord(merged).scan).toEqual(scanOf());
  });

  test('the latest answer of each respondent: that of the rows that count', () => {
    const latest = scanOf({ respondent: 'id' });
    const second = [table[0] as string[], ...table.slice(1).filter((_, index) => index % 2 === 1)];
    const features = (scan: typeof latest) =>
      scan?.findings
        .filter(({ column }) => column === 'features')
        .map(({ segment, score, other }) => [segment, score, other.score]);
    expect(features(latest)?.length).toBeGreaterThan(0);
    expect(new Map(features(latest)?.map(([name, ...scores]) => [name, scores]))).toEqual(
      new Map(
        features(surveyRecord(surveyOf({}, second)).scan)?.map(([name, ...scores]) => [
          name,
          scores,
        ]),
      ),
    );
  });

  test('a question that was asked by rating: left out', () => {
    const asked = rows.map(({ rating, features }) => [
      String(rating),
      (rating as number) <= 6 ? `${features};Slow` : '',
    ]);
    const plan = planSurvey([['rating', 'features'], ...asked], {
      ...{ rating: 'rating', scan: true, multiple },
    });
    expect(surveyRecord(countRows(plan, asked)).scan).toMatchObject({
      columns: [],
      leftOut: [{ column: 'features', reason: 'rating' }],
    });
  });

  test('more than 50 answers: left out; an answer that all but few have, with protection: not compared', () => {
    const many = rows.map((row, index) => [String(row.rating), `a${index % 60};b${index % 59}`]);
    const plan = planSurvey([['rating', 'features'], ...many], {
      ...{ rating: 'rating', scan: true, multiple },
    });
    expect(surveyRecord(countRows(plan, many)).scan?.leftOut).toEqual([
      { column: 'features', reason: 'many-values' },
    ]);
    const common = rows.map((row, index) => [String(row.rating), index < 880 ? 'A;B' : 'B']);
    const options = { rating: 'rating', scan: true, multiple };
    const rare = planSurvey([['rating', 'features'], ...common], options);
    expect(surveyRecord(countRows(rare, common)).scan?.comparisons).toBe(0);
  });

  test('a column that does not exist: refused', () => {
    expect(problemOf(() => surveyOf({ multiple: { colour: ';' } }))).toMatchObject({
      code: 'unknown-column',
      column: 'colour',
    });
  });
});
