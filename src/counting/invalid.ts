const LONGEST_SHOWN = 80;

/** A value as an error message shows it: short, and never by running the value's own code. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, LONGEST_SHOWN));
  if (typeof value === 'object' && value !== null) {
    return Array.isArray(value) ? 'an array' : 'an object';
  }
  return typeof value === 'function' ? 'a function' : String(value);
}

/**
 * The error for a value that breaks a rule: a RangeError where the type is right, a TypeError
 * where it is not. `expected` is the type, or types, that `typeof` should have found.
 */
export function invalid(
  name: string,
  rule: string,
  value: unknown,
  expected = 'number',
): RangeError | TypeError {
  const message = `${name} must be ${rule}, received ${shown(value)}`;
  const isOfType = expected === typeof value && value !== null;
  return isOfType ? new RangeError(message) : new TypeError(message);
}

/** Refuses a value that is not one of the choices in a table, naming them. */
export function checkChoice<Choice extends string>(
  name: string,
  value: Choice,
  choices: Readonly<Record<Choice, unknown>>,
): Choice {
  const names = Object.keys(choices);
  if (!names.includes(value)) throw invalid(name, `one of ${names.join(', ')}`, value, 'string');
  return value;
}

/** Refuses what is not a number from least to most. */
export function checkNumber(name: string, value: number, least: number, most: number): number {
  if (typeof value === 'number' && value >= least && value <= most) return value;
  throw invalid(name, `a number from ${least} to ${most}`, value);
}

/** Refuses what is no object of options. */
export function checkOptions(options: unknown): void {
  if (typeof options === 'object' && options !== null) return;
  throw invalid('options', 'an object', options, 'object');
}
