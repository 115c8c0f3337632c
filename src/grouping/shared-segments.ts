import { checkIterable, describeValue, invalid } from '../counting/invalid.js';
import { type AnyTally, isWeighted } from '../counting/weighted.js';
import { checkTransitions, mergeTransitions, type Transitions } from '../inference/paired.js';
import { emptyTransitions } from './answer-pairs.js';
import { answersOf } from './any-tally.js';
import type { SharedSegments } from './change-errors.js';

type ByKey<Key> = ReadonlyMap<Key, AnyTally>;

/** The shared people of two periods, after a full check, in one list. */
export function readShared<Key>(
  shared: Iterable<readonly [Key, Key, Transitions]> | undefined,
  before: ByKey<Key>,
  after: ByKey<Key>,
): SharedSegments<Key> {
  if (shared === undefined) return [];
  checkIterable('shared', shared, '[segment before, segment after, transitions]');
  if ([...before.values(), ...after.values()].some(isWeighted)) {
    throw new TypeError('shared must come without weights: the same respondents count alike');
  }
  return [...shared].filter((moved, index) => {
    if (!Array.isArray(moved)) {
      const rule = 'a [segment before, segment after, transitions]';
      throw invalid(`shared at index ${index}`, rule, moved, '');
    }
    const [from, to, transitions] = moved as readonly [Key, Key, Transitions];
    if (checkTransitions(transitions) === 0) return false;
    checkHasAnswers('before', from, before);
    checkHasAnswers('after', to, after);
    return true;
  });
}

function checkHasAnswers<Key>(period: string, key: Key, tallies: ByKey<Key>): void {
  const tally = tallies.get(key);
  if (tally !== undefined && answersOf(tally) > 0) return;
  throw new RangeError(
    `shared must name segments with answers, received ${describeValue(key)}, which has none ${period}`,
  );
}

/** How all shared people moved, whatever their segments. */
export function totalShared<Key>(shared: SharedSegments<Key>): Transitions {
  return shared.reduce<Transitions>(
    (sum, [, , transitions]) => mergeTransitions(sum, transitions),
    emptyTransitions(),
  );
}
