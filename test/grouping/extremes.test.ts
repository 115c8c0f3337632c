import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AnyTally,
  compareSegments,
  designEffect,
  effectiveSampleSize,
  explainChange,
  type Tally,
  tallyWeighted,
  type WeightedTally,
} from '../../src/index.js';
import { ratingOn } from '../support/arbitraries.js';
import { expectPlainNumbers } from '../support/laws.js';

/** Numbers of every magnitude from 1e-300 to 1e300. */
const magnitudes = fc
  .tuple(fc.double({ min: 1, max: 9.99, noNaN: true }), fc.integer({ min: -300, max: 299 }))
  .map(([digits, exponent]) => digits * 10 ** exponent);

const counts = fc.oneof(
  fc.constant(0),
  fc.constant(5e-324),
  fc.integer({ min: 0, max: 2 ** 53 }),
  magnitudes,
);
const tallyOf = (count: fc.Arbitrary<number>): fc.Arbitrary<Tally> =>
  fc.record({ promoters: count, passives: count, detractors: count }, { noNullPrototype: true });
const plain: fc.Arbitrary<AnyTally> = tallyOf(counts);

/** The weights whose squares are neither 0 nor infinite; tallies refuse all others. */
const weights = magnitudes.filter((weight) => weight > 1e-150 && weight < 1e145);
const weighted: fc.Arbitrary<AnyTally> = fc
  .array(fc.tuple(ratingOn(), weights), { maxLength: 5 })
  .map((answers) => tallyWeighted(answers));

const groupsOf = (tallies: fc.Arbitrary<AnyTally>): fc.Arbitrary<[string, AnyTally][]> =>
  fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), tallies), { maxLength: 4 });

/** Expects plain numbers of a call, unless it refuses its arguments with a RangeError. */
function expectPlainOrRefused(call: () => unknown): void {
  let result: unknown;
  try {
    result = call();
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    expect((error as Error).message).toMatch(/ must be .*, received /);
    return;
  }
  expectPlainNumbers(result);
}

describe.each([
  ['counts', plain],
  ['weights', weighted],
] as const)('%s of any magnitude', (_, tallies) => {
  test('explainChange gives finite numbers or refuses them', () => {
    fc.assert(
      fc.property(groupsOf(tallies), groupsOf(tallies), (before, after) => {
        expectPlainOrRefused(() => explainChange(before, after));
      }),
    );
  });

  test('compareSegments gives finite numbers or refuses them', () => {
    fc.assert(
      fc.property(groupsOf(tallies), (groups) => {
        expectPlainOrRefused(() => compareSegments(groups, { minRespondents: 0 }));
      }),
    );
  });
});

test('a segment with a share below 1e-300: its part of a change has a finite standard error', () => {
  const before = tallyWeighted([[10, 1e-150]]);
  const after = tallyWeighted([[3, 1e-150]]);
  const large = tallyWeighted([
    [9, 1e140],
    [8, 1e140],
  ]);
  const change = explainChange(
    [
      ['small', before],
      ['large', large],
    ],
    [
      ['small', after],
      ['large', large],
    ],
  );
  expectPlainNumbers(change);
  expect(change?.mix.standardError).toBeGreaterThanOrEqual(0);
});

test('weighted tallies whose parts contradict each other: at most as many answers as counted', () => {
  const positive = counts.filter((count) => count > 0);
  const inconsistent: fc.Arbitrary<WeightedTally> = fc.record({
    counts: tallyOf(positive),
    weights: tallyOf(positive),
    squaredWeights: tallyOf(positive),
  });
  fc.assert(
    fc.property(inconsistent, (tally) => {
      expectPlainOrRefused(() => {
        const size = effectiveSampleSize(tally);
        const { promoters, passives, detractors } = tally.counts;
        expect(size).toBeLessThanOrEqual(promoters + passives + detractors);
        return [size, designEffect(tally)];
      });
    }),
  );
});
