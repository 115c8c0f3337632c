import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isRating,
  type ReadingOptions,
  readRating,
  safeReadRating,
  scales,
} from '../../src/index.js';
import { messyAnswer, ratingOn, scalesArbitrary } from '../support/arbitraries.js';
import { errorOf, expectError, expectPlainNumbers } from '../support/laws.js';
import { isMutationTesting } from '../support/mutation.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

/** What became of an answer: its rating, null, or the code of the error. */
function outcomeOf(value: unknown, options?: ReadingOptions): number | string | null | undefined {
  try {
    return readRating(value, options);
  } catch (error) {
    return (error as { code?: string }).code;
  }
}

describe('an answer that states one rating', () => {
  test.each<[answer: unknown, rating: number]>([
    [10, 10],
    [0, 0],
    [-0, 0],
    [9n, 9],
    ['10', 10],
    ['0', 0],
    [' 9 ', 9],
    ['\t9\r\n', 9],
    ['\u00a09\u00a0', 9],
    ['\ufeff9', 9],
    ['10.0', 10],
    ['10.', 10],
    ['+9', 9],
    ['-0', 0],
    ['007', 7],
    ['Extremely likely - 10', 10],
    ['0 - Not at all likely', 0],
    ['10 - Extremely likely', 10],
    ['Not at all likely - 0', 0],
    ['Score: 9', 9],
    ['9 points', 9],
    ['(9)', 9],
    ['9.', 9],
    ['9!', 9],
    ['9 ⭐', 9],
    ['x - 10', 10],
    ['１０', 10],
    ['９', 9],
    ['10점', 10],
    ['9点', 9],
    ['10 (Extremely likely)', 10],
    ['10: Extremely likely', 10],
    ['10（とても）', 10],
    ['10-Extremely likely', 10],
    ['10 – Very likely (promoter)', 10],
    ['7. Muy probable', 7],
    ['7.Muy probable', 7],
    ['10점 (매우 그렇다)', 10],
    ['10점 매우 그렇다', 10],
    ['매우 그렇다 10점', 10],
    ['9分', 9],
  ])('%o', (answer, rating) => {
    expect(readRating(answer)).toBe(rating);
  });

  test('every rating of every scale, as a number and as texts', () => {
    fc.assert(
      fc.property(scalesArbitrary, fc.nat(), (scale, nth) => {
        const rating = scale.min + (nth % (scale.max - scale.min + 1));
        const options = { scale };
        expect(readRating(rating, options)).toBe(rating);
        expect(readRating(String(rating), options)).toBe(rating);
        expect(readRating(` ${rating}.00 `, options)).toBe(rating);
      }),
    );
  });

  test('every rating with a label before or behind it', () => {
    const word = fc.constantFrom(
      'Very likely',
      'Sehr wahrscheinlich',
      'とても',
      '매우',
      'Да',
      '👍',
    );
    fc.assert(
      fc.property(ratingOn(), word, (rating, label) => {
        expect(readRating(`${label} - ${rating}`)).toBe(rating);
        expect(readRating(`${rating} - ${label}`)).toBe(rating);
        expect(readRating(`${label} (${rating})`)).toBe(rating);
      }),
    );
  });
});

describe('no answer', () => {
  test.each([
    [null],
    [undefined],
    [Number.NaN],
    [''],
    [' \t\n'],
    ['\u00a0'],
    ['NA'],
    ['na'],
    ['N/A'],
    [' n/a '],
    ['NaN'],
    ['null'],
    ['-'],
    ['—'],
    ['.'],
    ['?'],
    ['No answer'],
    ['keine Angabe'],
    ['NS/NC'],
    ['무응답'],
    ['無回答'],
  ])('%o', (answer) => {
    expect(readRating(answer)).toBeNull();
  });

  test('texts that the caller names, in upper and lower case', () => {
    const options = { missing: ['-99', ' No Answer ', 'Weiß nicht'] };
    for (const answer of ['-99', 'no answer', ' NO ANSWER', 'weiß nicht', 'N/A', '']) {
      expect(readRating(answer, options)).toBeNull();
    }
    expect(outcomeOf('-98', options)).toBe('out-of-range');
    expect(outcomeOf('no answers', options)).toBe('unreadable');
  });
});

describe('an answer that is not a rating: the reason', () => {
  test.each<[answer: unknown]>([
    [11],
    [-1],
    [1e21],
    [Infinity],
    [-Infinity],
    [-1n],
    [10.5],
    ['11'],
    ['-1'],
    ['99999999999999999999'],
    ['10½'],
    ['Extremely likely - 100'],
  ])('%o is out of range', (answer) => {
    expect(outcomeOf(answer)).toBe('out-of-range');
  });

  test.each<[answer: unknown]>([
    [9.5],
    [0.1],
    [10 - 2e-15],
    ['9.5'],
    ['.5'],
    ['likely: 7.25'],
    ['8½'],
    ['9 ¾'],
    ['９½'],
  ])('%o is fractional', (answer) => {
    expect(outcomeOf(answer)).toBe('fractional');
  });

  test.each<[answer: unknown]>([
    ['ten'],
    ['+'],
    ['9/10'],
    ['10/10'],
    ['10 or 10.0'],
    ['10 (ten), that is 10'],
    ['#DIV/0!'],
    ['#N/A'],
    ['9:30'],
    ['0x0A'],
    ['1e1'],
    ['=SUM(9)'],
    [' @IF(10)'],
    ['＝SUM(9)'],
    ['1E1'],
    ['0b11'],
    ['0o7'],
    ['1_0'],
    ['10abc'],
    ['abc10'],
    ['Q10'],
    ['50%'],
    ['5 %'],
    ['$9'],
    ['€9'],
    ['9/10'],
    ['8 out of 10'],
    ['9-10'],
    ['9,5'],
    ['1 0'],
    ['2026-03-01'],
    ['9.9.9'],
    ['temperature is -5'],
    ['Extremely likely -10'],
    ['7,7'], // a decimal comma, not the same number twice
    ['Infinity'],
    ['undefined'],
    ['true'],
    [true],
    [false],
    [[9]],
    [[]],
    [{}],
    [{ valueOf: () => 9 }],
    [new Number(9)],
    [new String('9')],
    [new Date(9)],
    [() => 9],
    [Symbol('9')],
    ['\u22121'],
    ['-10 - x'],
    ['7,7'],
    ['9:09'],
    ['<7'],
    ['No answer (-1)'],
    ['10-Mar'],
    ['Mar-10'],
    ['10. März'],
    ['10 - Mar'],
    ['10-enero'],
    ['9 AM'],
    ['9: AM'],
    ['9時'],
    ['9月'],
    ['9명'],
    ['10년'],
    ['not 10'],
    ['not a 10'],
    ['more than 8'],
    ['More than 10 years'],
    ['less than 5'],
    ['minus 7'],
    ['10 minutes'],
    ['Year 9'],
    ['Team 10'],
    ['No. 9'],
    ['Television. 9'],
    ['10-year customer'],
    ['9+'],
    ['9th'],
    ['9 or more'],
    ['10 Mbit/s'],
    ['9²'],
  ])('%o is unreadable', (answer) => {
    expect(outcomeOf(answer)).toBe('unreadable');
  });

  test('the error names the rule and the value', () => {
    const message = 'rating must be a whole number from 0 to 10, received';
    expectError(() => readRating(11), RangeError, `${message} 11`);
    expectError(() => readRating(9.5), RangeError, `${message} 9.5`);
    expectError(() => readRating('9/10'), TypeError, `${message} "9/10"`);
    expectError(() => readRating(true), TypeError, `${message} true`);
    expectError(() => readRating({}), TypeError, `${message} an object`);
    const scale = scales['1-5'];
    const onFive = 'rating must be a whole number from 1 to 5, received 6';
    expectError(() => readRating(6, { scale }), RangeError, onFive);
  });

  test('nothing but a rating, null or one of three codes comes out', () => {
    const codes = ['out-of-range', 'fractional', 'unreadable'];
    fc.assert(
      fc.property(fc.oneof(messyAnswer, fc.anything()), scalesArbitrary, (answer, scale) => {
        const outcome = outcomeOf(answer, { scale });
        expectPlainNumbers(outcome);
        const isKnown = outcome === null || codes.includes(outcome as string);
        expect(isKnown || isRating(outcome, { scale })).toBe(true);
      }),
    );
  });

  test('a number is read as the text of it is', () => {
    // Not in the exponents that JavaScript itself writes below 1e-6 and from 1e21 on.
    const plain = fc.double({ min: -1e20, max: 1e20, noNaN: true }).filter((value) => {
      return !String(value).includes('e');
    });
    const numbers = fc.oneof(fc.integer({ min: -20, max: 20 }), plain);
    fc.assert(
      fc.property(numbers, (value) => {
        expect(outcomeOf(String(value))).toBe(outcomeOf(value));
      }),
    );
  });
});

describe('labels of the caller', () => {
  test('a label: its rating, or null for no answer', () => {
    const labels = { Great: 9, 'very bad': 0, Skip: null, '★★★★★': 10 };
    expect(readRating('Great', { labels })).toBe(9);
    expect(readRating(' Great ', { labels })).toBe(9);
    expect(readRating('very bad', { labels })).toBe(0);
    expect(readRating('★★★★★', { labels })).toBe(10);
    expect(readRating('Skip', { labels })).toBeNull();
    expect(outcomeOf('great', { labels })).toBe('unreadable');
    expect(readRating('8', { labels })).toBe(8);
  });

  test('come before any reading', () => {
    const labels = { '8 out of 10': 8, '9': 10, 'N/A': 5, '': 0 };
    expect(readRating('8 out of 10', { labels })).toBe(8);
    expect(readRating('9', { labels })).toBe(10);
    expect(readRating('N/A', { labels })).toBe(5);
    expect(readRating('', { labels })).toBe(0);
  });

  test('are its own properties only', () => {
    const inherited = Object.create({ Great: 9 }) as Record<string, number>;
    expect(outcomeOf('Great', { labels: inherited })).toBe('unreadable');
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'length']) {
      expect(outcomeOf(name)).toBe('unreadable');
      expect(outcomeOf(name, { labels: {} })).toBe('unreadable');
      const labels = JSON.parse(`{ "${name}": 7 }`) as Record<string, number>;
      expect(readRating(name, { labels })).toBe(7);
    }
  });

  test.each<[rating: Wrong, shown: string]>([
    [11, '11'],
    [9.5, '9.5'],
    ['9', '"9"'],
    [undefined, 'undefined'],
  ])('must stand for ratings: %o', (rating, shown) => {
    const rule = 'rating of label "Great" must be a whole number from 0 to 10';
    const error = errorOf(() => readRating(9, { labels: { Great: rating } }));
    expect(error.message).toBe(`${rule}, received ${shown}`);
    expect(error.code).toBeUndefined();
  });

  test('a missing text that is not a text: refused', () => {
    expect(() => readRating('x', { missing: [99] as Wrong })).toThrow(
      new TypeError('missing must be an array of texts, received 99'),
    );
    expect(readRating('n', { labels: { ' n ': 3 } })).toBe(3);
  });
});

test('options that are not an object: refused', () => {
  for (const options of ['european', null, true] as Wrong[]) {
    expect(() => readRating(9, options)).toThrow('options of readRating must be an object with');
  }
  expect(() => readRating(9, { scale: 'european' } as Wrong)).toThrow(
    'scale must be an object such as scales.european',
  );
});

describe('safeReadRating', () => {
  test('a rating, no answer, and an answer that is not a rating', () => {
    expect(safeReadRating(' 9 ')).toEqual({ rating: 9 });
    expect(safeReadRating('n/a')).toEqual({ rating: null });
    expect(safeReadRating('11')).toEqual({ problem: 'out-of-range' });
    expect(safeReadRating('Great', { labels: { Great: 9 } })).toEqual({ rating: 9 });
  });

  test('any value: the rating or the code of readRating', () => {
    fc.assert(
      fc.property(fc.oneof(messyAnswer, fc.anything()), (value) => {
        const { rating, problem } = safeReadRating(value);
        expect(problem ?? rating).toBe(outcomeOf(value));
      }),
    );
  });
});

describe.skipIf(isMutationTesting)('a cell of a million characters', () => {
  // In quadratic time, each of these would take minutes. test/bench/reading.mjs measures the time.
  const length = 1_000_000;
  test.each<[shape: string, text: string, outcome: number | string]>([
    ['digits', '1'.repeat(length), 'out-of-range'],
    ['zeros', '0'.repeat(length), 0],
    ['letters', 'a'.repeat(length), 'unreadable'],
    ['digits and spaces', '1 '.repeat(length / 2), 'unreadable'],
    ['digits and points', '1.'.repeat(length / 2), 'unreadable'],
    ['digits after points', '.1'.repeat(length / 2), 'unreadable'],
    ['spaces, then a letter', `9${' '.repeat(length)}x`, 'unreadable'],
    ['spaces after a letter', `x${' '.repeat(length)}9`, 'unreadable'],
    ['minus signs', '-'.repeat(length), 'unreadable'],
    ['digits, then a letter', `${'1'.repeat(length)}x`, 'unreadable'],
    ['zeros after a point, then a letter', `9.${'0'.repeat(length)}x`, 'unreadable'],
    ['full-width digits', '１'.repeat(length), 'out-of-range'],
    ['composed syllables', '한'.repeat(length), 'unreadable'],
    ['combining marks', `e${'\u0301'.repeat(length)}`, 'unreadable'],
    ['marks that normalisation would sort', `9${'\u0301\u0316'.repeat(length / 2)}`, 'unreadable'],
  ])('%s: read without delay', (_, text, outcome) => {
    expect(outcomeOf(text)).toBe(outcome);
  });
});
