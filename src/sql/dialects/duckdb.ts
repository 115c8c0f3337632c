import type { Dialect } from '../dialect.js';
import { asType, common, NUMBER } from './common.js';

export const duckdb: Dialect = {
  ...common,
  fileName:
    /\.(?:csv|tsv|txt|parquet|json|jsonl|ndjson|geojson|xlsx|db|duckdb|sqlite)(?:\.(?:gz|zst))?$|:\/\//i,
  isNotANumber: (number) => `ISNAN(CAST(${number} AS DOUBLE))`,
  isNumber: (text) => `REGEXP_MATCHES(${text}, ${NUMBER})`,
  // numbers instead of truncated dates: DuckDB groups small numbers several times faster
  periods: {
    day: { key: asType('DATE'), start: asType('VARCHAR') },
    week: {
      key: (wall) => `DATE_TRUNC('week', ${wall})`,
      start: (week) => `CAST(CAST(${week} AS DATE) AS VARCHAR)`,
    },
    month: {
      key: (wall) => `YEAR(${wall}) * 12 + MONTH(${wall}) - 1`,
      start: (month) => `CAST(MAKE_DATE(${month} // 12, ${month} % 12 + 1, 1) AS VARCHAR)`,
    },
    quarter: {
      key: (wall) => `YEAR(${wall}) * 4 + QUARTER(${wall}) - 1`,
      start: (quarter) => `CAST(MAKE_DATE(${quarter} // 4, ${quarter} % 4 * 3 + 1, 1) AS VARCHAR)`,
    },
    year: {
      key: (wall) => `YEAR(${wall})`,
      start: (year) => `CAST(MAKE_DATE(${year}, 1, 1) AS VARCHAR)`,
    },
  },
};
