import type { Ledger } from '../counting/ledger.js';
import { checkExact } from '../counting/tally.js';
import { checkCountedOnce } from './counted-once.js';
import { rowReaders, type SqlRow } from './rows.js';

/** How each row of the table was counted: `rows` is the sum of the other counts. */
export interface Account
  extends Pick<
    Ledger,
    'rows' | 'counted' | 'missing' | 'outOfRange' | 'fractional' | 'unreadable'
  > {
  /** Rows with a rating but without a weight. */
  readonly missingWeight: number;
  /** Rows with a rating and a weight that is not from 1e-150 to 1e150. */
  readonly invalidWeight: number;
}

const columns: Readonly<Record<Exclude<keyof Account, 'rows'>, readonly string[]>> = {
  counted: ['promoters', 'passives', 'detractors'],
  missing: ['missing'],
  outOfRange: ['out_of_range'],
  fractional: ['fractional'],
  unreadable: ['unreadable'],
  missingWeight: ['missing_weight'],
  invalidWeight: ['invalid_weight'],
};

/** Columns that some queries do not have. */
const optional = new Set(['unreadable', 'missing_weight', 'invalid_weight']);

/**
 * How each row of the table was counted, from the rows of a tally query.
 *
 * @throws TypeError if a column is missing or has a value that is not a number.
 * @throws RangeError if a count is negative, not whole or beyond 2⁵³ − 1; or as in `readTally`
 * for segments that overlap.
 * @example
 * readAccount([{ promoters: 7, passives: 2, detractors: 1, missing: 3, out_of_range: 1, fractional: 0 }]).rows // => 14
 */
export function readAccount(rows: Iterable<SqlRow>): Account {
  const readers = rowReaders(rows);
  checkCountedOnce(readers);
  const sum = (names: readonly string[]): number => {
    let total = 0;
    for (const { has, count } of readers) {
      for (const name of names) total += has(name) || !optional.has(name) ? count(name) : 0;
    }
    return total;
  };
  const counts = Object.fromEntries(
    Object.entries(columns).map(([outcome, names]) => [outcome, sum(names)]),
  ) as Record<keyof typeof columns, number>;
  const total = Object.values(counts).reduce((a, b) => a + b, 0);
  checkExact(total);
  return { rows: total, ...counts };
}
