import type { Dialect } from '../dialect.js';
import { quotings } from '../quoting.js';
import { asType } from './common.js';
import { postgres } from './postgres.js';

export const redshift: Dialect = {
  ...postgres,
  quoting: quotings.backslash,
  text: asType('VARCHAR(65535)'), // without a length it has 256 bytes
  isNotANumber: (number) => `CAST(${number} AS DOUBLE PRECISION) = 'NaN'`,
  rowByRow: false,
};
