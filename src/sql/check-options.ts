import { invalid, shown } from '../counting/invalid.js';

/** The names of a function's options. The type keeps a table of them complete. */
export type OptionNames<Options> = Readonly<Record<keyof Options, true>>;

/** Refuses options that are not an object, and an option that the function does not know. */
export function checkOptions(
  functionName: string,
  options: unknown,
  names: Readonly<Record<string, true>>,
): void {
  const known = Object.keys(names);
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw invalid(`options of ${functionName}`, `an object with ${known.join(', ')}`, options, '');
  }
  for (const name of Object.keys(options)) {
    if (names[name] === true) continue;
    const near = known.find((other) => isNear(name.toLowerCase(), other.toLowerCase()));
    const advice = near ? `did you mean "${near}"?` : `it takes ${known.join(', ')}`;
    throw new TypeError(`${functionName} has no option ${shown(name)}: ${advice}`);
  }
}

/** Whether one name is part of the other, or they begin and end alike. */
function isNear(name: string, other: string): boolean {
  if (name.includes(other) || (name.length > 2 && other.includes(name))) return true;
  let start = 0;
  while (start < name.length && name[start] === other[start]) start++;
  const rest = name.slice(start);
  let end = 0;
  while (end < rest.length && other.endsWith(rest.slice(rest.length - end - 1))) end++;
  return start + end >= Math.max(name.length, other.length) - 2;
}
