import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Adjustment,
  adjustPValues,
  type Difference,
  difference,
  emptyTally,
  type Homogeneity,
  homogeneity,
  respondents,
  type Tally,
  tallyWeighted,
} from '../../src/index.js';
import { chiSquareTail } from '../../src/inference/distributions.js';
import { mirrored, smallTallies, tallies } from '../support/arbitraries.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';

const counts = (promoters: number, passives: number, detractors: number): Tally => ({
  promoters,
  passives,
  detractors,
});
const some = smallTallies.filter((input) => respondents(input) > 0);
const groups = fc.array(some, { minLength: 2, maxLength: 8 });
const homogeneityOf = (input: Iterable<Tally>): Homogeneity => homogeneity(input) as Homogeneity;

/** Both statistics are sums over groups whose common score is good to 1e-15 or so of a share. */
const expectNear = (actual: number, expected: number): void =>
  expect(Math.abs(actual - expected), `${actual} should be ${expected}`).toBeLessThan(
    1e-9 * (1 + expected),
  );

describe('homogeneity', () => {
  test('promoters only and detractors only of equal size: the statistic of a 2×2 table', () => {
    const { statistic, degreesOfFreedom, pValue } = homogeneityOf([
      counts(5, 0, 0),
      counts(0, 0, 5),
    ]);
    expect(statistic).toBeCloseTo(10, 12);
    expect(degreesOfFreedom).toBe(1);
    expect(pValue).toBeCloseTo(0.00157, 5); // √10 = 3.16 standard errors
  });

  test('a group of passives only: a common score of 0', () => {
    // 10 (0.2)²/1; the passives add 0.
    const { statistic } = homogeneityOf([counts(0, 10, 0), counts(6, 0, 4)]);
    expect(statistic).toBeCloseTo(0.4, 12);
  });

  test('fewer than two groups with respondents: null', () => {
    expect(homogeneity([])).toBeNull();
    expect(homogeneity([counts(1, 2, 3)])).toBeNull();
    expect(homogeneity([counts(1, 2, 3), emptyTally, emptyTally])).toBeNull();
  });

  test('two groups: the squared statistic of difference, without its factor N/(N − 1)', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const total = respondents(a) + respondents(b);
        fc.pre(total > 1);
        const { statistic } = difference(a, b) as Difference;
        const result = homogeneityOf([a, b]);
        expectNear(result.statistic, ((statistic as number) ** 2 * total) / (total - 1));
        expect(result.degreesOfFreedom).toBe(1);
      }),
    );
  });

  test('groups of equal shares: 0 and a p-value of 1', () => {
    const factors = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(some, factors, ({ promoters: p, passives: s, detractors: d }, sizes) => {
        expect(homogeneity(sizes.map((k) => counts(k * p, k * s, k * d)))).toEqual({
          statistic: 0,
          degreesOfFreedom: sizes.length - 1,
          pValue: 1,
        });
      }),
    );
  });

  test('empty groups, any iterable: the same result', () => {
    fc.assert(
      fc.property(groups, fc.nat(8), (input, at) => {
        const padded = [emptyTally, ...input.slice(0, at), emptyTally, ...input.slice(at)];
        expect(homogeneity(padded)).toStrictEqual(homogeneity(input));
        expect(homogeneity(input.values())).toStrictEqual(homogeneity(input));
      }),
    );
  });

  test('groups in another order, or mirrored: the same result', () => {
    fc.assert(
      fc.property(groups, (input) => {
        const { statistic } = homogeneityOf(input);
        expectNear(homogeneityOf([...input].reverse()).statistic, statistic);
        expectNear(homogeneityOf(input.map(mirrored)).statistic, statistic);
      }),
    );
  });

  test('any groups: the p-value is the chi-square tail of the statistic', () => {
    fc.assert(
      fc.property(fc.array(tallies, { maxLength: 6 }), (input) => {
        const result = homogeneity(input);
        expectPlainNumbers(result);
        if (result === null) return;
        expect(result.statistic).toBeGreaterThanOrEqual(0);
        expect(result.pValue).toBe(chiSquareTail(result.statistic, result.degreesOfFreedom));
        expect(result.pValue).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('a thousand groups: finite numbers', () => {
    const many = Array.from({ length: 1000 }, (_, i) => counts(i % 7, 1 + (i % 3), i % 5));
    const { degreesOfFreedom, pValue } = homogeneityOf(many);
    expect(degreesOfFreedom).toBe(999);
    expect(pValue).toBeGreaterThanOrEqual(0);
    expect(pValue).toBeLessThan(1);
  });

  test('a value that is not a tally: refused', () => {
    const rule = 'promoters must be a number from 0 to 1e+300, received';
    expectError(() => homogeneity([counts(-1, 0, 0)]), RangeError, `${rule} -1`);
    expectError(() => homogeneity([{} as Tally]), TypeError, `${rule} undefined`);
    expect(() => homogeneity([tallyWeighted([[9, 1]])] as never)).toThrow('effectiveTally');
  });
});

describe('adjusted p-values', () => {
  const pValues = fc.array(
    fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.01, 0.05, 1)),
    { maxLength: 12 },
  );
  const methods: Adjustment[] = ['holm', 'benjamini-hochberg', 'bonferroni'];

  test('cases computed by hand', () => {
    const input = [0.01, 0.04, 0.03, 0.005];
    expect(adjustPValues(input, { method: 'bonferroni' })).toEqual([0.04, 0.16, 0.12, 0.02]);
    expect(adjustPValues(input)).toEqual([0.03, 0.06, 0.06, 0.02]);
    expect(adjustPValues(input, { method: 'benjamini-hochberg' })).toEqual([
      0.02,
      0.04,
      expect.closeTo(0.04, 15), // 0.03 · 4/3
      0.02,
    ]);
  });

  test('no p-value, a single p-value, p-values of 0 and 1: unchanged', () => {
    for (const method of methods) {
      expect(adjustPValues([], { method })).toEqual([]);
      expect(adjustPValues([0.2], { method })).toEqual([0.2]);
      expect(adjustPValues([1, 1, 0], { method })).toEqual([1, 1, 0]);
      expect(adjustPValues([-0, -0], { method })).toEqual([0, 0]);
    }
  });

  test('holm: the largest p (m − rank) up to this rank', () => {
    fc.assert(
      fc.property(pValues, (input) => {
        const sorted = [...input].sort((a, b) => a - b);
        const scaled = sorted.map((p, rank) => Math.min(1, p * (input.length - rank)));
        const expected = input.map((p) => Math.max(...scaled.slice(0, sorted.lastIndexOf(p) + 1)));
        expect(adjustPValues(input)).toEqual(expected.map((p) => p + 0));
      }),
    );
  });

  test('benjamini-hochberg: the smallest p m/rank from this rank on', () => {
    fc.assert(
      fc.property(pValues, (input) => {
        const sorted = [...input].sort((a, b) => a - b);
        const scaled = sorted.map((p, rank) => p * (input.length / (rank + 1)));
        const expected = input.map((p) => Math.min(1, ...scaled.slice(sorted.indexOf(p))));
        expect(adjustPValues(input, { method: 'benjamini-hochberg' })).toEqual(
          expected.map((p) => p + 0),
        );
      }),
    );
  });

  test('any p-values: raw ≤ Benjamini–Hochberg ≤ Holm ≤ Bonferroni ≤ 1', () => {
    fc.assert(
      fc.property(pValues, (input) => {
        const [holm, bh, bonferroni] = methods.map((method) => adjustPValues(input, { method }));
        input.forEach((raw, i) => {
          const rising = [raw, bh?.[i], holm?.[i], bonferroni?.[i], 1] as number[];
          expect(rising).toEqual([...rising].sort((a, b) => a - b));
        });
        expectPlainNumbers([holm, bh, bonferroni]);
      }),
    );
  });

  test.each(methods)(
    'the method %s: order and ties are kept, the input is not changed',
    (method) => {
      fc.assert(
        fc.property(pValues, (input) => {
          const before = [...input];
          const adjusted = adjustPValues(input, { method });
          expect(input).toEqual(before);
          for (let i = 0; i < input.length; i++) {
            for (let j = 0; j < input.length; j++) {
              const [p, q] = [input[i] as number, input[j] as number];
              const [x, y] = [adjusted[i] as number, adjusted[j] as number];
              if (p < q) expect(x).toBeLessThanOrEqual(y);
              if (p === q) expect(x).toBe(y);
            }
          }
        }),
      );
    },
  );

  test('a wrong p-value: refused with its index', () => {
    const rule = 'must be a number from 0 to 1, received';
    const refuse = (
      input: unknown[],
      kind: typeof RangeError | typeof TypeError,
      message: string,
    ) => expectError(() => adjustPValues(input as number[]), kind, message);
    refuse([0.5, 1.5], RangeError, `p-value at index 1 ${rule} 1.5`);
    refuse([-0.1], RangeError, `p-value at index 0 ${rule} -0.1`);
    refuse([0.1, 0.2, Number.NaN], RangeError, `p-value at index 2 ${rule} NaN`);
    refuse(['0.5'], TypeError, `p-value at index 0 ${rule} "0.5"`);
    refuse([0.5, null], TypeError, `p-value at index 1 ${rule} null`);
  });

  test.each(['BH', 'constructor', '__proto__', ''])('the method %j: refused', (method) => {
    const message = `method must be one of holm, benjamini-hochberg, bonferroni, received "${method}"`;
    expectError(() => adjustPValues([0.5], { method } as never), RangeError, message);
  });
});
