import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Themes } from '../../survey/settings/names.js';
import { themesIn } from '../../survey/settings/themes.js';
import { findFile } from './bytes.js';
import { InputError, UsageError } from './errors.js';
import type { Io } from './io.js';

/** A larger file is no list of words. */
const MOST_BYTES = 1 << 20;

/** Puts themes in the place of the file that a call names, where it names one: settings hold themes. */
export async function applyThemeFile(command: Command, io: Pick<Io, 'cwd'>): Promise<void> {
  const { themes } = command.opts<{ readonly themes?: string | Themes }>();
  if (typeof themes !== 'string') return;
  command.setOptionValueWithSource('themes', await readThemeFile(themes, io), 'cli');
}

/**
 * Reads a file of themes: a JSON object of the names of themes, each with a word, a pattern such as
 * "/late|slow/i", or a list of them.
 *
 * @throws UsageError or SettingsError that names the file and the theme.
 */
async function readThemeFile(name: string, { cwd }: Pick<Io, 'cwd'>): Promise<Themes> {
  const { path, size } = await findFile(name, cwd);
  if (size > MOST_BYTES)
    throw new UsageError(`${name} is larger than 1 MiB: is it a file of themes?`);
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new InputError(`${name} cannot be read: ${error.message}`);
  });
  const themes = themesIn(parsed(text, name), name, (theme) => `${name}: ${theme}`);
  if (Object.keys(themes).length > 0) return themes;
  throw new UsageError(`${name} has no themes`);
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`${name} is not JSON: ${(error as Error).message}`);
  }
}
