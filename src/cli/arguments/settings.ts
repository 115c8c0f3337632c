import type { Option } from 'commander';
import { nearestNames } from '../../counting/nearest.js';
import { UsageError } from '../input/errors.js';

/** The values of options by their names, as a settings file holds them. */
export type Settings = Readonly<Record<string, string | readonly string[]>>;

/**
 * Options that are not settings: those about the call itself, and the folder that code is loaded from,
 * which must not come with a file.
 */
const notSettings: readonly string[] = ['settings', 'save-settings', 'json', 'packages'];

/** The options that a settings file may hold, by their names. */
export function settingOptions(options: readonly Option[]): ReadonlyMap<string, Option> {
  const settings = options.filter((option) => !notSettings.includes(option.name()));
  return new Map(settings.map((option) => [option.name(), option]));
}

/**
 * Reads the text of a settings file: a JSON object of the names of options and their values, such as
 * `{ "rating": "NPS", "by": ["Plan"], "min-respondents": 5 }`.
 *
 * @throws UsageError that names the file and the option.
 */
export function readSettings(
  text: string,
  file: string,
  options: ReadonlyMap<string, Option>,
): Settings {
  const settings = parsed(text, file);
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => {
      const option = options.get(name);
      if (option === undefined) throw unknownName(name, file, [...options.keys()]);
      return [
        name,
        option.parseArg === undefined ? one(value, name, file) : list(value, name, file),
      ];
    }),
  );
}

/** The text of a settings file. */
export function settingsText(settings: Settings): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}

function parsed(text: string, file: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${(error as Error).message}`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new UsageError(
    `${file} must hold a JSON object of options, such as {"rating": "NPS", "by": ["Plan"]}`,
  );
}

function unknownName(name: string, file: string, names: readonly string[]): UsageError {
  const [near] = nearestNames(name.replace(/^-+/, ''), names);
  const hint = near === undefined ? `; it may have ${names.join(', ')}` : `: did you mean ${near}?`;
  return new UsageError(`${file} has ${JSON.stringify(name)}, which is no setting${hint}`);
}

function one(value: unknown, name: string, file: string): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new UsageError(
    `${name} in ${file} must be a text or a number, not ${JSON.stringify(value)}`,
  );
}

function list(value: unknown, name: string, file: string): string[] {
  const isList = Array.isArray(value) && value.every((text) => typeof text === 'string');
  if (isList && value.length > 0) return value;
  throw new UsageError(
    `${name} in ${file} must be a list of texts, at least one, not ${JSON.stringify(value)}`,
  );
}
