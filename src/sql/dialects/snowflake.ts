import type { Dialect } from '../dialect.js';
import { quotings } from '../quoting.js';
import { common, convertTimezone, truncated } from './common.js';

export const snowflake: Dialect = {
  ...common,
  quoting: quotings.backslash,
  double: 'FLOAT',
  isNotANumber: (number) => `CAST(${number} AS FLOAT) = 'NaN'`,
  wall: convertTimezone,
  periods: truncated(
    (period, wall) =>
      period === 'week' // whose first day is a setting of the session
        ? `DATEADD(day, 1 - DAYOFWEEKISO(CAST(${wall} AS DATE)), CAST(${wall} AS DATE))`
        : `DATE_TRUNC('${period}', CAST(${wall} AS DATE))`,
    (key) => `TO_CHAR(${key}, 'YYYY-MM-DD')`,
  ),
};
