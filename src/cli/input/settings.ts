import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readSettings, type Settings, settingsText } from '../../survey/index.js';
import { attributeName, settingNames } from '../../survey/settings/names.js';
import { checkWritable, writeWhole } from '../output/write-file.js';
import { findFile } from './bytes.js';
import { InputError, UsageError } from './errors.js';
import type { Io } from './io.js';

/** The values of the two options that name a settings file. */
interface SettingsValues {
  readonly settings?: string;
  readonly saveSettings?: string;
}

/** Where a value came from, as commander notes it. */
const SOURCE = 'config';

/**
 * Gives a command the options of its settings file, as far as the call does not give them. The file may
 * hold more than the command looks at: what it says of comments serves `comments` and `report`, and
 * every command saves all of it.
 */
export async function applySettings(command: Command, io: Io): Promise<void> {
  const { settings: file, saveSettings } = command.opts<SettingsValues>();
  if (saveSettings !== undefined) checkWritable(fileToSave(saveSettings, io));
  if (file === undefined) return;
  const { path } = await findFile(file, io.cwd);
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new InputError(`${file} cannot be read: ${error.message}`);
  });
  for (const [name, value] of Object.entries(readSettings(text, file))) {
    const attribute = attributeName(name);
    const isGiven = command.getOptionValueSource(attribute) === 'cli';
    if (!isGiven) command.setOptionValueWithSource(attribute, value, SOURCE);
  }
}

/** Saves the options of a command that has succeeded, where the call asks for it. */
export async function saveSettings(command: Command, io: Io): Promise<void> {
  const { saveSettings: file } = command.opts<SettingsValues>();
  if (file !== undefined) await writeWhole(fileToSave(file, io), settingsText(settingsOf(command)));
}

/** The options of a command that are settings. */
function settingsOf(command: Command): Settings {
  const given: Readonly<Record<string, Settings[string] | undefined>> = command.opts();
  const settings: [name: string, value: Settings[string]][] = [];
  for (const name of Object.keys(settingNames)) {
    const value = given[attributeName(name)];
    if (value !== undefined) settings.push([name, value]);
  }
  return Object.fromEntries(settings);
}

function fileToSave(name: string, { cwd }: Io) {
  if (!/\.json$/i.test(name)) {
    throw new UsageError(`--save-settings must be a file that ends in .json, not ${name}`);
  }
  const path = resolve(cwd, name);
  if (existsSync(path)) {
    throw new UsageError(`${name} exists: delete it, or name another file for --save-settings`);
  }
  return { name, path, force: false };
}

/** A sentence about an option whose value came from a settings file, with the name of the file. */
export function withSettingsFile(sentence: string, command: Command): string {
  const { settings: file } = command.opts<SettingsValues>();
  const names = [...sentence.matchAll(/(?<![\w-])--([a-z][a-z-]*)/g)].map(([, name]) => name);
  const isOfFile = command.options.some(
    (option) =>
      names[0] === option.name() && command.getOptionValueSource(option.attributeName()) === SOURCE,
  );
  return file !== undefined && isOfFile ? `${file}: ${sentence}` : sentence;
}
