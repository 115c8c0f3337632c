import { describe, expect, test } from 'vitest';
import { scales, standardScale } from '../../src/index.js';
import { planSurvey, type SurveyOrigin, type SurveyRequest } from '../../src/survey/index.js';
import { checkPlan, isPlan } from '../../src/survey/plan.js';
import { expectError } from '../support/laws.js';
import { problemOf, rowsOf } from './tables.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

const rows = rowsOf(`
  id|Plan|Spend|Recommend us?|Date|Weight
  a|Free|10|9|2026-03-01|1
  b|Pro|60|3|2026-03-02|2
`);

describe('planSurvey', () => {
  test('without a request: the rating, and nothing else is read', () => {
    expect(planSurvey(rows)).toMatchObject({
      request: {},
      headerRows: 1,
      firstRow: 2,
      scale: standardScale,
      rating: { name: 'Recommend us?', index: 3 },
      check: null,
      grouping: [],
      date: null,
      weight: null,
      respondent: null,
      columnsRead: [3],
      notices: [],
    });
  });

  test('columns of a request: their places, each read once', () => {
    const plan = planSurvey(rows, {
      rating: 3,
      by: ['Plan', 'Spend'],
      compare: [
        { column: 'Plan', value: 'Free' },
        { column: 'id', value: 'a' },
      ],
      explain: { column: 'Weight', before: '2026-02', after: '2026-03' },
      bands: { Spend: [0, 50] },
      date: 'Date',
      weight: 'Weight',
      respondent: 'id',
    });
    expect(plan.grouping).toEqual([
      { name: 'Plan', place: 1, bands: null, separator: null },
      { name: 'Spend', place: 2, bands: [0, 50], separator: null },
      { name: 'id', place: 0, bands: null, separator: null },
      { name: 'Weight', place: 5, bands: null, separator: null },
    ]);
    expect(plan).toMatchObject({ date: 4, weight: 5, respondent: 0 });
    expect(plan.columnsRead).toEqual([3, 1, 2, 0, 5, 4]);
  });

  test('dates that are read in no other way: only their day counts', () => {
    const isDayOnly = (request: SurveyRequest) =>
      planSurvey(rows, { rating: 3, ...request }).isDayOnly;
    expect(isDayOnly({ date: 'Date', by: ['Plan'] })).toBe(true);
    expect(isDayOnly({ date: 'Date', by: ['Date'] })).toBe(false);
    expect(isDayOnly({ date: 'Date', respondent: 'id' })).toBe(false); // the latest answer counts
    expect(isDayOnly({ by: ['Date'] })).toBe(false);
    const day = '2026-03-01';
    expect(isDayOnly({ date: 'Date', where: [{ column: 'Date', atLeast: day }] })).toBe(true);
    expect(isDayOnly({ date: 'Date', where: [{ column: 'Date', is: [day] }] })).toBe(false);
  });

  test('the category that a survey tool wrote, and its status column: read too', () => {
    const plan = planSurvey([
      ['StartDate', 'RecordedDate', 'ResponseId', 'Status', 'Q1_NPS_GROUP', 'Q1'],
      ['2026-03-04', '2026-03-04', 'R_1', 'IP Address', 'Promoter', '9'],
    ]);
    expect(plan.check?.name).toBe('Q1_NPS_GROUP');
    expect(plan.columnsRead).toEqual([5, 3, 4]);
    expect(plan.notices).toEqual([{ code: 'vendor', vendor: 'Qualtrics', headerRows: 1 }]);
  });

  test('the rating is named: categories beside it need no notice', () => {
    const points = rowsOf('nps_points|recommend|group\n100|9|\n-100|3|Detractor');
    expect(planSurvey(points).notices).toEqual([
      { code: 'categories-passed-over', column: 'group' },
    ]);
    expect(planSurvey(points, { rating: 'recommend' }).notices).toEqual([]);
    expect(planSurvey(points, { rating: 'nps_points' }).notices).toEqual([
      { code: 'categories-counted', column: 'nps_points' },
    ]);
  });

  test('no header: the first row is an answer, with a notice', () => {
    const plan = planSurvey(rowsOf('Ann|3\nBob|9'), { rating: 'column 2' });
    expect(plan).toMatchObject({ headerRows: 0, firstRow: 1, rating: { name: 'column 2' } });
    expect(plan.notices).toEqual([{ code: 'no-header' }]);
  });

  test('where the first row stands, and what was guessed before', () => {
    const encoding = { code: 'encoding', encoding: 'cp949' } as const;
    const plan = planSurvey(rows, {}, { firstRow: 0, notices: [encoding] });
    expect(plan.firstRow).toBe(1);
    expect(plan.notices).toEqual([encoding]);
  });

  test('decimal commas: only where the origin says so', () => {
    const commas = rowsOf('nps\n9,0\n3,0');
    expect(planSurvey(commas, {}, { decimalCommas: true }).recognition.decimalCommas).toBe(true);
    expect(problemOf(() => planSurvey(commas)).code).toBe('no-rating-column');
  });

  test('another scale', () => {
    const plan = planSurvey(rowsOf('a|score\n10|5\n9|1'), { scale: scales['1-5'] });
    expect(plan).toMatchObject({ scale: scales['1-5'], rating: { name: 'score' } });
  });

  test('blank rows only: the file is empty', () => {
    for (const blank of [[], [[]], [[''], ['  ', '\t']]]) {
      expect(problemOf(() => planSurvey(blank))).toEqual({ code: 'empty' });
    }
  });

  test('bands of a column that is not a grouping column', () => {
    expect(problemOf(() => planSurvey(rows, { by: ['Plan'], bands: { Spend: [0] } }))).toEqual({
      code: 'bands-without-segment',
      column: 'Spend',
    });
  });

  test('bands of a column called __proto__', () => {
    const request = { rating: 'nps', by: ['__proto__'], bands: JSON.parse('{"__proto__":[5]}') };
    expect(planSurvey(rowsOf('__proto__|nps\n1|9'), request).grouping).toEqual([
      { name: '__proto__', place: 0, bands: [5], separator: null },
    ]);
  });

  test('unknown columns are named', () => {
    for (const request of [
      { by: ['Plam'] },
      { date: 'Plam' },
      { weight: 'Plam' },
      { respondent: 'Plam' },
      { rating: 'Plam' },
      { by: ['Plan'], bands: { Plam: [0] } },
    ]) {
      expect(problemOf(() => planSurvey(rows, request))).toMatchObject({ near: ['Plan'] });
    }
  });
});

describe('wrong rows', () => {
  const call = (firstRows: Wrong) => () => planSurvey(firstRows);

  test.each<[string, Wrong, string]>([
    ['null', null, 'firstRows must be an array of rows, received null'],
    ['undefined', undefined, 'firstRows must be an array of rows, received undefined'],
    ['a text', 'nps\n9', 'firstRows must be an array of rows, received "nps\\n9"'],
    [
      'a row that is null',
      [['nps'], null],
      'row at index 1 must be an array of texts, received null',
    ],
    ['a row that is a text', ['nps'], 'row at index 0 must be an array of texts, received "nps"'],
    ['a number', [['nps'], [9]], 'cell 0 of the row at index 1 must be a text, received 9'],
    [
      'a hole',
      [['a', undefined]],
      'cell 1 of the row at index 0 must be a text, received undefined',
    ],
    ['a null', [['a', null]], 'cell 1 of the row at index 0 must be a text, received null'],
  ])('%s: named in a TypeError', (_, firstRows, message) => {
    expectError(call(firstRows), TypeError, message);
  });
});

test.each<[Wrong, string]>([
  [null, 'origin must be an object, received null'],
  [{ firstrow: 2 }, 'planSurvey has no option "firstrow": did you mean "firstRow"?'],
  [{ firstRow: '2' }, 'firstRow must be a whole number or null, received "2"'],
  [{ firstRow: 1.5 }, 'firstRow must be a whole number or null, received 1.5'],
  [{ notices: 'x' }, 'notices must be an array of notices, received "x"'],
])('the origin %j is refused', (origin: SurveyOrigin, message) => {
  expect(() => planSurvey(rows, {}, origin)).toThrow(message);
});

test('a plan is recognised after JSON; other values are refused', () => {
  const plan = planSurvey(rows, { by: ['Plan'] });
  const stored = JSON.parse(JSON.stringify(plan));
  expect(stored).toEqual(plan);
  expect(isPlan(stored)).toBe(true);
  for (const part of ['request', 'recognition', 'scale', 'rating', 'grouping', 'columnsRead']) {
    expect(isPlan({ ...plan, [part]: undefined })).toBe(false);
    expect(isPlan({ ...plan, [part]: null })).toBe(false);
    expect(isPlan({ ...plan, [part]: 'x' })).toBe(false);
  }
  expect(isPlan({ ...plan, recognition: {} })).toBe(false);
  for (const value of [null, undefined, 3, 'plan', [], {}]) {
    expect(isPlan(value)).toBe(false);
    expect(() => checkPlan(value as Wrong)).toThrow(
      /^plan must be a plan, as planSurvey gives, rec/,
    );
  }
});

test('by names a column twice: an error that names it', () => {
  const rows = [
    ['Plan', 'Score'],
    ['Pro', '9'],
  ];
  expect(() => planSurvey(rows, { by: ['Plan', 'plan'] })).toThrow(
    'by must name each column once, received "Plan" twice',
  );
});

test('an option of the origin that does not exist: the origin is named', () => {
  expect(() => planSurvey([['Score'], ['9']], {}, { firstrow: 2 } as never)).toThrow(
    'origin of planSurvey has no option "firstrow": did you mean "firstRow"?',
  );
});
