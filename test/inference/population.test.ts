import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  computeNps,
  confidenceInterval,
  type Difference,
  difference,
  differenceFrom,
  type Interval,
  type IntervalMethod,
  marginOfError,
  respondents,
  respondentsForMargin,
  type Tally,
} from '../../src/index.js';
import { answeredTallies, mirrored, smallTallies } from '../support/arbitraries.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';

const counts = (promoters: number, passives: number, detractors: number): Tally => ({
  promoters,
  passives,
  detractors,
});
const some = smallTallies.filter((input) => respondents(input) > 0);
const level = fc.constantFrom(0.8, 0.95, 0.99);
/** The methods that work with fractional counts. */
const methods: IntervalMethod[] = ['score', 'adjusted-wald', 'wald', 'jeffreys'];
const differenceMethods = ['score', 'adjusted-wald', 'wald'] as const;
/** How many people did not answer. */
const others = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 5000 }));

/** What a tally is worth that a population makes so many times as large. */
const times = ({ promoters, passives, detractors }: Tally, factor: number): Tally =>
  counts(promoters * factor, passives * factor, detractors * factor);
const intervalOf = (input: Tally, options: object): Interval =>
  confidenceInterval(input, options) as Interval;

describe('the interval in a finite population', () => {
  test('Wald with 100 of 200 people: half the variance but for N − 1', () => {
    const input = counts(50, 30, 20);
    const plain = marginOfError(input, { method: 'wald' }) as number;
    const corrected = marginOfError(input, { method: 'wald', population: 200 }) as number;
    expect(corrected).toBeCloseTo(plain * Math.sqrt(100 / 199), 12);
  });

  test('all promoters, 10 of 19: as of 20 people', () => {
    // 10 · 18/9 = 20, and of promoters alone the lower limit is 100 (n − z²)/(n + z²)
    const { lower, upper } = intervalOf(counts(10, 0, 0), { population: 19 });
    expect(upper).toBe(100);
    expect(lower).toBeCloseTo(
      (100 * (20 - 1.959963984540054 ** 2)) / (20 + 1.959963984540054 ** 2),
      9,
    );
  });

  test.each(methods)('%s: the interval of n (N − 1)/(N − n) respondents', (method) => {
    fc.assert(
      fc.property(some, others, level, (input, unasked, confidenceLevel) => {
        const n = respondents(input);
        const population = n + unasked;
        const worth = times(input, (population - 1) / unasked);
        const { estimate, lower, upper } = intervalOf(input, {
          method,
          confidenceLevel,
          population,
        });
        const expected = intervalOf(worth, { method, confidenceLevel });
        expect(estimate).toBe(computeNps(input).score);
        expect(lower).toBeCloseTo(expected.lower, 9); // counts are scaled on another road
        expect(upper).toBeCloseTo(expected.upper, 9);
      }),
      { numRuns: method === 'jeffreys' ? 15 : 100 },
    );
  });

  test.each(methods)('%s, a population of Infinity: exactly the plain interval', (method) => {
    const tallies = method === 'jeffreys' ? some : answeredTallies;
    fc.assert(
      fc.property(tallies, level, (input, confidenceLevel) => {
        const options = { method, confidenceLevel };
        expect(confidenceInterval(input, { ...options, population: Infinity })).toStrictEqual(
          confidenceInterval(input, options),
        );
      }),
      { numRuns: method === 'jeffreys' ? 10 : 100 },
    );
  });

  test('a growing population: an interval that grows towards the plain one', () => {
    const input = counts(50, 30, 20);
    const widths = [101, 150, 1000, 1e6, 1e12].map(
      (population) => marginOfError(input, { population }) as number,
    );
    const plain = marginOfError(input) as number;
    expect([...widths, plain]).toEqual([...widths, plain].sort((a, b) => a - b));
    expect(widths.at(-1)).toBeCloseTo(plain, 6);
  });

  test.each(methods)('%s, everybody answered: both limits are the score', (method) => {
    fc.assert(
      fc.property(answeredTallies, (input) => {
        const score = computeNps(input).score as number;
        const population = respondents(input);
        expect(confidenceInterval(input, { method, population })).toMatchObject({
          estimate: score,
          lower: score,
          upper: score,
        });
        expect(marginOfError(input, { method, population })).toBe(0);
      }),
    );
  });

  test('swapped promoters and detractors: exactly the mirrored interval', () => {
    fc.assert(
      fc.property(some, others, (input, unasked) => {
        const population = respondents(input) + unasked;
        const { lower, upper } = intervalOf(input, { population });
        const mirror = intervalOf(mirrored(input), { population });
        expect([mirror.lower, mirror.upper]).toEqual([0 - upper + 0, 0 - lower + 0]);
      }),
    );
  });

  test('fewer than one answer in all, as weights can give: never worth less than without a population', () => {
    const input = counts(0.3, 0.1, 0.1);
    expect(confidenceInterval(input, { population: 1 })).toEqual(confidenceInterval(input));
  });

  test('nobody answered: null', () => {
    expect(confidenceInterval(counts(0, 0, 0), { population: 5 })).toBeNull();
    expect(marginOfError(counts(0, 0, 0), { population: 5, method: 'exact' })).toBeNull();
  });

  test('planned respondents of a population: the margin is reached, and not with one fewer', () => {
    const margin = fc.double({ min: 1, max: 60, noNaN: true });
    fc.assert(
      fc.property(margin, fc.integer({ min: 3, max: 100_000 }), (request, population) => {
        const n = respondentsForMargin(request, { population });
        const marginOf = (size: number) =>
          marginOfError(counts(size / 2, 0, size / 2), { method: 'wald', population }) as number;
        expect(marginOf(n)).toBeLessThanOrEqual(request * (1 + 1e-12));
        if (n > 1) expect(marginOf(n - 1)).toBeGreaterThan(request * (1 - 1e-12));
      }),
    );
  });
});

describe('the difference in finite populations', () => {
  test.each(differenceMethods)(
    '%s: the difference of the tallies that they are worth',
    (method) => {
      fc.assert(
        fc.property(some, some, others, others, (a, b, unaskedA, unaskedB) => {
          const [populationA, populationB] = [respondents(a) + unaskedA, respondents(b) + unaskedB];
          const result = difference(a, b, {
            method,
            population: { a: populationA, b: populationB },
          }) as Difference;
          const expected = difference(
            times(a, (populationA - 1) / unaskedA),
            times(b, (populationB - 1) / unaskedB),
            { method },
          ) as Difference;
          expectPlainNumbers(result);
          for (const key of ['estimate', 'lower', 'upper'] as const) {
            expect(result[key]).toBeCloseTo(expected[key], 8);
          }
          // a tiny standard error makes much of the last digits of the difference
          fc.pre(result.pValue !== null && Math.abs(expected.estimate) > 1e-9);
          expect(result.pValue).toBeCloseTo(expected.pValue as number, 8);
        }),
      );
    },
  );

  test('populations of Infinity: exactly the plain difference', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const plain = difference(a, b);
        expect(difference(a, b, { population: { a: Infinity, b: Infinity } })).toStrictEqual(plain);
        expect(difference(a, b, { population: {} })).toStrictEqual(plain);
        expect(differenceFrom(a, 12, { population: Infinity })).toStrictEqual(
          differenceFrom(a, 12),
        );
      }),
    );
  });

  test.each(differenceMethods)(
    '%s, everybody of b answered: the difference from its score',
    (method) => {
      fc.assert(
        fc.property(some, some, (a, b) => {
          const known = computeNps(b).score as number;
          const result = difference(a, b, { method, population: { b: respondents(b) } });
          expect(result).toStrictEqual(differenceFrom(a, known, { method }));
        }),
      );
    },
  );

  test.each(differenceMethods)(
    '%s, everybody of a answered: minus the swapped difference',
    (method) => {
      fc.assert(
        fc.property(some, some, (a, b) => {
          const known = difference(a, b, { method, population: { a: respondents(a) } });
          const swapped = difference(b, a, {
            method,
            population: { b: respondents(a) },
          }) as Difference;
          expect(known).toStrictEqual({
            ...swapped,
            estimate: 0 - swapped.estimate,
            lower: 0 - swapped.upper,
            upper: 0 - swapped.lower,
            statistic: swapped.statistic === null ? null : 0 - swapped.statistic,
          });
        }),
      );
    },
  );

  test('a census of b: what the difference tends to as b grows', () => {
    const a = counts(50, 30, 20);
    const shape = counts(4, 3, 3);
    const [huge, census] = [
      difference(a, times(shape, 1e9)),
      difference(a, shape, { population: { b: 10 } }),
    ] as [Difference, Difference];
    for (const key of ['estimate', 'lower', 'upper', 'statistic', 'pValue'] as const) {
      expect(census[key]).toBeCloseTo(huge[key] as number, 5);
    }
  });

  test('everybody of both answered: the difference itself, and no test unless it is 0', () => {
    const population = { a: 10, b: 10 };
    expect(difference(counts(5, 3, 2), counts(4, 3, 3), { population })).toMatchObject({
      estimate: 20,
      lower: 20,
      upper: 20,
      statistic: null,
      pValue: null,
    });
    expect(difference(counts(5, 3, 2), counts(4, 5, 1), { population })).toMatchObject({
      estimate: 0,
      lower: 0,
      upper: 0,
      statistic: 0,
      pValue: 1,
    });
  });

  test('a benchmark: the test of the tally that the answers are worth', () => {
    const result = differenceFrom(counts(5, 3, 2), 10, { population: 19 }) as Difference;
    const expected = differenceFrom(counts(10, 6, 4), 10) as Difference;
    expect(result.statistic).toBeCloseTo(expected.statistic as number, 12);
    expect(result.lower).toBeCloseTo(expected.lower, 10);
    expect(differenceFrom(counts(5, 3, 2), 10, { population: 10 })).toMatchObject({
      lower: 20,
      upper: 20,
      statistic: null,
    });
  });
});

describe('wrong populations', () => {
  const input = counts(5, 3, 2);

  test('fewer people than answers: refused with both numbers', () => {
    const rule = 'must be at least 10, the number of respondents, received 9';
    expectError(
      () => confidenceInterval(input, { population: 9 }),
      RangeError,
      `population ${rule}`,
    );
    expectError(() => marginOfError(input, { population: 9 }), RangeError, `population ${rule}`);
    expectError(
      () => differenceFrom(input, 0, { population: 9 }),
      RangeError,
      `population ${rule}`,
    );
    expectError(
      () => difference(counts(1, 0, 0), input, { population: { b: 9 } }),
      RangeError,
      `population.b ${rule}`,
    );
    expectError(
      () => difference(input, counts(0, 0, 0), { population: { a: 9 } }),
      RangeError,
      `population.a ${rule}`,
    );
  });

  test.each([
    [2.5, 'population must be a whole number, received 2.5'],
    [0, 'population must be a number from 1 to Infinity, received 0'],
    [Number.NaN, 'population must be a number from 1 to Infinity, received NaN'],
  ])('a population of %d: refused', (population, message) => {
    expectError(() => confidenceInterval(counts(1, 0, 0), { population }), RangeError, message);
    expectError(() => differenceFrom(counts(1, 0, 0), 0, { population }), RangeError, message);
    expectError(() => respondentsForMargin(5, { population }), RangeError, message);
  });

  test('exact, which needs whole counts: refused, unless the population is Infinity', () => {
    const message = 'population must be Infinity with exact, which needs whole counts, received 20';
    expectError(
      () => confidenceInterval(input, { method: 'exact', population: 20 }),
      RangeError,
      message,
    );
    expect(confidenceInterval(input, { method: 'exact', population: Infinity })).toEqual(
      confidenceInterval(input, { method: 'exact' }),
    );
  });

  test('one number for both populations of a difference: refused', () => {
    expectError(
      () => difference(input, input, { population: 20 as never }),
      TypeError,
      'options of population of difference must be an object with a, b, received 20',
    );
  });
});
