import { describeValue } from '../../counting/invalid.js';
import { readThemes } from '../theme-texts.js';
import { SettingsError } from './error.js';
import type { Themes } from './names.js';

/**
 * Themes, where a value of JSON is some: an object of their names, each with a word, a pattern such as
 * `/late|slow/i`, or a list of them.
 *
 * @param name - What to call the value in errors.
 * @param nameOf - What to call one of the themes.
 * @throws SettingsError that names the value or the theme.
 */
export function themesIn(value: unknown, name: string, nameOf: (theme: string) => string): Themes {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SettingsError(
      `${name} must be an object of themes, such as {"price": ["expensive", "/pric(e|y)/i"]}, not ${describeValue(value)}`,
    );
  }
  for (const [theme, texts] of Object.entries(value)) {
    try {
      readThemes({ [theme]: texts });
    } catch (error) {
      const { message } = error as Error;
      throw new SettingsError(message.replace(`themes.${theme}`, () => nameOf(theme)));
    }
  }
  return value as Themes;
}
