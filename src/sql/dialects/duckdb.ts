import type { Dialect } from '../dialect.js';
import { asType, common, fieldAfterPoint, NUMBER, partsByLateral, tryAsType } from './common.js';

export const duckdb: Dialect = {
  ...common,
  // DuckDB joins the parts of a name with points and reads it as a file or pattern of files where it
  // has an ending such as .csv. A name with a point must therefore have no character of a pattern, a
  // path or an address; then only a file of exactly this name could be meant, and the usual endings
  // are refused.
  fileName:
    /^(?=.*\.).*[*?[\]{}/\\:]|:\/\/|\.(?:csv|tsv|txt|parquet|json|jsonl|ndjson|geojson|avro|xlsx|xls|shp|gpkg|db|duckdb|sqlite|gz|zst|zip)$/is,
  field: fieldAfterPoint,
  isNotANumber: (number) => `ISNAN(CAST(${number} AS DOUBLE))`,
  isNumber: (text) => `REGEXP_MATCHES(${text}, ${NUMBER})`,
  numberOf: tryAsType('DOUBLE'),
  regularExpression: {
    syntax: 're2',
    matches: (text, pattern) => `REGEXP_MATCHES(${text}, ${pattern})`,
    extract: (text, pattern) => `REGEXP_EXTRACT(${text}, ${pattern})`,
  },
  parts: (text, separator, alias) => {
    const cut = `STRING_SPLIT(${text}, ${common.quoting.text(separator)})`;
    return partsByLateral(`(SELECT UNNEST(${cut}) AS part) AS cut`, alias, common);
  },
  // numbers instead of truncated dates: DuckDB groups by small numbers several times faster
  periods: {
    day: { key: asType('DATE'), start: asType('VARCHAR') },
    week: {
      key: (localTime) => `DATE_TRUNC('week', ${localTime})`,
      start: (week) => `CAST(CAST(${week} AS DATE) AS VARCHAR)`,
    },
    month: {
      key: (localTime) => `YEAR(${localTime}) * 12 + MONTH(${localTime}) - 1`,
      start: (month) => `CAST(MAKE_DATE(${month} // 12, ${month} % 12 + 1, 1) AS VARCHAR)`,
    },
    quarter: {
      key: (localTime) => `YEAR(${localTime}) * 4 + QUARTER(${localTime}) - 1`,
      start: (quarter) => `CAST(MAKE_DATE(${quarter} // 4, ${quarter} % 4 * 3 + 1, 1) AS VARCHAR)`,
    },
    year: {
      key: (localTime) => `YEAR(${localTime})`,
      start: (year) => `CAST(MAKE_DATE(${year}, 1, 1) AS VARCHAR)`,
    },
  },
};
