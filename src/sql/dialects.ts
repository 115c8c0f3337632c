import { checkChoice } from '../counting/invalid.js';
import { checkDialect, type Dialect } from './dialect.js';
import { bigquery } from './dialects/bigquery.js';
import { clickhouse } from './dialects/clickhouse.js';
import { duckdb } from './dialects/duckdb.js';
import { mysql } from './dialects/mysql.js';
import { postgres } from './dialects/postgres.js';
import { redshift } from './dialects/redshift.js';
import { snowflake } from './dialects/snowflake.js';
import { spark } from './dialects/spark.js';
import { sqlite } from './dialects/sqlite.js';
import { sqlserver } from './dialects/sqlserver.js';
import { trino } from './dialects/trino.js';

/** The name of a dialect. */
export type DialectName =
  | 'duckdb'
  | 'postgres'
  | 'clickhouse'
  | 'sqlite'
  | 'bigquery'
  | 'snowflake'
  | 'spark'
  | 'databricks'
  | 'trino'
  | 'redshift'
  | 'mysql'
  | 'sqlserver';

/**
 * The dialects by name: start from one of them to make your own.
 *
 * @example
 * Object.keys(dialects).length // => 12
 */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  duckdb,
  postgres,
  clickhouse,
  sqlite,
  bigquery,
  snowflake,
  spark,
  databricks: spark,
  trino,
  redshift,
  mysql,
  sqlserver,
};

/** What a sentence calls the dialect of a query. */
export function engineName({ dialect }: { readonly dialect: DialectName | Dialect }): string {
  return typeof dialect === 'string' ? dialect : 'the dialect';
}

/** The dialect that a name stands for, or a caller's own. */
export function dialectOf({ dialect }: { readonly dialect: DialectName | Dialect }): Dialect {
  if (typeof dialect === 'object' && dialect !== null) return checkDialect(dialect);
  return dialects[checkChoice('dialect', dialect, dialects)];
}
