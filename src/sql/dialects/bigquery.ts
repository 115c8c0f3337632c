import type { Dialect } from '../dialect.js';
import { quotings } from '../quoting.js';
import { asType, common, fieldAfterPoint, NUMBER, same, truncated } from './common.js';

const units = {
  day: 'DAY',
  week: 'ISOWEEK',
  month: 'MONTH',
  quarter: 'QUARTER',
  year: 'YEAR',
};

export const bigquery: Dialect = {
  ...common,
  quoting: quotings.backtick,
  doubleType: 'FLOAT64',
  asText: asType('STRING'),
  field: fieldAfterPoint,
  isNotANumber: (number) => `IS_NAN(CAST(${number} AS FLOAT64))`,
  trim: (text) => `TRIM(${text}, ' \\t\\n\\r')`,
  isNumber: (text) => `REGEXP_CONTAINS(${text}, ${NUMBER})`,
  numberOf: (text) => `SAFE_CAST(${text} AS FLOAT64)`,
  regularExpression: {
    syntax: 're2',
    matches: (text, pattern) => `REGEXP_CONTAINS(${text}, ${pattern})`,
    extract: (text, pattern) => `REGEXP_EXTRACT(${text}, ${pattern})`,
  },
  parts: (text, separator, alias) => {
    const part = bigquery.trim('part');
    const cut = `SPLIT(${text}, ${quotings.backtick.text(separator)})`;
    const distinct = `SELECT DISTINCT ${part} FROM UNNEST(${cut}) AS part WHERE ${part} <> ''`;
    return { join: `LEFT JOIN UNNEST(ARRAY(${distinct})) AS ${alias}`, part: alias };
  },
  localTime: {
    date: same,
    timestamp: (column, zone) =>
      zone === undefined ? column : `DATETIME(TIMESTAMP(${column}, 'UTC'), ${zone})`,
    instant: (column, zone = "'UTC'") => `DATETIME(CAST(${column} AS TIMESTAMP), ${zone})`,
  },
  periods: truncated(
    (period, localTime) => `DATE_TRUNC(CAST(${localTime} AS DATE), ${units[period]})`,
    asType('STRING'),
  ),
};
