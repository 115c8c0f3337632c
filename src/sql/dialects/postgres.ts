import type { Dialect } from '../dialect.js';
import { quotings } from '../quoting.js';
import { asType, atTimeZone, common, NUMBER, truncated, WHITE_SPACE } from './common.js';

export const postgres: Dialect = {
  ...common,
  quoting: quotings.postgres,
  double: 'DOUBLE PRECISION',
  text: asType('TEXT'),
  // NaN is greater than all numbers, also with its sign changed; a numeric may be too great for a
  // cast to a floating-point number, and a cast to a text is not asked of foreign servers
  isNotANumber: (number) => `${number} > 1000000 AND 0 - ${number} > 1000000`,
  trim: (text) => `BTRIM(${text}, ${WHITE_SPACE})`,
  isNumber: (text) => `${text} ~ ${NUMBER}`,
  // what may be a date is cast, lest DATE_TRUNC make an instant of it: that depends on the session
  wall: {
    date: asType('TIMESTAMP'),
    timestamp: (column, zone) => atTimeZone.timestamp(`CAST(${column} AS TIMESTAMP)`, zone),
    instant: atTimeZone.instant,
  },
  periods: truncated(
    // a cast is what a foreign server can be asked for, a function with a text in it is not
    (period, wall) =>
      period === 'day' ? `CAST(${wall} AS DATE)` : `DATE_TRUNC('${period}', ${wall})`,
    // years before Christ and 'infinity' as they are: readers refuse them
    (key) =>
      `CASE WHEN ${key} BETWEEN '0001-01-01' AND '9999-12-31' THEN TO_CHAR(${key}, 'YYYY-MM-DD') ELSE CAST(${key} AS TEXT) END`,
  ),
  rowByRow: true,
};
