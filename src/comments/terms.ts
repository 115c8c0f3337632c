import { type CommentColumns, PHRASE_END } from './comment-columns.js';
import { listsOf, type NumberLists } from './number-lists.js';
import { phraseTerms } from './phrase-terms.js';
import { wordTerms } from './word-terms.js';

/** The terms of comments: each comment mentions a term or does not. */
export interface Terms {
  /** The terms. */
  readonly names: readonly string[];
  /** From which number on they are two words. */
  readonly firstPhrase: number;
  /** The numbers of the terms that each comment mentions, each once: words, then phrases. */
  readonly ofComment: NumberLists;
}

/** The terms that enough respondents mention and enough do not. */
export function termsOf(columns: CommentColumns, minMentions: number): Terms {
  const { times, words, starts } = columns;
  const all = times.reduce((sum, respondents) => sum + respondents, 0);
  const isKept = (respondents: number) =>
    respondents >= minMentions && all - respondents >= minMentions;
  const single = wordTerms(columns);
  const phrases = phraseTerms(columns, single, minMentions, isKept);
  const names: string[] = [];
  let size = 0;
  const numbers = Array.from(single.mentions.respondents, (respondents, term) => {
    if (!isKept(respondents)) return -1;
    size += single.mentions.comments[term] as number;
    return names.push(single.names[term] as string) - 1;
  });
  const firstPhrase = names.length;
  for (const name of phrases.names) names.push(name);
  for (const comments of phrases.comments) size += comments;
  const ofWord = keptTerms(single.ofWord, numbers);
  const items = new Int32Array(size);
  const startsOfTerms = new Int32Array(times.length + 1);
  const last = new Int32Array(names.length).fill(-1);
  let taken = 0;
  const take = (term: number, place: number) => {
    if (last[term] === place) return;
    last[term] = place;
    items[taken++] = term;
  };
  times.forEach((_, place) => {
    const end = starts[place + 1] as number;
    for (let at = starts[place] as number; at < end; at++) {
      const word = words[at] as number;
      if (word === PHRASE_END) continue;
      const lastOfWord = ofWord.starts[word + 1] as number;
      for (let next = ofWord.starts[word] as number; next < lastOfWord; next++) {
        take(ofWord.items[next] as number, place);
      }
    }
    for (let at = starts[place] as number; at < end; at++) {
      const phrase = phrases.startingAt[at] as number;
      if (phrase >= 0) take(firstPhrase + phrase, place);
    }
    startsOfTerms[place + 1] = taken;
  });
  const ofComment = { starts: startsOfTerms, items };
  return { names, firstPhrase, ofComment };
}

/** The terms that each word stands for, by their numbers, without those that have none. */
function keptTerms({ starts, items }: NumberLists, numbers: readonly number[]): NumberLists {
  return listsOf(
    Array.from({ length: starts.length - 1 }, (_, word) =>
      Array.from(
        items.subarray(starts[word], starts[word + 1]),
        (term) => numbers[term] as number,
      ).filter((term) => term >= 0),
    ),
  );
}
