import { invalid } from '../counting/invalid.js';
import { checkOptionNames } from '../counting/options.js';
import { type LevelOption, levelNames } from '../inference/level.js';
import { type Share, wilsonShare } from '../inference/share.js';

/** Customers at the start and the end of a period, and those acquired in between. */
export interface Customers {
  /** Customers at the start. */
  readonly start: number;
  /** Customers at the end, including those acquired. */
  readonly end: number;
  /** Customers acquired during the period and still there at its end. */
  readonly acquired: number;
}

/**
 * The customer retention rate (end − acquired)/start with Wilson's interval. Churn is 1 minus it.
 *
 * @returns A share 0…1; null when there were no customers at the start.
 * @throws RangeError if a count is not a whole number from 0, or if end − acquired is below 0 or
 * above start: the counts then contain reactivated customers, or new customers lost within the
 * period, and no rate follows from them.
 * @throws TypeError if a count is not a number, or an option is unknown.
 * @example
 * retentionRate({ start: 200, end: 210, acquired: 30 })?.estimate // => 0.9
 */
export function retentionRate(customers: Customers, options: LevelOption = {}): Share | null {
  checkOptionNames('retentionRate', options, levelNames);
  if (typeof customers !== 'object' || customers === null) {
    throw invalid('customers', 'an object { start, end, acquired }', customers, 'object');
  }
  const { start, end, acquired } = customers;
  for (const [name, count] of Object.entries({ start, end, acquired })) {
    if (!(Number.isSafeInteger(count) && count >= 0)) {
      throw invalid(name, 'a whole number from 0', count);
    }
  }
  const kept = end - acquired;
  if (!(kept >= 0 && kept <= start))
    throw invalid('end - acquired', `from 0 to start, ${start}`, kept);
  return start === 0 ? null : wilsonShare(kept, start, options);
}
