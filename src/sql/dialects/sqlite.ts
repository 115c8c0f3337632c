import type { Period } from '../../counting/calendar.js';
import type { Dialect } from '../dialect.js';
import { asType, common, same, truncated } from './common.js';

const starts: Record<Period, (localTime: string) => string> = {
  day: (localTime) => `DATE(${localTime})`,
  week: (localTime) => `DATE(${localTime}, 'weekday 0', '-6 days')`,
  month: (localTime) => `DATE(${localTime}, 'start of month')`,
  quarter: (localTime) =>
    `DATE(${localTime}, 'start of month', '-' || ((STRFTIME('%m', ${localTime}) - 1) % 3) || ' months')`,
  year: (localTime) => `DATE(${localTime}, 'start of year')`,
};

/**
 * Whether a value is a date that exists: DATE turns 30 February into a day of March, and the number
 * 12.5 into a day.
 */
const isDate = (localTime: string): string => {
  const day = `SUBSTR(${localTime}, 1, 10)`;
  return `DATE(${day}) = ${day} AND DATE(${localTime}) IS NOT NULL`;
};

export const sqlite: Dialect = {
  ...common,
  doubleType: 'REAL',
  asText: asType('TEXT'),
  floor: asType('INTEGER'),
  trim: (text) => `TRIM(${text}, ' ' || CHAR(9, 10, 13))`,
  isStoredNumber: (value) => `TYPEOF(${value}) IN ('integer', 'real')`,
  isNumber: (text) => {
    const unsigned = `SUBSTR(${text}, 1 + (${text} GLOB '[+-]*'))`;
    return `(${unsigned} GLOB '*[0-9]*' AND ${unsigned} NOT GLOB '*[^0-9.]*' AND ${unsigned} NOT GLOB '*.*.*')`;
  },
  numberOf: asType('REAL'),
  localTime: { date: same, timestamp: same, instant: same },
  dateOf: (localTime) => `CASE WHEN ${isDate(localTime)} THEN DATE(${localTime}) END`,
  dateLiteral: same,
  periods: truncated(
    (period, localTime) =>
      `CASE WHEN ${isDate(localTime)} THEN ${starts[period](localTime)} ELSE ${localTime} END`,
    asType('TEXT'),
  ),
  hasTimeZones: false,
};
