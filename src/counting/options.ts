import { describeValue, invalid } from './invalid.js';
import { nearestNames } from './nearest.js';

/** The names of a function's options. The type keeps a table of them complete. */
export type OptionNames<Options> = Readonly<Record<keyof Options, true>>;

/**
 * Refuses an options argument that is not an object, and any option that the function does not
 * know: a misspelt option would otherwise be ignored without a word.
 */
export function checkOptionNames(
  functionName: string,
  options: unknown,
  names: Readonly<Record<string, true>>,
): void {
  const known = Object.keys(names);
  if (typeof options !== 'object' || options === null || Symbol.iterator in options) {
    throw invalid(`options of ${functionName}`, `an object with ${known.join(', ')}`, options, '');
  }
  for (const name in options) {
    if (names[name] === true) continue;
    if ('scale' in names && 'promoterFrom' in options) {
      throw new TypeError(`options of ${functionName} must be { scale }, received a scale itself`);
    }
    const [near] = nearestNames(name, known);
    const advice = near ? `did you mean "${near}"?` : `it takes ${known.join(', ')}`;
    throw new TypeError(`${functionName} has no option ${describeValue(name)}: ${advice}`);
  }
}
