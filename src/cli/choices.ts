import { UsageError } from './errors.js';

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
