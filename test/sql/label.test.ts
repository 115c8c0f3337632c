import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { safeReadRating } from '../../src/index.js';
import { dialects } from '../../src/sql/dialects.js';
import { labelCases } from '../../src/sql/label.js';
import { type Engine, engines, fill } from './engines.js';

let duckdb: Engine;
beforeAll(async () => {
  duckdb = (await engines())[0] as Engine;
});

/** The number that the case for labels reads in each text, or null. */
async function numbersIn(texts: readonly string[]): Promise<(number | null)[]> {
  await fill(
    duckdb,
    'labels',
    { place: 'integer', label: 'text' },
    texts.map((label, place) => ({ place, label })),
  );
  const number = `CASE${labelCases('label', dialects.duckdb)} END`;
  const rows = await duckdb.run(`SELECT ${number} AS number FROM labels ORDER BY place`);
  return rows.map((row) => row['number'] as number | null);
}

/** A scale on which every number of these tests is a rating or fractional. */
const scale = { min: 0, passiveFrom: 7, promoterFrom: 9, max: 999 };

test('labels of points of a scale: their numbers', async () => {
  const labels = {
    '10 - Extremely likely': 10,
    'Not at all likely - 0': 0,
    'Not at all likely (0)': 0,
    '0 (Not at all likely)': 0,
    '7. Muy probable': 7,
    '5: neutral': 5,
    'Neutral: 5.': 5,
    '9-Very likely': 9,
    "8 - I don't know, maybe": 8,
    '7.5 - between': 7.5,
    '8½': 8.5,
    '8 ¼': 8.5, // some part of one
  };
  expect(await numbersIn(Object.keys(labels))).toEqual(Object.values(labels));
});

test('dates, times, halves, sentences and two numbers: no number', async () => {
  const texts = [
    ...['10-Mar', '10 - Mar', 'March (10)', 'may: 9', '9 AM', '9 - a m', 'pm - 9', "8 - o'clock"],
    ...['½', 'not 10', 'More than 10 years', '9 or 10', '9 - 10', '10:30', '9-likely', '9 -Likely'],
    ...['10', '$10 - a lot', '10 % - a lot', '9 - likely\u2028', '9 -', '(9)', 'x - 9)'],
  ];
  expect((await numbersIn(texts)).filter((number) => number !== null)).toEqual([]);
});

test('random labels: a number that is read is the one that readRating reads', async () => {
  const part = fc.constantFrom(
    ...[
      '0',
      '9',
      '10',
      '7.5',
      '7.',
      ' ',
      '  ',
      '-',
      '--',
      ' - ',
      ':',
      '(',
      ')',
      '.',
      ',',
      "'",
      '|',
    ],
    ...['likely', 'Very', 'May', 'mar', 'am', 'a', 'm', 'h', 'é', '점', '½', '%', '\n', '\u2028'],
  );
  const number = fc.constantFrom('0', '9', '10', '7.5');
  const mark = fc.constantFrom(' - ', ': ', '-', '(', ' (', '. ', ' -- ', ' -');
  const end = fc.constantFrom('', '.', ')', ' )', '점', ' likely');
  const words = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
  const text = fc
    .oneof(words, fc.tuple(number, mark, words), fc.tuple(words, mark, number, end))
    .map((parts) => [parts].flat().join('').trim());
  let read = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 200, maxLength: 400 }), async (texts) => {
      const numbers = await numbersIn(texts);
      for (const [place, number] of numbers.entries()) {
        if (number === null) continue;
        read++;
        const { rating, problem } = safeReadRating(texts[place], { scale });
        const expected = Number.isInteger(number) ? { rating: number } : { problem: 'fractional' };
        expect({ text: texts[place], rating, problem }).toMatchObject(expected);
      }
    }),
    { numRuns: 40 },
  );
  expect(read).toBeGreaterThan(300); // the test can fail
});

test('an engine without regular expressions: no case for labels', () => {
  expect(labelCases('label', dialects.sqlite)).toBe('');
  expect(labelCases('label', dialects.sqlserver)).toBe('');
});
