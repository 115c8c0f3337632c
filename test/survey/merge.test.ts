import { describe, expect, test } from 'vitest';
import { countRows, mergeSurveys, planSurvey } from '../../src/survey/index.js';
import { errorOf, expectError } from '../support/laws.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

const header = ['StartDate', 'RecordedDate', 'ResponseId', 'Status', 'Q1', 'Q1_NPS_GROUP'];
const planned = planSurvey(
  [header, ['2026-03-04', '2026-03-04', 'R_1', 'IP Address', '9', 'Promoter']],
  { date: 'StartDate', by: ['ResponseId'] },
);

const first = countRows(planned, [
  ['3/4/2026', '', 'a', 'Survey Test', '9', 'Promoter'],
  ['', '', 'b', '', 'x'],
  ['14/3/2026', '', 'b', '', '7', 'Passive', 'wide'],
]);
const second = countRows(planned, [
  ['3/4/2026', '', 'b', 'Survey Preview', '9', 'Detractor'],
  ['15/3/2026', '', 'c', 'Survey Test', '3', 'Promoter'],
  ['3/4/2026', '', 'a', '', '10', 'Promoter', 'wide'],
  ['3/20/2026', '', 'a', '', '11'],
]);

describe('mergeSurveys', () => {
  test('counts add up, rows of the second are moved', () => {
    expect(mergeSurveys(first, second)).toEqual({
      plan: planned,
      files: [],
      conditions: [],
      ledger: {
        rows: 7,
        counted: 4,
        missing: 0,
        outOfRange: 1,
        fractional: 0,
        unreadable: 1,
        duplicate: 0,
        excluded: 1,
        problems: [
          { row: 1, value: 'x', reason: 'unreadable' },
          { row: 6, value: '11', reason: 'out-of-range' },
        ],
      },
      histogram: [0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1],
      cells: [
        { parts: ['a'], days: [['20546/20516', [0, 0, 2]]] },
        { parts: ['b'], days: [[20526, [0, 1, 0]]] },
        { parts: ['c'], days: [[20527, [1, 0, 0]]] },
      ],
      unweighted: 0,
      zeroWeights: 0,
      labels: [],
      unreadableDates: { count: 0, first: null },
      dates: {
        dayFirst: { value: '14/3/2026', row: 2 },
        monthFirst: { value: '3/20/2026', row: 6 },
        isAmbiguous: true,
        firstNumbers: [],
        lastNumbers: [],
      },
      widerRows: 2,
      tests: 2,
      previews: 1,
      disagreements: { count: 1, firstRow: 4 },
      uncategorised: 0,
      scanned: [],
      comments: null,
      unreadTexts: [['x', 1]],
      answers: [],
    });
  });

  test('disagreements: the first row is that of the earlier survey that has any', () => {
    expect(mergeSurveys(second, first).disagreements).toEqual({ count: 1, firstRow: 1 });
    expect(mergeSurveys(second, second).disagreements).toEqual({ count: 2, firstRow: 1 });
    expect(mergeSurveys(first, first).disagreements).toEqual({ count: 0, firstRow: 0 });
  });

  test('answers of respondents: their rows are moved', () => {
    const plan = planSurvey(
      [
        ['nps', 'who'],
        ['9', 'a'],
      ],
      { respondent: 'who' },
    );
    const [a, b] = [countRows(plan, [['9', 'a'], ['x']]), countRows(plan, [[''], ['3', 'a']])];
    expect(mergeSurveys(a, b).answers.map(({ row }) => row)).toEqual([0, 3]);
  });

  test('weights without a value add up', () => {
    const plan = planSurvey(
      [
        ['nps', 'w'],
        ['9', '1'],
      ],
      { rating: 'nps', weight: 'w' },
    );
    const part = countRows(plan, [
      ['9', ''],
      ['9', '2'],
    ]);
    expect(mergeSurveys(part, part).unweighted).toBe(2);
  });

  test('neither survey is changed', () => {
    const before = structuredClone([first, second]);
    mergeSurveys(first, second);
    expect([first, second]).toEqual(before);
  });

  test('the same plan as JSON: merged; another plan: refused', () => {
    const stored = JSON.parse(JSON.stringify(second));
    expect(mergeSurveys(first, stored)).toEqual(mergeSurveys(first, second));
    const other = countRows({ ...planned, firstRow: 9 }, []);
    expectError(
      () => mergeSurveys(first, other),
      TypeError,
      'surveys must be of one plan: make it once and count all rows with it',
    );
  });

  test('one plan object: it is not written down to be compared', () => {
    const plan = { ...planned, toJSON: () => expect.unreachable() };
    const survey = countRows(plan, []);
    expect(mergeSurveys(survey, survey).ledger.rows).toBe(0);
  });

  test.each<Wrong>([null, undefined, {}, 'survey', { ...first, cells: null }])(
    'not a survey: %j',
    (wrong) => {
      for (const [name, call] of [
        ['a', () => mergeSurveys(wrong, first)],
        ['b', () => mergeSurveys(first, wrong)],
      ] as const) {
        const { name: kind, message } = errorOf(call);
        expect(kind).toBe('TypeError');
        expect(message).toMatch(new RegExp(`^${name} must be a survey, as countRows gives, rec`));
      }
    },
  );

  test('a survey that lacks a part', () => {
    for (const part of ['plan', 'cells', 'answers', 'histogram'] as const) {
      const { message } = errorOf(() => mergeSurveys(first, { ...first, [part]: {} as Wrong }));
      expect(message).toBe('b must be a survey, as countRows gives, received an object');
    }
  });
});
