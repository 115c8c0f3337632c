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
const some = smallTallies.filter((given) => respondents(given) > 0);
const groups = fc.array(some, { minLength: 2, maxLength: 8 });
const tested = (given: Iterable<Tally>): Homogeneity => homogeneity(given) as Homogeneity;

/** Both statistics are sums over groups whose common score is good to 1e-15 or so of a share. */
const expectNear = (actual: number, expected: number): void =>
  expect(Math.abs(actual - expected), `${actual} should be ${expected}`).toBeLessThan(
    1e-9 * (1 + expected),
  );

describe('homogeneity', () => {
  test('all promoters and all detractors of one size: n each, as for a 2×2 table', () => {
    const { statistic, degreesOfFreedom, pValue } = tested([counts(5, 0, 0), counts(0, 0, 5)]);
    expect(statistic).toBeCloseTo(10, 12);
    expect(degreesOfFreedom).toBe(1);
    expect(pValue).toBeCloseTo(0.00157, 5); // √10 = 3.16 standard errors
  });

  test('all passives hold the common score at 0, where the others have a variance of 1', () => {
    // 10 (0.2)²/1; the passives are where they should be.
    const { statistic } = tested([counts(0, 10, 0), counts(6, 0, 4)]);
    expect(statistic).toBeCloseTo(0.4, 12);
  });

  test('fewer than two groups with respondents: not defined', () => {
    expect(homogeneity([])).toBeNull();
    expect(homogeneity([counts(1, 2, 3)])).toBeNull();
    expect(homogeneity([counts(1, 2, 3), emptyTally, emptyTally])).toBeNull();
  });

  test('of two groups it is the squared difference, without its N/(N − 1)', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const total = respondents(a) + respondents(b);
        fc.pre(total > 1);
        const { statistic } = difference(a, b) as Difference;
        const found = tested([a, b]);
        expectNear(found.statistic, ((statistic as number) ** 2 * total) / (total - 1));
        expect(found.degreesOfFreedom).toBe(1);
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

  test('empty groups do not matter, nor does it whether the groups are in an array', () => {
    fc.assert(
      fc.property(groups, fc.nat(8), (given, at) => {
        const padded = [emptyTally, ...given.slice(0, at), emptyTally, ...given.slice(at)];
        expect(homogeneity(padded)).toStrictEqual(homogeneity(given));
        expect(homogeneity(given.values())).toStrictEqual(homogeneity(given));
      }),
    );
  });

  test('the order of the groups does not matter, nor do promoters and detractors swapped', () => {
    fc.assert(
      fc.property(groups, (given) => {
        const { statistic } = tested(given);
        expectNear(tested([...given].reverse()).statistic, statistic);
        expectNear(tested(given.map(mirrored)).statistic, statistic);
      }),
    );
  });

  test('the p-value is the chi-square tail, and all numbers are plain', () => {
    fc.assert(
      fc.property(fc.array(tallies, { maxLength: 6 }), (given) => {
        const found = homogeneity(given);
        expectPlainNumbers(found);
        if (found === null) return;
        expect(found.statistic).toBeGreaterThanOrEqual(0);
        expect(found.pValue).toBe(chiSquareTail(found.statistic, found.degreesOfFreedom));
        expect(found.pValue).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('a thousand groups', () => {
    const many = Array.from({ length: 1000 }, (_, i) => counts(i % 7, 1 + (i % 3), i % 5));
    const { degreesOfFreedom, pValue } = tested(many);
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

  test('in the head', () => {
    const given = [0.01, 0.04, 0.03, 0.005];
    expect(adjustPValues(given, { method: 'bonferroni' })).toEqual([0.04, 0.16, 0.12, 0.02]);
    expect(adjustPValues(given)).toEqual([0.03, 0.06, 0.06, 0.02]);
    expect(adjustPValues(given, { method: 'benjamini-hochberg' })).toEqual([
      0.02,
      0.04,
      expect.closeTo(0.04, 15), // 0.03 · 4/3
      0.02,
    ]);
  });

  test('no p-value, one p-value, and p-values of 0 and 1', () => {
    for (const method of methods) {
      expect(adjustPValues([], { method })).toEqual([]);
      expect(adjustPValues([0.2], { method })).toEqual([0.2]);
      expect(adjustPValues([1, 1, 0], { method })).toEqual([1, 1, 0]);
      expect(adjustPValues([-0, -0], { method })).toEqual([0, 0]);
    }
  });

  test('Holm by its definition: the largest of p (m − rank) so far', () => {
    fc.assert(
      fc.property(pValues, (given) => {
        const sorted = [...given].sort((a, b) => a - b);
        const scaled = sorted.map((p, rank) => Math.min(1, p * (given.length - rank)));
        const expected = given.map((p) => Math.max(...scaled.slice(0, sorted.lastIndexOf(p) + 1)));
        expect(adjustPValues(given)).toEqual(expected.map((p) => p + 0));
      }),
    );
  });

  test('Benjamini and Hochberg by its definition: the smallest p m/rank from here on', () => {
    fc.assert(
      fc.property(pValues, (given) => {
        const sorted = [...given].sort((a, b) => a - b);
        const scaled = sorted.map((p, rank) => p * (given.length / (rank + 1)));
        const expected = given.map((p) => Math.min(1, ...scaled.slice(sorted.indexOf(p))));
        expect(adjustPValues(given, { method: 'benjamini-hochberg' })).toEqual(
          expected.map((p) => p + 0),
        );
      }),
    );
  });

  test('raw ≤ Benjamini–Hochberg ≤ Holm ≤ Bonferroni ≤ 1', () => {
    fc.assert(
      fc.property(pValues, (given) => {
        const [holm, bh, bonferroni] = methods.map((method) => adjustPValues(given, { method }));
        given.forEach((raw, i) => {
          const rising = [raw, bh?.[i], holm?.[i], bonferroni?.[i], 1] as number[];
          expect(rising).toEqual([...rising].sort((a, b) => a - b));
        });
        expectPlainNumbers([holm, bh, bonferroni]);
      }),
    );
  });

  test.each(methods)('%s keeps the order, ties and all, and the input as it was', (method) => {
    fc.assert(
      fc.property(pValues, (given) => {
        const before = [...given];
        const adjusted = adjustPValues(given, { method });
        expect(given).toEqual(before);
        for (let i = 0; i < given.length; i++) {
          for (let j = 0; j < given.length; j++) {
            const [p, q] = [given[i] as number, given[j] as number];
            const [x, y] = [adjusted[i] as number, adjusted[j] as number];
            if (p < q) expect(x).toBeLessThanOrEqual(y);
            if (p === q) expect(x).toBe(y);
          }
        }
      }),
    );
  });

  test('a wrong p-value: refused with its index', () => {
    const rule = 'must be a number from 0 to 1, received';
    const refuse = (
      given: unknown[],
      kind: typeof RangeError | typeof TypeError,
      message: string,
    ) => expectError(() => adjustPValues(given as number[]), kind, message);
    refuse([0.5, 1.5], RangeError, `p-value at index 1 ${rule} 1.5`);
    refuse([-0.1], RangeError, `p-value at index 0 ${rule} -0.1`);
    refuse([0.1, 0.2, Number.NaN], RangeError, `p-value at index 2 ${rule} NaN`);
    refuse(['0.5'], TypeError, `p-value at index 0 ${rule} "0.5"`);
    refuse([0.5, null], TypeError, `p-value at index 1 ${rule} null`);
  });

  test.each(['BH', 'constructor', '__proto__', ''])('no method is called %j', (method) => {
    const message = `method must be one of holm, benjamini-hochberg, bonferroni, received "${method}"`;
    expectError(() => adjustPValues([0.5], { method } as never), RangeError, message);
  });
});
