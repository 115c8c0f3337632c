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
const answered = smallTallies.filter((given) => respondents(given) > 0);
/** Where answers vary at all. */
const varied = answered.filter((given) => standardErrorAt(given, 1) > 0);
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
  test('in the head: (196/margin)², worst case', () => {
    expect(respondentsForMargin(10)).toBe(385); // 19.6² = 384.1
    expect(respondentsForMargin(5)).toBe(1537); // 39.2² = 1536.6
    expect(respondentsForMargin(5, { confidenceLevel: 0.99 })).toBe(2654); // 51.517² = 2654.0
  });

  test('the plan reaches its margin, and one respondent fewer does not', () => {
    const margin = fc.double({ min: 0.1, max: 100, noNaN: true });
    fc.assert(
      fc.property(margin, varied, level, (asked, expected, confidenceLevel) => {
        const z = normalQuantile((1 + confidenceLevel) / 2);
        const n = respondentsForMargin(asked, { expected, confidenceLevel });
        expect(z * standardErrorAt(expected, n)).toBeLessThanOrEqual(asked * ROUNDING);
        if (n > 1) expect(z * standardErrorAt(expected, n - 1)).toBeGreaterThan(asked / ROUNDING);
      }),
    );
  });

  test('also of a finite population and under a design effect', () => {
    const margin = fc.double({ min: 1, max: 50, noNaN: true });
    const population = fc.integer({ min: 2, max: 100_000 });
    const effect = fc.double({ min: 1, max: 5, noNaN: true });
    fc.assert(
      fc.property(margin, population, effect, (asked, size, designEffect) => {
        const n = respondentsForMargin(asked, { population: size });
        const marginOf = (sample: number) =>
          1.959963984540054 *
          standardErrorAt(counts(1, 0, 1), sample) *
          Math.sqrt((size - sample) / (size - 1)); // sampling without replacement
        expect(n).toBeLessThanOrEqual(size);
        expect(marginOf(n)).toBeLessThanOrEqual(asked * ROUNDING);
        if (n > 1) expect(marginOf(n - 1)).toBeGreaterThan(asked / ROUNDING);

        const inflated = respondentsForMargin(asked, { designEffect });
        const effective = (sample: number) =>
          standardErrorAt(counts(1, 0, 1), sample / designEffect);
        expect(1.959963984540054 * effective(inflated)).toBeLessThanOrEqual(asked * ROUNDING);
        if (inflated > 1) {
          expect(1.959963984540054 * effective(inflated - 1)).toBeGreaterThan(asked / ROUNDING);
        }
        const both = respondentsForMargin(asked, { population: size, designEffect });
        expect(both).toBeLessThanOrEqual(size);
        expect(both).toBeGreaterThanOrEqual(n);
      }),
    );
  });

  test('everybody is enough, and somebody is needed', () => {
    expect(respondentsForMargin(0.001, { population: 50 })).toBe(50);
    expect(respondentsForMargin(5, { population: 1 })).toBe(1);
    expect(respondentsForMargin(5, { population: 100, designEffect: 1000 })).toBe(100);
    expect(respondentsForMargin(5, { population: Infinity })).toBe(1537);
    expect(respondentsForMargin(5, { population: Number.MAX_VALUE })).toBe(1537);
    expect(respondentsForMargin(5, { expected: counts(9, 0, 0) })).toBe(1);
  });

  test('nothing needs more respondents than the worst case', () => {
    fc.assert(
      fc.property(answered, level, (expected, confidenceLevel) => {
        const options = { confidenceLevel };
        expect(respondentsForMargin(4, { ...options, expected })).toBeLessThanOrEqual(
          respondentsForMargin(4, options),
        );
      }),
    );
  });

  test('the size of the expected tally does not matter', () => {
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
  test.each(wrong)('refuses %j with %j', (margin, options, kind, message) => {
    const call = () => respondentsForMargin(margin as number, options as MarginOptions);
    expectError(call, kind, message);
  });
});

describe('respondents for a difference', () => {
  test('in the head: (1.96 + 0.84)² (1 + 1)/0.2²', () => {
    // 2.8016² · 50 · V with V = 1 − 0.1² = 0.99 for both
    const [a, b] = [counts(55, 0, 45), counts(45, 0, 55)];
    expect(respondentsForDifference(a, b)).toEqual({ a: 389, b: 389 });
  });

  test('the plan reaches its power, and one respondent fewer does not', () => {
    const ratio = fc.constantFrom(1, 0.5, 2, 3.7);
    fc.assert(
      fc.property(varied, varied, power, level, ratio, (a, b, wanted, confidenceLevel, each) => {
        const distance = Math.abs(
          (computeNps(a).score as number) - (computeNps(b).score as number),
        );
        fc.pre(distance > 0.1);
        const plan = { power: wanted, confidenceLevel, ratio: each };
        fc.pre(wanted > 1 - confidenceLevel);
        const sizes = respondentsForDifference(a, b, plan);
        const z = normalQuantile((1 + confidenceLevel) / 2);
        /** The power on the side of the difference, which the formula solves for. */
        const powerAt = (na: number, nb: number) =>
          normalTail(z - distance / Math.hypot(standardErrorAt(a, na), standardErrorAt(b, nb)));
        expect(powerAt(sizes.a, sizes.b)).toBeGreaterThanOrEqual(wanted / ROUNDING);
        const fewer = sizes.a - 1;
        if (fewer > 0) expect(powerAt(fewer, each * fewer)).toBeLessThan(wanted * ROUNDING);
        expect(sizes.b).toBeGreaterThanOrEqual((sizes.a - 1) * each);
        expect(sizes.b).toBeLessThanOrEqual(Math.ceil(sizes.a * each));
        // The other side adds its own, so the power of the planned tallies is not less.
        const planned = [scaled(a, sizes.a), scaled(b, sizes.b)] as const;
        const reached = powerOfDifference(...planned, { confidenceLevel }) as number;
        expect(reached).toBeGreaterThanOrEqual(wanted / ROUNDING);
      }),
    );
  });

  test('one respondent each where all agree', () => {
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
  test.each(wrong)('refuses %j, %j, %j', (a, b, options, message) => {
    expectError(() => respondentsForDifference(a, b, options), RangeError, message);
  });

  test('no power below that of a false finding', () => {
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
  test('in the head: of no difference it is the chance of a false finding', () => {
    const given = counts(50, 30, 20);
    expect(powerOfDifference(given, given)).toBeCloseTo(0.05, 14);
    expect(powerOfDifference(given, given, { confidenceLevel: 0.8 })).toBeCloseTo(0.2, 14);
  });

  test('one half where the difference is just significant', () => {
    // a − b = 1.96 standard errors; the other side adds next to nothing: 4.4e-5.
    const [a, b] = [counts(60, 0, 40), counts(50, 0, 50)];
    const distance = 20 / Math.hypot(standardErrorAt(a, 100), standardErrorAt(b, 100));
    const factor = (1.959963984540054 / distance) ** 2;
    const found = powerOfDifference(scaled(a, 100 * factor), scaled(b, 100 * factor)) as number;
    expect(found).toBeCloseTo(0.5 + normalTail(2 * 1.959963984540054), 12);
  });

  test('it does not matter which group comes first; more respondents have more power', () => {
    fc.assert(
      fc.property(varied, varied, level, (a, b, confidenceLevel) => {
        const options = { confidenceLevel };
        const found = powerOfDifference(a, b, options) as number;
        expectPlainNumbers(found);
        expect(powerOfDifference(b, a, options)).toBe(found);
        const twice = [scaled(a, 2 * respondents(a)), scaled(b, 2 * respondents(b))] as const;
        // Where the scores are equal both are 1 − level, but for rounding.
        expect(powerOfDifference(...twice, options)).toBeGreaterThanOrEqual(found / ROUNDING);
        // From 1 − level to 1, but for the rounding of two tails.
        expect(found).toBeGreaterThanOrEqual((1 - confidenceLevel) / ROUNDING);
        expect(found).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is not defined for nobody, nor where nobody varies', () => {
    for (const calculate of [powerOfDifference, detectableDifference]) {
      expect(calculate(emptyTally, counts(1, 1, 1))).toBeNull();
      expect(calculate(counts(1, 1, 1), emptyTally)).toBeNull();
      expect(calculate(emptyTally, emptyTally)).toBeNull();
      expect(calculate(counts(5, 0, 0), counts(0, 0, 5))).toBeNull();
    }
  });
});

describe('detectable difference', () => {
  test('undoes the power: what is found as often as this difference is this difference', () => {
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
        const found = normalTail(z - distance / standardError);
        fc.pre(found > 1 - confidenceLevel && found < 0.9999);
        const options = { confidenceLevel, power: found };
        // A power of 0.9999 is a rounded number, which its quantile magnifies some thousandfold.
        expect(detectableDifference(a, b, options)).toBeCloseTo(distance, 8);
      }),
    );
  });

  test('shrinks with the root of the sizes and grows with level and power', () => {
    const [a, b] = [counts(50, 30, 20), counts(45, 35, 20)];
    const once = detectableDifference(a, b) as number;
    expect(detectableDifference(scaled(a, 400), scaled(b, 400))).toBeCloseTo(once / 2, 12);
    expect(detectableDifference(a, b, { power: 0.9 })).toBeGreaterThan(once);
    expect(detectableDifference(a, b, { confidenceLevel: 0.99 })).toBeGreaterThan(once);
  });

  test('a difference of more than 200 points cannot be', () => {
    expect(detectableDifference(counts(1, 0, 1), counts(1, 0, 1))).toBe(null); // 2.8 · 100
    expect(detectableDifference(counts(2, 0, 2), counts(2, 0, 2))).toBeCloseTo(198.1, 1);
  });

  test('refuses what respondentsForDifference refuses', () => {
    const given = counts(1, 1, 1);
    expect(() => detectableDifference(given, given, { power: 1 })).toThrow(/^power must/);
    expect(() => detectableDifference(given, given, { power: 0.01 })).toThrow(
      /1 - confidenceLevel/,
    );
    expect(() => detectableDifference(given, given, { confidenceLevel: 95 })).toThrow(
      /^confidenceLevel/,
    );
    expect(() => powerOfDifference(given, given, { confidenceLevel: 95 })).toThrow(
      /^confidenceLevel/,
    );
    expect(() => powerOfDifference(given, { ...given, promoters: -1 })).toThrow(/^promoters/);
  });
});

test('a plan beyond counting is refused, not infinite', () => {
  for (const plan of [
    () => respondentsForMargin(1e-200),
    () => respondentsForMargin(5, { designEffect: 1e308 }),
  ]) {
    expect(plan).toThrow(/^respondents must be a number from 1 to 9007199254740991, received /);
  }
});
