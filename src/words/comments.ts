import type { Language } from '../display/language.js';
import type { CommentWords } from './comment-words.js';
import { comments as english } from './en/comments.js';
import { comments as korean } from './ko/comments.js';

/** The words about comments. */
export const commentWords: Readonly<Record<Language, CommentWords>> = { en: english, ko: korean };
