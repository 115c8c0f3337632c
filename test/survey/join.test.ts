import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countRows,
  joinSurveys,
  mergeSurveys,
  planSurvey,
  type Survey,
  SurveyError,
  type SurveyRecord,
  type SurveyRequest,
  surveyRecord,
} from '../../src/survey/index.js';

type Rows = readonly (readonly string[])[];

function surveyOf(file: string, rows: Rows, request: SurveyRequest = {}, firstRow = 1): Survey {
  const plan = planSurvey(rows, request, { file, firstRow });
  return countRows(plan, rows.slice(plan.headerRows));
}

function problemOf(join: () => unknown) {
  try {
    join();
  } catch (error) {
    if (error instanceof SurveyError) return error.problem;
    throw error;
  }
  throw new Error('nothing was refused');
}

const a: Rows = [
  ['Plan', 'NPS', 'Day', 'Customer'],
  ['Pro', '9', '3/4/2026', 'x'],
  ['Free', '12', '4/4/2026', 'y'],
];
const b: Rows = [
  ['Customer', 'Day', 'Team', 'NPS', 'Plan'],
  ['x', '14/4/2026', 'T', '3', 'Pro'],
  ['z', '5/4/2026', 'T', 'eleven', 'Free'],
];

describe('joinSurveys: rows of several files', () => {
  test('columns in another order: read by name, and the part of each file is told', () => {
    const record = surveyRecord(joinSurveys([surveyOf('a.csv', a), surveyOf('b.csv', b, {}, 5)]));
    expect(record.score).toBe(0);
    expect(record.files).toEqual([
      { name: 'a.csv', rows: 2, counted: 1, firstRow: 2 },
      { name: 'b.csv', rows: 2, counted: 1, firstRow: 6 },
    ]);
    expect(record.ledger).toMatchObject({ rows: 4, counted: 2, outOfRange: 1, unreadable: 1 });
    expect(record.ledger.problems).toEqual([
      { row: 1, value: '12', reason: 'out-of-range', file: 'a.csv' },
      { row: 1, value: 'eleven', reason: 'unreadable', file: 'b.csv' },
    ]);
  });

  test('one file: the survey itself', () => {
    const survey = surveyOf('a.csv', a);
    expect(joinSurveys([survey])).toBe(survey);
    expect(surveyRecord(survey)).not.toHaveProperty('files');
  });

  test('a respondent in two files: counts once, in the file of the latest answer', () => {
    const request = { respondent: 'Customer' };
    const files = [surveyOf('a.csv', a, request), surveyOf('b.csv', b, request)];
    const record = surveyRecord(joinSurveys(files));
    expect(record.ledger).toMatchObject({ counted: 1, duplicate: 1 });
    expect(record.files?.map(({ counted }) => counted)).toEqual([0, 1]);
  });

  test('dates: the order that one file shows is that of all, and its row is named', () => {
    const request: SurveyRequest = { date: 'Day' };
    const record = surveyRecord(
      joinSurveys([surveyOf('a.csv', a, request), surveyOf('b.csv', b, request)]),
    );
    expect(record.trend?.map(({ period }) => period)).toEqual(['2026-04']);
    expect(record.notices).toContainEqual({
      code: 'date-order',
      order: 'dmy',
      value: '14/4/2026',
      row: 2,
      file: 'b.csv',
    });
  });

  test('files whose dates show two orders: both rows are named with their file', () => {
    const month: Rows = [
      ['Day', 'NPS'],
      ['3/14/2026', '9'],
    ];
    const join = () =>
      surveyRecord(
        joinSurveys([
          surveyOf('us.csv', month, { date: 'Day' }),
          surveyOf('b.csv', b, { date: 'Day' }),
        ]),
      );
    expect(problemOf(join)).toEqual({
      code: 'date-orders-mixed',
      column: 'Day',
      first: { order: 'mdy', value: '3/14/2026', row: 2, file: 'us.csv' },
      second: { order: 'dmy', value: '14/4/2026', row: 2, file: 'b.csv' },
    });
  });

  test('a notice of every file is given once, one of some with their names', () => {
    const request = { rating: 0 };
    const headless: Rows = [['9'], ['3']];
    const header: Rows = [['NPS'], ['9']];
    const both = [surveyOf('a.csv', headless, request), surveyOf('b.csv', headless, request)];
    expect(joinSurveys(both).plan.notices).toEqual([{ code: 'no-header' }]);
    const survey = { ...surveyOf('c.csv', header, request) };
    const one = { ...survey, plan: { ...survey.plan, rating: both[0]?.plan.rating as never } };
    expect(joinSurveys([both[0] as Survey, one]).plan.notices).toEqual([
      { code: 'no-header', file: 'a.csv' },
    ]);
  });
});

describe('joinSurveys: the file as a column', () => {
  const joined = (request: SurveyRequest) =>
    surveyRecord(joinSurveys([surveyOf('a.csv', a, request), surveyOf('b.csv', b, request)]));

  test('by file, also crossed with a column', () => {
    const names = (record: SurveyRecord) => record.segments?.segments.map((row) => row.segment);
    expect(names(joined({ by: ['file'] }))).toEqual(['a.csv', 'b.csv']);
    const crossed = joined({ by: ['Plan', 'File'] }).segments?.segments;
    expect(crossed?.map(({ parts }) => parts)).toContainEqual(['Pro', 'b.csv']);
  });

  test('as a condition, in a comparison and in an explanation', () => {
    const chosen = joined({ where: [{ column: 'file', is: ['b.csv'] }] });
    expect(chosen.score).toBe(-100);
    expect(chosen.conditions).toMatchObject([{ column: 'file', leftOut: 2 }]);
    const selections = [
      { column: 'file', value: 'a.csv' },
      { column: 'file', value: 'b.csv' },
    ] as const;
    expect(joined({ compare: selections }).compared?.difference?.estimate).toBe(200);
    const explain = { column: 'file', before: '2026-04-03', after: '2026-04-14' };
    expect(joined({ date: 'Day', period: 'day', explain }).explained?.change.estimate).toBe(-200);
  });

  test('a file that no row is from: refused, with the names of the files', () => {
    expect(problemOf(() => joined({ where: [{ column: 'file', is: ['c.csv'] }] }))).toMatchObject({
      code: 'no-row-has',
      column: 'file',
      choices: ['a.csv', 'b.csv'],
    });
  });

  test('a column called file: it is taken, and that is said', () => {
    const withFile: Rows = [
      ['File', 'NPS'],
      ['x', '9'],
    ];
    const request = { by: ['file'] };
    const record = surveyRecord(
      joinSurveys([surveyOf('a.csv', withFile, request), surveyOf('b.csv', withFile, request)]),
    );
    expect(record.segments?.segments.map(({ segment }) => segment)).toEqual(['x']);
    expect(record.notices).toContainEqual({ code: 'file-is-a-column', column: 'File' });
    const mixed = [surveyOf('a.csv', withFile, request), surveyOf('b.csv', a, request)];
    expect(problemOf(() => joinSurveys(mixed))).toMatchObject({
      code: 'unknown-column',
      column: 'file',
      file: 'b.csv',
    });
  });

  test('rows without a file: no column is called so', () => {
    expect(problemOf(() => planSurvey(a, { by: ['file'] }))).toMatchObject({
      code: 'unknown-column',
    });
  });
});

describe('joinSurveys: what does not go together', () => {
  test('ratings that are guessed in columns of two names: refused', () => {
    const other: Rows = [['Likely to recommend'], ['9']];
    const surveys = [surveyOf('a.csv', a), surveyOf('b.csv', other)];
    const join = () => joinSurveys(surveys);
    expect(problemOf(join)).toEqual({
      code: 'files-differ',
      role: 'rating',
      first: { file: 'a.csv', column: 'NPS' },
      second: { file: 'b.csv', column: 'Likely to recommend' },
    });
    expect(join).toThrow(/"NPS" in a\.csv and "Likely to recommend" in b\.csv/);
  });

  test('columns named by their number: the same name, or refused', () => {
    const request = { rating: 'NPS', by: ['1'] };
    const surveys = [surveyOf('a.csv', a, request), surveyOf('b.csv', b, request)];
    expect(problemOf(() => joinSurveys(surveys))).toMatchObject({
      code: 'files-differ',
      role: 'segment',
    });
  });

  test('a condition on dates that have the day first in one file and the month in the other', () => {
    const request: SurveyRequest = { where: [{ column: 'Day', atLeast: '2026-01-01' }] };
    const month: Rows = [
      ['Day', 'NPS'],
      ['3/14/2026', '9'],
    ];
    const surveys = [surveyOf('us.csv', month, request), surveyOf('b.csv', b, request)];
    expect(problemOf(() => joinSurveys(surveys))).toEqual({
      code: 'file-orders-differ',
      column: 'Day',
      dayFirst: 'b.csv',
      monthFirst: 'us.csv',
    });
  });

  test.each<[string, () => Survey[], RegExp]>([
    ['no survey', () => [], /at least one survey/],
    ['one name', () => [surveyOf('a.csv', a), surveyOf('a.csv', b)], /different names/],
    ['two requests', () => [surveyOf('a.csv', a), surveyOf('b.csv', b, { by: [] })], /one request/],
    [
      'joined files',
      () => [joinSurveys([surveyOf('a.csv', a), surveyOf('b.csv', b)]), surveyOf('c.csv', a)],
      /join all at once/,
    ],
    [
      'rows without a file',
      () => [countRows(planSurvey(a), a.slice(1)), surveyOf('b.csv', b)],
      /name of their file/,
    ],
  ])('%s: a TypeError', (_, surveys, message) => {
    expect(() => joinSurveys(surveys())).toThrow(TypeError);
    expect(() => joinSurveys(surveys())).toThrow(message);
  });

  test('mergeSurveys of joined files: refused', () => {
    const joined = joinSurveys([surveyOf('a.csv', a), surveyOf('b.csv', b)]);
    expect(() => mergeSurveys(joined, joined)).toThrow(/must be of one file/);
  });
});

describe('joinSurveys: all ways of cutting a file', () => {
  const header = ['NPS', 'Plan', 'Day', 'Customer', 'Weight'];
  const row = fc.tuple(
    fc.constantFrom('0', '3', '7', '9', '10', '', '11', 'x'),
    fc.constantFrom('Pro', 'Free', ''),
    fc.constantFrom('3/4/2026', '14/4/2026', '5/5/2026', ''),
    fc.constantFrom('a', 'b', 'c', 'anonymous'),
    fc.constantFrom('1', '0.5', '0', ''),
  );
  const requests: readonly SurveyRequest[] = [
    { rating: 'NPS', by: ['Plan'], date: 'Day', dateOrder: 'dmy', respondent: 'Customer' },
    { rating: 'NPS', by: ['Plan'], weight: 'Weight', where: [{ column: 'Plan', isNot: [''] }] },
  ];

  test('the statistics are those of the rows in one file', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        fc.constantFrom(...requests),
        (rows, others, order, request) => {
          const inOrder = [header, ...others].map((cells) =>
            order.map((at) => cells[at] as string),
          );
          const surveys = [
            surveyOf('a.csv', [header, ...rows], request),
            surveyOf('b.csv', inOrder, request),
          ];
          const whole = surveyOf('a.csv', [header, ...rows, ...others], request);
          expect(withoutPlaces(joinSurveys(surveys))).toEqual(withoutPlaces(whole));
        },
      ),
    );
  });
});

/** The record of a survey without what says where a row stands. */
function withoutPlaces(survey: Survey) {
  const { files, notices, ledger, ...statistics } = surveyRecord(survey);
  const counted = files?.reduce((sum, file) => sum + file.counted, 0) ?? ledger.counted;
  return {
    ...statistics,
    ledger: { ...ledger, problems: ledger.problems.map(({ value }) => value), counted },
    codes: notices.map(({ code }) => code),
  };
}
