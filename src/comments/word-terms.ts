import { type CommentColumns, PHRASE_END } from './comment-columns.js';
import { beginningsOf, isHangul, productiveEndings } from './korean.js';
import { type Mentions, mention, noMentions, numberIn } from './mentions.js';
import { listsOf, type NumberLists } from './number-lists.js';

/** The terms of single words, by the words that stand for them. */
export interface WordTerms {
  readonly names: readonly string[];
  /** The terms that each word of the vocabulary stands for. */
  readonly ofWord: NumberLists;
  readonly mentions: Mentions;
}

/** The terms of single words. */
export function wordTerms(columns: CommentColumns): WordTerms {
  const { words, starts, times } = columns;
  const numbers = new Map<string, number>();
  const ofWord = listsOf(
    termsOfWords(columns).map((terms) => terms.map((term) => numberIn(numbers, term))),
  );
  const mentions = noMentions(numbers.size);
  times.forEach((respondents, place) => {
    const end = starts[place + 1] as number;
    for (let at = starts[place] as number; at < end; at++) {
      const word = words[at] as number;
      if (word === PHRASE_END) continue;
      const last = ofWord.starts[word + 1] as number;
      for (let next = ofWord.starts[word] as number; next < last; next++) {
        mention(mentions, ofWord.items[next] as number, place, respondents);
      }
    }
  });
  return { names: [...numbers.keys()], ofWord, mentions };
}

/** The terms that each word of the vocabulary stands for. */
function termsOfWords(columns: CommentColumns): (readonly string[])[] {
  const { vocabulary } = columns;
  const endings = productiveEndings(vocabulary);
  const singular = plurals(columns);
  return vocabulary.map((word) =>
    isHangul(word)
      ? beginningsOf(word, (ending) => endings.has(ending))
      : [singular.get(word) ?? word],
  );
}

const MAY_BE_PLURAL = /^[a-zà-ÿ]{3,}s$/;

/** For each of two forms that differ by a plural s, the commoner one. */
function plurals(columns: CommentColumns): ReadonlyMap<string, string> {
  const mentions = mentionsOfWords(columns);
  const times = new Map(
    columns.vocabulary.map((word, number) => [word, mentions[number] as number]),
  );
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

/** How many respondents have each word. */
function mentionsOfWords({ vocabulary, words, starts, times }: CommentColumns): Int32Array {
  const mentions = noMentions(vocabulary.length);
  times.forEach((respondents, place) => {
    const end = starts[place + 1] as number;
    for (let at = starts[place] as number; at < end; at++) {
      const word = words[at] as number;
      if (word !== PHRASE_END) mention(mentions, word, place, respondents);
    }
  });
  return mentions.respondents;
}

function bareForm(word: string, times: ReadonlyMap<string, number>): string {
  const withY = `${word.slice(0, -3)}y`;
  return word.endsWith('ies') && times.has(withY) ? withY : word.slice(0, -1);
}
