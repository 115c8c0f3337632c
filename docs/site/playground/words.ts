import type { Language } from './messages.js';
import { english } from './words/en.js';
import { korean } from './words/ko.js';
import type { PageWords } from './words/words.js';

/** What the page says, by language. */
export const pageWords: Readonly<Record<Language, PageWords>> = { en: english, ko: korean };
