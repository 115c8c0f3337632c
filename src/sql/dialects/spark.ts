import type { Dialect } from '../dialect.js';
import { quotings } from '../quoting.js';
import { asType, common, convertTimezone, NUMBER, truncated } from './common.js';

export const spark: Dialect = {
  ...common,
  quoting: quotings.spark,
  asText: asType('STRING'),
  asNumber: asType('DOUBLE'),
  isNotANumber: (number) => `ISNAN(${number})`,
  trim: (text) => `TRIM(BOTH ' \\t\\n\\r' FROM ${text})`,
  isNumber: (text) => `${text} RLIKE ${NUMBER}`,
  localTime: convertTimezone,
  periods: truncated(
    (period, localTime) => `CAST(DATE_TRUNC('${period}', ${localTime}) AS DATE)`,
    asType('STRING'),
  ),
};
