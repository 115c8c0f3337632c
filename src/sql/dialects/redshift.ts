import type { Dialect } from '../dialect.js';
import { quotings } from '../quoting.js';
import { asType, fieldAfterPoint, tryAsType } from './common.js';
import { postgres } from './postgres.js';

export const redshift: Dialect = {
  ...postgres,
  quoting: quotings.backslash,
  asText: asType('VARCHAR(65535)'), // 256 bytes without a length
  field: fieldAfterPoint,
  isNotANumber: (number) => `CAST(${number} AS DOUBLE PRECISION) = 'NaN'`,
  numberOf: tryAsType('DOUBLE PRECISION'),
  regularExpression: {
    matches: (text, pattern) => `${text} ~ ${pattern}`,
    extract: (text, pattern) => `REGEXP_SUBSTR(${text}, ${pattern})`,
  },
  parts: undefined, // it has arrays of texts, but nothing that keeps each text once
  rowByRow: false,
};
