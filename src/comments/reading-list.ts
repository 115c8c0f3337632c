import type { Association } from './association.js';
import type { CountedComment, Rank } from './comment-count.js';
import type { SideCounts } from './side-counts.js';
import type { Terms } from './terms.js';
import { LENGTH_CLASSES } from './words.js';

/** A comment to read, as it may be shown. */
export interface Example {
  /** The row, counted from 0. */
  readonly index: number;
  /** The rating that it was given with. */
  readonly rating: number;
  /** The comment, masked unless `mask` is false; empty where texts were not kept. */
  readonly text: string;
}

/** A word that stands beside a term more often than chance has it. */
export interface Companion {
  readonly term: number;
  /** How far above chance, in standard deviations. */
  readonly strength: number;
}

const FEWEST_TOGETHER = 5;
const LEAST_RATIO = 2;
const MOST_COMPANIONS = 5;

/** What companions are looked for in. */
export interface Surroundings {
  readonly terms: Terms;
  /** The counts of each term's mentions, and those of all comments. */
  readonly counts: readonly SideCounts[];
  readonly all: SideCounts;
}

/** The words that stand most often beside a term, compared with comments of the same length. */
export function companionsOf(
  term: number,
  places: readonly number[],
  { terms, counts, all }: Surroundings,
): Companion[] {
  const together = new Int32Array(terms.names.length);
  for (const place of places) {
    for (const other of terms.ofComment[place] as readonly number[]) {
      together[other] = (together[other] as number) + 1;
    }
  }
  const sizes = sizesByLength(all);
  const ofTerm = sizesByLength(counts[term] as SideCounts);
  const candidates: Companion[] = [];
  together.forEach((times, other) => {
    if (terms.isPhrase[other] || times < FEWEST_TOGETHER) return;
    const ofOther = sizesByLength(counts[other] as SideCounts);
    let expected = 0;
    sizes.forEach((size, length) => {
      if (size > 0) expected += ((ofTerm[length] as number) * (ofOther[length] as number)) / size;
    });
    if (times < LEAST_RATIO * expected) return;
    candidates.push({ term: other, strength: (times - expected) / Math.sqrt(expected) });
  });
  candidates.sort((a, b) => b.strength - a.strength || a.term - b.term);
  return unlike(candidates, terms.names[term] as string, terms.names);
}

function sizesByLength(counts: SideCounts): number[] {
  const sizes = new Array<number>(LENGTH_CLASSES).fill(0);
  counts.forEach((count, place) => {
    sizes[Math.floor(place / 3)] = (sizes[Math.floor(place / 3)] as number) + count;
  });
  return sizes;
}

/** The first candidates that are no other form of the term or of one taken before. */
function unlike(
  candidates: readonly Companion[],
  name: string,
  names: readonly string[],
): Companion[] {
  const taken: Companion[] = [];
  const stems = name.split(' ').map(stemOf);
  for (const candidate of candidates) {
    if (taken.length === MOST_COMPANIONS) break;
    const stem = stemOf(names[candidate.term] as string);
    if (stems.some((other) => stem.startsWith(other) || other.startsWith(stem))) continue;
    stems.push(stem);
    taken.push(candidate);
  }
  return taken;
}

function stemOf(name: string): string {
  return name.endsWith('~') ? name.slice(0, -1) : `${name} `;
}

/** What comments are chosen by. */
export interface ReadingList {
  readonly terms: Terms;
  readonly comments: readonly CountedComment[];
  /** How each term goes with the rating, by all comments. */
  readonly associations: readonly (Association | null)[];
}

const FEWEST_WORDS = 3;
const MOST_WORDS = 40;
const MOST_EXAMPLES = 3;
const MOST_SHARED = 0.5;

/**
 * Comments of a side that show what a term is about: short ones that mention it with its companions
 * and other words of that side, and unlike each other.
 */
export function examplesOf(
  places: readonly number[],
  side: Rank,
  companions: readonly Companion[],
  { terms, comments, associations }: ReadingList,
): Example[] {
  const strengths = new Map(companions.map(({ term, strength }) => [term, strength]));
  const sign = side - 1;
  const candidates = places.flatMap((place) => {
    const comment = comments[place] as CountedComment;
    const words = comment.phrases.reduce((sum, phrase) => sum + phrase.length, 0);
    if (comment.side !== side) return [];
    if (words < FEWEST_WORDS || words > MOST_WORDS) return [];
    const mentioned = terms.ofComment[place] as readonly number[];
    let merit = 1;
    for (const term of mentioned) {
      merit += strengths.get(term) ?? 0;
      merit += Math.max(0, sign * (associations[term]?.statistic ?? 0)) / 4;
    }
    return [{ comment, mentioned, merit: merit / Math.sqrt(words) }];
  });
  candidates.sort((a, b) => b.merit - a.merit || a.comment.index - b.comment.index);
  const chosen: typeof candidates = [];
  for (const candidate of candidates) {
    if (chosen.length === MOST_EXAMPLES) break;
    const isLike = chosen.some(({ mentioned }) => areAlike(mentioned, candidate.mentioned));
    if (!isLike) chosen.push(candidate);
  }
  return chosen.map(({ comment }) => exampleOf(comment));
}

function areAlike(a: readonly number[], b: readonly number[]): boolean {
  const shared = a.filter((term) => b.includes(term)).length;
  return shared > MOST_SHARED * Math.min(a.length, b.length);
}

/** A comment as it is shown. */
export function exampleOf({ index, rating, text }: CountedComment): Example {
  return { index, rating, text: text ?? '' };
}
