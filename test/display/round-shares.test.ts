import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RoundedShares, roundShares } from '../../src/display/index.js';
import { computeNps, emptyTally, type Tally, tallyWeighted } from '../../src/index.js';
import { answeredTallies, fractionalTallies, mirrored, tallies } from '../support/arbitraries.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

const rounded = (tally: Tally, digits = 0): RoundedShares =>
  roundShares(tally, { digits }) as RoundedShares;

/** A rounded figure as a whole number of its last digit; dividing by ten is not exact. */
const units = (value: number, digits: number): number => Math.round(value * 10 ** digits);

/** a/b rounded half away from zero, in whole numbers, which are exact. */
function divideRounded(a: bigint, b: bigint): number {
  const magnitude = (2n * (a < 0n ? -a : a) + b) / (2n * b);
  return a < 0n ? 0 - Number(magnitude) : Number(magnitude);
}

/** 100 (p − d)/n in units of the last digit, rounded half away from zero. */
function roundedScore({ promoters, passives, detractors }: Tally, digits: number): number {
  const n = BigInt(promoters) + BigInt(passives) + BigInt(detractors);
  const net = BigInt(promoters) - BigInt(detractors);
  return divideRounded(100n * 10n ** BigInt(digits) * net, n);
}

function expectReconciled(tally: Tally, digits: number): void {
  const shares = rounded(tally, digits);
  expectPlainNumbers(shares);
  const [promoters, passives, detractors, score] = [
    shares.promoters,
    shares.passives,
    shares.detractors,
    shares.score,
  ].map((value) => units(value, digits)) as [number, number, number, number];
  expect(promoters + passives + detractors).toBe(100 * 10 ** digits);
  expect(promoters - detractors).toBe(score);
  expect(score).toBe(roundedScore(tally, digits));
  expect(Math.min(promoters, passives, detractors)).toBeGreaterThanOrEqual(0);
}

describe('roundShares', () => {
  test('by hand', () => {
    const thirds = { promoters: 1, passives: 1, detractors: 1 };
    expect(roundShares(thirds)).toEqual({ promoters: 33, passives: 34, detractors: 33, score: 0 });
    expect(roundShares(thirds, { digits: 1 })).toEqual({
      promoters: 33.3,
      passives: 33.4,
      detractors: 33.3,
      score: 0,
    });
    expect(roundShares({ promoters: 70, passives: 20, detractors: 10 })).toEqual({
      promoters: 70,
      passives: 20,
      detractors: 10,
      score: 60,
    });
    expect(roundShares({ promoters: 0, passives: 5, detractors: 0 })).toEqual({
      promoters: 0,
      passives: 100,
      detractors: 0,
      score: 0,
    });
  });

  test('rounds a score of half a point away from zero, on both sides', () => {
    const half = { promoters: 79, passives: 121, detractors: 0 }; // 39.5
    expect(rounded(half).score).toBe(40);
    expect(rounded(mirrored(half)).score).toBe(-40);
    // 14.5 and 28.5, where the difference of two shares falls short of it.
    expect(rounded({ promoters: 29, passives: 171, detractors: 0 }).score).toBe(15);
    expect(rounded({ promoters: 57, passives: 143, detractors: 0 }).score).toBe(29);
  });

  test('gives no −0 for a score that rounds to nothing', () => {
    const almostNothing = { promoters: 0, passives: 29_999, detractors: 1 };
    for (const digits of [0, 1, 2]) expectPlainNumbers(roundShares(almostNothing, { digits }));
    expectPlainNumbers(roundShares({ promoters: -0, passives: 1, detractors: -0 }));
  });

  test('is null when nobody answered', () => {
    expect(roundShares(emptyTally)).toBeNull();
    expect(roundShares(emptyTally, { digits: 6 })).toBeNull();
  });
});

describe('over every composition of up to sixty answers', () => {
  /** The largest move, in points over n, of a triple of whole percentages. */
  const largestMove = (tally: Tally, n: number, triple: readonly [number, number, number]) =>
    Math.max(
      Math.abs(n * triple[0] - 100 * tally.promoters),
      Math.abs(n * triple[1] - 100 * tally.passives),
      Math.abs(n * triple[2] - 100 * tally.detractors),
    );

  /** The smallest of all largest moves: every whole triple that adds to 100 and gives the score. */
  function smallestMove(tally: Tally, n: number, score: number): number {
    let smallest = Infinity;
    for (let promoters = 0; promoters <= 100; promoters++) {
      const detractors = promoters - score;
      const passives = 100 - promoters - detractors;
      if (detractors < 0 || passives < 0) continue;
      smallest = Math.min(smallest, largestMove(tally, n, [promoters, passives, detractors]));
    }
    return smallest;
  }

  test('percentages add to 100, give the exact score, and move as little as they can', () => {
    // Collected, since an expectation for each of 39 710 compositions would take a minute.
    const wrong: unknown[] = [];
    for (let n = 1; n <= 60; n++) {
      for (let promoters = 0; promoters <= n; promoters++) {
        for (let detractors = 0; detractors <= n - promoters; detractors++) {
          const tally = { promoters, passives: n - promoters - detractors, detractors };
          const shares = rounded(tally);
          const triple = [shares.promoters, shares.passives, shares.detractors] as const;
          const score = roundedScore(tally, 0);
          const isRight =
            triple.every(
              (share) => Number.isInteger(share) && share >= 0 && !Object.is(share, -0),
            ) &&
            triple[0] + triple[1] + triple[2] === 100 &&
            triple[0] - triple[2] === score &&
            Object.is(shares.score, score) &&
            largestMove(tally, n, triple) === smallestMove(tally, n, score);
          if (!isRight) wrong.push({ tally, shares, score });
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('swapping promoters and detractors swaps their percentages and turns the score', () => {
    const wrong: unknown[] = [];
    for (let n = 1; n <= 60; n++) {
      for (let promoters = 0; promoters <= n; promoters++) {
        for (
          let detractors = 0;
          detractors <= promoters && detractors <= n - promoters;
          detractors++
        ) {
          const tally = { promoters, passives: n - promoters - detractors, detractors };
          const [shares, mirror] = [rounded(tally), rounded(mirrored(tally))];
          const isMirror =
            mirror.promoters === shares.detractors &&
            mirror.passives === shares.passives &&
            mirror.detractors === shares.promoters &&
            mirror.score === 0 - shares.score;
          if (!isMirror) wrong.push({ tally, shares, mirror });
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('whatever the tally', () => {
  const counts = fc.integer({ min: 0, max: 1_000_000 });
  const surveys = fc
    .record({ promoters: counts, passives: counts, detractors: counts })
    .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0);

  test.each([0, 1, 2, 3])('percentages with %i digits reconcile', (digits) => {
    fc.assert(fc.property(surveys, (tally) => expectReconciled(tally, digits)));
  });

  test.each([0, 1, 2, 3, 4, 5, 6])('a tally and its mirror, with %i digits', (digits) => {
    fc.assert(
      fc.property(surveys, (tally) => {
        const { promoters, passives, detractors, score } = rounded(tally, digits);
        const mirror = { promoters: detractors, passives, detractors: promoters, score: 0 - score };
        expect(rounded(mirrored(tally), digits)).toEqual(mirror);
      }),
    );
  });

  test('no share moves by more than one of its last digit', () => {
    fc.assert(
      fc.property(surveys, fc.nat(2), (tally, digits) => {
        const shares = rounded(tally, digits);
        const { promoterShare, passiveShare, detractorShare } = computeNps(tally);
        const moves = [
          shares.promoters - 100 * (promoterShare as number),
          shares.passives - 100 * (passiveShare as number),
          shares.detractors - 100 * (detractorShare as number),
        ].map((move) => Math.abs(move) * 10 ** digits);
        // The shares of this test are themselves rounded, at about 2⁻⁴⁶ of 100 with two digits.
        expect(Math.max(...moves)).toBeLessThanOrEqual(1 + 1e-10);
      }),
    );
  });

  test('effective and very large tallies reconcile, too', () => {
    fc.assert(
      fc.property(fc.oneof(fractionalTallies, tallies), fc.nat(2), (tally, digits) => {
        const shares = roundShares(tally, { digits });
        expectPlainNumbers(shares);
        if (shares === null) {
          expect(computeNps(tally).respondents).toBe(0);
          return;
        }
        const { promoters, passives, detractors, score } = shares;
        const sum = units(promoters, digits) + units(passives, digits) + units(detractors, digits);
        expect(sum).toBe(100 * 10 ** digits);
        expect(units(promoters, digits) - units(detractors, digits)).toBe(units(score, digits));
      }),
    );
  });

  test('a tally multiplied is rounded alike', () => {
    const small = answeredTallies.filter(({ promoters, passives, detractors }) => {
      return promoters + passives + detractors < 1_000_000;
    });
    fc.assert(
      fc.property(small, fc.integer({ min: 2, max: 1000 }), (tally, factor) => {
        const multiplied = {
          promoters: tally.promoters * factor,
          passives: tally.passives * factor,
          detractors: tally.detractors * factor,
        };
        expect(roundShares(multiplied)).toEqual(roundShares(tally));
      }),
    );
  });
});

describe('what is refused', () => {
  const tally = { promoters: 1, passives: 1, detractors: 1 };

  test.each<[digits: Wrong, RangeErrorConstructor | TypeErrorConstructor, shown: string]>([
    [-1, RangeError, '-1'],
    [7, RangeError, '7'],
    [1.5, RangeError, '1.5'],
    [Number.NaN, RangeError, 'NaN'],
    ['1', TypeError, '"1"'],
    [null, TypeError, 'null'],
  ])('%o digits', (digits, kind, shown) => {
    const message = `digits must be a whole number from 0 to 6, received ${shown}`;
    expectError(() => roundShares(tally, { digits }), kind, message);
    expectError(() => roundShares(emptyTally, { digits }), kind, message);
  });

  test('what is no tally', () => {
    expect(() => roundShares({ ...tally, promoters: -1 })).toThrow(RangeError);
    expect(() => roundShares({ ...tally, promoters: '1' } as Wrong)).toThrow(TypeError);
    expect(() => roundShares(tallyWeighted([[9, 1]]) as Wrong)).toThrow('effectiveTally');
  });
});
