import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retentionRate, type Share } from '../../src/index.js';
import { expectPlainNumbers } from '../support/laws.js';

/** x of n, by way of the public function with the plainest input. */
const share = (x: number, n: number, confidenceLevel = 0.95): Share =>
  retentionRate({ start: n, end: x, acquired: 0 }, { confidenceLevel }) as Share;

const counts = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));

const levels = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 0.999);

describe('the Wilson interval of a share', () => {
  test('shares of 0 and 1: limits of exactly 0 and 1, wider than 0', () => {
    for (const n of [1, 2, 20, 1e6]) {
      expect(share(0, n)).toMatchObject({ estimate: 0, lower: 0 });
      expect(share(0, n).upper).toBeGreaterThan(0);
      expect(share(n, n)).toMatchObject({ estimate: 1, upper: 1 });
      expect(share(n, n).lower).toBeLessThan(1);
    }
  });

  /** Newcombe, Statistics in Medicine 17, 1998, 857–872, table I, method 3, to four digits. */
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [28, 29, 1 - 0.1718, 1 - 0.0061], // 1 of 29 mirrored
  ])('%d of %d: the published interval', (x, n, lower, upper) => {
    const interval = share(x, n);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  test('shares of 0 and 1: the closed form z²/(n + z²)', () => {
    const z = 1.959963984540054; // normal quantile of 0.975
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (n) => {
        // a dozen operations on numbers up to 1
        expect(share(0, n).upper).toBeCloseTo(z ** 2 / (n + z ** 2), 14);
        expect(share(n, n).lower).toBeCloseTo(n / (n + z ** 2), 14);
      }),
    );
  });

  test('any share: the interval of shares within z standard errors', () => {
    const z = 1.959963984540054; // normal quantile of 0.975
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const { lower, upper } = share(x, n);
        for (const [limit, isEnd] of [
          [lower, x === 0],
          [upper, x === n],
        ] as const) {
          if (isEnd) continue;
          const distance = Math.abs(x / n - limit) / Math.sqrt((limit * (1 - limit)) / n);
          // limits near 0 or 1 are rounded to 1e-16 of 1, 1e-6 being the nearest
          expect(distance).toBeCloseTo(z, 6);
        }
      }),
    );
  });

  test('the opposite share: the mirrored interval', () => {
    fc.assert(
      fc.property(counts, levels, ([x, n], level) => {
        const [inside, outside] = [share(x, n, level), share(n - x, n, level)];
        // a dozen operations on numbers up to 1
        expect(outside.lower).toBeCloseTo(1 - inside.upper, 14);
        expect(outside.upper).toBeCloseTo(1 - inside.lower, 14);
      }),
    );
  });

  test('any share: limits in 0…1 around the estimate, wider at a higher level', () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        let inner = { lower: x / n, upper: x / n };
        for (const level of [0.5, 0.8, 0.95, 0.999]) {
          const outer = share(x, n, level);
          expect(outer.confidenceLevel).toBe(level);
          expect(outer.estimate).toBe(x / n);
          expect(outer.lower).toBeLessThanOrEqual(inner.lower);
          expect(outer.upper).toBeGreaterThanOrEqual(inner.upper);
          expect(outer.lower).toBeGreaterThanOrEqual(0);
          expect(outer.upper).toBeLessThanOrEqual(1);
          expectPlainNumbers(outer);
          inner = outer;
        }
      }),
    );
  });

  test('more respondents: a narrower interval', () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const width = ({ lower, upper }: Share) => upper - lower;
        expect(width(share(2 * x, 2 * n))).toBeLessThan(width(share(x, n)));
      }),
    );
  });

  test('a wrong confidence level: refused', () => {
    for (const level of [0, 1, 95, Number.NaN]) {
      expect(() => share(1, 2, level)).toThrow('confidenceLevel');
    }
  });
});
