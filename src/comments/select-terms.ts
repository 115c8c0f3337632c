import { gapOf, type LengthClass, lengthClasses, momentsAt } from './association.js';
import { listAt, type NumberLists } from './number-lists.js';
import {
  addMentions,
  COUNTS,
  countOf,
  countsOf,
  mentionsOfTerms,
  type SideCounts,
  type SidedComments,
} from './side-counts.js';
import type { Terms } from './terms.js';

/** A term of the list, and how many respondents it accounts for first. */
export interface SelectedTerm {
  readonly term: number;
  readonly added: number;
}

/** What the list is made of. */
export interface Selection extends SidedComments {
  readonly terms: Terms;
  /** The places of the comments that mention each term that may be listed. */
  readonly mentioning: NumberLists;
  /** The counts of each term, by all comments. */
  readonly counts: SideCounts;
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

/** What is left when the comments of terms of the list are taken away. */
interface Remains {
  /** The counts of each term, and those of all comments. */
  readonly counts: SideCounts;
  readonly all: SideCounts;
  /** The candidates that are not in the list. */
  readonly candidates: Set<number>;
  /** How many mentions each term had before. */
  readonly mentions: Int32Array;
}

/**
 * The terms by the evidence that their gap matters. Each is taken with the comments that mention it,
 * so that a longer form of a listed term is not listed again, and each comment counts for one term.
 */
export function selectTerms(selection: Selection): SelectedTerm[] {
  const { terms, comments, limit } = selection;
  const isTaken = new Uint8Array(comments.times.length);
  const remains: Remains = {
    counts: selection.counts.slice(),
    all: countsOf(selection),
    candidates: new Set(selection.candidates),
    mentions: mentionsOfTerms(selection.counts),
  };
  const selected: SelectedTerm[] = [];
  while (selected.length < limit) {
    const best = mostEvident(selection, remains);
    if (best === null) break;
    const term = lengthened(best, terms, remains.mentions);
    let added = 0;
    for (const place of listAt(selection.mentioning, term)) {
      if (isTaken[place] === 1) continue;
      isTaken[place] = 1;
      added += comments.times[place] as number;
      takeAway(remains, selection, place);
    }
    remains.candidates.delete(best);
    selected.push({ term, added });
  }
  return selected;
}

function takeAway({ counts, all }: Remains, selection: Selection, place: number): void {
  const times = selection.comments.times[place] as number;
  const count = countOf(selection, place);
  all[count] = (all[count] as number) - times;
  addMentions(counts, selection.terms.ofComment, place, count, -times);
}

interface Candidate {
  readonly term: number;
  readonly evidence: number;
  readonly mentions: number;
}

/** The candidate with the largest evidence that its gap matters; null if none has enough. */
function mostEvident(
  { terms, minMentions, margin }: Selection,
  { counts, all, candidates, mentions: before }: Remains,
): number | null {
  const classes = lengthClasses(all);
  let best: Candidate | null = null;
  for (const term of candidates) {
    const mentions = mentionsAt(counts, term);
    if (mentions < minMentions || mentions < (before[term] as number) * PART_LEFT) continue;
    const evidence = evidenceOf(counts, term, classes, margin);
    if (evidence < LEAST_EVIDENCE) continue;
    const candidate = { term, evidence, mentions };
    if (best === null || isBefore(candidate, best, terms.names)) best = candidate;
  }
  return best === null ? null : best.term;
}

function mentionsAt(counts: SideCounts, term: number): number {
  let mentions = 0;
  for (let at = term * COUNTS; at < (term + 1) * COUNTS; at++) mentions += counts[at] as number;
  return mentions;
}

/** By how many standard errors the gap exceeds the margin. */
function evidenceOf(
  counts: SideCounts,
  term: number,
  classes: readonly LengthClass[],
  margin: number,
): number {
  const gap = gapOf(momentsAt(counts, term * COUNTS, classes));
  if (gap === null || gap.standardError === 0) return 0;
  return (Math.abs(gap.estimate) - margin) / gap.standardError;
}

function isBefore(a: Candidate, b: Candidate, names: readonly string[]): boolean {
  if (Math.abs(a.evidence - b.evidence) > TIE) return a.evidence > b.evidence;
  if (a.mentions !== b.mentions) return a.mentions > b.mentions;
  return (names[a.term] as string) < (names[b.term] as string);
}

/** The longest beginning that keeps nearly all mentions: a name that is easier to read. */
function lengthened(term: number, { names, firstPhrase }: Terms, mentions: Int32Array): number {
  const name = names[term] as string;
  if (!name.endsWith('~')) return term;
  const beginning = name.slice(0, -1);
  const least = PART_KEPT * (mentions[term] as number);
  let longest = term;
  for (let number = 0; number < firstPhrase; number++) {
    const other = names[number] as string;
    const isLonger = other.length > (names[longest] as string).length;
    if (!isLonger || !other.endsWith('~') || !other.startsWith(beginning)) continue;
    if ((mentions[number] as number) >= least) longest = number;
  }
  return longest;
}
