import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Difference,
  type DifferenceOptions,
  difference,
  differenceFrom,
  respondents,
  type Tally,
} from '../../src/index.js';
import { normalQuantile, normalTail } from '../../src/inference/distributions.js';
import { mirrored, smallTallies } from '../support/arbitraries.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';
import { pearson } from './pearson.js';

const counts = (promoters: number, passives: number, detractors: number): Tally => ({
  promoters,
  passives,
  detractors,
});
const differenceOf = (a: Tally, b: Tally, options?: DifferenceOptions): Difference =>
  difference(a, b, options) as Difference;
const fromBenchmark = (a: Tally, benchmark: number, options?: object): Difference =>
  differenceFrom(a, benchmark, options) as Difference;
const some = smallTallies.filter((input) => respondents(input) > 0);
const level = fc.constantFrom(0.6, 0.8, 0.9, 0.95, 0.99);
const margin = fc.constantFrom(0, 1, 3, 7.5, 20, 60);
const methods = ['score', 'adjusted-wald', 'wald'] as const;

describe('a difference on one side', () => {
  test('the default: two sides', () => {
    const [a, b] = [counts(60, 30, 10), counts(45, 35, 20)];
    const options = { alternative: 'two-sided', margin: 0 } as const;
    expect(difference(a, b, options)).toStrictEqual(difference(a, b));
    expect(difference(a, b)).not.toHaveProperty('alternative');
  });

  test.each(methods)('%s, without a margin: half the p-value, or the rest of it', (method) => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const { pValue, statistic } = differenceOf(a, b, { method });
        fc.pre(pValue !== null && statistic !== null);
        const half = (pValue as number) / 2;
        const isAbove = (statistic as number) > 0;
        const above = differenceOf(a, b, { method, alternative: 'greater' });
        const below = differenceOf(a, b, { method, alternative: 'less' });
        expect(above.statistic).toBe(statistic);
        expect(above.pValue).toBeCloseTo(isAbove ? half : 1 - half, 14);
        expect(below.pValue).toBeCloseTo(isAbove ? 1 - half : half, 14);
      }),
    );
  });

  test.each(methods)(
    '%s: the limit of the two-sided interval that leaves out as much',
    (method) => {
      fc.assert(
        fc.property(some, some, level, (a, b, confidenceLevel) => {
          const options = { method, confidenceLevel } as const;
          const two = differenceOf(a, b, { method, confidenceLevel: 2 * confidenceLevel - 1 });
          expect(differenceOf(a, b, { ...options, alternative: 'greater' })).toMatchObject({
            ...options,
            estimate: two.estimate,
            lower: two.lower,
            upper: 200,
            alternative: 'greater',
            margin: 0,
          });
          expect(differenceOf(a, b, { ...options, alternative: 'less' })).toMatchObject({
            lower: -200,
            upper: two.upper,
            alternative: 'less',
          });
        }),
      );
    },
  );

  test('any margin: p at most 1 − level exactly where the limit lies beyond the margin', () => {
    fc.assert(
      fc.property(some, some, level, margin, (a, b, confidenceLevel, points) => {
        const options = { confidenceLevel, margin: points };
        const above = differenceOf(a, b, { ...options, alternative: 'greater' });
        const below = differenceOf(a, b, { ...options, alternative: 'less' });
        expectPlainNumbers([above, below]);
        expect((above.pValue as number) <= 1 - confidenceLevel).toBe(above.lower >= 0 - points);
        expect((below.pValue as number) <= 1 - confidenceLevel).toBe(below.upper <= points);
      }),
    );
  });

  test('any margin: the p-value is the normal tail beyond the statistic', () => {
    fc.assert(
      fc.property(some, some, margin, (a, b, points) => {
        const { statistic, pValue } = differenceOf(a, b, {
          alternative: 'greater',
          margin: points,
        });
        expect(pValue).toBe(normalTail(statistic as number));
      }),
    );
  });

  test('a wider margin: a smaller p-value', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const pValues = [0, 2, 10, 50, 150].map(
          (points) =>
            differenceOf(a, b, { alternative: 'greater', margin: points }).pValue as number,
        );
        pValues.slice(1).forEach((pValue, index) => {
          expect(pValue).toBeLessThanOrEqual((pValues[index] as number) + 1e-12);
        });
      }),
    );
  });

  test('swapped groups, and mirrored ones: the other side', () => {
    fc.assert(
      fc.property(some, some, margin, (a, b, points) => {
        const above = differenceOf(a, b, { alternative: 'greater', margin: points });
        const below = differenceOf(b, a, { alternative: 'less', margin: points });
        expect(below.pValue).toBeCloseTo(above.pValue as number, 10);
        expect(below.upper).toBeCloseTo(0 - above.lower, 9);
        const mirror = differenceOf(mirrored(a), mirrored(b), {
          alternative: 'less',
          margin: points,
        });
        expect(mirror.pValue).toBeCloseTo(above.pValue as number, 10);
        expect(mirror.upper).toBeCloseTo(0 - above.lower, 9);
      }),
    );
  });

  test('any margin: the squared statistic is Pearson’s chi-square against the most likely trinomials so far apart', () => {
    const count = fc.integer({ min: 1, max: 60 });
    const filled = fc.tuple(count, count, count);
    fc.assert(
      fc.property(filled, filled, margin, (a, b, points) => {
        const { statistic } = differenceOf(counts(...a), counts(...b), {
          alternative: 'greater',
          margin: points,
        });
        const total = [...a, ...b].reduce((sum, each) => sum + each, 0);
        const squared = ((statistic as number) ** 2 * total) / (total - 1);
        // as for no margin: nested bisections, and a sum that subtracts nearly equal counts
        expect(Math.abs(squared - pearson([a, b], [0, 0 - points / 100]))).toBeLessThan(
          1e-9 * (1 + squared),
        );
      }),
    );
  });

  test('at most one respondent in total: nothing is known', () => {
    expect(
      differenceOf(counts(0.3, 0, 0), counts(0, 0, 0.7), { alternative: 'greater', margin: 5 }),
    ).toMatchObject({ lower: -200, upper: 200, statistic: 0, pValue: 0.5 });
  });

  test('no passives: the test of Farrington and Manning', () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(count, count, count, count, margin, (x1, y1, x2, y2, points) => {
        fc.pre(x1 + y1 > 0 && x2 + y2 > 0 && points > 0);
        const { statistic } = differenceOf(counts(x1, 0, y1), counts(x2, 0, y2), {
          alternative: 'greater',
          margin: points,
        });
        const total = x1 + y1 + x2 + y2;
        const expected = farringtonManning([x1, x1 + y1], [x2, x2 + y2], points / 200);
        // theirs is without N/(N − 1); a cubic in closed form loses some digits
        expect(statistic).toBeCloseTo(expected * Math.sqrt((total - 1) / total), 6);
      }),
    );
  });
});

/**
 * The statistic of H0: x₁/n₁ − x₂/n₂ ≤ −margin, with the most likely shares in closed form.
 * Farrington & Manning, Statistics in Medicine 9, 1990, 1447–1454, appendix.
 */
function farringtonManning(
  [x1, n1]: readonly [number, number],
  [x2, n2]: readonly [number, number],
  marginOfShares: number,
): number {
  const s0 = 0 - marginOfShares;
  const [p1, p2] = [x1 / n1, x2 / n2];
  const theta = n2 / n1;
  const a = 1 + theta;
  const b = -(1 + theta + p1 + theta * p2 + s0 * (theta + 2));
  const c = s0 * s0 + s0 * (2 * p1 + theta + 1) + p1 + theta * p2;
  const d = -p1 * s0 * (1 + s0);
  const v = (b / (3 * a)) ** 3 - (b * c) / (6 * a * a) + d / (2 * a);
  const u = (v < 0 ? -1 : 1) * Math.sqrt(Math.max(0, (b / (3 * a)) ** 2 - c / (3 * a)));
  const w = (Math.PI + Math.acos(Math.max(-1, Math.min(1, v / u ** 3 || 0)))) / 3;
  const q1 = Math.max(0, Math.min(1, 2 * u * Math.cos(w) - b / (3 * a)));
  const q2 = Math.max(0, Math.min(1, q1 - s0));
  return (p1 - p2 - s0) / Math.sqrt((q1 * (1 - q1)) / n1 + (q2 * (1 - q2)) / n2);
}

describe('a benchmark on one side', () => {
  test('no passives: the score test of one share', () => {
    const count = fc.integer({ min: 0, max: 80 });
    fc.assert(
      fc.property(
        count,
        count,
        fc.integer({ min: -80, max: 80 }),
        margin,
        (x, y, benchmark, points) => {
          fc.pre(x + y > 0 && benchmark - points > -100);
          const n = x + y;
          const share = (benchmark - points + 100) / 200;
          const expected = (x / n - share) / Math.sqrt((share * (1 - share)) / n);
          const options = { alternative: 'greater', margin: points };
          const { statistic, pValue } = fromBenchmark(counts(x, 0, y), benchmark, options);
          expect(statistic).toBeCloseTo(expected, 9);
          expect(pValue).toBeCloseTo(normalTail(expected), 9);
        },
      ),
    );
  });

  test('either side: the limit of two sides, and what a score can be', () => {
    const input = counts(50, 30, 20);
    const two = fromBenchmark(input, 40, { confidenceLevel: 0.9 });
    expect(fromBenchmark(input, 40, { alternative: 'greater' })).toMatchObject({
      estimate: -10,
      upper: 60,
      alternative: 'greater',
    });
    const below = fromBenchmark(input, 40, { alternative: 'less' });
    expect(below.lower).toBe(-140);
    expect(below.upper).toBeCloseTo(two.upper, 12);
  });

  test('any margin: p at most 1 − level exactly where the limit lies beyond the margin', () => {
    const benchmark = fc.integer({ min: -39, max: 39 });
    fc.assert(
      fc.property(some, benchmark, level, margin, (input, known, confidenceLevel, points) => {
        const options = { confidenceLevel, margin: points };
        const above = fromBenchmark(input, known, { ...options, alternative: 'greater' });
        const below = fromBenchmark(input, known, { ...options, alternative: 'less' });
        expect((above.pValue as number) <= 1 - confidenceLevel).toBe(above.lower >= 0 - points);
        expect((below.pValue as number) <= 1 - confidenceLevel).toBe(below.upper <= points);
      }),
    );
  });

  test('a margin down to −100: a null p-value where the answers contradict it', () => {
    const options = { alternative: 'greater', margin: 40 };
    expect(fromBenchmark(counts(3, 1, 1), -60, options).pValue).toBeNull();
    expect(fromBenchmark(counts(0, 0, 5), -60, options).pValue).toBe(0.5);
  });

  test('a census of the other group near −100: a null p-value, since no score is so low', () => {
    const known = counts(0, 0, 10);
    const result = differenceOf(counts(3, 3, 3), known, {
      alternative: 'greater',
      margin: 5,
      population: { b: 10 },
    });
    expect(result.pValue).toBeNull();
  });
});

test('level 0.95 without passives: z of one side, 1.645', () => {
  const { lower } = fromBenchmark(counts(10, 0, 0), 0, { alternative: 'greater' });
  const z2 = normalQuantile(0.95) ** 2;
  expect(lower).toBeCloseTo((100 * (10 - z2)) / (10 + z2), 9);
});

describe('wrong sides and margins', () => {
  const input = counts(5, 3, 2);
  const refuse = (
    options: object,
    message: string,
    kind: RangeErrorConstructor | TypeErrorConstructor = RangeError,
  ) => {
    expectError(() => difference(input, input, options), kind, message);
    expectError(() => differenceFrom(input, 0, options), kind, message);
  };

  test('an unknown side: refused', () => {
    const message = 'alternative must be one of two-sided, greater, less, received "above"';
    refuse({ alternative: 'above' }, message);
  });

  test('a margin without a side: refused', () => {
    refuse({ margin: 3 }, "margin must be 0 unless alternative is 'greater' or 'less', received 3");
  });

  test('a margin with another method than score: refused', () => {
    const message = "margin must be 0 unless the method is 'score', received 3";
    refuse({ alternative: 'less', margin: 3, method: 'wald' }, message);
  });

  test('a level of at most 0.5 on one side: refused', () => {
    const message = 'confidenceLevel must be above 0.5 for a test of one side, received 0.5';
    refuse({ alternative: 'less', confidenceLevel: 0.5 }, message);
  });

  test('a margin below 0, beyond the scale, or not a number: refused', () => {
    const side = { alternative: 'greater' } as const;
    expectError(
      () => difference(input, input, { ...side, margin: -1 }),
      RangeError,
      'margin must be a number from 0 to 200, received -1',
    );
    expectError(
      () => differenceFrom(input, -90, { ...side, margin: 20 }),
      RangeError,
      'margin must be a number from 0 to 10, received 20',
    );
    expectError(
      () => differenceFrom(input, 70, { alternative: 'less', margin: 31 }),
      RangeError,
      'margin must be a number from 0 to 30, received 31',
    );
    expectError(
      () => difference(input, input, { ...side, margin: '3' as never }),
      TypeError,
      'margin must be a number from 0 to 200, received "3"',
    );
  });
});
