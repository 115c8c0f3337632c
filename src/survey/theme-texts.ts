import type { TextPattern, ThemeMatcher } from '../comments/theme-labels.js';
import { invalid } from '../counting/invalid.js';

/** A theme as a request has it: texts that are words, or patterns between slashes. */
export interface ThemeTexts {
  readonly words: readonly string[];
  readonly patterns: readonly PatternText[];
}

/** A regular expression as text. */
export interface PatternText {
  /** The text between the slashes. */
  readonly source: string;
  /** Some of i, m, s, u. */
  readonly flags: string;
}

/** Makes what matches a pattern: a `RegExp`, or an engine whose time grows with the text only. */
export type PatternCompiler = (pattern: PatternText) => TextPattern;

const PATTERN = /^\/(.+)\/([a-z]*)$/su;
const FLAGS = /^[imsu]*$/;

/**
 * The themes of a request.
 *
 * @throws TypeError or RangeError if a theme has no text, or a pattern is broken.
 */
export function readThemes(
  themes: Readonly<Record<string, string | readonly string[]>>,
): readonly (readonly [theme: string, texts: ThemeTexts])[] {
  return Object.entries(themes).map(([theme, given]) => [theme, textsOf(theme, given)]);
}

function textsOf(theme: string, given: unknown): ThemeTexts {
  const name = `themes.${theme}`;
  const texts: unknown[] = Array.isArray(given) ? given : [given];
  const isOfTexts = texts.every((text) => typeof text === 'string' && text.trim() !== '');
  if (texts.length === 0 || !isOfTexts) {
    throw invalid(name, 'a word, a pattern such as /late|slow/i, or a list of them', given, '');
  }
  const isPattern = (text: string) => PATTERN.test(text);
  return {
    words: (texts as string[]).filter((text) => !isPattern(text)).map((text) => text.toLowerCase()),
    patterns: (texts as string[]).filter(isPattern).map((text) => patternOf(name, text)),
  };
}

function patternOf(name: string, text: string): PatternText {
  const [, source = '', flags = ''] = PATTERN.exec(text) ?? [];
  if (!FLAGS.test(flags)) {
    throw invalid(name, 'a pattern with the flags i, m, s and u only', text, 'string');
  }
  try {
    regExpOf({ source, flags });
  } catch (error) {
    throw invalid(name, `a pattern that can be read (${(error as Error).message})`, text, 'string');
  }
  return { source, flags };
}

/** The pattern as the engine of the language matches it. */
export function regExpOf({ source, flags }: PatternText): TextPattern {
  return new RegExp(source, flags);
}

/** What matches the themes of a request. */
export function themeMatchers(
  themes: Readonly<Record<string, string | readonly string[]>>,
  compile: PatternCompiler,
): (readonly [theme: string, matcher: ThemeMatcher])[] {
  return readThemes(themes).map(([theme, { words, patterns }]) => [
    theme,
    { words, patterns: patterns.map(compile) },
  ]);
}
