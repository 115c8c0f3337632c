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
  const { positions, places } = pairsByFirst(columns, members);
  const startingAt = places; // the place of a pair is not needed any more when its phrase is known
  const names: string[] = [];
  const comments: number[] = [];
  const mentions = noMentions(members.names.length);
  const phrases = new Int32Array(members.names.length).fill(NONE);
  const secondAt = (at: number) => members.at[(positions.items[at] as number) + 1] as number;
  members.names.forEach((firstName, first) => {
    const start = positions.starts[first] as number;
    const end = positions.starts[first + 1] as number;
    for (let at = start; at < end; at++) {
      const place = places[positions.items[at] as number] as number;
      mention(mentions, secondAt(at), place, columns.times[place] as number);
    }
    for (let at = start; at < end; at++) {
      const second = secondAt(at);
      if (phrases[second] === NONE && isKept(mentions.respondents[second] as number)) {
        phrases[second] = names.push(`${firstName} ${members.names[second]}`) - 1;
        comments.push(mentions.comments[second] as number);
      }
      startingAt[positions.items[at] as number] = phrases[second] as number;
    }
    for (let at = start; at < end; at++) {
      phrases[secondAt(at)] = NONE;
      forget(mentions, secondAt(at));
    }
  });
  return { names, comments, startingAt };
}

function forget({ comments, respondents, last }: Mentions, second: number): void {
  comments[second] = 0;
  respondents[second] = 0;
  last[second] = NONE;
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
  const memberOf = Int32Array.from(vocabulary, (word, place) => {
    const first = ofWord.items[ofWord.starts[place] as number] as number;
    const hangul = isHangul(word) ? phraseMember(word) : null;
    const name = hangul ?? (names[first] as string);
    const term = hangul === null || hangul.length < 2 ? name : `${hangul}~`;
    const respondents = mentions.respondents[terms.get(term) as number] as number;
    return respondents >= minMentions ? numberIn(numbers, name) : NONE;
  });
  const at = Int32Array.from(words, (word) =>
    word === PHRASE_END ? NONE : (memberOf[word] as number),
  );
  return { names: [...numbers.keys()], at };
}

/** Pairs of neighbours that are both members. */
interface Pairs {
  /** For each member the positions among all words where it is the first of a pair. */
  readonly positions: NumberLists;
  /** The place of the comment with the pair that begins at each position; −1 where none does. */
  readonly places: Int32Array;
}

/** The pairs by their first member: those of one member are few, so that counting them is fast. */
function pairsByFirst({ starts, times }: CommentColumns, { names, at }: PhraseMembers): Pairs {
  const sizes = new Int32Array(names.length);
  const places = new Int32Array(at.length).fill(NONE);
  times.forEach((_, place) => {
    const end = starts[place + 1] as number;
    for (let position = starts[place] as number; position + 1 < end; position++) {
      const first = at[position] as number;
      if (first === NONE || at[position + 1] === NONE) continue;
      places[position] = place;
      sizes[first] = (sizes[first] as number) + 1;
    }
  });
  const positions = emptyLists(sizes);
  const next = positions.starts.slice();
  places.forEach((place, position) => {
    if (place === NONE) return;
    const first = at[position] as number;
    const free = next[first] as number;
    positions.items[free] = position;
    next[first] = free + 1;
  });
  return { positions, places };
}
