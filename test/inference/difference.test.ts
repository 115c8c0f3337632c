import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  computeNps,
  confidenceInterval,
  type Difference,
  type DifferenceMethod,
  type DifferenceOptions,
  difference,
  differenceFrom,
  emptyTally,
  type Interval,
  respondents,
  type Tally,
} from '../../src/index.js';
import { normalQuantile, normalTail } from '../../src/inference/distributions.js';
import {
  answeredTallies,
  fractionalTallies,
  mirrored,
  smallTallies,
} from '../support/arbitraries.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';
import { isMutationTesting } from '../support/mutation.js';
import { outcomes, probability, type Shares } from './enumeration.js';
import { bisect, pearson } from './pearson.js';

const counts = (promoters: number, passives: number, detractors: number): Tally => ({
  promoters,
  passives,
  detractors,
});
const differenceOf = (a: Tally, b: Tally, options?: DifferenceOptions): Difference =>
  difference(a, b, options) as Difference;
const some = smallTallies.filter((input) => respondents(input) > 0);
const level = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99);
const methods: DifferenceMethod[] = ['score', 'adjusted-wald', 'wald'];

describe('difference of cases computed by hand', () => {
  test('two groups of half promoters and half detractors: 0', () => {
    const { estimate, statistic, pValue, lower, upper } = differenceOf(
      counts(5, 0, 5),
      counts(9, 2, 9),
    );
    expect({ estimate, statistic, pValue }).toEqual({ estimate: 0, statistic: 0, pValue: 1 });
    expect(lower).toBeLessThan(0);
    expect(upper).toBeGreaterThan(0);
  });

  test('the default is the score method at 95 %', () => {
    const [a, b] = [counts(60, 30, 10), counts(45, 35, 20)];
    expect(difference(a, b)).toMatchObject({
      estimate: 25,
      confidenceLevel: 0.95,
      method: 'score',
    });
    expect(difference(a, b)).toEqual(difference(a, b, { confidenceLevel: 0.95, method: 'score' }));
  });

  test('an empty group: null', () => {
    for (const method of methods) {
      expect(difference(emptyTally, counts(1, 1, 1), { method })).toBeNull();
      expect(difference(counts(1, 1, 1), emptyTally, { method })).toBeNull();
      expect(differenceFrom(emptyTally, 0, { method })).toBeNull();
    }
  });

  test('Wald of all promoters and all detractors: 200 and no test', () => {
    expect(difference(counts(5, 0, 0), counts(0, 0, 5), { method: 'wald' })).toEqual({
      estimate: 200,
      lower: 200,
      upper: 200,
      confidenceLevel: 0.95,
      method: 'wald',
      statistic: null,
      pValue: null,
    });
  });

  test('two groups of promoters only: 0 standard errors from 0', () => {
    for (const method of ['score', 'wald'] as const) {
      expect(difference(counts(5, 0, 0), counts(7, 0, 0), { method })).toMatchObject({
        estimate: 0,
        statistic: 0,
        pValue: 1,
      });
    }
  });

  test('at most one respondent in total: the widest interval and a statistic of 0', () => {
    expect(difference(counts(0.3, 0, 0), counts(0, 0, 0.7))).toMatchObject({
      estimate: 200,
      lower: -200,
      upper: 200,
      statistic: 0,
      pValue: 1,
    });
  });
});

describe.each(methods)('%s', (method) => {
  test('swapped tallies: exactly the negated difference', () => {
    fc.assert(
      fc.property(answeredTallies, answeredTallies, level, (a, b, confidenceLevel) => {
        const there = differenceOf(a, b, { method, confidenceLevel });
        expect(differenceOf(b, a, { method, confidenceLevel })).toStrictEqual({
          ...there,
          estimate: 0 - there.estimate,
          lower: 0 - there.upper,
          upper: 0 - there.lower,
          statistic: there.statistic === null ? null : 0 - there.statistic,
        });
      }),
    );
  });

  test('mirrored tallies: the mirrored difference', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const there = differenceOf(a, b, { method });
        const back = differenceOf(mirrored(b), mirrored(a), { method });
        // Mirroring turns round the order of additions: a few units in the last place of 200.
        for (const key of ['estimate', 'lower', 'upper'] as const) {
          expect(back[key]).toBeCloseTo(there[key], 10);
        }
      }),
    );
  });

  test('any tallies: limits within ±200 around the estimate, plain numbers', () => {
    const either = fc.oneof(answeredTallies, fractionalTallies);
    fc.assert(
      fc.property(either, either, level, (a, b, confidenceLevel) => {
        const result = difference(a, b, { method, confidenceLevel });
        expectPlainNumbers(result);
        expect(result === null).toBe(respondents(a) === 0 || respondents(b) === 0);
        if (result === null) return;
        expect(result.lower).toBeGreaterThanOrEqual(-200);
        expect(result.upper).toBeLessThanOrEqual(200);
        expect(result.lower).toBeLessThanOrEqual(result.upper);
        if (result.pValue !== null) {
          expect(result.pValue).toBeGreaterThanOrEqual(0);
          expect(result.pValue).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('any tallies: the interval excludes 0 exactly when the test is significant', () => {
    fc.assert(
      fc.property(some, some, level, (a, b, confidenceLevel) => {
        const { lower, upper, pValue } = differenceOf(a, b, { method, confidenceLevel });
        fc.pre(pValue !== null);
        expect(lower > 0 || upper < 0).toBe((pValue as number) < 1 - confidenceLevel);
      }),
    );
  });

  test('any tallies: the p-value is the two normal tails beyond the statistic', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const { statistic, pValue } = differenceOf(a, b, { method });
        expect(pValue).toBe(statistic === null ? null : 2 * normalTail(Math.abs(statistic)));
      }),
    );
  });
});

describe('the score method of difference', () => {
  test('any tallies: the interval contains the estimate', () => {
    fc.assert(
      fc.property(answeredTallies, answeredTallies, level, (a, b, confidenceLevel) => {
        const { estimate, lower, upper } = differenceOf(a, b, { confidenceLevel });
        // Estimate and limits are rounded on different roads: some units in the last place of 200.
        expect(lower).toBeLessThanOrEqual(estimate + 1e-13);
        expect(upper).toBeGreaterThanOrEqual(estimate - 1e-13);
      }),
    );
  });

  test('equal tallies: symmetric about 0', () => {
    fc.assert(
      fc.property(some, (input) => {
        const { estimate, lower, upper, statistic, pValue } = differenceOf(input, { ...input });
        expect({ estimate, statistic, pValue }).toEqual({ estimate: 0, statistic: 0, pValue: 1 });
        expect(lower).toBe(0 - upper);
      }),
    );
  });

  test('two groups of promoters only: ±200 z²/(n + z²), with z² N/(N − 1) in place of z²', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), level, (n, confidenceLevel) => {
        const z = normalQuantile((1 + confidenceLevel) / 2);
        const z2 = (z ** 2 * 2 * n) / (2 * n - 1);
        const { upper } = differenceOf(counts(n, 0, 0), counts(n, 0, 0), { confidenceLevel });
        expect(upper).toBeCloseTo((200 * z2) / (n + z2), 9); // roots are good to 1e-12 of a share
      }),
    );
  });

  test('any tallies: the squared statistic is Pearson’s chi-square against the most likely equal scores', () => {
    const count = fc.integer({ min: 1, max: 60 });
    const filled = fc.tuple(count, count, count);
    fc.assert(
      fc.property(filled, filled, (a, b) => {
        const { statistic } = differenceOf(counts(...a), counts(...b));
        const total = [...a, ...b].reduce((sum, each) => sum + each, 0);
        const squared = ((statistic as number) ** 2 * total) / (total - 1);
        // Two nested bisections to the last bit; Pearson's sum subtracts nearly equal counts of
        // up to 180, whose rounding is 180 · 2⁻⁵³ each.
        expect(Math.abs(squared - pearson([a, b], [0, 0]))).toBeLessThan(1e-9 * (1 + squared));
      }),
    );
  });

  test('no passives: twice the interval of Miettinen and Nurminen', () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(count, count, count, count, (x1, y1, x2, y2) => {
        fc.pre(x1 + y1 > 0 && x2 + y2 > 0);
        const { lower, upper } = differenceOf(counts(x1, 0, y1), counts(x2, 0, y2));
        const z = normalQuantile(0.975);
        for (const [limit, expected] of [
          [lower, z],
          [upper, -z],
        ] as const) {
          if (Math.abs(limit) === 200) continue; // where all are alike, the end is the limit
          const statistic = miettinenNurminen([x1, x1 + y1], [x2, x2 + y2], limit / 200);
          // The limit is good to 1e-12, which the slope near an end multiplies by some thousand.
          expect(statistic).toBeCloseTo(expected, 7);
        }
      }),
    );
  });

  test('56 of 70 and 48 of 80: the published interval', () => {
    // Newcombe, Statistics in Medicine 17, 1998, 873–890, example (a), method 6: 0.0528 to 0.3382.
    const { lower, upper } = differenceOf(counts(56, 0, 14), counts(48, 0, 32));
    expect(lower / 200).toBeCloseTo(0.0528, 4);
    expect(upper / 200).toBeCloseTo(0.3382, 4);
  });

  test('a group of passives only: the common score stays at 0 until the other group outweighs it', () => {
    // At s = 0 ten passives pull with 10, six promoters and four detractors with 6 − 4: s stays 0,
    // where the passives have no variance and the others 1.
    const balanced = differenceOf(counts(0, 10, 0), counts(6, 0, 4));
    expect(balanced.statistic).toBeCloseTo(-0.2 / Math.sqrt((1 / 10) * (20 / 19)), 12);
    // Sixteen and two pull with 14: 16/(1 + s) = (10 + 2)/(1 − s) at s = 1/7.
    const pulled = differenceOf(counts(0, 10, 0), counts(16, 0, 2));
    const variance = 6 / 49 / 10 + 48 / 49 / 18;
    expect(pulled.statistic).toBeCloseTo(-14 / 18 / Math.sqrt((variance * 28) / 27), 12);
  });

  test('passives only against equal promoters and detractors: a statistic of 0, symmetric limits', () => {
    const { statistic, pValue, lower, upper } = differenceOf(counts(0, 10, 0), counts(5, 0, 5));
    expect({ statistic, pValue }).toEqual({ statistic: 0, pValue: 1 });
    expect(lower).toBeCloseTo(0 - upper, 9);
    expect(upper).toBeGreaterThan(0);
  });
});

/** Miettinen and Nurminen's statistic for a difference between two shares, x₁/n₁ − x₂/n₂. */
function miettinenNurminen(
  [x1, n1]: readonly [number, number],
  [x2, n2]: readonly [number, number],
  delta: number,
): number {
  const slope = (q: number) =>
    x1 / (q + delta) - (n1 - x1) / (1 - q - delta) + x2 / q - (n2 - x2) / (1 - q);
  const q = bisect(slope, Math.max(0, -delta), Math.min(1, 1 - delta));
  const p = q + delta;
  const variance = ((p * (1 - p)) / n1 + (q * (1 - q)) / n2) * ((n1 + n2) / (n1 + n2 - 1));
  return (x1 / n1 - x2 / n2 - delta) / Math.sqrt(variance);
}

describe.skipIf(isMutationTesting)('power of the tests, by complete enumeration', () => {
  test('20 and 20 respondents of 50/30/20 % and 20/30/50 %: the stated power', () => {
    const [a, b]: [Shares, Shares] = [
      [0.5, 0.3, 0.2],
      [0.2, 0.3, 0.5],
    ];
    const all = outcomes(20);
    const power = { score: 0, wald: 0 };
    for (const method of ['score', 'wald'] as const) {
      all.forEach((x, i) => {
        for (const y of all.slice(i)) {
          const { pValue } = differenceOf(x, y, { method }); // that of y and x too
          if (pValue === null || pValue >= 0.05) continue;
          power[method] += probability(x, a) * probability(y, b);
          if (x !== y) power[method] += probability(y, a) * probability(x, b);
        }
      });
    }
    // test/reference/statistics.json, exactPowerDifference, which leaves out pairs less probable
    // than 1e-14: 6e-12 together.
    expect(power.score).toBeCloseTo(0.6372764948873926, 10);
    expect(power.wald).toBeCloseTo(0.6861949713182093, 10);
  });
});

describe('differenceFrom a benchmark', () => {
  const benchmark = fc.double({ min: -100, max: 100, noNaN: true });

  test.each(methods)('the method %s: the interval of the score minus the benchmark', (method) => {
    fc.assert(
      fc.property(answeredTallies, benchmark, level, (input, target, confidenceLevel) => {
        const result = differenceFrom(input, target, { method, confidenceLevel }) as Difference;
        const interval = confidenceInterval(input, { method, confidenceLevel }) as Interval;
        expect(result).toMatchObject({
          estimate: interval.estimate - target + 0,
          lower: interval.lower - target + 0,
          upper: interval.upper - target + 0,
          method,
          confidenceLevel,
        });
        expectPlainNumbers(result);
      }),
    );
  });

  test('any benchmark: the interval excludes 0 exactly when the test is significant', () => {
    fc.assert(
      fc.property(
        some,
        fc.integer({ min: -99, max: 99 }),
        level,
        (input, target, confidenceLevel) => {
          const result = differenceFrom(input, target, { confidenceLevel }) as Difference;
          const isOutside = result.lower > 0 || result.upper < 0;
          expect(isOutside).toBe((result.pValue as number) < 1 - confidenceLevel);
        },
      ),
    );
  });

  test('a benchmark of 0: McNemar’s test (p − d)/√(p + d)', () => {
    fc.assert(
      fc.property(some, (input) => {
        const { promoters: p, detractors: d } = input;
        const expected = p === d ? 0 : (p - d) / Math.sqrt(p + d);
        const { statistic } = differenceFrom(input, 0) as Difference;
        expect(statistic).toBeCloseTo(expected, 12); // values up to 10, some ten roundings
      }),
    );
  });

  test('the score as the benchmark: a difference of 0', () => {
    fc.assert(
      fc.property(some, (input) => {
        const result = differenceFrom(input, computeNps(input).score as number) as Difference;
        expect(result.estimate).toBe(0);
        // 100 t/100 need not be t to the last bit, of which a standard error of 1/300 makes 1e-13.
        expect(result.statistic).toBeCloseTo(0, 12);
        expect(result.pValue).toBeCloseTo(1, 12);
      }),
    );
  });

  test('benchmarks of ±100: a null statistic where the answers contradict them', () => {
    const promoters = counts(5, 0, 0);
    expect(differenceFrom(promoters, 100)).toMatchObject({ estimate: 0, statistic: 0, pValue: 1 });
    expect(differenceFrom(promoters, -100)).toMatchObject({ estimate: 200, upper: 200 });
    const mixed = differenceFrom(counts(4, 1, 0), 100); // impossible if the truth were 100
    expect(mixed).toMatchObject({ estimate: -20, statistic: null, pValue: null });
    const wald = differenceFrom(counts(3, 0, 1), -100, { method: 'wald' });
    expect(wald?.statistic).toBeCloseTo(150 / (100 * Math.sqrt(0.75 / 4)), 12);
  });

  test('a benchmark outside ±100: refused', () => {
    const rule = 'benchmark must be a number from -100 to 100, received';
    const refuse = (
      target: unknown,
      kind: typeof RangeError | typeof TypeError,
      valueText: string,
    ) =>
      expectError(
        () => differenceFrom(counts(1, 1, 1), target as number),
        kind,
        `${rule} ${valueText}`,
      );
    refuse(100.5, RangeError, '100.5');
    refuse(-101, RangeError, '-101');
    refuse(Number.NaN, RangeError, 'NaN');
    refuse('40', TypeError, '"40"');
    refuse(null, TypeError, 'null');
    refuse(counts(1, 1, 1), TypeError, 'an object');
  });
});

test('the smallest and the largest counts: plain numbers', () => {
  const sizes = [0, 5e-324, 0.5, 1e15, 3e299];
  const input = sizes.flatMap((promoters) =>
    sizes.flatMap((passives) => sizes.map((detractors) => counts(promoters, passives, detractors))),
  );
  const others = [
    counts(1, 1, 1),
    counts(5e-324, 0, 0),
    counts(0, 3e299, 0),
    counts(3e299, 1, 1e-9),
  ];
  for (const a of input) {
    for (const b of others) {
      for (const method of methods) expectPlainNumbers(difference(a, b, { method }));
    }
    expectPlainNumbers(differenceFrom(a, 12.5));
  }
});

describe('wrong calls of difference and differenceFrom', () => {
  const input = counts(5, 3, 2);

  test.each(['exact', 'jeffreys', 'bogus', 'constructor', '__proto__'])(
    'the method %j: refused',
    (method) => {
      const message = `method must be one of score, adjusted-wald, wald, received "${method}"`;
      const options = { method } as never;
      expectError(() => difference(input, input, options), RangeError, message);
      expectError(() => differenceFrom(input, 0, options), RangeError, message);
    },
  );

  test('a wrong confidence level: refused', () => {
    const message = 'confidenceLevel must be between 0 and 1, such as 0.95, received 95';
    expectError(() => difference(input, input, { confidenceLevel: 95 }), RangeError, message);
    expectError(() => differenceFrom(input, 0, { confidenceLevel: 95 }), RangeError, message);
  });

  test('a second value that is not a tally: refused', () => {
    const message = 'detractors must be a number from 0 to 1e+300, received undefined';
    expectError(
      () => difference(input, { promoters: 1, passives: 1 } as never),
      TypeError,
      message,
    );
  });
});

test('a benchmark and adjusted-wald: the test of the adjusted tally', () => {
  // The given tally with ¾ promoters, 1½ passives and ¾ detractors more is 53/20/17.
  const input = { promoters: 52.25, passives: 18.5, detractors: 16.25 };
  const adjusted = { promoters: 53, passives: 20, detractors: 17 };
  const result = differenceFrom(input, 10, { method: 'adjusted-wald' });
  expect(result?.statistic).toBe(differenceFrom(adjusted, 10, { method: 'wald' })?.statistic);
  expect(result?.estimate).toBe(differenceFrom(input, 10)?.estimate);
});
