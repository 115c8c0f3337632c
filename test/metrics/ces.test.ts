import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeCes, retentionRate } from '../../src/index.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

const ratings = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 });

describe('computeCes', () => {
  test('ratings: the share of 5 to 7, and the mean', () => {
    expect(computeCes([1, 2, 3, 4, 5, 6, 7, 4])).toMatchObject({
      estimate: 3 / 8,
      respondents: 8,
      inBox: 3,
      mean: 4,
    });
    expect(computeCes([])).toBeNull();
  });

  test('from 6: the share of 6 and 7', () => {
    expect(computeCes([1, 2, 3, 4, 5, 6, 7, 4], { from: 6 })?.estimate).toBe(2 / 8);
    expect(computeCes([5], { from: 5 })).toEqual(computeCes([5]));
  });

  test('any ratings: the share that filter gives, with its Wilson interval', () => {
    fc.assert(
      fc.property(ratings, fc.constantFrom(5, 6), (list, from) => {
        const inBox = list.filter((rating) => rating >= from).length;
        const result = computeCes(list, { from, confidenceLevel: 0.9 });
        const customers = { start: list.length, end: inBox, acquired: 0 };
        expect(result).toMatchObject(retentionRate(customers, { confidenceLevel: 0.9 }) as object);
        expect(result?.mean).toBe(list.reduce((a, b) => a + b) / list.length);
        expectPlainNumbers(result);
      }),
    );
  });

  test.each<[Wrong, RangeErrorConstructor | TypeErrorConstructor, string]>([
    [0, RangeError, '0'],
    [8, RangeError, '8'],
    ['7', TypeError, '"7"'],
    [undefined, TypeError, 'undefined'],
  ])('a rating of %o: refused with its index', (rating, kind, valueText) => {
    const message = `rating at index 2 must be a whole number from 1 to 7, received ${valueText}`;
    expectError(() => computeCes([5, 6, rating]), kind, message);
  });

  test.each<[Wrong, RangeErrorConstructor | TypeErrorConstructor, string]>([
    [4, RangeError, '4'],
    [7, RangeError, '7'],
    ['5', TypeError, '"5"'],
  ])('from %o: refused', (from, kind, valueText) => {
    expectError(
      () => computeCes([5], { from }),
      kind,
      `from must be 5 or 6, received ${valueText}`,
    );
  });
});
