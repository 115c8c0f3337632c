import { UsageError } from '../input/errors.js';

/** The choices there are, as a phrase such as `dmy or mdy`. */
export function phraseOf(choices: Readonly<Record<string, unknown>>): string {
  return Object.keys(choices)
    .join(', ')
    .replace(/, ([^,]*)$/, ' or $1');
}

/** The choice that an option names, out of the entries of a table. */
export function readChoice<Choice extends string>(
  option: string,
  text: string,
  choices: Readonly<Record<Choice, unknown>>,
): Choice {
  const names = Object.keys(choices) as Choice[];
  const found = names.find((name) => name === text);
  if (found === undefined) {
    throw new UsageError(`${option} must be one of ${names.join(', ')}, not ${text}`);
  }
  return found;
}
