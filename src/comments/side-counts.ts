import type { CommentColumns, Rank } from './comment-columns.js';
import type { Terms } from './terms.js';
import { LENGTH_CLASSES } from './words.js';

/** Comments, and the side on which each stands. */
export interface SidedComments {
  readonly comments: CommentColumns;
  readonly sides: readonly Rank[];
}

/** Counts of respondents by class of length and side, `COUNTS` of them for each term or for all. */
export type SideCounts = Int32Array;

const SIDES = 3;

/** How many counts there are for a term. */
export const COUNTS: number = LENGTH_CLASSES * SIDES;

/** Which of the counts a comment belongs to. */
export function countOf({ comments, sides }: SidedComments, place: number): number {
  return (comments.lengths[place] as number) * SIDES + (sides[place] as Rank);
}

/** The counts of all comments. */
export function countsOf(sided: SidedComments): SideCounts {
  const counts = new Int32Array(COUNTS);
  sided.comments.times.forEach((times, place) => {
    const count = countOf(sided, place);
    counts[count] = (counts[count] as number) + times;
  });
  return counts;
}

/** The counts of the mentions of each term, term after term: an array for each is slow to make. */
export function termCounts({ names, ofComment }: Terms, sided: SidedComments): SideCounts {
  const counts = new Int32Array(names.length * COUNTS);
  sided.comments.times.forEach((times, place) => {
    addMentions(counts, ofComment, place, countOf(sided, place), times);
  });
  return counts;
}

/** Adds so many respondents to a count of each term that a comment mentions. */
export function addMentions(
  counts: SideCounts,
  { starts, items }: Terms['ofComment'],
  place: number,
  count: number,
  times: number,
): void {
  const end = starts[place + 1] as number;
  for (let at = starts[place] as number; at < end; at++) {
    const cell = (items[at] as number) * COUNTS + count;
    counts[cell] = (counts[cell] as number) + times;
  }
}

/** The counts of one term. */
export function countsOfTerm(counts: SideCounts, term: number): SideCounts {
  return counts.subarray(term * COUNTS, (term + 1) * COUNTS);
}

/** How many respondents there are by class of length. */
export function sizesByLength(counts: SideCounts): number[] {
  const sizes = new Array<number>(LENGTH_CLASSES).fill(0);
  counts.forEach((count, place) => {
    const length = Math.floor(place / SIDES);
    sizes[length] = (sizes[length] as number) + count;
  });
  return sizes;
}

/** How many respondents mention each term. */
export function mentionsOfTerms(counts: SideCounts): Int32Array {
  const mentions = new Int32Array(counts.length / COUNTS);
  counts.forEach((count, cell) => {
    const term = Math.floor(cell / COUNTS);
    mentions[term] = (mentions[term] as number) + count;
  });
  return mentions;
}
