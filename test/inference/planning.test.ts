import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  computeNps,
  type DifferencePlan,
  detectableDifference,
  emptyTally,
  type MarginOptions,
  powerOfDifference,
  respondents,
  respondentsForDifference,
  respondentsForMargin,
  type Tally,
} from '../../src/index.js';
import { normalQuantile, normalTail } from '../../src/inference/distributions.js';
import { smallTallies } from '../support/arbitraries.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';

const counts = (promoters: number, passives: number, detractors: number): Tally => ({
  promoters,
  passives,
  detractors,
});
const someTallies = smallTallies.filter((input) => respondents(input) > 0);
/** Where answers vary at all. */
const varied = someTallies.filter((input) => standardErrorAt(input, 1) > 0);
const level = fc.constantFrom(0.8, 0.9, 0.95, 0.99);
const power = fc.constantFrom(0.5, 0.8, 0.9, 0.99);

/** The standard error in points of n respondents with these shares. */
function standardErrorAt(shares: Tally, n: number): number {
  const { standardError, respondents: size } = computeNps(shares);
  return (standardError as number) * Math.sqrt(size / n);
}

/** Sizes are rounded up from a formula with some ten roundings: a goal may be missed by as much. */
const ROUNDING = 1 + 1e-12;

describe('respondents for a margin of error', () => {
  test('the worst case: (196/margin)² respondents', () => {
    expect(respondentsForMargin(10)).toBe(385); // 19.6² = 384.1
    expect(respondentsForMargin(5)).toBe(1537); // 39.2² = 1536.6
    expect(respondentsForMargin(5, { confidenceLevel: 0.99 })).toBe(2654); // 51.517² = 2654.0
  });

  test('any margin: reached with these respondents and not with one fewer', () => {
    const margin = fc.double({ min: 0.1, max: 100, noNaN: true });
    fc.assert(
      fc.property(margin, varied, level, (request, expected, confidenceLevel) => {
        const z = normalQuantile((1 + confidenceLevel) / 2);
        const n = respondentsForMargin(request, { expected, confidenceLevel });
        expect(z * standardErrorAt(expected, n)).toBeLessThanOrEqual(request * ROUNDING);
        if (n > 1) expect(z * standardErrorAt(expected, n - 1)).toBeGreaterThan(request / ROUNDING);
      }),
    );
  });

  test('a finite population and a design effect: the margin is reached', () => {
    const margin = fc.double({ min: 1, max: 50, noNaN: true });
    const population = fc.integer({ min: 2, max: 100_000 });
    const effect = fc.double({ min: 1, max: 5, noNaN: true });
    fc.assert(
      fc.property(margin, population, effect, (request, size, designEffect) => {
        const n = respondentsForMargin(request, { population: size });
        const marginOf = (sample: number) =>
          1.959963984540054 *
          standardErrorAt(counts(1, 0, 1), sample) *
          Math.sqrt((size - sample) / (size - 1)); // sampling without replacement
        expect(n).toBeLessThanOrEqual(size);
        expect(marginOf(n)).toBeLessThanOrEqual(request * ROUNDING);
        if (n > 1) expect(marginOf(n - 1)).toBeGreaterThan(request / ROUNDING);

        const inflated = respondentsForMargin(request, { designEffect });
        const effective = (sample: number) =>
          standardErrorAt(counts(1, 0, 1), sample / designEffect);
        expect(1.959963984540054 * effective(inflated)).toBeLessThanOrEqual(request * ROUNDING);
        if (inflated > 1) {
          expect(1.959963984540054 * effective(inflated - 1)).toBeGreaterThan(request / ROUNDING);
        }
        const both = respondentsForMargin(request, { population: size, designEffect });
        expect(both).toBeLessThanOrEqual(size);
        expect(both).toBeGreaterThanOrEqual(n);
      }),
    );
  });

  test('a finite population: at least one respondent, at most all of it', () => {
    expect(respondentsForMargin(0.001, { population: 50 })).toBe(50);
    expect(respondentsForMargin(5, { population: 1 })).toBe(1);
    expect(respondentsForMargin(5, { population: 100, designEffect: 1000 })).toBe(100);
    expect(respondentsForMargin(5, { population: Infinity })).toBe(1537);
    expect(respondentsForMargin(5, { population: Number.MAX_VALUE })).toBe(1537);
    expect(respondentsForMargin(5, { expected: counts(9, 0, 0) })).toBe(1);
  });

  test('any expected tally: no more respondents than in the worst case', () => {
    fc.assert(
      fc.property(someTallies, level, (expected, confidenceLevel) => {
        const options = { confidenceLevel };
        expect(respondentsForMargin(4, { ...options, expected })).toBeLessThanOrEqual(
          respondentsForMargin(4, options),
        );
      }),
    );
  });

  test('an expected tally of any size: the same number of respondents', () => {
    const [once, often] = [counts(5, 3, 2), counts(5000, 3000, 2000)];
    expect(respondentsForMargin(3, { expected: often })).toBe(
      respondentsForMargin(3, { expected: once }),
    );
  });

  const wrong: [
    margin: unknown,
    options: unknown,
    kind: typeof RangeError | typeof TypeError,
    message: string,
  ][] = [
    [0, {}, RangeError, 'margin must be above 0, received 0'],
    [-5, {}, RangeError, 'margin must be a number from 0 to 100, received -5'],
    [101, {}, RangeError, 'margin must be a number from 0 to 100, received 101'],
    [Number.NaN, {}, RangeError, 'margin must be a number from 0 to 100, received NaN'],
    ['5', {}, TypeError, 'margin must be a number from 0 to 100, received "5"'],
    [
      5,
      { population: 0 },
      RangeError,
      'population must be a number from 1 to Infinity, received 0',
    ],
    [
      5,
      { designEffect: 0.5 },
      RangeError,
      `designEffect must be a number from 1 to ${Number.MAX_VALUE}, received 0.5`,
    ],
    [5, { population: 2.5 }, RangeError, 'population must be a whole number, received 2.5'],
    [
      5,
      { designEffect: Infinity },
      RangeError,
      `designEffect must be a number from 1 to ${Number.MAX_VALUE}, received Infinity`,
    ],
    [
      5,
      { expected: emptyTally },
      RangeError,
      'expected must be a tally with respondents, received 0',
    ],
    [
      5,
      { confidenceLevel: 95 },
      RangeError,
      'confidenceLevel must be between 0 and 1, such as 0.95, received 95',
    ],
  ];
  test.each(wrong)('a margin of %j with %j: refused', (margin, options, kind, message) => {
    const call = () => respondentsForMargin(margin as number, options as MarginOptions);
    expectError(call, kind, message);
  });
});

describe('respondents for a difference', () => {
  test('a difference of 20 points: (1.96 + 0.84)² (1 + 1)/0.2² respondents', () => {
    // 2.8016² · 50 · V with V = 1 − 0.1² = 0.99 for both
    const [a, b] = [counts(55, 0, 45), counts(45, 0, 55)];
    expect(respondentsForDifference(a, b)).toEqual({ a: 389, b: 389 });
  });

  test('any difference: the power is reached with these respondents and not with one fewer', () => {
    const ratio = fc.constantFrom(1, 0.5, 2, 3.7);
    fc.assert(
      fc.property(varied, varied, power, level, ratio, (a, b, target, confidenceLevel, each) => {
        const distance = Math.abs(
          (computeNps(a).score as number) - (computeNps(b).score as number),
        );
        fc.pre(distance > 0.1);
        const plan = { power: target, confidenceLevel, ratio: each };
        fc.pre(target > 1 - confidenceLevel);
        const sizes = respondentsForDifference(a, b, plan);
        const z = normalQuantile((1 + confidenceLevel) / 2);
        /** The power on the side of the difference, which the formula solves for. */
        const powerAt = (na: number, nb: number) =>
          normalTail(z - distance / Math.hypot(standardErrorAt(a, na), standardErrorAt(b, nb)));
        expect(powerAt(sizes.a, sizes.b)).toBeGreaterThanOrEqual(target / ROUNDING);
        const fewer = sizes.a - 1;
        if (fewer > 0) expect(powerAt(fewer, each * fewer)).toBeLessThan(target * ROUNDING);
        expect(sizes.b).toBeGreaterThanOrEqual((sizes.a - 1) * each);
        expect(sizes.b).toBeLessThanOrEqual(Math.ceil(sizes.a * each));
        // The other side adds its own, so the power of the planned tallies is not less.
        const planned = [scaled(a, sizes.a), scaled(b, sizes.b)] as const;
        const reached = powerOfDifference(...planned, { confidenceLevel }) as number;
        expect(reached).toBeGreaterThanOrEqual(target / ROUNDING);
      }),
    );
  });

  test('tallies whose answers all agree: one respondent each', () => {
    expect(respondentsForDifference(counts(1, 0, 0), counts(0, 0, 1))).toEqual({ a: 1, b: 1 });
  });

  const wrong: [a: Tally, b: Tally, options: DifferencePlan, message: string][] = [
    [
      counts(2, 0, 1),
      counts(4, 0, 2),
      {},
      'a and b must have different scores, received 33.333333333333336 for both',
    ],
    [emptyTally, counts(1, 0, 0), {}, 'a must be a tally with respondents, received 0'],
    [counts(1, 0, 0), emptyTally, {}, 'b must be a tally with respondents, received 0'],
    [counts(1, 0, 0), counts(0, 0, 1), { ratio: 0 }, 'ratio must be above 0, received 0'],
    [
      counts(1, 0, 0),
      counts(0, 0, 1),
      { ratio: Infinity },
      `ratio must be a number from 0 to ${Number.MAX_VALUE}, received Infinity`,
    ],
    [
      counts(1, 0, 0),
      counts(0, 0, 1),
      { power: 80 },
      'power must be between 0 and 1, such as 0.95, received 80',
    ],
    [
      counts(1, 0, 0),
      counts(0, 0, 1),
      { confidenceLevel: 95 },
      'confidenceLevel must be between 0 and 1, such as 0.95, received 95',
    ],
  ];
  test.each(wrong)('%j, %j, %j: refused', (a, b, options, message) => {
    expectError(() => respondentsForDifference(a, b, options), RangeError, message);
  });

  test('a power below the chance of a false finding: refused', () => {
    const call = () =>
      respondentsForDifference(counts(1, 0, 0), counts(0, 0, 1), {
        power: 0.09,
        confidenceLevel: 0.9,
      });
    expect(call).toThrow(RangeError);
    expect(call).toThrow(/^power must be .*1 - confidenceLevel/);
  });
});

/** A tally with these shares and this size. */
function scaled({ promoters, passives, detractors }: Tally, size: number): Tally {
  const factor = size / (promoters + passives + detractors);
  return counts(promoters * factor, passives * factor, detractors * factor);
}

describe('power of a difference', () => {
  test('no difference: the chance of a false finding', () => {
    const input = counts(50, 30, 20);
    expect(powerOfDifference(input, input)).toBeCloseTo(0.05, 14);
    expect(powerOfDifference(input, input, { confidenceLevel: 0.8 })).toBeCloseTo(0.2, 14);
  });

  test('a difference that is just significant: a power of one half', () => {
    // a − b = 1.96 standard errors; the other side adds next to nothing: 4.4e-5.
    const [a, b] = [counts(60, 0, 40), counts(50, 0, 50)];
    const distance = 20 / Math.hypot(standardErrorAt(a, 100), standardErrorAt(b, 100));
    const factor = (1.959963984540054 / distance) ** 2;
    const result = powerOfDifference(scaled(a, 100 * factor), scaled(b, 100 * factor)) as number;
    expect(result).toBeCloseTo(0.5 + normalTail(2 * 1.959963984540054), 12);
  });

  test('swapped groups: the same power; more respondents: more power', () => {
    fc.assert(
      fc.property(varied, varied, level, (a, b, confidenceLevel) => {
        const options = { confidenceLevel };
        const result = powerOfDifference(a, b, options) as number;
        expectPlainNumbers(result);
        expect(powerOfDifference(b, a, options)).toBe(result);
        const twice = [scaled(a, 2 * respondents(a)), scaled(b, 2 * respondents(b))] as const;
        // Where the scores are equal both are 1 − level, but for rounding.
        expect(powerOfDifference(...twice, options)).toBeGreaterThanOrEqual(result / ROUNDING);
        // From 1 − level to 1, but for the rounding of two tails.
        expect(result).toBeGreaterThanOrEqual((1 - confidenceLevel) / ROUNDING);
        expect(result).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('an empty tally, or answers that do not vary: null', () => {
    for (const calculate of [powerOfDifference, detectableDifference]) {
      expect(calculate(emptyTally, counts(1, 1, 1))).toBeNull();
      expect(calculate(counts(1, 1, 1), emptyTally)).toBeNull();
      expect(calculate(emptyTally, emptyTally)).toBeNull();
      expect(calculate(counts(5, 0, 0), counts(0, 0, 5))).toBeNull();
    }
  });
});

describe('detectable difference', () => {
  test('the power of a difference: that difference', () => {
    fc.assert(
      fc.property(varied, varied, level, (a, b, confidenceLevel) => {
        const distance = Math.abs(
          (computeNps(a).score as number) - (computeNps(b).score as number),
        );
        const standardError = Math.hypot(
          computeNps(a).standardError as number,
          computeNps(b).standardError as number,
        );
        const z = normalQuantile((1 + confidenceLevel) / 2);
        const result = normalTail(z - distance / standardError);
        fc.pre(result > 1 - confidenceLevel && result < 0.9999);
        const options = { confidenceLevel, power: result };
        // A power of 0.9999 is a rounded number, which its quantile magnifies some thousandfold.
        expect(detectableDifference(a, b, options)).toBeCloseTo(distance, 8);
      }),
    );
  });

  test('larger groups: smaller by the root of the size; a higher level or power: larger', () => {
    const [a, b] = [counts(50, 30, 20), counts(45, 35, 20)];
    const once = detectableDifference(a, b) as number;
    expect(detectableDifference(scaled(a, 400), scaled(b, 400))).toBeCloseTo(once / 2, 12);
    expect(detectableDifference(a, b, { power: 0.9 })).toBeGreaterThan(once);
    expect(detectableDifference(a, b, { confidenceLevel: 0.99 })).toBeGreaterThan(once);
  });

  test('a difference above 200 points: null', () => {
    expect(detectableDifference(counts(1, 0, 1), counts(1, 0, 1))).toBe(null); // 2.8 · 100
    expect(detectableDifference(counts(2, 0, 2), counts(2, 0, 2))).toBeCloseTo(198.1, 1);
  });

  test('wrong options: refused as by respondentsForDifference', () => {
    const input = counts(1, 1, 1);
    expect(() => detectableDifference(input, input, { power: 1 })).toThrow(/^power must/);
    expect(() => detectableDifference(input, input, { power: 0.01 })).toThrow(
      /1 - confidenceLevel/,
    );
    expect(() => detectableDifference(input, input, { confidenceLevel: 95 })).toThrow(
      /^confidenceLevel/,
    );
    expect(() => powerOfDifference(input, input, { confidenceLevel: 95 })).toThrow(
      /^confidenceLevel/,
    );
    expect(() => powerOfDifference(input, { ...input, promoters: -1 })).toThrow(/^promoters/);
  });
});

test('more respondents than can be counted: refused, not infinite', () => {
  for (const plan of [
    () => respondentsForMargin(1e-200),
    () => respondentsForMargin(5, { designEffect: 1e308 }),
  ]) {
    expect(plan).toThrow(/^respondents must be a number from 1 to 9007199254740991, received /);
  }
});
