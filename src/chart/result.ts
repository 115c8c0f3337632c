import { describeValue } from '../counting/invalid.js';
import { isShareMetric } from '../metrics/metric.js';
import type { Style } from './options.js';

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

/** Refuses answers that were counted with passives where shares are drawn, which have none. */
export function checkWithoutPassives(
  name: string,
  passives: number,
  { metric }: Pick<Style, 'metric'>,
): void {
  if (!isShareMetric(metric) || passives === 0) return;
  throw new RangeError(
    `${name} must be counted on a topBoxScale with metric ${metric}, received ${passives} passives`,
  );
}
