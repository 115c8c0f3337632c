import { describeValue, invalid } from '../../counting/invalid.js';
import { nearestNames } from '../../counting/nearest.js';
import { SettingsError } from './error.js';
import {
  isSettingName,
  type SettingKind,
  type Settings,
  type SettingValue,
  settingNames,
} from './names.js';
import { themesIn } from './themes.js';

/**
 * Reads the text of a settings file: a JSON object of the names of the command's options and their
 * values.
 *
 * @param file - What to call the file in errors.
 * @throws SettingsError that names the file and the setting.
 * @throws TypeError if `text` or `file` is not a text.
 * @example
 * readSettings('{ "rating": "NPS", "by": ["Plan"], "level": 0.9 }', 'survey.json').level // => '0.9'
 */
export function readSettings(text: string, file: string): Settings {
  checkText('text', text);
  checkText('file', file);
  return checkedSettings(parsed(text, file), file);
}

/**
 * The text of a settings file, which `readSettings` and the command read.
 *
 * @throws TypeError if `settings` is not an object.
 * @throws SettingsError that names the setting whose value is not allowed.
 * @example
 * settingsText({ rating: 'NPS' }) // => '{\n  "rating": "NPS"\n}\n'
 */
export function settingsText(settings: Settings): string {
  return `${JSON.stringify(checkSettings(settings), null, 2)}\n`;
}

/** The settings, where they are an object of settings. */
export function checkSettings(settings: Settings): Settings {
  if (typeof settings === 'object' && settings !== null && !Array.isArray(settings)) {
    return checkedSettings(settings, 'settings');
  }
  throw invalid('settings', 'an object of settings', settings, '');
}

function checkedSettings(settings: object, file: string): Settings {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => {
      if (!isSettingName(name)) throw unknownName(name, file);
      return [name, readers[settingNames[name] as SettingKind](value, name, file)];
    }),
  );
}

const readers: Readonly<
  Record<SettingKind, (value: unknown, name: string, file: string) => SettingValue>
> = {
  text: one,
  list,
  comments: (value, name, file) => (value === true ? true : one(value, name, file)),
  themes: (value, name, file) =>
    themesIn(value, `${name} in ${file}`, (theme) => `${name}.${theme} in ${file}`),
};

function checkText(name: string, value: unknown): void {
  if (typeof value !== 'string') throw invalid(name, 'a text', value, '');
}

function parsed(text: string, file: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new SettingsError(`${file} is not JSON: ${(error as Error).message}`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new SettingsError(
    `${file} must hold a JSON object of options, such as {"rating": "NPS", "by": ["Plan"]}`,
  );
}

function unknownName(name: string, file: string): SettingsError {
  const names = Object.keys(settingNames);
  const [near] = nearestNames(name.replace(/^-+/, ''), names);
  const hint = near === undefined ? `; it may have ${names.join(', ')}` : `: did you mean ${near}?`;
  return new SettingsError(`${file} has ${JSON.stringify(name)}, which is not a setting${hint}`);
}

function one(value: unknown, name: string, file: string): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new SettingsError(`${name} in ${file} must be a text or a number, not ${described(value)}`);
}

function list(value: unknown, name: string, file: string): string[] {
  const isList = Array.isArray(value) && value.every((text) => typeof text === 'string');
  if (isList && value.length > 0) return value;
  throw new SettingsError(
    `${name} in ${file} must be a list of texts, at least one, not ${described(value)}`,
  );
}

function described(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(describeValue).join(', ')}]` : describeValue(value);
}
