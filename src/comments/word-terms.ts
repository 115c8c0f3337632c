import type { CountedComment, Vocabulary } from './comment-count.js';
import { beginningsOf, isHangul, productiveEndings } from './korean.js';
import { type Mentions, mention, noMentions, numberIn } from './mentions.js';

/** The terms of single words, by the words that stand for them. */
export interface WordTerms {
  readonly names: readonly string[];
  /** The terms that each word of the vocabulary stands for. */
  readonly ofWord: readonly (readonly number[])[];
  readonly mentions: Mentions;
}

/** The terms of single words. */
export function wordTerms(count: Vocabulary<CountedComment>): WordTerms {
  const numbers = new Map<string, number>();
  const ofWord = termsOfWords(count).map((terms) => terms.map((term) => numberIn(numbers, term)));
  const mentions = noMentions(numbers.size);
  count.comments.forEach(({ phrases }, place) => {
    for (const phrase of phrases) {
      for (const word of phrase) {
        for (const term of ofWord[word] as readonly number[]) mention(mentions, term, place);
      }
    }
  });
  return { names: [...numbers.keys()], ofWord, mentions };
}

/** The terms that each word of the vocabulary stands for. */
function termsOfWords({ vocabulary, comments }: Vocabulary<CountedComment>): (readonly string[])[] {
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
  const mentions = mentionsOfWords(vocabulary.length, comments);
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

/** How many comments have each word. */
function mentionsOfWords(size: number, comments: readonly CountedComment[]): Int32Array {
  const mentions = new Int32Array(size);
  const last = new Int32Array(size).fill(-1);
  comments.forEach(({ phrases }, place) => {
    for (const phrase of phrases) {
      for (const word of phrase) {
        if (last[word] === place) continue;
        last[word] = place;
        mentions[word] = (mentions[word] as number) + 1;
      }
    }
  });
  return mentions;
}

function bareForm(word: string, times: ReadonlyMap<string, number>): string {
  const withY = `${word.slice(0, -3)}y`;
  return word.endsWith('ies') && times.has(withY) ? withY : word.slice(0, -1);
}
