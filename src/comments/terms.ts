import type { Tally } from '../counting/tally.js';
import type { CountedComment, Rank, Vocabulary } from './comment-count.js';
import { beginningsOf, isHangul, phraseMember, productiveEndings } from './korean.js';
import { LENGTH_CLASSES } from './words.js';

/** The terms of comments: each comment mentions a term or does not. */
export interface Terms {
  /** The terms. */
  readonly names: readonly string[];
  /** The numbers of the terms that each comment mentions, each once, rising. */
  readonly ofComment: readonly (readonly number[])[];
  /** Whether a term is two words. */
  readonly isPhrase: readonly boolean[];
}

/** The terms that enough comments mention and enough do not. */
export function termsOf(count: Vocabulary<CountedComment>, minMentions: number): Terms {
  const words = wordTerms(count);
  const ofWords = count.comments.map(({ phrases }) => [
    ...new Set(phrases.flat().flatMap((word) => words[word] as readonly string[])),
  ]);
  const size = count.comments.length;
  const isKept = (mentions: number) => mentions >= minMentions && size - mentions >= minMentions;
  const wordMentions = mentionsOf(ofWords);
  const isFrequent = (term: string) => (wordMentions.get(term) ?? 0) >= minMentions;
  const members = count.vocabulary.map((word, number) => memberOf(word, words[number] ?? []));
  const ofPhrases = count.comments.map((comment) => phrasesIn(comment, members, isFrequent));
  const phraseMentions = mentionsOf(ofPhrases);

  const numbers = new Map<string, number>();
  const isPhrase: boolean[] = [];
  for (const [mentions, arePhrases] of [
    [wordMentions, false],
    [phraseMentions, true],
  ] as const) {
    for (const [term, times] of mentions) {
      if (!isKept(times)) continue;
      numbers.set(term, numbers.size);
      isPhrase.push(arePhrases);
    }
  }
  const ofComment = ofWords.map((terms, place) =>
    [...terms, ...(ofPhrases[place] as readonly string[])]
      .flatMap((term) => numbers.get(term) ?? [])
      .sort((a, b) => a - b),
  );
  return { names: [...numbers.keys()], ofComment, isPhrase };
}

/** The terms that each word of the vocabulary stands for. */
function wordTerms({ vocabulary, comments }: Vocabulary<CountedComment>): (readonly string[])[] {
  const endings = productiveEndings(vocabulary);
  const singular = plurals(vocabulary, comments);
  return vocabulary.map((word) =>
    isHangul(word)
      ? beginningsOf(word, (ending) => endings.has(ending))
      : [singular.get(word) ?? word],
  );
}

const MAY_BE_PLURAL = /^[a-zà-ÿ]{3,}s$/;

/** For each of two forms that differ by a plural s, the commoner one. */
function plurals(
  vocabulary: readonly string[],
  comments: readonly CountedComment[],
): ReadonlyMap<string, string> {
  const mentions = new Array<number>(vocabulary.length).fill(0);
  for (const { phrases } of comments) {
    for (const word of new Set(phrases.flat())) mentions[word] = (mentions[word] as number) + 1;
  }
  const times = new Map(vocabulary.map((word, number) => [word, mentions[number] as number]));
  const common = new Map<string, string>();
  for (const [word, plural] of times) {
    if (!MAY_BE_PLURAL.test(word) || word.endsWith('ss')) continue;
    const bare = bareForm(word, times);
    const single = times.get(bare) ?? 0;
    if (single < 2 || single < plural / 5) continue;
    const label = single >= plural ? bare : word;
    common.set(word, label);
    common.set(bare, label);
  }
  return common;
}

function bareForm(word: string, times: ReadonlyMap<string, number>): string {
  const withY = `${word.slice(0, -3)}y`;
  return word.endsWith('ies') && times.has(withY) ? withY : word.slice(0, -1);
}

/** A word as the member of a phrase, and the term that must be frequent for it. */
interface Member {
  readonly name: string;
  readonly term: string;
}

function memberOf(word: string, terms: readonly string[]): Member {
  if (!isHangul(word)) return { name: terms[0] ?? word, term: terms[0] ?? word };
  const name = phraseMember(word);
  return { name, term: name.length < 2 ? name : `${name}~` };
}

function phrasesIn(
  { phrases }: CountedComment,
  members: readonly Member[],
  isFrequent: (term: string) => boolean,
): string[] {
  const found = new Set<string>();
  for (const phrase of phrases) {
    for (let place = 1; place < phrase.length; place++) {
      const first = members[phrase[place - 1] as number] as Member;
      const second = members[phrase[place] as number] as Member;
      if (isFrequent(first.term) && isFrequent(second.term)) {
        found.add(`${first.name} ${second.name}`);
      }
    }
  }
  return [...found];
}

function mentionsOf(ofComments: readonly (readonly string[])[]): Map<string, number> {
  const mentions = new Map<string, number>();
  for (const terms of ofComments) {
    for (const term of terms) mentions.set(term, (mentions.get(term) ?? 0) + 1);
  }
  return mentions;
}

/** Counts of comments by class of length and side. */
export type SideCounts = Int32Array;

/** No comments. */
export function noComments(): SideCounts {
  return new Int32Array(LENGTH_CLASSES * 3);
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
  const counts = names.map(noComments);
  comments.forEach((comment, place) => {
    for (const term of ofComment[place] as readonly number[]) {
      addComment(counts[term] as SideCounts, comment, 1);
    }
  });
  return counts;
}
