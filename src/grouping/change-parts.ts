import { emptyTally, respondents, type Tally } from '../counting/tally.js';
import type { AnyTally } from '../counting/weighted.js';
import { scoreOf } from '../inference/score.js';
import { massesOf, squaresOf } from './any-tally.js';

/** A segment in one period. */
export interface Part {
  readonly masses: Tally;
  readonly squares: Tally;
  readonly share: number;
  /** The score; if the segment is missing in this period, its score in the other. */
  readonly score: number;
  readonly isPresent: boolean;
}

/** A segment in both periods. */
export interface Pair<Key> {
  readonly segment: Key;
  readonly before: Part;
  readonly after: Part;
}

/** The segments that have answers in one of two periods, in the order in which they first appear. */
export function pairUp<Key>(
  earlier: ReadonlyMap<Key, AnyTally>,
  later: ReadonlyMap<Key, AnyTally>,
  [massBefore, massAfter]: readonly [number, number],
): Pair<Key>[] {
  const keys = [...new Set([...earlier.keys(), ...later.keys()])];
  return keys.flatMap((segment) => {
    const former = sampleOf(earlier.get(segment));
    const latter = sampleOf(later.get(segment));
    if (former === null && latter === null) return [];
    const before = partOf(former, latter, massBefore);
    const after = partOf(latter, former, massAfter);
    return [{ segment, before, after }];
  });
}

/** The answers of a segment in a period. */
interface Sample {
  readonly masses: Tally;
  readonly squares: Tally;
  readonly size: number;
  readonly score: number;
}

function sampleOf(tally: AnyTally | undefined): Sample | null {
  if (tally === undefined) return null;
  const masses = massesOf(tally);
  const size = respondents(masses);
  return size === 0
    ? null
    : { masses, squares: squaresOf(tally), size, score: scoreOf(masses, size) };
}

function partOf(own: Sample | null, other: Sample | null, total: number): Part {
  return {
    masses: own?.masses ?? emptyTally,
    squares: own?.squares ?? emptyTally,
    share: (own?.size ?? 0) / total,
    score: (own ?? (other as Sample)).score,
    isPresent: own !== null,
  };
}

export function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
