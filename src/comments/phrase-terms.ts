import { type CommentColumns, PHRASE_END } from './comment-columns.js';
import { isHangul, phraseMember } from './korean.js';
import { type Mentions, mention, noMentions, numberIn } from './mentions.js';
import { emptyLists, type NumberLists } from './number-lists.js';
import type { WordTerms } from './word-terms.js';

/** The terms of two words that enough respondents mention. */
export interface PhraseTerms {
  readonly names: readonly string[];
  /** How many comments mention each. */
  readonly comments: readonly number[];
  /** The phrase that begins with each word of all comments; −1 where none does. */
  readonly startingAt: Int32Array;
}

const NONE = -1;

/** The phrases of two words that are both frequent, if they are kept by their respondents. */
export function phraseTerms(
  columns: CommentColumns,
  words: WordTerms,
  minMentions: number,
  isKept: (respondents: number) => boolean,
): PhraseTerms {
  const members = phraseMembers(columns, words, minMentions);
  const pairs = pairsByFirst(columns, members);
  const { starts, items: seconds } = pairs.seconds;
  const names: string[] = [];
  const comments: number[] = [];
  const mentions = noMentions(members.names.length);
  const phrases = new Int32Array(members.names.length);
  const firsts = new Int32Array(members.names.length).fill(NONE);
  for (let first = 0; first < members.names.length; first++) {
    const start = starts[first] as number;
    const end = starts[first + 1] as number;
    for (let at = start; at < end; at++) {
      const second = seconds[at] as number;
      const place = pairs.places[at] as number;
      if (firsts[second] !== first) {
        firsts[second] = first;
        phrases[second] = NONE;
        forget(mentions, second);
      }
      mention(mentions, second, place, columns.times[place] as number);
    }
    for (let at = start; at < end; at++) {
      const second = seconds[at] as number;
      if (phrases[second] === NONE && isKept(mentions.respondents[second] as number)) {
        phrases[second] = names.push(`${members.names[first]} ${members.names[second]}`) - 1;
        comments.push(mentions.comments[second] as number);
      }
      seconds[at] = phrases[second] as number; // the second member is not needed any more
    }
  }
  return { names, comments, startingAt: inOrderOfWords(members, pairs.seconds) };
}

function forget({ comments, respondents, last }: Mentions, term: number): void {
  comments[term] = 0;
  respondents[term] = 0;
  last[term] = NONE;
}

/** The words that may stand in phrases. */
interface PhraseMembers {
  readonly names: readonly string[];
  /** The number of the member that each word of all comments is; −1 where it is none. */
  readonly at: Int32Array;
}

/** Korean words are members by their first two syllables; rare words are none. */
function phraseMembers(
  { vocabulary, words }: CommentColumns,
  { names, ofWord, mentions }: WordTerms,
  minMentions: number,
): PhraseMembers {
  const terms = new Map(names.map((name, term) => [name, term]));
  const numbers = new Map<string, number>();
  const memberOf = vocabulary.map((word, place) => {
    const first = ofWord.items[ofWord.starts[place] as number] as number;
    const hangul = isHangul(word) ? phraseMember(word) : null;
    const name = hangul ?? (names[first] as string);
    const term = hangul === null || hangul.length < 2 ? name : `${hangul}~`;
    const respondents = mentions.respondents[terms.get(term) as number] as number;
    return respondents >= minMentions ? numberIn(numbers, name) : NONE;
  });
  const at = new Int32Array(words.length);
  words.forEach((word, position) => {
    at[position] = word === PHRASE_END ? NONE : (memberOf[word] as number);
  });
  return { names: [...numbers.keys()], at };
}

/** Pairs of neighbours that are both members, in the order of comments. */
interface Pairs {
  /** For each member the second members of the pairs of which it is the first. */
  readonly seconds: NumberLists;
  /** The place of the comment with each of these pairs. */
  readonly places: Int32Array;
}

/** The pairs by their first member: those of one member are few, so that counting them is fast. */
function pairsByFirst({ starts, times }: CommentColumns, { names, at }: PhraseMembers): Pairs {
  const sizes = new Int32Array(names.length);
  for (let position = 0; position + 1 < at.length; position++) {
    const first = at[position] as number;
    if (first === NONE || at[position + 1] === NONE) continue;
    sizes[first] = (sizes[first] as number) + 1;
  }
  const seconds = emptyLists(sizes);
  const places = new Int32Array(seconds.items.length);
  const next = seconds.starts.slice();
  times.forEach((_, place) => {
    const end = starts[place + 1] as number;
    for (let position = starts[place] as number; position + 1 < end; position++) {
      const first = at[position] as number;
      const second = at[position + 1] as number;
      if (first === NONE || second === NONE) continue;
      const free = next[first] as number;
      next[first] = free + 1;
      seconds.items[free] = second;
      places[free] = place;
    }
  });
  return { seconds, places };
}

/** What is listed for pairs by their first member, where each of them begins; it replaces the members. */
function inOrderOfWords({ at }: PhraseMembers, { starts, items }: NumberLists): Int32Array {
  const next = starts.slice();
  for (let position = 0; position < at.length; position++) {
    const first = at[position] as number;
    const isPair = first !== NONE && position + 1 < at.length && at[position + 1] !== NONE;
    if (!isPair) at[position] = NONE;
    else {
      const taken = next[first] as number;
      next[first] = taken + 1;
      at[position] = items[taken] as number;
    }
  }
  return at;
}
