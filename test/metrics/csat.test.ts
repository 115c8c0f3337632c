import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeCsat, retentionRate } from '../../src/index.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

const ratings = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 });

describe('computeCsat', () => {
  test('ratings: the share of 4 and 5', () => {
    expect(computeCsat([5, 4, 3, 2, 1])).toMatchObject({
      estimate: 0.4,
      respondents: 5,
      inBox: 2,
      mean: 3,
      confidenceLevel: 0.95,
    });
    expect(computeCsat([4, 4])?.estimate).toBe(1);
    expect(computeCsat([3, 3])?.estimate).toBe(0);
    expect(computeCsat([])).toBeNull();
  });

  test('a mean of 4.2: the share of 4 and 5, not 84 %', () => {
    const list = [5, 5, 5, 3, 3];
    expect(computeCsat(list)).toMatchObject({ mean: 4.2, estimate: 0.6 });
  });

  test('any ratings: the share that filter gives, with its Wilson interval', () => {
    fc.assert(
      fc.property(ratings, (list) => {
        const inBox = list.filter((rating) => rating >= 4).length;
        const result = computeCsat(list, { confidenceLevel: 0.9 });
        const customers = { start: list.length, end: inBox, acquired: 0 };
        expect(result).toMatchObject(retentionRate(customers, { confidenceLevel: 0.9 }) as object);
        expect([result?.inBox, result?.respondents]).toEqual([inBox, list.length]);
        expect(result?.mean).toBe(list.reduce((a, b) => a + b) / list.length);
        expectPlainNumbers(result);
      }),
    );
  });

  test('any iterable: accepted', () => {
    expect(computeCsat(new Set([5, 3]).values())?.estimate).toBe(0.5);
    expect(computeCsat(Uint8Array.of(5, 3))?.estimate).toBe(0.5);
  });

  test.each<[Wrong, RangeErrorConstructor | TypeErrorConstructor, string]>([
    [0, RangeError, '0'],
    [6, RangeError, '6'],
    [4.5, RangeError, '4.5'],
    [Number.NaN, RangeError, 'NaN'],
    ['5', TypeError, '"5"'],
    [null, TypeError, 'null'],
  ])('a rating of %o: refused with its index', (rating, kind, valueText) => {
    const message = `rating at index 1 must be a whole number from 1 to 5, received ${valueText}`;
    expectError(() => computeCsat([5, rating, 77]), kind, message);
  });
});
