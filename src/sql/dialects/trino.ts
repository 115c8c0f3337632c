import type { Dialect } from '../dialect.js';
import {
  asType,
  atTimeZone,
  common,
  distinctParts,
  fieldAfterPoint,
  truncated,
  tryAsType,
} from './common.js';

export const trino: Dialect = {
  ...common,
  field: fieldAfterPoint,
  isNotANumber: (number) => `IS_NAN(CAST(${number} AS DOUBLE))`,
  localTime: {
    ...atTimeZone,
    timestamp: (column, zone) =>
      zone === undefined ? column : `WITH_TIMEZONE(${column}, 'UTC') AT TIME ZONE ${zone}`,
    instant: (column, zone = "'UTC'") => `${column} AT TIME ZONE ${zone}`,
  },
  trim: (text) => `REGEXP_REPLACE(${text}, '^[ \\t\\n\\r]+|[ \\t\\n\\r]+$')`,
  numberOf: tryAsType('DOUBLE'),
  regularExpression: {
    syntax: 'perl',
    matches: (text, pattern) => `REGEXP_LIKE(${text}, ${pattern})`,
    extract: (text, pattern) => `REGEXP_EXTRACT(${text}, ${pattern})`,
  },
  parts: (text, separator, alias) => {
    const array = `SPLIT(${text}, ${common.quoting.text(separator)})`;
    return {
      join: `LEFT JOIN UNNEST(${distinctParts(array, trino)}) AS ${alias} (part) ON TRUE`,
      part: `${alias}.part`,
    };
  },
  dayBound: asType('DATE'),
  periods: truncated(
    (period, localTime) => `DATE_TRUNC('${period}', CAST(${localTime} AS DATE))`,
    asType('VARCHAR'),
  ),
};
