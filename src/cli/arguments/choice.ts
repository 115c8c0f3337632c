import { UsageError } from '../input/errors.js';

/** The names of a table as a phrase, such as `dmy or mdy`. */
export function phraseOf(choices: Readonly<Record<string, unknown>>): string {
  return Object.keys(choices)
    .join(', ')
    .replace(/, ([^,]*)$/, ' or $1');
}

/** The entry of a table that an option or argument names. */
export function readChoice<Choice extends string>(
  option: string,
  text: string,
  choices: Readonly<Record<Choice, unknown>>,
): Choice {
  const names = Object.keys(choices) as Choice[];
  const choice = names.find((name) => name === text);
  if (choice === undefined) {
    throw new UsageError(`${option} must be one of ${names.join(', ')}, not ${text}`);
  }
  return choice;
}
