import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { histogram, meanRating, scales, tally, tallyHistogram } from '../../src/index.js';
import { scaledRatings, scalesArbitrary } from '../support/arbitraries.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

describe('histogram', () => {
  test('ratings: the count of each, from the lowest rating on', () => {
    expect(histogram([10, 10, 7, 0])).toEqual([1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2]);
    expect(histogram([1, 5, 5], { scale: scales['1-5'] })).toEqual([1, 0, 0, 0, 2]);
    expect(histogram([])).toEqual(new Array(11).fill(0));
  });

  test.each([
    ['0-10', 11],
    ['1-10', 10],
    ['1-7', 7],
    ['1-5', 5],
    ['european', 11],
  ] as const)('the scale %s: one count for each rating', (name, length) => {
    expect(histogram([], { scale: scales[name] })).toHaveLength(length);
  });

  test('an iterable: read once', () => {
    const counts = histogram([9, 8, 9].values());
    expect([counts[8], counts[9]]).toEqual([1, 2]);
  });

  test('a value that is not a rating: refused with the index of the first', () => {
    const rule = 'rating at index 1 must be a whole number from 0 to 10';
    expectError(() => histogram([9, 11, 12]), RangeError, `${rule}, received 11`);
    expectError(() => histogram([9, '9'] as Wrong), TypeError, `${rule}, received "9"`);
  });

  test('any ratings: each is counted once, in its place', () => {
    fc.assert(
      fc.property(scaledRatings, ({ scale, ratings }) => {
        const counts = histogram(ratings, { scale });
        const expanded = counts.flatMap((count, index) => new Array(count).fill(scale.min + index));
        expect(expanded).toEqual(ratings.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('tallyHistogram', () => {
  test('counts by rating: counts by category', () => {
    const counts = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];
    expect(tallyHistogram(counts)).toEqual({ promoters: 1536, passives: 384, detractors: 127 });
    expect(tallyHistogram(Float64Array.from(counts), { scale: scales.european })).toEqual({
      promoters: 1792,
      passives: 192,
      detractors: 63,
    });
  });

  test('the histogram of any ratings: their tally', () => {
    fc.assert(
      fc.property(scaledRatings, ({ scale, ratings }) => {
        const counted = tallyHistogram(histogram(ratings, { scale }), { scale });
        expect(counted).toStrictEqual(tally(ratings, { scale }));
      }),
    );
  });

  test('more or fewer counts than ratings of the scale: refused', () => {
    const short = new Array(10).fill(1);
    expectError(() => tallyHistogram(short), RangeError, 'counts.length must be 11, received 10');
    const scale = scales['1-5'];
    expectError(
      () => tallyHistogram(short, { scale }),
      RangeError,
      'counts.length must be 5, received 10',
    );
    const message = 'counts.length must be 11, received undefined';
    expectError(() => tallyHistogram(null as Wrong), TypeError, message);
  });

  test.each<[count: Wrong, RangeErrorConstructor | TypeErrorConstructor, valueText: string]>([
    [-1, RangeError, '-1'],
    [Number.NaN, RangeError, 'NaN'],
    [Infinity, RangeError, 'Infinity'],
    ['3', TypeError, '"3"'],
    [undefined, TypeError, 'undefined'],
    [null, TypeError, 'null'],
  ])('a count of %o: refused with its index', (count, kind, valueText) => {
    const counts = new Array(11).fill(0);
    counts[4] = count;
    const rule = 'count at index 4 must be a number from 0 to 1e+300';
    expectError(() => tallyHistogram(counts), kind, `${rule}, received ${valueText}`);
    expectError(() => meanRating(counts), kind, `${rule}, received ${valueText}`);
  });

  test('an array with holes: refused', () => {
    const message = 'count at index 0 must be a number from 0 to 1e+300, received undefined';
    expectError(() => tallyHistogram(new Array(11)), TypeError, message);
  });

  test('counts of −0: no −0 in the result; counts with an infinite sum: refused', () => {
    expectPlainNumbers(tallyHistogram(new Array(11).fill(-0)));
    expect(() => tallyHistogram(new Array(11).fill(1e300))).toThrow(RangeError);
  });
});

describe('meanRating', () => {
  test('counts by rating: the mean rating', () => {
    expect(meanRating(histogram([10, 9, 8, 3]))).toBe(7.5);
    const scale = scales['1-5'];
    expect(meanRating(histogram([1, 2], { scale }), { scale })).toBe(1.5);
  });

  test('nobody answered: null', () => {
    expect(meanRating(new Array(11).fill(0))).toBeNull();
  });

  test('one rating, any number of times: exactly that rating', () => {
    fc.assert(
      fc.property(
        scalesArbitrary,
        fc.nat(),
        fc.integer({ min: 1, max: 1e9 }),
        (scale, nth, count) => {
          const rating = scale.min + (nth % (scale.max - scale.min + 1));
          const counts = histogram([], { scale });
          counts[rating - scale.min] = count;
          expect(meanRating(counts, { scale })).toBe(rating);
        },
      ),
    );
  });

  test('any ratings: their sum over their number', () => {
    fc.assert(
      fc.property(
        scaledRatings.filter(({ ratings }) => ratings.length > 0),
        ({ scale, ratings }) => {
          const mean = meanRating(histogram(ratings, { scale }), { scale });
          const sum = ratings.reduce((total, rating) => total + rating, 0);
          // The mean is min + a quotient: two roundings of numbers below 1000, each within 2⁻⁴⁴.
          expect(Math.abs((mean ?? Number.NaN) - sum / ratings.length)).toBeLessThan(2 ** -42);
          expectPlainNumbers(mean);
        },
      ),
    );
  });

  test('a sum that is too large: refused, not infinite', () => {
    const counts = new Array(11).fill(0);
    counts[10] = 1e300;
    const message = 'sum of ratings must be a number from 0 to 1e+300, received 1e+301';
    expectError(() => meanRating(counts), RangeError, message);
  });
});
