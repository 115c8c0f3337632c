import { invalid } from '../counting/invalid.js';
import { single } from './cells.js';

/** An option with a number from a cell, which the core checks; no option where the cell is blank or left out. */
export function numberOption<Name extends string>(
  name: Name,
  argument: unknown,
): { [Key in Name]?: number } {
  const value = single(name, argument);
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: number };
}

/** One of the choices in a table, in upper or lower case; undefined where the cell is blank or left out. */
export function choice<Choice extends string>(
  name: string,
  argument: unknown,
  choices: Readonly<Record<Choice, unknown>>,
): Choice | undefined {
  const value = single(name, argument);
  if (value === undefined) return undefined;
  const names = Object.keys(choices) as Choice[];
  const match = names.find((known) => typeof value === 'string' && known === value.toLowerCase());
  if (match !== undefined) return match;
  throw invalid(name, `one of ${names.join(', ')}`, value, '');
}
