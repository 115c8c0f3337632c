import type { Dialect } from '../dialect.js';
import { quotings } from '../quoting.js';
import {
  asType,
  common,
  convertTimezone,
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
  localTime: convertTimezone,
  periods: truncated(
    (period, localTime) => `CAST(DATE_TRUNC('${period}', ${localTime}) AS DATE)`,
    asType('STRING'),
  ),
};
