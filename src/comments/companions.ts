import { addAt, listAt, type NumberLists } from './number-lists.js';
import { countsOfTerm, type SideCounts, type SidedComments, sizesByLength } from './side-counts.js';
import type { Terms } from './terms.js';

/** A word that stands beside a term more often than chance has it. */
export interface Companion {
  readonly term: number;
  /** How far above chance, in standard deviations. */
  readonly strength: number;
}

/** What companions are looked for in. */
export interface Surroundings extends SidedComments {
  readonly terms: Terms;
  /** The places of the comments that mention each term that may be listed. */
  readonly mentioning: NumberLists;
  /** The counts of each term's mentions, and those of all comments. */
  readonly counts: SideCounts;
  readonly all: SideCounts;
}

const FEWEST_TOGETHER = 5;
const LEAST_RATIO = 2;
const MOST_COMPANIONS = 5;

/** The words that stand most often beside a term, compared with comments of the same length. */
export function companionsOf(term: number, surroundings: Surroundings): Companion[] {
  const { terms, counts, all } = surroundings;
  const together = mentionsBeside(term, surroundings);
  const sizes = sizesByLength(all);
  const ofTerm = sizesByLength(countsOfTerm(counts, term));
  const candidates: Companion[] = [];
  for (let other = 0; other < terms.firstPhrase; other++) {
    const times = together[other] as number;
    if (times < FEWEST_TOGETHER) continue;
    const ofOther = sizesByLength(countsOfTerm(counts, other));
    let expected = 0;
    sizes.forEach((size, length) => {
      if (size > 0) expected += ((ofTerm[length] as number) * (ofOther[length] as number)) / size;
    });
    if (times < LEAST_RATIO * expected) continue;
    candidates.push({ term: other, strength: (times - expected) / Math.sqrt(expected) });
  }
  candidates.sort((a, b) => b.strength - a.strength || a.term - b.term);
  return unlike(candidates, terms.names[term] as string, terms.names);
}

/** How many respondents mention each term together with one. */
function mentionsBeside(term: number, { terms, comments, mentioning }: Surroundings): Int32Array {
  const together = new Int32Array(terms.names.length);
  for (const place of listAt(mentioning, term)) {
    addAt(terms.ofComment, place, together, comments.times[place] as number);
  }
  return together;
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
