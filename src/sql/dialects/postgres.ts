import type { Dialect } from '../dialect.js';
import { quotings } from '../quoting.js';
import {
  asType,
  atTimeZone,
  common,
  NUMBER,
  partsByLateral,
  truncated,
  WHITE_SPACE,
} from './common.js';

export const postgres: Dialect = {
  ...common,
  quoting: quotings.postgres,
  doubleType: 'DOUBLE PRECISION',
  asText: asType('TEXT'),
  field: (column, name) => `(${column}).${name}`,
  // NaN is greater than every number, also with its sign changed. A cast to a floating-point number
  // fails for a large numeric, and postgres_fdw does not ship a cast to a text to foreign servers.
  isNotANumber: (number) => `${number} > 1000000 AND 0 - ${number} > 1000000`,
  trim: (text) => `BTRIM(${text}, ${WHITE_SPACE})`,
  isNumber: (text) => `${text} ~ ${NUMBER}`,
  numberOf: asType('DOUBLE PRECISION'),
  regularExpression: {
    syntax: 'postgres',
    matches: (text, pattern) => `${text} ~ ${pattern}`,
    extract: (text, pattern) => `SUBSTRING(${text} FROM ${pattern})`,
  },
  parts: (text, separator, alias) => {
    const cut = `STRING_TO_ARRAY(${text}, ${quotings.postgres.text(separator)})`;
    return partsByLateral(`UNNEST(${cut}) AS cut(part)`, alias, postgres);
  },
  // without the cast, DATE_TRUNC makes an instant of a date, in the time zone of the session
  localTime: {
    date: asType('TIMESTAMP'),
    timestamp: (column, zone) => atTimeZone.timestamp(`CAST(${column} AS TIMESTAMP)`, zone),
    instant: atTimeZone.instant,
  },
  periods: truncated(
    // postgres_fdw ships a cast to foreign servers, but not a function with a text argument
    (period, localTime) =>
      period === 'day' ? `CAST(${localTime} AS DATE)` : `DATE_TRUNC('${period}', ${localTime})`,
    // TO_CHAR would hide the era of a year before Christ and the word infinity, which readers refuse
    (key) =>
      `CASE WHEN ${key} BETWEEN '0001-01-01' AND '9999-12-31' THEN TO_CHAR(${key}, 'YYYY-MM-DD') ELSE CAST(${key} AS TEXT) END`,
  ),
  rowByRow: true,
};
