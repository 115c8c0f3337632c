import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeCsat, histogram, retentionRate, scales } from '../../src/index.js';
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
        // a sum above the lowest rating, divided: two roundings
        expect(result?.mean).toBeCloseTo(list.reduce((a, b) => a + b) / list.length, 14);
        expectPlainNumbers(result);
      }),
    );
  });

  test.each<
    [name: string, min: number, max: number, top: number, ratings: number[], share: number]
  >([
    ['three faces', 1, 3, 1, [1, 2, 3, 3], 0.5],
    ['thumbs', 0, 1, 1, [0, 1, 1, 1], 0.75],
    ['1 to 7', 1, 7, 2, [7, 6, 5, 1, 2], 0.4],
    ['1 to 10', 1, 10, 2, [10, 9, 8, 1], 0.5],
    ['-2 to 2', -2, 2, 2, [-2, 0, 1, 2], 0.5],
  ])('%s: the share of the highest ratings', (_, min, max, top, list, share) => {
    expect(computeCsat(list, { scale: { min, max }, top })?.estimate).toBe(share);
  });

  test('counts by rating: the share of the ratings themselves', () => {
    fc.assert(
      fc.property(ratings, (list) => {
        const counts = histogram(list, { scale: scales['1-5'] });
        expect(computeCsat({ counts })).toEqual(computeCsat(list));
        expect(computeCsat({ counts: Uint32Array.from(counts) })).toEqual(computeCsat(list));
      }),
    );
    expect(computeCsat({ counts: [0, 0, 0, 0, 0] })).toBeNull();
  });

  test('counts that do not fit the scale: refused', () => {
    const counts = { counts: [1, 2, 3] };
    expectError(() => computeCsat(counts), RangeError, 'counts.length must be 5, received 3');
    const wrong = { counts: [1, 2, -3, 0, 0] };
    expect(() => computeCsat(wrong)).toThrow('count at index 2 must be');
  });

  test('another scale without top: refused, for no standard says how many ratings count', () => {
    expectError(
      () => computeCsat([3], { scale: { min: 1, max: 3 } }),
      TypeError,
      'top must be given on a scale from 1 to 3: how many of the highest ratings count',
    );
    expect(computeCsat([5], { scale: scales['1-5'] })?.estimate).toBe(1);
  });

  test('a scale that leaves no rating outside the box: refused', () => {
    expectError(
      () => computeCsat([3], { scale: { min: 1, max: 3 }, top: 3 }),
      RangeError,
      'top must be a whole number from 1 to 2 on a scale from 1 to 3, received 3',
    );
    expectError(
      () => computeCsat([3], { scale: { min: 3, max: 3 }, top: 1 }),
      RangeError,
      'scale must have whole numbers min < max, received 3, 3',
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
