import type { Tally } from '../counting/tally.js';
import type { CountedComment, Rank } from './comment-count.js';
import type { Terms } from './terms.js';
import { LENGTH_CLASSES } from './words.js';

/** Counts of comments by class of length and side. */
export type SideCounts = Int32Array;

const CELLS = LENGTH_CLASSES * 3;

/** The counts of some comments. */
export function countsOf(comments: readonly CountedComment[]): SideCounts {
  const counts = new Int32Array(CELLS);
  for (const comment of comments) addComment(counts, comment, 1);
  return counts;
}

/** Adds a comment, or takes it away with −1. */
export function addComment(
  counts: SideCounts,
  { length, side }: { readonly length: number; readonly side: Rank },
  times: 1 | -1,
): void {
  const place = length * 3 + side;
  counts[place] = (counts[place] as number) + times;
}

/** The counts as a tally for each class of length. */
export function lengthCounts(counts: SideCounts): Tally[] {
  return Array.from({ length: LENGTH_CLASSES }, (_, length) => ({
    detractors: counts[length * 3] as number,
    passives: counts[length * 3 + 1] as number,
    promoters: counts[length * 3 + 2] as number,
  }));
}

/** How many comments there are. */
export function sizeOfCounts(counts: SideCounts): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The counts of each term's mentions. */
export function termCounts(
  { names, ofComment }: Terms,
  comments: readonly CountedComment[],
): SideCounts[] {
  const all = new Int32Array(names.length * CELLS); // one piece: an array for each term is slow to make
  comments.forEach(({ length, side }, place) => {
    const cell = length * 3 + side;
    for (const term of ofComment[place] as readonly number[]) {
      all[term * CELLS + cell] = (all[term * CELLS + cell] as number) + 1;
    }
  });
  return names.map((_, term) => all.subarray(term * CELLS, (term + 1) * CELLS));
}
