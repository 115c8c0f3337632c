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

  test('top 2: the share of 6 and 7', () => {
    expect(computeCes([1, 2, 3, 4, 5, 6, 7, 4], { top: 2 })?.estimate).toBe(2 / 8);
    expect(computeCes([5], { top: 3 })).toEqual(computeCes([5]));
  });

  test('any ratings: the share that filter gives, with its Wilson interval', () => {
    fc.assert(
      fc.property(ratings, fc.integer({ min: 1, max: 6 }), (list, top) => {
        const inBox = list.filter((rating) => rating > 7 - top).length;
        const result = computeCes(list, { top, confidenceLevel: 0.9 });
        const customers = { start: list.length, end: inBox, acquired: 0 };
        expect(result).toMatchObject(retentionRate(customers, { confidenceLevel: 0.9 }) as object);
        // a sum above the lowest rating, divided: two roundings
        expect(result?.mean).toBeCloseTo(list.reduce((a, b) => a + b) / list.length, 14);
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
    [0, RangeError, '0'],
    [7, RangeError, '7'],
    [1.5, RangeError, '1.5'],
    ['2', TypeError, '"2"'],
  ])('top %o: refused', (top, kind, valueText) => {
    const rule = 'top must be a whole number from 1 to 6 on a scale from 1 to 7';
    expectError(() => computeCes([5], { top }), kind, `${rule}, received ${valueText}`);
  });

  test('the option from of earlier versions: refused with the nearest name', () => {
    expect(() => computeCes([5], { from: 6 } as Wrong)).toThrow('computeCes has no option "from"');
  });
});
