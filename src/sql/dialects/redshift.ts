import type { Dialect } from '../dialect.js';
import { quotings } from '../quoting.js';
import { asType } from './common.js';
import { postgres } from './postgres.js';

export const redshift: Dialect = {
  ...postgres,
  quoting: quotings.backslash,
  asText: asType('VARCHAR(65535)'), // 256 bytes without a length
  isNotANumber: (number) => `CAST(${number} AS DOUBLE PRECISION) = 'NaN'`,
  rowByRow: false,
};
