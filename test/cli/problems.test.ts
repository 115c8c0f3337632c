import { describe, expect, test } from 'vitest';
import { isOfTheCall, problemText, severalInOne } from '../../src/cli/terminal/problem.js';
import { standardScale } from '../../src/index.js';
import type { SurveyProblem } from '../../src/survey/index.js';

const cell = { column: 'at', row: 1234, value: 'x' };
const problems: {
  readonly [Code in SurveyProblem['code']]: Extract<SurveyProblem, { code: Code }>;
} = {
  empty: { code: 'empty' },
  'no-answers': { code: 'no-answers' },
  'no-rating-column': {
    code: 'no-rating-column',
    scale: standardScale,
    choices: [{ column: 'answer', reference: 'answer', answers: 2 }],
    ruledOut: [],
    isWhole: true,
  },
  'several-rating-columns': {
    code: 'several-rating-columns',
    choices: [
      { column: 'shop', reference: 'shop', answers: 2 },
      { column: 'web', reference: 'web', answers: 1 },
    ],
    isWhole: false,
  },
  'no-comment-column': {
    code: 'no-comment-column',
    choices: [{ column: 'Plan', reference: 'Plan', answers: 2 }],
    isWhole: true,
  },
  'several-comment-columns': {
    code: 'several-comment-columns',
    choices: [
      { column: 'liked', reference: 'liked', answers: 2 },
      { column: 'missed', reference: 'missed', answers: 1 },
    ],
    isWhole: true,
  },
  'categories-of-nps': { code: 'categories-of-nps', column: 'group', metric: 'csat' },
  'other-scale': {
    code: 'other-scale',
    column: 'score',
    scale: standardScale,
    evidence: { shownBy: 'name', text: '1 to 5', min: 1, max: 5, scaleName: '1-5' },
  },
  'several-questions': {
    code: 'several-questions',
    column: 'question',
    rating: 'score',
    values: [
      { value: 'Recommend us?', answers: 2, isOfMetric: true },
      { value: 'Satisfied?', answers: 1, isOfMetric: false },
    ],
  },
  'unknown-column': { code: 'unknown-column', column: 'x', near: ['at'], choices: ['at', 'nps'] },
  'duplicate-column': { code: 'duplicate-column', column: 'at', numbers: [1, 3] },
  'files-differ': {
    code: 'files-differ',
    role: 'rating',
    first: { file: 'a.csv', column: 'at' },
    second: { file: 'b.csv', column: 'nps' },
  },
  'file-orders-differ': {
    code: 'file-orders-differ',
    column: 'at',
    dayFirst: 'a.csv',
    monthFirst: 'b.csv',
  },
  'bands-without-segment': { code: 'bands-without-segment', column: 'at' },
  'not-a-number': { code: 'not-a-number', ...cell },
  'not-a-weight': { code: 'not-a-weight', ...cell },
  'not-a-date': { code: 'not-a-date', ...cell },
  'part-of-date': { code: 'part-of-date', ...cell },
  'date-of-unknown-zone': { code: 'date-of-unknown-zone', ...cell },
  'year-may-be-first': { code: 'year-may-be-first', ...cell },
  'date-order-unknown': { code: 'date-order-unknown', column: 'at' },
  'date-orders-mixed': {
    code: 'date-orders-mixed',
    column: 'at',
    first: { order: 'dmy', value: '14/3/2026', row: 2 },
    second: { order: 'mdy', value: '3/14/2026', row: 4 },
  },
  'too-many-periods': { code: 'too-many-periods', count: 6000, first: '0226', last: '2026' },
  'unknown-value': { code: 'unknown-value', column: 'at', value: 'x' },
  'unknown-period': { code: 'unknown-period', period: '2025', known: ['2026', '2027'] },
  'population-too-small': { code: 'population-too-small', population: 1234, answers: 5678 },
  'date-against-order': { code: 'date-against-order', ...cell },
  'not-comparable': { code: 'not-comparable', ...cell, limit: '18', kind: 'number' },
  'limit-unreadable': { code: 'limit-unreadable', column: 'at', limit: 'x' },
  'no-row-has': {
    code: 'no-row-has',
    column: 'at',
    value: 'Por',
    near: ['Pro'],
    choices: ['Pro', 'Free'],
  },
  'too-many-segments': { code: 'too-many-segments', columns: ['at'], most: 1234 },
  'multiple-without-by': { code: 'multiple-without-by', column: 'at' },
  'multiple-with-other': { code: 'multiple-with-other', column: 'at', other: 'compare' },
  'fewer-asked': { code: 'fewer-asked', asked: 5, answered: 1234 },
  'unknown-label': {
    code: 'unknown-label',
    column: 'at',
    label: 'x',
    near: ['shop'],
    choices: ['shop'],
  },
  'label-off-scale': { code: 'label-off-scale', label: 'x', rating: 11, scale: standardScale },
  'labels-alike': { code: 'labels-alike', labels: ['shop', 'x'] },
  'column-twice': { code: 'column-twice', column: 'at' },
  'exact-not-possible': { code: 'exact-not-possible', answers: 1712, most: 200 },
};

describe('sentences for problems', () => {
  test.each(Object.values(problems))('in English and Korean for $code', (problem) => {
    const english = problemText(problem, 'en', 'a.csv');
    const korean = problemText(problem, 'ko', 'a.csv');
    expect(english).toMatch(/^[ -~\n]+$/); // ASCII only
    expect(korean).toMatch(/[가-힣]/);
    // flags, numbers, columns and values are the same in both languages
    const names = (text: string) => new Set(text.match(/--[a-z-]+|\d+(,\d{3})*/g));
    expect(names(korean)).toEqual(names(english));
    for (const name of ['at', 'x', 'shop', 'web']) {
      const said = new RegExp(`(?<![a-z])${name}(?![a-z])`);
      if (!JSON.stringify(problem).includes(`"${name}"`)) continue;
      expect(korean).toMatch(said);
      expect(english).toMatch(said);
    }
  });

  test('another call solves some problems: exit code 2', () => {
    expect(
      Object.values(problems)
        .filter(isOfTheCall)
        .map(({ code }) => code),
    ).toEqual([
      'no-rating-column',
      'several-rating-columns',
      'no-comment-column',
      'several-comment-columns',
      'categories-of-nps',
      'other-scale',
      'several-questions',
      'duplicate-column',
      'files-differ',
      'bands-without-segment',
      'part-of-date',
      'year-may-be-first',
      'date-order-unknown',
      'population-too-small',
      'date-against-order',
      'not-comparable',
      'limit-unreadable',
      'no-row-has',
      'multiple-without-by',
      'multiple-with-other',
      'fewer-asked',
      'unknown-label',
      'label-off-scale',
      'labels-alike',
      'column-twice',
      'exact-not-possible',
    ]);
  });

  test('a period where there is no other: no other is named', () => {
    const problem = { code: 'unknown-period', period: '2025', known: null } as const;
    expect(problemText(problem, 'en', 'a.csv')).toBe(
      'no answer falls into "2025", nor into any other period',
    );
    expect(problemText(problem, 'ko', 'a.csv')).toBe(
      '2025에 해당하는 응답이 없습니다. 다른 기간에도 응답이 없습니다',
    );
  });

  test('a row without a number: no row is named', () => {
    const dates = problems['date-orders-mixed'];
    for (const problem of [
      ...Object.values(problems).flatMap((other) =>
        'row' in other ? [{ ...other, row: null }] : [],
      ),
      { ...dates, first: { ...dates.first, row: null }, second: { ...dates.second, row: null } },
    ]) {
      const [english, korean] = (['en', 'ko'] as const).map((language) =>
        problemText(problem, language, 'a.csv'),
      );
      expect(english).not.toMatch(/null|row \d|in row/);
      expect(korean).not.toMatch(/null|행|^ /);
    }
    const { 'not-a-number': number } = problems;
    expect(problemText({ ...number, row: null }, 'en', 'a.csv')).toBe(
      'each row must have a number in at, received x',
    );
  });

  test('columns without a name, and ruled out by their names: choices in lines to paste', () => {
    const problem = {
      ...problems['no-rating-column'],
      choices: [{ column: '', reference: '3', answers: 2 }],
    };
    expect(problemText(problem, 'en', 'a.csv')).toContain(
      '--rating "3"  (without a name, 2 answers)',
    );
    expect(problemText(problem, 'ko', 'a.csv')).toContain('--rating "3"  (이름 없음, 응답 2건)');
    const ruledOut = { ...problem, choices: [], ruledOut: problems['no-rating-column'].choices };
    for (const language of ['en', 'ko'] as const) {
      expect(problemText(ruledOut, language, 'a.csv')).toMatch(/\n {2}--rating "answer" {2}\(/);
    }
    expect(isOfTheCall(ruledOut)).toBe(true);
  });

  test('thousands of choices: the first 50, and how many more', () => {
    const choices = Array.from({ length: 1234 }, (_, index) => {
      return { column: `q${index}`, reference: `q${index}`, answers: 2 };
    });
    const problem = { ...problems['several-rating-columns'], choices };
    expect(problemText(problem, 'en', 'a.csv').split('\n')).toHaveLength(52);
    expect(problemText(problem, 'en', 'a.csv')).toMatch(/\n {2}and 1,184 more$/);
    expect(problemText(problem, 'ko', 'a.csv')).toMatch(/\n {2}외 1,184개$/);
  });

  test('two columns in one --by: it is to be given twice', () => {
    const problem = { ...problems['unknown-column'], column: 'at, nps' };
    expect(severalInOne(problem, ['at, nps'], 'en')).toBe(
      '--by takes one column: write --by "at" --by "nps"',
    );
    expect(severalInOne(problem, ['at, nps'], 'ko')).toContain('--by "at" --by "nps"');
    expect(severalInOne(problem, ['at'], 'en')).toBeNull(); // another option names it
    expect(severalInOne({ ...problem, column: 'at, x' }, ['at, x'], 'en')).toBeNull();
  });
});
