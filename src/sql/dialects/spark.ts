import type { Dialect } from '../dialect.js';
import { quotings } from '../quoting.js';
import {
  asType,
  common,
  convertTimezone,
  distinctParts,
  fieldAfterPoint,
  NUMBER,
  truncated,
  tryAsType,
} from './common.js';

export const spark: Dialect = {
  ...common,
  quoting: quotings.spark,
  asText: asType('STRING'),
  field: fieldAfterPoint,
  asNumber: asType('DOUBLE'),
  isNotANumber: (number) => `ISNAN(${number})`,
  trim: (text) => `TRIM(BOTH ' \\t\\n\\r' FROM ${text})`,
  isNumber: (text) => `${text} RLIKE ${NUMBER}`,
  numberOf: tryAsType('DOUBLE'),
  regularExpression: {
    syntax: 'perl',
    matches: (text, pattern) => `${text} RLIKE ${pattern}`,
    extract: (text, pattern) => `REGEXP_EXTRACT(${text}, ${pattern}, 0)`,
  },
  parts: (text, separator, alias) => {
    // SPLIT takes a regular expression
    const pattern = quotings.spark.text(separator.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    const parts = distinctParts(`SPLIT(${text}, ${pattern})`, spark);
    return { join: `LATERAL VIEW OUTER EXPLODE(${parts}) ${alias} AS part`, part: `${alias}.part` };
  },
  localTime: convertTimezone,
  periods: truncated(
    (period, localTime) => `CAST(DATE_TRUNC('${period}', ${localTime}) AS DATE)`,
    asType('STRING'),
  ),
};
