import { invalid } from '../counting/invalid.js';
import { single } from './cells.js';

/** The option that a number makes, for the core to check; none where it is blank or left out. */
export function numberOption<Name extends string>(
  name: Name,
  argument: unknown,
): { [Key in Name]?: number } {
  const value = single(name, argument);
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: number };
}

/** One of several names, in any case; undefined where it is blank or left out. */
export function choice<Choice extends string>(
  name: string,
  argument: unknown,
  choices: readonly Choice[],
): Choice | undefined {
  const value = single(name, argument);
  if (value === undefined) return undefined;
  const found = choices.find((known) => typeof value === 'string' && known === value.toLowerCase());
  if (found !== undefined) return found;
  throw invalid(name, `one of ${choices.join(', ')}`, value, '');
}
