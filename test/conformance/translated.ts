import { Dialect, transpile } from '@polyglot-sql/sdk';
import type { DialectName } from '../../src/sql/index.js';
import { duckdb } from '../engines/duckdb.js';
import type { Engine, LocalDialect } from '../engines/engine.js';

/** The translator's name of a dialect whose engine does not run here, and the translator's errors. */
interface Translation {
  readonly dialect: Dialect;
  /** What the translator would read wrongly, and how it has to be written for it. */
  readonly preparations?: readonly (readonly [wrong: RegExp, right: string])[];
  readonly corrections: readonly (readonly [wrong: RegExp, right: string])[];
}

/** The translator reads the instant of a CONVERT_TIMEZONE without a source as a time without zone. */
const instants = [
  /CAST\((\S+) AS TIMESTAMP\)( AT TIME ZONE '[^']+')(?! AT TIME ZONE)/g,
  '$1$2',
] as const;
/** The translator asks for the first group of a pattern that has none. */
const wholeMatches = [/('\[0-9\]\+\[\.\]\?\[0-9\]\*'), 1\)/g, '$1)'] as const;
const weeks = [/'ISOWEEK'/g, "'WEEK'"] as const;
const dateFormats = [/'YYYY-MM-DD'/g, "'%Y-%m-%d'"] as const;
/** In a text a backslash is an escape: the translator reads it as itself. */
const escapes = [/\\\\/g, '\\'] as const;
/** The translator forgets to double the quotation marks in a text of Unicode. */
const unicode = [/(\[(?:[^\]]|\]\])*\])|N('(?:[^']|'')*')/g, '$1$2'] as const;
/** The types and the collation that make texts exact, which they are in DuckDB. */
const exactTexts = [
  [/ COLLATE Latin1_General_BIN2/g, ''],
  [/\bTEXT\(MAX\)|\bVARBINARY\(MAX\)/g, 'TEXT'],
] as const;
const characters = [/\bNCHAR\(/g, 'CHR('] as const;
/** The translator takes the sum of a date and days for a time. */
const isoDays = [/CAST\(period AS TEXT\(10\)\)/g, 'CAST(CAST(period AS DATE) AS TEXT)'] as const;
/** DATE_TRUNC of a date is a timestamp in DuckDB, and a date in these dialects. */
const dates = [/\bDATE_TRUNC\(/g, 'truncated_date('] as const;

/** The dialects whose engines do not run here. */
export const translations = {
  bigquery: { dialect: Dialect.BigQuery, corrections: [dates, weeks, wholeMatches] },
  snowflake: { dialect: Dialect.Snowflake, corrections: [dates, dateFormats, instants] },
  spark: { dialect: Dialect.Spark, corrections: [instants] },
  databricks: { dialect: Dialect.Databricks, corrections: [instants] },
  trino: { dialect: Dialect.Trino, corrections: [dates] },
  redshift: {
    dialect: Dialect.Redshift,
    preparations: [escapes],
    corrections: [dateFormats, instants],
  },
  sqlserver: {
    dialect: Dialect.TSQL,
    preparations: [unicode],
    corrections: [...exactTexts, characters, isoDays],
  },
} satisfies Record<Exclude<DialectName, LocalDialect | 'clickhouse'>, Translation>;
export type Translatable = keyof typeof translations;

/** Functions of other engines that DuckDB has under other names. */
const functions = [
  'is_nan(number) AS isnan(number)',
  'dayofweekiso(date) AS isodow(date)',
  'regexp_substr(text, pattern) AS regexp_extract(text, pattern)',
  'btrim(text, characters) AS trim(text, characters)',
  `convert_timezone(zone, instant) AS instant AT TIME ZONE zone,
   (source, zone, wall) AS wall AT TIME ZONE source AT TIME ZONE zone`,
  'with_timezone(wall, zone) AS wall AT TIME ZONE zone',
  'truncated_date(unit, date) AS CAST(date_trunc(unit, date) AS DATE)',
];

/** SQL of a dialect, translated into that of DuckDB. */
export function translate(sql: string, name: Translatable): string {
  const { dialect, preparations = [], corrections }: Translation = translations[name];
  const prepared = corrected(sql, preparations);
  const { success, sql: statements, error } = transpile(prepared, dialect, Dialect.DuckDB);
  if (!success || statements?.length !== 1) {
    throw new Error(error ?? `${statements?.length} statements instead of one`);
  }
  return corrected(statements[0] as string, corrections);
}

function corrected(sql: string, corrections: Translation['corrections']): string {
  return corrections.reduce((text, [wrong, right]) => text.replace(wrong, right), sql);
}

/** DuckDB as a stand-in for an engine that does not run here: it runs translated queries. */
export async function translated(dialect: Translatable): Promise<Engine> {
  const engine = await duckdb();
  for (const definition of functions) await engine.run(`CREATE MACRO ${definition}`);
  // DuckDB opens files by the names of tables; the engine that it stands in for does not
  const { openedFiles: _, ...standIn } = engine;
  return { ...standIn, run: async (sql) => engine.run(translate(sql, dialect)) };
}
