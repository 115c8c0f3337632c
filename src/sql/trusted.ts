import { invalid } from '../counting/invalid.js';

/**
 * The key of trusted SQL. It is a symbol because JSON from outside cannot hold one, and a shared
 * symbol because the ESM and the CommonJS build must know each other's trusted SQL.
 */
const TRUSTED: unique symbol = Symbol.for('nps-core.trusted') as never;

/** SQL that goes into a query as it is, made by `trusted`. */
export interface TrustedSql {
  /** The text. */
  readonly [TRUSTED]: string;
}

/**
 * SQL for `from` or `where` that goes into the query as it is. Never pass it a text that comes from
 * outside.
 *
 * @throws RangeError or TypeError if it is not a text, or a blank one.
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
