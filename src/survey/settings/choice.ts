import { SettingsError } from './error.js';

/** The entry of a table that a setting names. */
export function readChoice<Choice extends string>(
  setting: string,
  text: string,
  choices: Readonly<Record<Choice, unknown>>,
): Choice {
  const names = Object.keys(choices) as Choice[];
  const choice = names.find((name) => name === text);
  if (choice === undefined) {
    throw new SettingsError(`${setting} must be one of ${names.join(', ')}, not ${text}`);
  }
  return choice;
}
