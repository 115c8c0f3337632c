import { readFile } from 'node:fs/promises';
import type { SurveyRequest } from '../../survey/index.js';
import { type PatternCompiler, readThemes } from '../../survey/theme-texts.js';
import { findFile } from './bytes.js';
import { InputError, UsageError } from './errors.js';
import type { Io } from './io.js';

/** The themes of a file, and what matches their patterns. */
export interface ThemeFile {
  readonly themes: NonNullable<SurveyRequest['themes']>;
  readonly compile: PatternCompiler;
}

/** A larger file is no list of words. */
const MOST_BYTES = 1 << 20;

/**
 * Reads a file of themes: a JSON object of the names of themes, each with a word, a pattern such as
 * "/late|slow/i", or a list of them.
 *
 * @throws UsageError that names the file and the theme.
 */
export async function readThemeFile(name: string, { cwd }: Pick<Io, 'cwd'>): Promise<ThemeFile> {
  const { path, size } = await findFile(name, cwd);
  if (size > MOST_BYTES)
    throw new UsageError(`${name} is larger than 1 MiB: is it a file of themes?`);
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new InputError(`${name} cannot be read: ${error.message}`);
  });
  const themes = themesIn(text, name);
  const patterns = checked(themes, name).flatMap(([theme, { patterns: of }]) =>
    of.map((pattern) => ({ theme, pattern })),
  );
  const { linearPattern } = await import('./linear-pattern.js'); // few need it
  for (const { theme, pattern } of patterns) {
    try {
      linearPattern(pattern);
    } catch (error) {
      throw new UsageError(
        `${name}: ${theme} has /${pattern.source}/, which cannot be matched in a time that is sure to end: write it without look-around, back-references and large repeats (${(error as Error).message})`,
      );
    }
  }
  return { themes, compile: linearPattern };
}

function themesIn(text: string, name: string): ThemeFile['themes'] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`${name} is not JSON: ${(error as Error).message}`);
  }
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isObject && Object.keys(value as object).length > 0) return value as ThemeFile['themes'];
  throw new UsageError(
    `${name} must hold a JSON object of themes, such as {"price": ["expensive", "/pric(e|y)/i"]}`,
  );
}

function checked(themes: ThemeFile['themes'], name: string): ReturnType<typeof readThemes> {
  try {
    return readThemes(themes);
  } catch (error) {
    throw new UsageError(`${name}: ${(error as Error).message.replace(/^themes\./, '')}`);
  }
}
