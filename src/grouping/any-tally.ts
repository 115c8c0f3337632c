import { emptyTally, merge, respondents, type Tally } from '../counting/tally.js';
import { effectiveTally, mergeWeighted, type WeightedTally } from '../counting/weighted.js';

/** Floor 3 takes plain and weighted tallies, and makes weighted ones effective last. */
export type AnyTally = Tally | WeightedTally;

/** Whether a tally is weighted. */
export function isWeighted(tally: AnyTally): tally is WeightedTally {
  return typeof tally === 'object' && tally !== null && 'squaredWeights' in tally;
}

/** Merges like with like. */
export function mergeAny(a: AnyTally, b: AnyTally): AnyTally {
  if (isWeighted(a) && isWeighted(b)) return mergeWeighted(a, b);
  if (isWeighted(a) || isWeighted(b)) {
    throw new TypeError('tallies must be all weighted or all plain, received both');
  }
  return merge(a, b);
}

/** The tally of several groups together. */
export function mergeAll(tallies: readonly AnyTally[]): AnyTally {
  const [first = emptyTally, ...others] = tallies;
  return others.reduce(mergeAny, first);
}

/** The plain tally that statistics are computed from. */
export function effectiveOf(tally: AnyTally): Tally {
  return isWeighted(tally) ? effectiveTally(tally) : tally;
}

/** How many people answered. */
export function answersOf(tally: AnyTally): number {
  return respondents(isWeighted(tally) ? tally.counts : tally);
}

/** What shares are shares of, by category: weights, or counts where there are none. */
export function massesOf(tally: AnyTally): Tally {
  return isWeighted(tally) ? tally.weights : tally;
}

/** The sums of squared weights by category: counts where there are no weights. */
export function squaresOf(tally: AnyTally): Tally {
  return isWeighted(tally) ? tally.squaredWeights : tally;
}

/** Tallies by key, those of one key merged, in the order in which keys first appear. */
export function byKey<Key>(tallies: Iterable<readonly [Key, AnyTally]>): Map<Key, AnyTally> {
  const merged = new Map<Key, AnyTally>();
  for (const [key, tally] of tallies) {
    const earlier = merged.get(key);
    merged.set(key, earlier === undefined ? tally : mergeAny(earlier, tally));
  }
  return merged;
}
