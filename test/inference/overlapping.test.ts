import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  difference,
  mergeTransitions,
  overlappingDifference,
  pairedDifference,
  type Tally,
  type Transitions,
} from '../../src/index.js';

const count = fc.integer({ min: 0, max: 60 });
const tallies = fc
  .record({ promoters: count, passives: count, detractors: count })
  .filter((tally) => sizeOf(tally) > 0);
const transitions = fc
  .array(fc.tuple(count, count, count), { minLength: 3, maxLength: 3 })
  .map((rows) => rows as unknown as Transitions)
  .filter((rows) => rows.flat().some((cell) => cell > 0));
const nobody: Transitions = [
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
];

function sizeOf({ promoters, passives, detractors }: Tally): number {
  return promoters + passives + detractors;
}

function tallyOf(counts: readonly number[]): Tally {
  const [promoters = 0, passives = 0, detractors = 0] = counts;
  return { promoters, passives, detractors };
}

const earlierOf = (shared: Transitions): Tally =>
  tallyOf(shared.map((row) => row.reduce((sum, cell) => sum + cell, 0)));
const laterOf = (shared: Transitions): Tally =>
  tallyOf([0, 1, 2].map((to) => shared.reduce((sum, row) => sum + (row[to] as number), 0)));

function plus(a: Tally, b: Tally): Tally {
  return {
    promoters: a.promoters + b.promoters,
    passives: a.passives + b.passives,
    detractors: a.detractors + b.detractors,
  };
}

describe('overlappingDifference', () => {
  test('nobody is shared: the difference of two samples', () => {
    fc.assert(
      fc.property(tallies, tallies, (a, b) => {
        expect(overlappingDifference(a, b, nobody)).toEqual(difference(b, a));
      }),
    );
  });

  test('everybody is shared: the paired difference', () => {
    fc.assert(
      fc.property(transitions, (shared) => {
        expect(overlappingDifference(earlierOf(shared), laterOf(shared), shared)).toEqual(
          pairedDifference(shared),
        );
      }),
    );
  });

  test('the same people answer alike: a narrower interval around the same change', () => {
    const shared: Transitions = [
      [40, 5, 5],
      [2, 25, 3],
      [1, 1, 18],
    ];
    const others = { promoters: 10, passives: 5, detractors: 5 };
    const a = plus(earlierOf(shared), others);
    const b = plus(laterOf(shared), others);
    const apart = difference(b, a);
    const together = overlappingDifference(a, b, shared);
    expect(together?.estimate).toBeCloseTo(apart?.estimate ?? Number.NaN, 10);
    expect(together?.pValue).toBeLessThan((apart?.pValue ?? 0) / 2);
  });

  test('promoters and detractors swapped: the mirrored result', () => {
    fc.assert(
      fc.property(tallies, tallies, transitions, (a, b, shared) => {
        const result = overlappingDifference(
          plus(earlierOf(shared), a),
          plus(laterOf(shared), b),
          shared,
        );
        const mirrored = overlappingDifference(
          mirror(plus(earlierOf(shared), a)),
          mirror(plus(laterOf(shared), b)),
          mirrorTransitions(shared),
        );
        expect(mirrored?.estimate).toBeCloseTo(0 - (result?.estimate ?? Number.NaN), 8);
        expect(mirrored?.lower).toBeCloseTo(0 - (result?.upper ?? Number.NaN), 6);
      }),
    );
  });

  test('more shared than a wave has: an error that names the category', () => {
    const one = { promoters: 1, passives: 0, detractors: 0 };
    const two = mergeTransitions([[2, 0, 0], ...nobody.slice(1)] as unknown as Transitions, nobody);
    expect(() => overlappingDifference(one, one, two)).toThrow(
      'shared must have at most the 1 promoters of before, received 2',
    );
  });

  test('nobody in a wave: null', () => {
    const one = { promoters: 1, passives: 0, detractors: 0 };
    expect(overlappingDifference(tallyOf([]), one, nobody)).toBeNull();
  });
});

function mirror({ promoters, passives, detractors }: Tally): Tally {
  return { promoters: detractors, passives, detractors: promoters };
}

function mirrorTransitions(shared: Transitions): Transitions {
  return [...shared].reverse().map((row) => [...row].reverse()) as unknown as Transitions;
}
