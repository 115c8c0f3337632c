import { expect, test } from 'vitest';
import { standardScale } from '../../src/index.js';
import { SurveyError, type SurveyProblem } from '../../src/survey/index.js';

const cell = { column: 'at', row: 3, value: 'x' } as const;

test.each<[SurveyProblem, string]>([
  [{ code: 'empty' }, 'there are no rows'],
  [{ code: 'no-answers' }, 'there are no answers below the header'],
  [
    { code: 'no-rating-column', scale: standardScale, choices: [], ruledOut: [], isWhole: true },
    'no column holds ratings from 0 to 10 and is called so',
  ],
  [
    {
      code: 'no-rating-column',
      scale: standardScale,
      choices: [{ column: 'answer', reference: 'answer', answers: 2 }],
      ruledOut: [],
      isWhole: true,
    },
    'no column is called a rating; by its cells it could be "answer"',
  ],
  [
    {
      code: 'no-rating-column',
      scale: standardScale,
      choices: [],
      ruledOut: [{ column: '', reference: '3', answers: 2 }],
      isWhole: true,
    },
    'no column holds ratings from 0 to 10 and is called so; these have names of something else: "3"',
  ],
  [
    {
      code: 'several-rating-columns',
      choices: [
        { column: 'shop', reference: 'shop', answers: 2 },
        { column: 'web "site"', reference: 'web "site"', answers: 1 },
      ],
      isWhole: true,
    },
    String.raw`several columns could be the rating, so the request must name one: "shop", "web \"site\""`,
  ],
  [
    {
      code: 'unknown-column',
      column: 'npss',
      near: ['nps', 'nps?'],
      choices: ['id', 'nps', 'nps?'],
    },
    'no column is called "npss": did you mean "nps" or "nps?"?',
  ],
  [
    { code: 'unknown-column', column: 'x', near: [], choices: ['id', 'nps'] },
    'no column is called "x"; there are "id", "nps"',
  ],
  [{ code: 'unknown-column', column: 'x', near: [], choices: [] }, 'no column is called "x"'],
  [
    { code: 'duplicate-column', column: 'nps', numbers: [1, 3] },
    '2 columns are called "nps": name one by its number, "1" or "3"',
  ],
  [
    { code: 'bands-without-segment', column: 'age' },
    '"age" has bands: it must be a column of by, compare or explain',
  ],
  [{ code: 'not-a-number', ...cell }, 'row 3 must have a number in "at", received "x"'],
  [
    { code: 'not-a-number', ...cell, row: null },
    'each row must have a number in "at", received "x"',
  ],
  [
    { code: 'year-may-be-first', ...cell, row: null },
    'the year may stand first in "x" ("at"): years must have four digits, or the request a dateOrder',
  ],
  [{ code: 'not-a-weight', ...cell }, 'row 3 must have a number from 0 in "at", received "x"'],
  [
    { code: 'not-a-date', ...cell },
    'row 3 must have a date that exists, such as 2026-03-14, in "at", received "x"',
  ],
  [
    { code: 'part-of-date', ...cell },
    'row 3 must have a date with a day, a month and a year, such as 2026-03-14, in "at", received "x"',
  ],
  [
    { code: 'date-of-unknown-zone', ...cell },
    'row 3 must have a date with its zone as an offset, such as GMT+9, in "at", received "x"',
  ],
  [
    { code: 'year-may-be-first', ...cell },
    'the year may stand first in "x" (row 3 of "at"): years must have four digits, or the request a dateOrder',
  ],
  [
    { code: 'date-order-unknown', column: 'at' },
    'the day or the month may stand first in the dates of "at": the request must say dateOrder',
  ],
  [
    {
      code: 'date-orders-mixed',
      column: 'at',
      first: { order: 'mdy', value: '3/14/2026', row: 2 },
      second: { order: 'dmy', value: '14/3/2026', row: 4 },
    },
    'the month stands first in "3/14/2026" (row 2 of "at"), the day in "14/3/2026" (row 4)',
  ],
  [
    { code: 'too-many-periods', count: 21_601, first: '0226-03-14', last: '2026-03-14' },
    'the dates span 21,601 periods, from 0226-03-14 to 2026-03-14: is a year mistyped?',
  ],
  [{ code: 'unknown-value', column: 'plan', value: 'x' }, 'no answer has "x" in "plan"'],
  [
    { code: 'unknown-period', period: '2025', known: ['2026', '2027'] },
    'no answer falls into "2025"; the periods are 2026 to 2027',
  ],
  [
    { code: 'unknown-period', period: '2025', known: null },
    'no answer falls into "2025", nor into any other period',
  ],
])('%j: one sentence', (problem, message) => {
  const error = new SurveyError(problem);
  expect(error.message).toBe(message);
  expect(error.problem).toBe(problem);
  expect([error.name, error instanceof Error]).toEqual(['SurveyError', true]);
});

test('of many columns twenty are listed, and long names are cut', () => {
  const choices = Array.from({ length: 21 }, (_, index) => `q${index}`);
  const message = (some: string[], column = 'x') =>
    new SurveyError({ code: 'unknown-column', column, near: [], choices: some }).message;
  expect(message(choices)).toMatch(/"q18", "q19", …$/);
  expect(message(choices.slice(0, 20))).toMatch(/"q18", "q19"$/);
  expect(message(['y'], 'x'.repeat(80))).toContain(`"${'x'.repeat(80)}"`);
  expect(message(['y'], 'x'.repeat(81))).toContain(`"${'x'.repeat(79)}…"`);
});
