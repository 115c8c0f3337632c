import { describe, expect, test } from 'vitest';
import {
  addGroups,
  addRows,
  countRows,
  finishSurvey,
  mergeSurveys,
  planSurvey,
  type SurveyRequest,
  startSurvey,
  surveyRecord,
} from '../../src/survey/index.js';
import { errorOf, expectError } from '../support/laws.js';
import { problemOf, rowsOf, surveyOf } from './tables.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

const scores = planSurvey([['Score'], ['9'], ['3']]);
const header = ['Score', 'Plan', 'Date', 'Weight', 'Who'];
const planFor = (request: SurveyRequest) =>
  planSurvey([header, ['9', 'Pro', '2026-03-01', '1', 'a']], { rating: 'Score', ...request });

describe('every row is in one count of the ledger', () => {
  test('ratings, no answers, and answers that are not ratings', () => {
    const rows = ['9', ' 3 ', '', 'n/a', '11', '9.5', 'good'].map((cell) => [cell]);
    expect(countRows(scores, [...rows, []])).toMatchObject({
      ledger: {
        rows: 8,
        counted: 2,
        missing: 3,
        outOfRange: 1,
        fractional: 1,
        unreadable: 1,
        duplicate: 0,
        excluded: 0,
        problems: [
          { row: 4, value: '11', reason: 'out-of-range' },
          { row: 5, value: '9.5', reason: 'fractional' },
          { row: 6, value: 'good', reason: 'unreadable' },
        ],
      },
      histogram: [0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0],
    });
  });

  test('previews are excluded, tests count, and both are counted', () => {
    const survey = surveyOf(
      `
      StartDate|RecordedDate|ResponseId|Status|Q1
      2026-03-04|2026-03-04|R_1|Survey Preview|9
      2026-03-04|2026-03-04|R_2|Survey Test|10
      2026-03-04|2026-03-04|R_3|IP Address|3
      2026-03-04|2026-03-04|R_4|Survey Preview|x
    `,
      { rating: 'Q1' },
    );
    expect(survey).toMatchObject({ previews: 2, tests: 1 });
    expect(survey.ledger).toMatchObject({ rows: 4, counted: 2, excluded: 2, unreadable: 0 });
  });

  test('a row with more cells than the header: counted, and the surplus is not read', () => {
    expect(surveyOf('id|nps\n1|9|great|really\n2|8')).toMatchObject({
      widerRows: 1,
      ledger: { counted: 2 },
    });
  });

  test('a wide row of a table of one column: read as a whole', () => {
    expect(surveyOf('nps\n9|5\n9').ledger).toMatchObject({
      counted: 1,
      unreadable: 1,
      problems: [{ row: 0, value: '9,5', reason: 'unreadable' }],
    });
  });

  test('a rating that disagrees with the category beside it counts', () => {
    const survey = surveyOf(`
      Q1|Q1_NPS_GROUP
      9|Promoter
      3|Passive
      6|Promoter
      x|Promoter
      8|
    `);
    expect(survey.disagreements).toEqual({ count: 2, firstRow: 1 });
    expect(survey.ledger).toMatchObject({ counted: 4, unreadable: 1 });
  });
});

describe('weights', () => {
  const rows = [
    ['9', 'Pro', '', '2'],
    ['3', 'Pro', '', '0.5'],
    ['7', 'Pro', '', ' '],
    ['8', 'Pro'],
  ];

  test('a rating without a weight is left out of the sums', () => {
    const survey = countRows(planFor({ weight: 'Weight' }), rows);
    expect(survey).toMatchObject({
      ledger: { counted: 4 },
      unweighted: 2,
      histogram: [0, 0, 0, 0.5, 0, 0, 0, 0, 0, 2, 0],
      cells: [{ parts: [], days: [[null, [1, 0, 1, 0.5, 0, 2, 0.25, 0, 4]]] }],
    });
  });

  test('a decimal comma in a weight', () => {
    const survey = surveyOf('nps|w\n9|1,5', { weight: 'w' }, { decimalCommas: true });
    expect(survey.histogram[9]).toBe(1.5);
  });

  test('NA: no weight; 0: the answer counts for nothing, and both are counted', () => {
    const survey = countRows(planFor({ weight: 'Weight' }), [
      ['9', 'Pro', '', 'NA'],
      ['10', 'Pro', '', '0'],
      ['3', 'Pro', '', '0.0'],
      ['3', 'Pro', '', '2'],
    ]);
    expect(survey).toMatchObject({
      ledger: { counted: 4 },
      unweighted: 1,
      zeroWeights: 2,
      cells: [{ parts: [], days: [[null, [1, 0, 0, 2, 0, 0, 4, 0, 0]]] }],
    });
  });

  test.each(['-1', 'x', '1e3', '1,200', '1.2.3', `${'0.'.padEnd(330, '0')}1`, '9'.repeat(200)])(
    '%s: not a weight',
    (weight) => {
      const call = () => countRows(planFor({ weight: 'Weight' }), [['9'], ['9', '', '', weight]]);
      expect(problemOf(call)).toEqual({
        code: 'not-a-weight',
        column: 'Weight',
        row: 3,
        value: weight,
      });
    },
  );

  test('a row that does not count: its weight is not read', () => {
    expect(countRows(planFor({ weight: 'Weight' }), [['', '', '', 'x']]).ledger.missing).toBe(1);
  });
});

describe('respondents', () => {
  test('answers wait until all rows are known', () => {
    const plan = planFor({ respondent: 'Who', date: 'Date', by: ['Plan'] });
    const survey = countRows(plan, [
      ['9', 'Pro', '2026-03-01 10:00', '', ' a '],
      ['3', 'Free', '2026-03-02'],
    ]);
    expect(survey.histogram).toEqual(new Array(11).fill(0));
    expect(survey.cells).toEqual([
      { parts: ['Pro'], days: [] },
      { parts: ['Free'], days: [] },
    ]);
    expect(survey.answers).toEqual([
      {
        row: 0,
        rating: 9,
        day: 20513,
        weight: null,
        disagrees: false,
        isUncategorised: false,
        respondent: 'a',
        date: '2026-03-01 10:00',
        parts: ['Pro'],
      },
      {
        row: 1,
        rating: 3,
        day: 20514,
        weight: null,
        disagrees: false,
        isUncategorised: false,
        respondent: null,
        date: '2026-03-02',
        parts: ['Free'],
      },
    ]);
  });

  test('without dates: an empty date, also of a row that is too short', () => {
    const [answer] = countRows(planFor({ respondent: 'Who' }), [['9']]).answers;
    expect(answer).toMatchObject({ date: '', day: null });
    const plan = planFor({ respondent: 'Who', date: 'Date' });
    expect(countRows(plan, [['9']]).answers[0]).toMatchObject({ date: '', day: null });
  });
});

describe('a row that is refused', () => {
  test.each([
    [['9', 'x', '2026-03-01', '1', '', 'wide']],
    [['9', '1', '2026-03-01', 'x', '', 'wide']],
  ])('%j is not counted at all; rows before and after it are', (bad) => {
    const request = { by: ['Plan'], bands: { Plan: [5] }, date: 'Date', weight: 'Weight' };
    const count = startSurvey(planFor(request));
    const good = ['9', '1', '2026-03-01', '1'];
    expect(problemOf(() => addRows(count, [good, bad, good]))).toMatchObject({
      row: 3,
      value: 'x',
    });
    addRows(count, [good]);
    const { ledger, histogram, widerRows } = finishSurvey(count);
    expect([ledger.rows, ledger.counted, histogram[9], widerRows]).toEqual([2, 2, 2, 0]);
  });

  test('an unreadable date: the answer has no day, and the first one is kept', () => {
    const survey = countRows(planFor({ date: 'Date' }), [
      ['', '', 'x'], // not an answer
      ['9', '', ' soon '],
      ['3', '', '2026-02-30'],
      ['8', '', '2026-02-28'],
    ]);
    expect(survey).toMatchObject({
      ledger: { counted: 3, missing: 1 },
      unreadableDates: { count: 2, first: { value: 'soon', row: 1 } },
      cells: [
        {
          parts: [],
          days: [
            [null, [1, 0, 1]],
            [20512, [0, 1, 0]],
          ],
        },
      ],
    });
  });

  test('a date against the order of the request: refused, since all dates may be misread', () => {
    const plan = planFor({ date: 'Date', dateOrder: 'mdy' });
    const rows = (date: string) => [['9', '', date]];
    expect(problemOf(() => countRows(plan, rows('14/3/2026')))).toEqual({
      code: 'date-against-order',
      column: 'Date',
      row: 2,
      value: '14/3/2026',
    });
    expect(countRows(plan, rows('45/45/2026')).unreadableDates.count).toBe(1);
  });
});

describe('batches', () => {
  test('a survey of a count that goes on does not change', () => {
    const count = startSurvey(planFor({ by: ['Plan'], respondent: 'Who' }));
    const plain = startSurvey(planFor({ by: ['Plan'] }));
    const rows = [
      ['9', 'Pro'],
      ['11', 'Pro'],
      ['3', 'Pro'],
    ];
    for (const some of [count, plain]) {
      addRows(some, rows);
      const early = finishSurvey(some);
      const before = structuredClone(early);
      addRows(some, [...rows, ['9', 'Free']]);
      expect(early).toEqual(before);
      expect(finishSurvey(some).ledger).toMatchObject({ rows: 7, counted: 5 });
    }
  });

  test('rows may be any iterable', () => {
    const rows = new Set([['9'], ['3']]);
    expect(countRows(scores, rows).ledger.counted).toBe(2);
    expect(countRows(scores, rows.values()).ledger.counted).toBe(2);
  });
});

describe('groups of equal rows', () => {
  test('count as often as they say', () => {
    const count = startSurvey(planFor({ weight: 'Weight' }));
    addGroups(count, [
      [['9', 'Pro', '', '0.5'], 70],
      [['3', 'Pro', '', ''], 30],
      [['11'], 2],
      [[''], 3],
      [['8', 'Pro', '', '1', '', 'wide'], 4],
    ]);
    const survey = finishSurvey(count);
    expect(survey.ledger).toMatchObject({ rows: 109, counted: 104, outOfRange: 2, missing: 3 });
    expect(survey.ledger.problems).toEqual([{ row: 100, value: '11', reason: 'out-of-range' }]);
    expect(survey).toMatchObject({ unweighted: 30, widerRows: 4 });
    expect(survey.histogram.slice(8)).toEqual([4, 35, 0]);
    expect(survey.cells[0]?.days).toEqual([[null, [0, 4, 70, 0, 4, 35, 0, 4, 17.5]]]);
  });

  test('rows without numbers: each text that is not a rating is named once, errors name no row', () => {
    const rows = [header, ['9', 'Pro', '2026-03-01', '1', 'a']];
    const plan = planSurvey(rows, { rating: 'Score', weight: 'Weight' }, { firstRow: null });
    const count = startSurvey(plan);
    const groups = [
      [['11', 'Pro'], 2],
      [['9', 'Pro', '', '1'], 5],
      [['ten'], 4],
      [['11', 'Free'], 3],
    ] as const;
    addGroups(count, groups);
    const survey = finishSurvey(count);
    const problems = [
      { row: null, value: '11', reason: 'out-of-range' },
      { row: null, value: 'ten', reason: 'unreadable' },
    ];
    expect(survey.ledger).toMatchObject({ rows: 14, outOfRange: 5, unreadable: 4, problems });
    expect(mergeSurveys(survey, survey).ledger).toMatchObject({ rows: 28, problems });
    expect(surveyRecord(survey).firstRow).toBeNull();
    expect(problemOf(() => addGroups(count, [[['9', 'Pro', '', 'x'], 1]]))).toEqual({
      code: 'not-a-weight',
      column: 'Weight',
      row: null,
      value: 'x',
    });
  });

  test('of previews and tests, and of ratings that disagree', () => {
    const rows = rowsOf(`
      StartDate|RecordedDate|ResponseId|Status|Q1_NPS_GROUP|Q1
      2026-03-04|2026-03-04|R_1|Survey Preview|Promoter|9
      2026-03-04|2026-03-04|R_2|Survey Test|Promoter|3
    `);
    const plan = planSurvey(rows, { rating: 'Q1' });
    const count = startSurvey(plan);
    addGroups(
      count,
      rows.slice(1).map((row, index) => [row, index + 2] as const),
    );
    expect(finishSurvey(count)).toMatchObject({
      previews: 2,
      tests: 3,
      disagreements: { count: 3, firstRow: 2 },
      ledger: { rows: 5, excluded: 2, counted: 3 },
    });
  });

  test('do not go with respondents', () => {
    const count = startSurvey(planFor({ respondent: 'Who' }));
    expectError(
      () => addGroups(count, []),
      TypeError,
      'groups must come without respondent: only rows show whose answer is latest',
    );
  });

  test.each<[Wrong, string]>([
    [0, 'received 0'],
    [-1, 'received -1'],
    [1.5, 'received 1.5'],
    [Number.NaN, 'received NaN'],
    [2 ** 53, 'received 9007199254740992'],
  ])('%s times: a RangeError', (times, received) => {
    const message = `times of the group at index 1 must be a whole number from 1, ${received}`;
    const call = () =>
      addGroups(startSurvey(scores), [
        [['9'], 1],
        [['9'], times],
      ]);
    expectError(call, RangeError, message);
  });

  test.each<[Wrong, string]>([
    [null, 'groups must be an iterable of groups, received null'],
    [{}, 'groups must be an iterable of groups, received an object'],
    [[null], 'group at index 0 must be a pair of a row and a number, received null'],
    [['9'], 'group at index 0 must be a pair of a row and a number, received "9"'],
    [[[['9'], '2']], 'times of the group at index 0 must be a whole number from 1, received "2"'],
    [[[['9']]], 'times of the group at index 0 must be a whole number from 1, received undefined'],
    [[['9', 2]], 'row at index 0 must be an array of texts, received "9"'],
  ])('%j: a TypeError', (groups, message) => {
    expectError(() => addGroups(startSurvey(scores), groups), TypeError, message);
  });
});

describe('wrong calls are named', () => {
  test.each<[Wrong, string]>([
    [null, 'rows must be an iterable of rows, received null'],
    [undefined, 'rows must be an iterable of rows, received undefined'],
    ['9', 'rows must be an iterable of rows, received "9"'],
    [9, 'rows must be an iterable of rows, received 9'],
    [{}, 'rows must be an iterable of rows, received an object'],
    [[['9'], null], 'row at index 1 must be an array of texts, received null'],
    [[['9'], undefined], 'row at index 1 must be an array of texts, received undefined'],
    [['9'], 'row at index 0 must be an array of texts, received "9"'],
    [[{ Score: '9' }], 'row at index 0 must be an array of texts, received an object'],
    [[[9]], 'cell 0 of the row at index 0 must be a text, received 9'],
    [[[null]], 'cell 0 of the row at index 0 must be a text, received null'],
  ])('the rows %j', (rows, message) => {
    expectError(() => countRows(scores, rows), TypeError, message);
  });

  test('rows are counted over all batches, and only cells that are read must be texts', () => {
    const count = startSurvey(planFor({}));
    addRows(count, [['9', 7 as Wrong], ['9']]);
    expectError(
      () => addRows(count, [null as Wrong]),
      TypeError,
      'row at index 2 must be an array of texts, received null',
    );
  });

  test('a cell that is read may be absent in a table of several columns', () => {
    const row = ['9', undefined as Wrong, undefined as Wrong];
    const survey = countRows(planFor({ by: ['Plan'], date: 'Date' }), [row]);
    expect(survey.cells).toEqual([{ parts: [null], days: [[null, [0, 0, 1]]] }]);
  });

  test('a wide row of one column: every cell must be a text', () => {
    expectError(
      () => countRows(scores, [['9', Symbol('x') as Wrong]]),
      TypeError,
      'cell 1 of the row at index 0 must be a text, received Symbol(x)',
    );
  });

  test.each<Wrong>([null, undefined, {}, [], 'plan'])('the plan %j', (plan) => {
    expect(errorOf(() => startSurvey(plan)).message).toMatch(/^plan must be a plan, as planSurvey/);
    expect(errorOf(() => countRows(plan, [])).message).toMatch(/^plan must be a plan, as planS/);
  });

  test.each<Wrong>([null, undefined, {}, 3])('the count %j', (count) => {
    for (const call of [
      () => addRows(count, []),
      () => addGroups(count, []),
      () => finishSurvey(count),
    ]) {
      const error = errorOf(call);
      expect([error.name, error.message]).toEqual([
        'TypeError',
        expect.stringMatching(/^count must be a count, as startSurvey gives, received/),
      ]);
    }
  });
});
