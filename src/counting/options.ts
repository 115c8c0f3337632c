import { describeValue, invalid } from './invalid.js';

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
    const near = nearestName(name, known);
    const advice = near ? `did you mean "${near}"?` : `it takes ${known.join(', ')}`;
    throw new TypeError(`${functionName} has no option ${describeValue(name)}: ${advice}`);
  }
}

/**
 * The known name that differs in the fewest letters, of those that contain the given one, are
 * contained in it, or differ in at most a third of its letters.
 */
function nearestName(name: string, known: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  const most = Math.ceil(wanted.length / 3);
  let nearest: string | undefined;
  let fewest = Infinity;
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    const isPart = (wanted.length > 2 && other.includes(wanted)) || wanted.includes(other);
    const edits = editDistance(wanted, other);
    if ((isPart || edits <= most) && edits < fewest) {
      fewest = edits;
      nearest = candidate;
    }
  }
  return nearest;
}

/** How many letters must be added, removed or replaced (Levenshtein, 1966). */
export function editDistance(from: string, to: string): number {
  let distances = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let column = 1; column <= to.length; column++) {
      const replacing = (distances[column - 1] as number) + +(from[row - 1] !== to[column - 1]);
      const resizing = Math.min(distances[column] as number, next[column - 1] as number) + 1;
      next.push(Math.min(replacing, resizing));
    }
    distances = next;
  }
  return distances[to.length] as number;
}
