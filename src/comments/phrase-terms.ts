import type { CountedComment, Vocabulary } from './comment-count.js';
import { isHangul, phraseMember } from './korean.js';
import { type Mentions, mention, numberIn } from './mentions.js';
import type { WordTerms } from './word-terms.js';

/** The terms of two words, by the comments that mention them. */
export interface PhraseTerms {
  /** The two words; most phrases are too rare to need it. */
  readonly nameOf: (term: number) => string;
  readonly ofComment: readonly (readonly number[])[];
  readonly mentions: Mentions;
}

/** The phrases of two words that are both frequent. */
export function phraseTerms(
  { vocabulary, comments }: Vocabulary<CountedComment>,
  words: WordTerms,
  minMentions: number,
): PhraseTerms {
  const numbers = new Map<string, number>();
  const members = memberNumbers(vocabulary, words, minMentions, numbers);
  const memberNames = [...numbers.keys()];
  const pairsOfComment = comments.map(({ phrases }) =>
    pairsIn(phrases, members, memberNames.length),
  );
  const mayBeFrequent = frequencySieve(pairsOfComment, minMentions);
  const pairs = new Map<number, number>();
  const mentions = { times: [] as number[], last: [] as number[] };
  const ofComment = pairsOfComment.map((own, place) => {
    const terms: number[] = [];
    for (const pair of own) {
      if (!mayBeFrequent(pair)) continue;
      const term = numberIn(pairs, pair);
      if (term === mentions.times.length) {
        mentions.times.push(0);
        mentions.last.push(-1);
      }
      if (mention(mentions, term, place)) terms.push(term);
    }
    return terms;
  });
  const keys = [...pairs.keys()];
  const nameOf = (term: number) => {
    const pair = keys[term] as number;
    const second = pair % memberNames.length;
    return `${memberNames[(pair - second) / memberNames.length]} ${memberNames[second]}`;
  };
  return { nameOf, ofComment, mentions };
}

/** The pairs of neighbours in a comment, each as one number. */
function pairsIn(
  phrases: readonly (readonly number[])[],
  members: readonly number[],
  size: number,
): number[] {
  const pairs: number[] = [];
  for (const phrase of phrases) {
    for (let next = 1; next < phrase.length; next++) {
      const first = members[phrase[next - 1] as number] as number;
      const second = members[phrase[next] as number] as number;
      if (first >= 0 && second >= 0) pairs.push(first * size + second);
    }
  }
  return pairs;
}

const BUCKETS = 2 ** 18;

/**
 * Tells which pairs may be frequent: pairs share buckets, and one in a rare bucket is rare. Most pairs
 * occur once or twice, and would make a large table slow.
 */
function frequencySieve(
  pairsOfComment: readonly (readonly number[])[],
  least: number,
): (pair: number) => boolean {
  const times = new Int32Array(BUCKETS);
  for (const pairs of pairsOfComment) {
    for (const pair of pairs) times[pair % BUCKETS] = (times[pair % BUCKETS] as number) + 1;
  }
  return (pair) => (times[pair % BUCKETS] as number) >= least;
}

/** The number of each word as the member of phrases; −1 where it is too rare. */
function memberNumbers(
  vocabulary: readonly string[],
  { names, ofWord, mentions }: WordTerms,
  minMentions: number,
  numbers: Map<string, number>,
): number[] {
  const terms = new Map(names.map((name, term) => [name, term]));
  return vocabulary.map((word, place) => {
    const [first] = ofWord[place] as readonly number[];
    const hangul = isHangul(word) ? phraseMember(word) : null;
    const name = hangul ?? (names[first as number] as string);
    const term = hangul === null || hangul.length < 2 ? name : `${hangul}~`;
    const times = mentions.times[terms.get(term) as number] as number;
    return times >= minMentions ? numberIn(numbers, name) : -1;
  });
}
