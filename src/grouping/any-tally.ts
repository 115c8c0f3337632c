import { checkIterable, invalid } from '../counting/invalid.js';
import { emptyTally, merge, respondents, type Tally } from '../counting/tally.js';
import { type AnyTally, isWeighted, mergeWeighted } from '../counting/weighted.js';

/** The tally of two groups together: both plain or both weighted. */
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

/** How many people answered. */
export function answersOf(tally: AnyTally): number {
  return respondents(isWeighted(tally) ? tally.counts : tally);
}

/** The sums of weights by category, of which shares are computed; counts if there are no weights. */
export function massesOf(tally: AnyTally): Tally {
  return isWeighted(tally) ? tally.weights : tally;
}

/** The sums of squared weights by category; counts if there are no weights. */
export function squaresOf(tally: AnyTally): Tally {
  return isWeighted(tally) ? tally.squaredWeights : tally;
}

/** Tallies by key, in the order in which keys first appear. Tallies of one key are merged. */
export function byKey<Key>(
  tallies: Iterable<readonly [Key, AnyTally]>,
  name = 'tallies',
): Map<Key, AnyTally> {
  checkIterable(name, tallies, '[key, tally] pairs, such as a Map or Object.entries(tallies)');
  const merged = new Map<Key, AnyTally>();
  let index = 0;
  for (const pair of tallies) {
    if (!Array.isArray(pair)) {
      throw invalid(`${name} at index ${index}`, 'a [key, tally] pair', pair, '');
    }
    const [key, tally] = pair as readonly [Key, AnyTally];
    const earlier = merged.get(key);
    merged.set(key, earlier === undefined ? tally : mergeAny(earlier, tally));
    index++;
  }
  return merged;
}
