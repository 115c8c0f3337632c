import type { Language } from '../display/language.js';
import { problems as english } from './en/problems.js';
import { problems as korean } from './ko/problems.js';
import type { ProblemWords } from './problem-words.js';

/** What the command says of problems. */
export const problemWords: Readonly<Record<Language, ProblemWords>> = { en: english, ko: korean };
