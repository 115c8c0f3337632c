import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RoundedShares, roundShares } from '../../src/display/index.js';
import { computeNps, emptyTally, type Tally, tallyWeighted } from '../../src/index.js';
import { answeredTallies, fractionalTallies, mirrored, tallies } from '../support/arbitraries.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';

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

/**
 * By how much promoters minus detractors misses the score, in units of the last digit. Two shares
 * that add up to 100 differ by an even number, so without passives an odd score is missed by 1.
 */
function misses(tally: Tally, digits: number): 0 | 1 {
  return tally.passives === 0 && roundedScore(tally, digits) % 2 !== 0 ? 1 : 0;
}

/** A category that nobody chose has 0. */
function expectZerosKept(tally: Tally, shares: RoundedShares): void {
  for (const category of ['promoters', 'passives', 'detractors'] as const) {
    if (tally[category] === 0) expect(shares[category]).toBe(0);
  }
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
  expect(Math.abs(promoters - detractors - score)).toBeLessThanOrEqual(misses(tally, digits));
  expect(score).toBe(roundedScore(tally, digits));
  expectZerosKept(tally, shares);
  expect(Math.min(promoters, passives, detractors)).toBeGreaterThanOrEqual(0);
}

describe('roundShares', () => {
  test('a few tallies: percentages and score as computed by hand', () => {
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

  test('no passives: passives have 0, and the score is rounded by itself', () => {
    expect(roundShares({ promoters: 2, passives: 0, detractors: 1 }, { digits: 1 })).toEqual({
      promoters: 66.7,
      passives: 0,
      detractors: 33.3,
      score: 33.3,
    });
    expect(roundShares({ promoters: 1, passives: 0, detractors: 7 })).toEqual({
      promoters: 12,
      passives: 0,
      detractors: 88,
      score: -75,
    });
    expect(roundShares({ promoters: 7, passives: 0, detractors: 1 })).toEqual({
      promoters: 88,
      passives: 0,
      detractors: 12,
      score: 75,
    });
  });

  test('half a point: the score is rounded away from zero, on both sides', () => {
    const half = { promoters: 79, passives: 121, detractors: 0 }; // 39.5
    expect(rounded(half).score).toBe(40);
    expect(rounded(mirrored(half)).score).toBe(-40);
    // 14.5 and 28.5, where the difference of two shares falls short of it.
    expect(rounded({ promoters: 29, passives: 171, detractors: 0 }).score).toBe(15);
    expect(rounded({ promoters: 57, passives: 143, detractors: 0 }).score).toBe(29);
  });

  test('a score that rounds to zero: 0, not −0', () => {
    const almostNothing = { promoters: 0, passives: 29_999, detractors: 1 };
    for (const digits of [0, 1, 2]) expectPlainNumbers(roundShares(almostNothing, { digits }));
    expectPlainNumbers(roundShares({ promoters: -0, passives: 1, detractors: -0 }));
  });

  test('returns null when nobody answered', () => {
    expect(roundShares(emptyTally)).toBeNull();
    expect(roundShares(emptyTally, { digits: 6 })).toBeNull();
  });
});

describe('every tally of up to sixty answers', () => {
  /** The largest move, in points over n, of a triple of whole percentages. */
  const largestMove = (tally: Tally, n: number, triple: readonly [number, number, number]) =>
    Math.max(
      Math.abs(n * triple[0] - 100 * tally.promoters),
      Math.abs(n * triple[1] - 100 * tally.passives),
      Math.abs(n * triple[2] - 100 * tally.detractors),
    );

  /**
   * The smallest of all largest moves, of the whole triples that add to 100, miss the score as little
   * as possible and give 0 to a category that nobody chose.
   */
  function smallestMove(tally: Tally, n: number, score: number): number {
    let smallest = Infinity;
    for (let promoters = 0; promoters <= 100; promoters++) {
      const passives = tally.passives === 0 ? 0 : 100 - promoters - (promoters - score);
      const detractors = 100 - promoters - passives;
      if (detractors < 0 || passives < 0) continue;
      smallest = Math.min(smallest, largestMove(tally, n, [promoters, passives, detractors]));
    }
    return smallest;
  }

  test('percentages add to 100, give the rounded score, and move as little as possible', () => {
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
            Math.abs(triple[0] - triple[2] - score) <= misses(tally, 0) &&
            (['promoters', 'passives', 'detractors'] as const).every(
              (category) => tally[category] > 0 || shares[category] === 0,
            ) &&
            Object.is(shares.score, score) &&
            largestMove(tally, n, triple) === smallestMove(tally, n, score);
          if (!isRight) wrong.push({ tally, shares, score });
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('swapping promoters and detractors swaps their percentages and the sign of the score', () => {
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

describe('any tally', () => {
  const counts = fc.integer({ min: 0, max: 1_000_000 });
  const surveys = fc
    .record({ promoters: counts, passives: counts, detractors: counts })
    .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0);

  test.each([0, 1, 2, 3])('with %i digits: percentages add to 100 and give the score', (digits) => {
    fc.assert(fc.property(surveys, (tally) => expectReconciled(tally, digits)));
  });

  test.each([0, 1, 2, 3, 4, 5, 6])(
    'with %i digits: the mirror of a tally has the mirror of its percentages',
    (digits) => {
      fc.assert(
        fc.property(surveys, (tally) => {
          const { promoters, passives, detractors, score } = rounded(tally, digits);
          const mirror = {
            promoters: detractors,
            passives,
            detractors: promoters,
            score: 0 - score,
          };
          expect(rounded(mirrored(tally), digits)).toEqual(mirror);
        }),
      );
    },
  );

  test('no share moves by more than one in its last digit', () => {
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

  test('effective and very large tallies: percentages add to 100 and give the score', () => {
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
        const missed = units(promoters, digits) - units(detractors, digits) - units(score, digits);
        expect(Math.abs(missed)).toBeLessThanOrEqual(tally.passives === 0 ? 1 : 0);
        expectZerosKept(tally, shares);
      }),
    );
  });

  test('a tally multiplied by a whole number: the same percentages', () => {
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

describe('errors', () => {
  const tally = { promoters: 1, passives: 1, detractors: 1 };

  test.each<[digits: unknown, RangeErrorConstructor | TypeErrorConstructor, received: string]>([
    [-1, RangeError, '-1'],
    [7, RangeError, '7'],
    [1.5, RangeError, '1.5'],
    [Number.NaN, RangeError, 'NaN'],
    ['1', TypeError, '"1"'],
    [null, TypeError, 'null'],
  ])('%o digits: throws an error that names the rule', (digits, kind, received) => {
    const message = `digits must be a whole number from 0 to 6, received ${received}`;
    expectError(() => roundShares(tally, { digits: digits as number }), kind, message);
    expectError(() => roundShares(emptyTally, { digits: digits as number }), kind, message);
  });

  test('a value that is not a tally: throws', () => {
    expect(() => roundShares({ ...tally, promoters: -1 })).toThrow(RangeError);
    expect(() => roundShares({ ...tally, promoters: '1' } as never)).toThrow(TypeError);
    expect(() => roundShares(tallyWeighted([[9, 1]]) as never)).toThrow('effectiveTally');
  });
});
