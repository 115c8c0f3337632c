import { describeValue } from '../counting/invalid.js';

/** The fields of a value; none where it is not an object. */
type Fields = Readonly<Record<string, unknown>>;

/**
 * Refuses a value that is not the result of the functions whose results a chart draws. Without this
 * the first missing field would be named by the engine, in words about our own variables.
 */
export function checkResult(
  name: string,
  functions: string,
  value: unknown,
  isResult: (fields: Fields) => boolean,
): void {
  const isObject = typeof value === 'object' && value !== null;
  if (isObject && isResult(value as Fields)) return;
  throw new TypeError(
    `${name} must be the result of ${functions}, received ${describeValue(value)}`,
  );
}
