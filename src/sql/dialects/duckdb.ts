import type { Dialect } from '../dialect.js';
import { asType, common, NUMBER } from './common.js';

export const duckdb: Dialect = {
  ...common,
  // a name with `.csv?` inside is a pattern of file names to DuckDB
  fileName:
    /\.(?:csv|tsv|txt|parquet|json|jsonl|ndjson|geojson|xlsx|db|duckdb|sqlite)(?:\.(?:gz|zst))?(?:$|\?)|:\/\//i,
  isNotANumber: (number) => `ISNAN(CAST(${number} AS DOUBLE))`,
  isNumber: (text) => `REGEXP_MATCHES(${text}, ${NUMBER})`,
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
