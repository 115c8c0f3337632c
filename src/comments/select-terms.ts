import { associationOf, momentsOf } from './association.js';
import type { CountedComment } from './comment-count.js';
import {
  addComment,
  countsOf,
  lengthCounts,
  type SideCounts,
  sizeOfCounts,
} from './side-counts.js';
import { placesOf, type Terms } from './terms.js';

/** A term of the list, and how many comments it accounts for first. */
export interface SelectedTerm {
  readonly term: number;
  /** The comments that mention it. */
  readonly places: readonly number[];
  readonly added: number;
}

/** What the list is made of. */
export interface Selection {
  readonly terms: Terms;
  readonly comments: readonly CountedComment[];
  /** The counts of each term, by all comments. */
  readonly counts: readonly SideCounts[];
  /** The terms that separate, of one direction. */
  readonly candidates: readonly number[];
  readonly minMentions: number;
  /** Gaps must exceed so many points to matter. */
  readonly margin: number;
  /** How many terms are listed at most. */
  readonly limit: number;
}

const LEAST_EVIDENCE = 2;
const TIE = 1e-9;
/** A term stays eligible while this part of its mentions is left. */
const PART_LEFT = 1 / 3;
/** A beginning is lengthened while this part of its mentions stays. */
const PART_KEPT = 0.9;

/**
 * The terms by the evidence that their gap matters. Each is taken with the comments that mention it,
 * so that a longer form of a listed term is not listed again, and each comment counts for one term.
 */
export function selectTerms(selection: Selection): SelectedTerm[] {
  const { terms, comments, limit } = selection;
  const isLeft = new Uint8Array(comments.length).fill(1);
  const all = countsOf(comments);
  const left: (SideCounts | undefined)[] = [];
  for (const term of selection.candidates)
    left[term] = (selection.counts[term] as SideCounts).slice();
  const selected: SelectedTerm[] = [];
  while (selected.length < limit) {
    const best = mostEvident(selection, left, all);
    if (best === null) break;
    const term = lengthened(best, selection);
    const places = placesOf(term, terms);
    let added = 0;
    for (const place of places) {
      if (isLeft[place] === 0) continue;
      isLeft[place] = 0;
      added++;
      const comment = comments[place] as CountedComment;
      addComment(all, comment, -1);
      for (const mentioned of terms.ofComment[place] as readonly number[]) {
        const counts = left[mentioned];
        if (counts !== undefined) addComment(counts, comment, -1);
      }
    }
    left[best] = undefined;
    selected.push({ term, places, added });
  }
  return selected;
}

/** The candidate with the largest evidence that its gap matters; null if none has enough. */
function mostEvident(
  { terms, counts, candidates, minMentions, margin }: Selection,
  left: readonly (SideCounts | undefined)[],
  all: SideCounts,
): number | null {
  const comments = lengthCounts(all);
  let best: { term: number; evidence: number; mentions: number } | null = null;
  for (const term of candidates) {
    const mentionsLeft = left[term];
    if (mentionsLeft === undefined) continue;
    const mentions = sizeOfCounts(mentionsLeft);
    const before = sizeOfCounts(counts[term] as SideCounts);
    if (mentions < minMentions || mentions < before * PART_LEFT) continue;
    const evidence = evidenceOf(mentionsLeft, comments, margin);
    if (evidence < LEAST_EVIDENCE) continue;
    const candidate = { term, evidence, mentions };
    if (best === null || isBefore(candidate, best, terms.names)) best = candidate;
  }
  return best === null ? null : best.term;
}

/** By how many standard errors the gap exceeds the margin. */
function evidenceOf(
  mentions: SideCounts,
  all: ReturnType<typeof lengthCounts>,
  margin: number,
): number {
  const association = associationOf(momentsOf(lengthCounts(mentions), all));
  if (association === null || association.gap.standardError === 0) return 0;
  const { estimate, standardError } = association.gap;
  return (Math.abs(estimate) - margin) / standardError;
}

interface Candidate {
  readonly term: number;
  readonly evidence: number;
  readonly mentions: number;
}

function isBefore(a: Candidate, b: Candidate, names: readonly string[]): boolean {
  if (Math.abs(a.evidence - b.evidence) > TIE) return a.evidence > b.evidence;
  if (a.mentions !== b.mentions) return a.mentions > b.mentions;
  return (names[a.term] as string) < (names[b.term] as string);
}

/** The longest beginning that keeps nearly all mentions: a name that is easier to read. */
function lengthened(term: number, { terms, counts }: Selection): number {
  const name = terms.names[term] as string;
  if (!name.endsWith('~')) return term;
  const beginning = name.slice(0, -1);
  const least = PART_KEPT * sizeOfCounts(counts[term] as SideCounts);
  let longest = term;
  terms.names.forEach((other, number) => {
    const isLonger = other.length > (terms.names[longest] as string).length;
    if (!isLonger || !other.endsWith('~') || !other.startsWith(beginning)) return;
    if (sizeOfCounts(counts[number] as SideCounts) >= least) longest = number;
  });
  return longest;
}
