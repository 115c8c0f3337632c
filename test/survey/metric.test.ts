import { describe, expect, test } from 'vitest';
import { computeCes, computeCsat, difference, topBoxDifference } from '../../src/index.js';
import {
  countRows,
  planSurvey,
  type SurveyRequest,
  shareRecord,
  surveyRecord,
} from '../../src/survey/index.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';
import { problemOf } from './tables.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

const rows = [
  ['plan', 'nps', 'CSAT', 'How easy was it?', 'day'],
  ['Pro', '10', '5', '7', '2026-01-05'],
  ['Pro', '9', '4', '6', '2026-01-06'],
  ['Pro', '3', '4', '2', '2026-02-05'],
  ['Free', '8', '2', '5', '2026-02-06'],
  ['Free', '7', '1', '4', '2026-02-07'],
  ['Free', '2', '', '1', '2026-02-08'],
];

function sharesOf(request: SurveyRequest, table = rows) {
  const plan = planSurvey(table, request);
  return shareRecord(surveyRecord(countRows(plan, table.slice(plan.headerRows))));
}

describe('metric csat and ces', () => {
  test('a file with three metrics: the column that is called like the metric is counted', () => {
    const csat = sharesOf({ metric: 'csat' });
    expect(csat).toMatchObject({
      metric: 'csat',
      ratingColumn: 'CSAT',
      scale: { min: 1, max: 5 },
      top: 2,
      inBox: 3,
      respondents: 5,
    });
    expect(computeCsat([5, 4, 4, 2, 1])).toMatchObject(csat.share as object);
    const ces = sharesOf({ metric: 'ces' });
    expect(ces).toMatchObject({
      metric: 'ces',
      ratingColumn: 'How easy was it?',
      top: 3,
      inBox: 3,
    });
    expect(computeCes([7, 6, 2, 5, 4, 1])).toMatchObject(ces.share as object);
    expectPlainNumbers(csat);
  });

  test.each([
    ['csat', 'Overall satisfaction'],
    ['csat', 'Wie zufrieden sind Sie?'],
    ['csat', '만족도'],
    ['csat', 'customer_satisfaction_score'],
    ['ces', 'ces'],
    ['ces', 'effortScore'],
    ['ces', 'The company made it easy for me to handle my issue.'],
    ['ces', '얼마나 쉬웠습니까?'],
  ] as const)(
    'metric %s: a column called %s is the rating, and one for recommending is not',
    (metric, name) => {
      const table = [
        [name, 'Would you recommend us?'],
        ['5', '3'],
        ['4', '2'],
        ['1', '5'],
      ];
      expect(planSurvey(table, { metric }).rating.name).toBe(name);
    },
  );

  test('metric nps: the other columns change nothing', () => {
    const record = (request: SurveyRequest) =>
      surveyRecord(countRows(planSurvey(rows, request), rows.slice(1)));
    expect(record({ metric: 'nps' })).toEqual(record({}));
    expect(record({}).ratingColumn).toBe('nps');
    expect(record({})).not.toHaveProperty('metric');
  });

  test('segments: the share of each, and the test against the rest', () => {
    const { segments } = sharesOf({ metric: 'csat', by: ['plan'] });
    const tally = (inBox: number, others: number) => ({
      promoters: inBox,
      passives: 0,
      detractors: others,
    });
    expect(segments?.segments).toMatchObject([
      { segment: 'Pro', inBox: 3, respondents: 3, ofAll: 0.6, share: { estimate: 1, upper: 1 } },
      { segment: 'Free', inBox: 0, respondents: 2, ofAll: 0.4, share: { estimate: 0, lower: 0 } },
    ]);
    expect(segments?.segments[0]?.versusRest).toMatchObject(
      topBoxDifference(difference(tally(3, 0), tally(0, 2))) as object,
    );
    expect(segments?.total.share?.estimate).toBe(0.6);
  });

  test('periods: the share of each, and the change from the one before', () => {
    const { trend } = sharesOf({ metric: 'csat', date: 'day', asOf: '2026-03-01' });
    expect(trend).toMatchObject([
      { period: '2026-01', inBox: 2, share: { estimate: 1 }, change: null },
      { period: '2026-02', inBox: 1, share: { estimate: 1 / 3 }, comparedWith: '2026-01' },
    ]);
    expect(trend?.[1]?.change?.estimate).toBeCloseTo(-2 / 3, 12);
  });

  test('two selections: their shares and the difference', () => {
    const [Pro, Free] = ['Pro', 'Free'].map((value) => ({ column: 'plan', value }));
    const compare = [Pro, Free] as Wrong;
    expect(sharesOf({ metric: 'csat', compare }).compared).toMatchObject({
      a: { value: 'Pro', share: { estimate: 1 } },
      b: { value: 'Free', share: { estimate: 0 } },
      difference: { estimate: 1 },
    });
    const { compared } = sharesOf({ metric: 'csat', compare, minRespondents: 3 });
    expect(compared).toMatchObject({ a: { share: null }, b: { share: null, inBox: null } });
  });

  test('three faces: the scale and top are those of the request', () => {
    const table = [
      ['face', 'CSAT'],
      ['a', '3'],
      ['b', '2'],
      ['c', '3'],
      ['d', '1'],
    ];
    const record = sharesOf({ metric: 'csat', scale: { min: 1, max: 3 }, top: 1 }, table);
    expect(record).toMatchObject({ top: 1, share: { estimate: 0.5 }, ledger: { counted: 4 } });
  });

  test('weights: the share is weighted', () => {
    const table = [
      ['CSAT', 'weight'],
      ['5', '3'],
      ['1', '1'],
    ];
    expect(sharesOf({ metric: 'csat', weight: 'weight' }, table).share?.estimate).toBe(0.75);
  });

  test('nobody answered: no share', () => {
    const table = [
      ['plan', 'CSAT'],
      ['a', '9'],
      ['b', '8'],
    ];
    expect(sharesOf({ metric: 'csat', rating: 'CSAT' }, table)).toMatchObject({
      share: null,
      respondents: 0,
    });
  });

  test('categories of the score: a problem', () => {
    const table = [['group'], ['Promoter'], ['Detractor'], ['Passive']];
    const problem = problemOf(() => planSurvey(table, { metric: 'csat', rating: 'group' }));
    expect(problem).toEqual({ code: 'categories-of-nps', column: 'group', metric: 'csat' });
  });

  test.each<[Wrong, TypeErrorConstructor | RangeErrorConstructor, string]>([
    [
      { metric: 'csat', method: 'wald' },
      TypeError,
      'method must come with metric nps, received metric csat',
    ],
    [
      {
        metric: 'ces',
        date: 'day',
        explain: { column: 'plan', before: '2026-01', after: '2026-02' },
      },
      TypeError,
      'explain must come with metric nps, received metric ces',
    ],
    [{ top: 2 }, TypeError, 'top must come with metric csat or ces'],
    [
      { metric: 'csat', top: 5 },
      RangeError,
      'top must be a whole number from 1 to 4 on a scale from 1 to 5, received 5',
    ],
    [
      { metric: 'csat', scale: { min: 1, max: 3 } },
      TypeError,
      'top must be given on a scale from 1 to 3: how many of the highest ratings count',
    ],
    [
      { metric: 'csat', scale: { min: 0, max: 10, passiveFrom: 6, promoterFrom: 8 } },
      TypeError,
      'scale must be { min, max } with metric csat: top says which ratings count, received an object',
    ],
    [{ metric: 'xsat' }, RangeError, 'metric must be one of nps, csat, ces, received "xsat"'],
  ])('the request %o: refused', (request, kind, message) => {
    expectError(() => planSurvey(rows, request), kind, message);
  });

  test('the record of the score: no shares', () => {
    const record = surveyRecord(countRows(planSurvey(rows), rows.slice(1)));
    const message = 'record must be a record of metric csat or ces, received an object';
    expectError(() => shareRecord(record), TypeError, message);
  });
});
