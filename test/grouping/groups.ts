import fc from 'fast-check';
import { expect } from 'vitest';
import {
  type AnyTally,
  effectiveTally,
  merge,
  mergeWeighted,
  respondents,
  type Tally,
  tallyWeighted,
  type WeightedTally,
} from '../../src/index.js';
import { emptyWeighted, smallTallies, weightedAnswers } from '../support/arbitraries.js';

/** Tallies by segment. */
export type Groups<One extends AnyTally = AnyTally> = [segment: string, tally: One][];

const groupsOf = <One extends AnyTally>(tallies: fc.Arbitrary<One>): fc.Arbitrary<Groups<One>> =>
  fc.uniqueArray(fc.tuple(fc.constantFrom(...'abcdef'), tallies), {
    selector: ([segment]) => segment,
    maxLength: 6,
  });

/** Up to six segments with whole counts; some are empty. */
export const plainGroups: fc.Arbitrary<Groups<Tally>> = groupsOf(smallTallies);

/** Weighted tallies as surveys have them. */
export const weightedTallies: fc.Arbitrary<WeightedTally> = weightedAnswers.map((answers) =>
  tallyWeighted(answers),
);

/** A few weighted segments. */
export const weightedGroups: fc.Arbitrary<Groups<WeightedTally>> = groupsOf(weightedTallies);

/** How many people answered in some segments. */
export const peopleIn = (groups: Groups): number =>
  groups.reduce((sum, [, tally]) => sum + respondents('counts' in tally ? tally.counts : tally), 0);

/** All segments as one plain tally; weighted ones are merged first and made effective last. */
export function whole(groups: Groups): Tally {
  const tallies = groups.map(([, tally]) => tally);
  return tallies.some((tally) => 'counts' in tally)
    ? effectiveTally((tallies as WeightedTally[]).reduce(mergeWeighted, emptyWeighted))
    : (tallies as Tally[]).reduce(merge, { promoters: 0, passives: 0, detractors: 0 });
}

/** The same people with a weight of 1 each. */
export const unitWeights = (tally: Tally): WeightedTally => ({
  counts: tally,
  weights: tally,
  squaredWeights: tally,
});

export const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Equal but for rounding: at most some hundred sums and products of points, each off by 2⁻⁵³. */
export function expectPoints(actual: number | null | undefined, expected: number | null): void {
  if (typeof actual !== 'number' || expected === null) expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThan(100 * 1e-12);
}

/** Equal in everything, numbers but for a relative difference of `tolerance`, from 1 on. */
export function expectAlike(actual: unknown, expected: unknown, tolerance: number): void {
  if (typeof actual === 'number' && typeof expected === 'number') {
    const size = Math.max(1, Math.abs(expected));
    expect(Math.abs(actual - expected) / size).toBeLessThanOrEqual(tolerance);
  } else if (isObject(actual) && isObject(expected)) {
    expect(Object.keys(actual)).toEqual(Object.keys(expected));
    for (const name of Object.keys(expected)) expectAlike(actual[name], expected[name], tolerance);
  } else expect(actual).toEqual(expected);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
