import type { Tally } from '../counting/tally.js';
import { type AnyTally, isWeighted } from '../counting/weighted.js';
import { mergeAll, mergeAny } from './any-tally.js';

/**
 * The respondents of a total who are not in one of its segments.
 *
 * @throws RangeError if the segment has more of a category than the total.
 */
export function complement(total: AnyTally, segment: AnyTally): AnyTally {
  if (isWeighted(total) && isWeighted(segment)) {
    const counts = subtract(total.counts, segment.counts);
    return {
      counts,
      weights: subtract(total.weights, segment.weights, counts),
      squaredWeights: subtract(total.squaredWeights, segment.squaredWeights, counts),
    };
  }
  if (isWeighted(total) || isWeighted(segment)) {
    throw new TypeError('tallies must be all weighted or all plain, received both');
  }
  return subtract(total, segment);
}

/** If nobody is left, the weight left is 0: rounding of sums could leave a tiny weight. */
function subtract(total: Tally, segment: Tally, left?: Tally): Tally {
  const rest = (name: keyof Tally): number => {
    if (left?.[name] === 0) return 0;
    const difference = total[name] - segment[name];
    if (difference < 0) {
      throw new RangeError(
        `total must have at least the ${name} of each segment, received ${total[name]} and ${segment[name]}`,
      );
    }
    return difference;
  };
  return {
    promoters: rest('promoters'),
    passives: rest('passives'),
    detractors: rest('detractors'),
  };
}

/** For each tally, the others merged: from the left and from the right, without a subtraction. */
export function everythingElse(tallies: readonly AnyTally[]): AnyTally[] {
  const before: (AnyTally | undefined)[] = [];
  let merged: AnyTally | undefined;
  for (const tally of tallies) {
    before.push(merged);
    merged = merged === undefined ? tally : mergeAny(merged, tally);
  }
  merged = undefined;
  const rests: AnyTally[] = [];
  for (let i = tallies.length - 1; i >= 0; i--) {
    rests[i] = mergeAll([before[i], merged].filter((part) => part !== undefined));
    const tally = tallies[i] as AnyTally;
    merged = merged === undefined ? tally : mergeAny(tally, merged);
  }
  return rests;
}
