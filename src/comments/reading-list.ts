import { type CommentColumns, type Rank, wordCountAt } from './comment-columns.js';
import type { Companion } from './companions.js';
import { listAt, type NumberLists, sizeAt, weightAt } from './number-lists.js';
import type { SidedComments } from './side-counts.js';
import type { Terms } from './terms.js';

/** A comment to read, as it may be shown. */
export interface Example {
  /** The row, counted from 0. */
  readonly index: number;
  /** The rating that it was given with. */
  readonly rating: number;
  /** The comment, masked unless `mask` is false; empty where texts were not kept. */
  readonly text: string;
}

/** Comments worth reading have so many words. */
export const FEWEST_WORDS = 3;
export const MOST_WORDS = 40;
export const MOST_EXAMPLES = 3;
const MOST_SHARED = 0.5;

/** What comments are chosen by. */
export interface ReadingList extends SidedComments {
  readonly terms: Terms;
  /** The places of the comments that mention each term that may be listed. */
  readonly mentioning: NumberLists;
  /** How surely each term goes with high ratings, by all comments. */
  readonly statistics: Float64Array;
}

/**
 * Comments of a side that show what a term is about: short ones that mention it with its companions
 * and other words of that side, and unlike each other.
 */
export function examplesOf(
  term: number,
  side: Rank,
  companions: readonly Companion[],
  list: ReadingList,
): Example[] {
  const { terms, comments, mentioning } = list;
  const places = listAt(mentioning, term);
  const merits = meritsOf(places, side, companions, list);
  const examples: Example[] = [];
  while (examples.length < MOST_EXAMPLES) {
    const best = placeOfLargest(merits);
    if (best === null) break;
    const chosen = listAt(terms.ofComment, places[best] as number);
    const isInChosen = new Uint8Array(terms.names.length);
    for (const mentioned of chosen) isInChosen[mentioned] = 1;
    places.forEach((place, at) => {
      if (merits[at] === 0) return;
      const shared = weightAt(terms.ofComment, place, isInChosen);
      const fewer = Math.min(chosen.length, sizeAt(terms.ofComment, place));
      if (shared > MOST_SHARED * fewer) merits[at] = 0;
    });
    examples.push(exampleAt(comments, places[best] as number));
  }
  return examples;
}

/** How well the comments in some places show what a term is about; 0 where they do not. */
function meritsOf(
  places: Int32Array,
  side: Rank,
  companions: readonly Companion[],
  { terms, comments, sides, statistics }: ReadingList,
): Float64Array {
  const sign = side - 1;
  const strengths = new Map(companions.map(({ term, strength }) => [term, strength]));
  const { starts, items } = terms.ofComment;
  return Float64Array.from(places, (place) => {
    if (sides[place] !== side) return 0;
    const words = wordCountAt(comments, place);
    if (words < FEWEST_WORDS || words > MOST_WORDS) return 0;
    let merit = 1;
    const end = starts[place + 1] as number;
    for (let at = starts[place] as number; at < end; at++) {
      const mentioned = items[at] as number;
      merit += strengths.get(mentioned) ?? 0;
      merit += Math.max(0, sign * (statistics[mentioned] as number)) / 4;
    }
    return merit / Math.sqrt(words);
  });
}

/** The first place of the largest number; null if all are 0. */
function placeOfLargest(numbers: Float64Array): number | null {
  let best: number | null = null;
  numbers.forEach((number, place) => {
    if (number > (best === null ? 0 : (numbers[best] as number))) best = place;
  });
  return best;
}

/** A comment as it is shown. */
export function exampleAt(
  { rows, ratings, texts }: Pick<CommentColumns, 'rows' | 'ratings' | 'texts'>,
  place: number,
): Example {
  return {
    index: rows[place] as number,
    rating: ratings[place] as number,
    text: texts[place] as string,
  };
}
