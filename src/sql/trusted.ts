import { invalid } from '../counting/invalid.js';

/**
 * The key of trusted SQL: a symbol, since no JSON from outside can hold one, and a shared one, since
 * `instanceof` fails between builds.
 */
const TRUSTED: unique symbol = Symbol.for('nps-core.trusted') as never;

/** SQL of your own, to be taken as it is. */
export interface TrustedSql {
  /** The text. */
  readonly [TRUSTED]: string;
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
  if (typeof sql === 'string' && sql.trim() !== '') return { [TRUSTED]: sql };
  throw invalid('sql', 'a text that is not blank', sql, 'string');
}

/** The text of trusted SQL; undefined for anything else. */
export function trustedText(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && TRUSTED in value
    ? (value as TrustedSql)[TRUSTED]
    : undefined;
}
