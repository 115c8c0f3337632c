import { invalid } from '../counting/invalid.js';

/** SQL of your own, to be taken as it is. */
export interface TrustedSql {
  /** The text. */
  readonly trustedSql: string;
}

/**
 * Says that free SQL may stand in `from` or `where`. It goes into the query as it is: never wrap
 * what comes from outside.
 *
 * @throws RangeError or TypeError if it is not a text, or blank.
 * @example
 * tallyQuery({ dialect: 'duckdb', from: trusted("read_parquet('answers.parquet')"), rating: 'score' }).includes("read_parquet('answers.parquet')") // => true
 */
export function trusted(sql: string): TrustedSql {
  if (typeof sql === 'string' && sql.trim() !== '') return { trustedSql: sql };
  throw invalid('sql', 'a text that is not blank', sql, 'string');
}

/** Whether a value is trusted SQL: by its shape, since `instanceof` fails between builds. */
export function isTrusted(value: unknown): value is TrustedSql {
  return typeof value === 'object' && value !== null && 'trustedSql' in value;
}
