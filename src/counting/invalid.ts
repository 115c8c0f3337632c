const LONGEST_QUOTE = 80;

/** A value as an error message shows it: short, and never by running the value's own code. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, LONGEST_QUOTE));
  if (typeof value === 'bigint') return `${value}n, a bigint`;
  if (value instanceof Promise) return 'a promise';
  if (typeof value === 'object' && value !== null) {
    return Array.isArray(value) ? 'an array' : 'an object';
  }
  return typeof value === 'function' ? 'a function' : String(value);
}

/**
 * The error for a value that breaks a rule: a RangeError if the value has the expected type, a
 * TypeError if not. `expected` is a result of `typeof`; with `''` it is always a TypeError.
 */
export function invalid(
  name: string,
  rule: string,
  value: unknown,
  expected = 'number',
): RangeError | TypeError {
  const hint =
    typeof value === 'bigint' && expected === 'number' ? ': convert it with Number()' : '';
  const message = `${name} must be ${rule}, received ${describeValue(value)}${hint}`;
  const hasType = expected === typeof value && value !== null;
  return hasType ? new RangeError(message) : new TypeError(message);
}

/** Refuses a value that is not one of the choices in a table, and lists them. */
export function checkChoice<Choice extends string>(
  name: string,
  value: Choice,
  choices: Readonly<Record<Choice, unknown>>,
): Choice {
  const names = Object.keys(choices);
  if (!names.includes(value)) throw invalid(name, `one of ${names.join(', ')}`, value, 'string');
  return value;
}

/** Refuses anything but a number from least to most. */
export function checkNumber(name: string, value: number, least: number, most: number): number {
  if (typeof value === 'number' && value >= least && value <= most) return value;
  throw invalid(name, `a number from ${least} to ${most}`, value);
}

/** Refuses anything but true and false. */
export function checkBoolean(name: string, value: unknown): void {
  if (typeof value !== 'boolean') throw invalid(name, 'true or false', value, '');
}

/** Refuses anything but an array. */
export function checkArray(name: string, value: unknown, contents: string): void {
  if (!Array.isArray(value)) throw invalid(name, `an array of ${contents}`, value, '');
}

/** Refuses a value that cannot be iterated, and texts, whose letters nobody means. */
export function checkIterable(
  name: string,
  value: unknown,
  contents: string,
  asyncHint = 'collect it into an array first',
): void {
  const isObject = typeof value === 'object' && value !== null;
  if (isObject && Symbol.iterator in value) return;
  const rule = `an iterable of ${contents}`;
  if (isObject && Symbol.asyncIterator in value) {
    throw new TypeError(`${name} must be ${rule}, received an async iterable: ${asyncHint}`);
  }
  throw invalid(name, rule, value, '');
}
