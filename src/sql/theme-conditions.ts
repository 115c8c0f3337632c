import { nonAnswers } from '../comments/says-nothing.js';
import type { Dialect } from './dialect.js';
import { patternFor, wordPattern } from './pattern.js';

/** A comment, and the same in lower case, as conditions name them. */
export const COMMENT = 'comment';
export const LOWER_CASE = 'lower_case';

/** Whether a comment has a pattern in it. */
export function patternCondition(option: string, pattern: RegExp, dialect: Dialect): string {
  const { regularExpression, quoting } = dialect;
  if (regularExpression === undefined) {
    throw new TypeError(
      `${option} must be words: this dialect has no regular expressions, received ${pattern}`,
    );
  }
  const { matches, finds = matches, syntax = 'posix' } = regularExpression;
  const translated = patternFor(option, pattern, syntax);
  return finds(pattern.ignoreCase ? LOWER_CASE : COMMENT, quoting.text(translated));
}

/** Whether one of some words stands in a comment, whatever its case. */
export function wordsCondition(words: readonly string[], dialect: Dialect): string {
  const { regularExpression, quoting } = dialect;
  if (words.length === 0) return '1 = 0';
  if (regularExpression === undefined)
    return words.map((word) => contains(word, dialect)).join(' OR ');
  const { matches, finds = matches } = regularExpression;
  return finds(LOWER_CASE, quoting.text(words.map(wordPattern).join('|')));
}

function contains(word: string, { quoting }: Dialect): string {
  const literal = word.toLowerCase().replace(/[%_[!]/g, '!$&');
  return `${LOWER_CASE} LIKE ${quoting.text(`%${literal}%`)} ESCAPE '!'`;
}

/** Characters that are no letters, as comments have them. */
const MARKS = '[\\s\\d!-/:-@\\[-`{-~…·•–—“”‘’。、，！？：；～]';
const NOTHING = new RegExp(
  `^${MARKS}*((${nonAnswers.join('|').replace(/ /g, `${MARKS}+`)})${MARKS}*)?$`,
  'i',
);

/** Whether a comment is absent or says nothing, as `saysNothing` tells it. */
export function silentCondition(dialect: Dialect): string {
  const { regularExpression, trim, quoting } = dialect;
  if (regularExpression !== undefined) {
    return `${COMMENT} IS NULL OR ${patternCondition('themes', NOTHING, dialect)}`;
  }
  const texts = ['', '-', '.', '..', '...', 'n/a', ...nonAnswers].map(quoting.text).join(', ');
  return `${COMMENT} IS NULL OR ${trim(LOWER_CASE)} IN (${texts})`;
}
