import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { histogram, meanRating, scales, tally, tallyHistogram } from '../../src/index.js';
import { scaledRatings, scalesArbitrary } from '../support/arbitraries.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

describe('histogram', () => {
  test('counts each rating, from the lowest on', () => {
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
  ] as const)('has one count for each rating of %s', (name, length) => {
    expect(histogram([], { scale: scales[name] })).toHaveLength(length);
  });

  test('reads an iterable once', () => {
    const counts = histogram([9, 8, 9].values());
    expect([counts[8], counts[9]]).toEqual([1, 2]);
  });

  test('the first value that is not a rating: named by its index', () => {
    const rule = 'rating at index 1 must be a whole number from 0 to 10';
    expectError(() => histogram([9, 11, 12]), RangeError, `${rule}, received 11`);
    expectError(() => histogram([9, '9'] as Wrong), TypeError, `${rule}, received "9"`);
  });

  test('counts every rating once, where it belongs', () => {
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
  test('counts by category', () => {
    const counts = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];
    expect(tallyHistogram(counts)).toEqual({ promoters: 1536, passives: 384, detractors: 127 });
    expect(tallyHistogram(Float64Array.from(counts), { scale: scales.european })).toEqual({
      promoters: 1792,
      passives: 192,
      detractors: 63,
    });
  });

  test('gives the tally of the ratings that were counted', () => {
    fc.assert(
      fc.property(scaledRatings, ({ scale, ratings }) => {
        const counted = tallyHistogram(histogram(ratings, { scale }), { scale });
        expect(counted).toStrictEqual(tally(ratings, { scale }));
      }),
    );
  });

  test('refuses counts that do not fit the scale', () => {
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

  test.each<[count: Wrong, RangeErrorConstructor | TypeErrorConstructor, shown: string]>([
    [-1, RangeError, '-1'],
    [Number.NaN, RangeError, 'NaN'],
    [Infinity, RangeError, 'Infinity'],
    ['3', TypeError, '"3"'],
    [undefined, TypeError, 'undefined'],
    [null, TypeError, 'null'],
  ])('refuses a count of %o, by index', (count, kind, shown) => {
    const counts = new Array(11).fill(0);
    counts[4] = count;
    const rule = 'count at index 4 must be a number from 0 to 1e+300';
    expectError(() => tallyHistogram(counts), kind, `${rule}, received ${shown}`);
    expectError(() => meanRating(counts), kind, `${rule}, received ${shown}`);
  });

  test('refuses holes', () => {
    const message = 'count at index 0 must be a number from 0 to 1e+300, received undefined';
    expectError(() => tallyHistogram(new Array(11)), TypeError, message);
  });

  test('leaves no −0 and no infinity behind', () => {
    expectPlainNumbers(tallyHistogram(new Array(11).fill(-0)));
    expect(() => tallyHistogram(new Array(11).fill(1e300))).toThrow(RangeError);
  });
});

describe('meanRating', () => {
  test('is the mean', () => {
    expect(meanRating(histogram([10, 9, 8, 3]))).toBe(7.5);
    const scale = scales['1-5'];
    expect(meanRating(histogram([1, 2], { scale }), { scale })).toBe(1.5);
  });

  test('nobody answered: null', () => {
    expect(meanRating(new Array(11).fill(0))).toBeNull();
  });

  test('of one rating is that rating, exactly', () => {
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

  test('is the sum of ratings over their number', () => {
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

  test('refuses a sum that is too large, rather than giving infinity', () => {
    const counts = new Array(11).fill(0);
    counts[10] = 1e300;
    const message = 'sum of ratings must be a number from 0 to 1e+300, received 1e+301';
    expectError(() => meanRating(counts), RangeError, message);
  });
});
