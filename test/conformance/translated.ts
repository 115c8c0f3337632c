import { Dialect, transpile } from '@polyglot-sql/sdk';
import { duckdb } from '../engines/duckdb.js';
import type { Engine } from '../engines/engine.js';

/** A dialect whose engine does not run here, as the translator knows it, and what it gets wrong. */
interface Translation {
  readonly dialect: Dialect;
  /** Where it takes backslashes in texts for themselves, which are escapes. */
  readonly escapes?: true;
  readonly corrections: readonly (readonly [wrong: RegExp, right: string])[];
}

/** It takes the instant of a CONVERT_TIMEZONE without a source for a time without a zone. */
const instants = [
  /CAST\((\S+) AS TIMESTAMP\)( AT TIME ZONE '[^']+')(?! AT TIME ZONE)/g,
  '$1$2',
] as const;
const weeks = [/'ISOWEEK'/g, "'WEEK'"] as const;
const dateFormats = [/'YYYY-MM-DD'/g, "'%Y-%m-%d'"] as const;
/** DATE_TRUNC of a date is a date everywhere but in DuckDB. */
const dates = [/\bDATE_TRUNC\(/g, 'truncated_date('] as const;

/** The dialects whose engines do not run here. */
export const translations = {
  bigquery: { dialect: Dialect.BigQuery, corrections: [dates, weeks] },
  snowflake: { dialect: Dialect.Snowflake, corrections: [dates, dateFormats, instants] },
  spark: { dialect: Dialect.Spark, corrections: [instants] },
  databricks: { dialect: Dialect.Databricks, corrections: [instants] },
  trino: { dialect: Dialect.Trino, corrections: [dates] },
  redshift: { dialect: Dialect.Redshift, escapes: true, corrections: [dateFormats, instants] },
} satisfies Record<string, Translation>;
export type Translatable = keyof typeof translations;

/** What DuckDB calls otherwise. */
const functions = [
  'is_nan(number) AS isnan(number)',
  'dayofweekiso(date) AS isodow(date)',
  'btrim(text, characters) AS trim(text, characters)',
  `convert_timezone(zone, instant) AS instant AT TIME ZONE zone,
   (source, zone, wall) AS wall AT TIME ZONE source AT TIME ZONE zone`,
  'with_timezone(wall, zone) AS wall AT TIME ZONE zone',
  'truncated_date(unit, date) AS CAST(date_trunc(unit, date) AS DATE)',
];

/** SQL of a dialect in DuckDB's words. */
export function translate(sql: string, name: Translatable): string {
  const { dialect, escapes, corrections }: Translation = translations[name];
  const unescaped = escapes ? sql.replaceAll('\\\\', '\\') : sql;
  const { success, sql: statements, error } = transpile(unescaped, dialect, Dialect.DuckDB);
  if (!success || statements?.length !== 1) {
    throw new Error(error ?? `${statements?.length} statements instead of one`);
  }
  return corrections.reduce(
    (text, [wrong, right]) => text.replace(wrong, right),
    statements[0] as string,
  );
}

/** DuckDB in the place of an engine that does not run here, by translation of what it is asked. */
export async function translated(dialect: Translatable): Promise<Engine> {
  const engine = await duckdb();
  for (const definition of functions) await engine.run(`CREATE MACRO ${definition}`);
  return { ...engine, run: async (sql) => engine.run(translate(sql, dialect)) };
}
