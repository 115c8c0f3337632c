import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  confidenceInterval,
  differenceFrom,
  emptyTally,
  type Interval,
  type IntervalMethod,
  type IntervalOptions,
  marginOfError,
  respondents,
  type Tally,
} from '../../src/index.js';
import { normalQuantile } from '../../src/inference/distributions.js';
import {
  answeredTallies,
  fractionalTallies,
  mirrored,
  smallTallies,
} from '../support/arbitraries.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';
import { isMutationTesting } from '../support/mutation.js';
import { outcomes, probability, type Shares } from './enumeration.js';

const someTallies = smallTallies.filter((input) => respondents(input) > 0);
/** For exact, which enumerates. */
const tinyTallies = fc.constantFrom(...outcomes(1), ...outcomes(3), ...outcomes(7));
const talliesFor: Record<IntervalMethod, fc.Arbitrary<Tally>> = {
  score: answeredTallies,
  'adjusted-wald': answeredTallies,
  wald: answeredTallies,
  jeffreys: someTallies,
  exact: tinyTallies,
  anytime: someTallies,
};
const methods = Object.keys(talliesFor) as IntervalMethod[];
const slow = isMutationTesting ? 2 : 20;
const runs = {
  score: 100,
  'adjusted-wald': 100,
  wald: 100,
  jeffreys: slow,
  exact: slow,
  anytime: 100,
};
const level = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 0.999);

const counts = (promoters: number, passives: number, detractors: number): Tally => ({
  promoters,
  passives,
  detractors,
});

const intervalOf = (input: Tally, options?: IntervalOptions): Interval =>
  confidenceInterval(input, options) as Interval;

/** Limits in points found by bisection, good to 1e-12 of a share, against a closed form. */
function expectLimits({ lower, upper }: Interval, limits: readonly [number, number]): void {
  expect(Math.abs(lower - limits[0]), `${lower} should be ${limits[0]}`).toBeLessThan(1e-10);
  expect(Math.abs(upper - limits[1]), `${upper} should be ${limits[1]}`).toBeLessThan(1e-10);
}

describe('confidenceInterval of cases computed by hand', () => {
  test('the default is the score method at 95 %', () => {
    const input = counts(50, 30, 20);
    expect(confidenceInterval(input)).toMatchObject({
      estimate: 30,
      confidenceLevel: 0.95,
      method: 'score',
    });
    expect(confidenceInterval(input, { confidenceLevel: 0.95, method: 'score' })).toEqual(
      confidenceInterval(input),
    );
  });

  test('Wald: 0 ± 1.96 · 100/√100', () => {
    const { lower, upper } = intervalOf(counts(50, 0, 50), { method: 'wald' });
    expect(lower).toBeCloseTo(-19.6, 2);
    expect(upper).toBeCloseTo(19.6, 2);
  });

  test('nobody answered: null', () => {
    for (const method of methods) {
      expect(confidenceInterval(emptyTally, { method })).toBeNull();
      expect(marginOfError(emptyTally, { method })).toBeNull();
    }
  });
});

describe('closed forms of the score interval', () => {
  const cases = fc.tuple(fc.integer({ min: 1, max: 1e6 }), level);

  test('promoters, passives or detractors only: closed forms', () => {
    fc.assert(
      fc.property(cases, ([n, confidenceLevel]) => {
        const z2 = normalQuantile((1 + confidenceLevel) / 2) ** 2;
        const options = { confidenceLevel };
        const most = (100 * (n - z2)) / (n + z2);
        const wide = (100 * z2) / (n + z2);
        expectLimits(intervalOf(counts(n, 0, 0), options), [most, 100]);
        expectLimits(intervalOf(counts(0, 0, n), options), [-100, 0 - most]);
        expectLimits(intervalOf(counts(0, n, 0), options), [0 - wide, wide]);
      }),
    );
  });

  test('no passives: 2 · Wilson − 1', () => {
    const count = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(count, count, level, (promoters, detractors, confidenceLevel) => {
        const n = promoters + detractors;
        fc.pre(n > 0);
        const z2 = normalQuantile((1 + confidenceLevel) / 2) ** 2;
        const p = promoters / n;
        const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        const half = Math.sqrt((p * (1 - p) * z2) / n + (z2 / (2 * n)) ** 2) / (1 + z2 / n);
        expectLimits(intervalOf(counts(promoters, 0, detractors), { confidenceLevel }), [
          100 * (2 * (centre - half) - 1),
          100 * (2 * (centre + half) - 1),
        ]);
      }),
    );
  });

  test('Wilson’s interval for 81 of 263, as Newcombe published it', () => {
    // Newcombe, Statistics in Medicine 17, 1998, 857–872, table I: 0.2553 to 0.3662.
    const { lower, upper } = intervalOf(counts(81, 0, 182));
    expect((lower / 100 + 1) / 2).toBeCloseTo(0.2553, 4);
    expect((upper / 100 + 1) / 2).toBeCloseTo(0.3662, 4);
  });
});

describe.each(methods)('%s', (method) => {
  const numRuns = runs[method];
  const input = talliesFor[method];

  test('any tallies: limits within ±100, finite numbers without −0', () => {
    fc.assert(
      fc.property(input, level, (tally, confidenceLevel) => {
        const interval = intervalOf(tally, { method, confidenceLevel });
        expectPlainNumbers(interval);
        expect(interval.lower).toBeGreaterThanOrEqual(-100);
        expect(interval.upper).toBeLessThanOrEqual(100);
        expect(interval.lower).toBeLessThanOrEqual(interval.upper);
        expect(interval).toMatchObject({ method, confidenceLevel });
      }),
      { numRuns },
    );
  });

  test('a higher confidence level: a wider interval', () => {
    fc.assert(
      fc.property(input, level, level, (tally, first, second) => {
        fc.pre(first < second);
        const narrow = intervalOf(tally, { method, confidenceLevel: first });
        const wide = intervalOf(tally, { method, confidenceLevel: second });
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      }),
      { numRuns },
    );
  });

  test('swapped promoters and detractors: exactly the mirrored interval', () => {
    fc.assert(
      fc.property(input, level, (tally, confidenceLevel) => {
        const { estimate, lower, upper } = intervalOf(tally, { method, confidenceLevel });
        expect(intervalOf(mirrored(tally), { method, confidenceLevel })).toMatchObject({
          estimate: 0 - estimate,
          lower: 0 - upper,
          upper: 0 - lower,
        });
      }),
      { numRuns },
    );
  });

  test('twice as many respondents of equal shares: a narrower interval', () => {
    const few = method === 'exact' ? tinyTallies : someTallies;
    fc.assert(
      fc.property(few, ({ promoters, passives, detractors }) => {
        const once = marginOfError(counts(promoters, passives, detractors), { method }) as number;
        const twice = counts(2 * promoters, 2 * passives, 2 * detractors);
        const more = marginOfError(twice, { method }) as number;
        if (method === 'wald' && once === 0) expect(more).toBe(0);
        else expect(more).toBeLessThan(once);
      }),
      { numRuns },
    );
  });

  test('any tallies: marginOfError is half the width', () => {
    fc.assert(
      fc.property(input, (tally) => {
        const { lower, upper } = intervalOf(tally, { method });
        expect(marginOfError(tally, { method })).toBe((upper - lower) / 2);
      }),
      { numRuns },
    );
  });
});

test.each(['score', 'wald', 'exact'] as const)(
  'the method %s: the interval contains the estimate',
  (method) => {
    fc.assert(
      fc.property(talliesFor[method], level, (tally, confidenceLevel) => {
        const { estimate, lower, upper } = intervalOf(tally, { method, confidenceLevel });
        expect(lower).toBeLessThanOrEqual(estimate);
        expect(upper).toBeGreaterThanOrEqual(estimate);
      }),
      { numRuns: runs[method] },
    );
  },
);

test('any tallies: the score interval is wider than 0', () => {
  fc.assert(
    fc.property(fc.oneof(answeredTallies, fractionalTallies), level, (tally, confidenceLevel) => {
      fc.pre(respondents(tally) > 0);
      const { lower, upper } = intervalOf(tally, { confidenceLevel });
      expect(upper).toBeGreaterThan(lower);
    }),
  );
});

test('an effective tally: its score interval contains the estimate', () => {
  fc.assert(
    fc.property(fractionalTallies, (tally) => {
      fc.pre(respondents(tally) > 0);
      const { estimate, lower, upper } = intervalOf(tally);
      expectPlainNumbers({ estimate, lower, upper });
      expect(lower).toBeLessThanOrEqual(estimate);
      expect(upper).toBeGreaterThanOrEqual(estimate);
    }),
  );
});

test('any tallies: the score interval excludes 0 exactly when McNemar’s test is significant', () => {
  fc.assert(
    fc.property(answeredTallies, level, (tally, confidenceLevel) => {
      const { lower, upper } = intervalOf(tally, { confidenceLevel });
      const pValue = differenceFrom(tally, 0)?.pValue as number;
      expect(lower > 0 || upper < 0).toBe(pValue < 1 - confidenceLevel);
    }),
  );
});

test.skipIf(isMutationTesting)(
  "skewed tallies: wider than 0; a million respondents: close to Wald's interval",
  () => {
    for (const tally of [counts(999, 0, 1), counts(999, 1, 0), counts(0, 1, 999_999)]) {
      for (const method of ['score', 'wald', 'adjusted-wald', 'jeffreys'] as const) {
        for (const confidenceLevel of [0.8, 0.9, 0.95, 0.999_999]) {
          const interval = intervalOf(tally, { method, confidenceLevel });
          expectPlainNumbers(interval);
          expect(interval.upper).toBeGreaterThan(interval.lower);
        }
      }
    }
    const many = intervalOf(counts(500_000, 300_000, 200_000));
    const wald = intervalOf(counts(500_000, 300_000, 200_000), { method: 'wald' });
    // They differ by terms of order z²/n: 4e-6 of a share.
    expect(Math.abs(many.lower - wald.lower)).toBeLessThan(4e-4);
    expect(Math.abs(many.upper - wald.upper)).toBeLessThan(4e-4);
  },
);

test('the smallest and the largest counts: plain numbers', () => {
  const sizes = [0, 5e-324, 1e-300, 0.5, 1e15, 3e299];
  for (const method of ['score', 'wald', 'adjusted-wald'] as const) {
    for (const promoters of sizes) {
      for (const passives of sizes) {
        for (const detractors of sizes) {
          const interval = confidenceInterval(counts(promoters, passives, detractors), { method });
          expectPlainNumbers(interval);
          if (interval) expect(interval.lower).toBeLessThanOrEqual(interval.upper);
        }
      }
    }
  }
});

describe.skipIf(isMutationTesting)('coverage over all outcomes and a grid of true shares', () => {
  const grid: Shares[] = [];
  for (let p = 0.04; p < 0.99; p += 0.04) {
    for (let d = 0.04; p + d < 0.99; d += 0.04) grid.push([p, 1 - p - d, d]);
  }

  /** The least probability, over the grid, that the interval contains the true score. */
  function leastCoverage(n: number, method: IntervalMethod): number {
    const all = outcomes(n).map((tally) => ({ tally, ...intervalOf(tally, { method }) }));
    const coverages = grid.map((shares) => {
      const truth = 100 * (shares[0] - shares[2]);
      const covering = all.filter(({ lower, upper }) => lower <= truth && truth <= upper);
      return covering.reduce((sum, { tally }) => sum + probability(tally, shares), 0);
    });
    return Math.min(...coverages);
  }

  test.each([5, 10, 20])('score at 95 %%, n = %i: a coverage of at least 0.92', (n) => {
    expect(leastCoverage(n, 'score')).toBeGreaterThanOrEqual(0.92);
  });

  test.each([5, 8])('exact, n = %i: a coverage of at least 0.95', (n) => {
    expect(leastCoverage(n, 'exact')).toBeGreaterThanOrEqual(0.95);
  });

  test('Wald: a coverage below 0.92 on the same grid', () => {
    expect(leastCoverage(5, 'wald')).toBeLessThan(0.5);
    expect(leastCoverage(20, 'wald')).toBeLessThan(0.8);
  });
});

describe('wrong calls of confidenceInterval', () => {
  const input = counts(5, 3, 2);
  const refuse = (
    options: unknown,
    kind: typeof RangeError | typeof TypeError,
    message: string,
  ) => {
    expectError(() => confidenceInterval(input, options as IntervalOptions), kind, message);
    expectError(() => marginOfError(input, options as IntervalOptions), kind, message);
    expectError(() => confidenceInterval(emptyTally, options as IntervalOptions), kind, message);
  };
  const levelRule = 'confidenceLevel must be between 0 and 1, such as 0.95, received';

  test.each([0, 1, 95, -0.5, Number.NaN, Infinity])(
    'a confidence level of %d: refused',
    (confidenceLevel) => {
      refuse({ confidenceLevel }, RangeError, `${levelRule} ${confidenceLevel}`);
    },
  );

  test('a level that is not a number: refused', () => {
    refuse({ confidenceLevel: '0.95' }, TypeError, `${levelRule} "0.95"`);
    refuse({ confidenceLevel: null }, TypeError, `${levelRule} null`);
  });

  test.each(['bogus', 'constructor', '__proto__', 'toString', 'Score', ''])(
    'the method %j: refused',
    (method) => {
      const choices = 'score, adjusted-wald, wald, jeffreys, exact, anytime';
      refuse({ method }, RangeError, `method must be one of ${choices}, received "${method}"`);
    },
  );

  test('a value that is not a tally: refused', () => {
    const rule = 'promoters must be a number from 0 to 1e+300, received';
    expectError(
      () => confidenceInterval({ ...input, promoters: '5' } as never),
      TypeError,
      `${rule} "5"`,
    );
    expectError(() => marginOfError({ ...input, promoters: -5 }), RangeError, `${rule} -5`);
  });
});
