import type { Language } from './language.js';
import { type Numbers, numbersIn } from './numbers.js';

/** What a chart or a page is written with: the words and the numbers of one language. */
export interface Printing<Words> extends Numbers {
  readonly words: Words;
}

/** The numbers of a language, with its entry in a table of words. */
export function printingIn<Words>(
  language: Language,
  words: Readonly<Record<Language, Words>>,
): Printing<Words> {
  return { ...numbersIn(language), words: words[language] };
}
