import type { Period } from '../../counting/calendar.js';
import type { Dialect } from '../dialect.js';
import { asType, common, same, truncated } from './common.js';

const starts: Record<Period, (wall: string) => string> = {
  day: (wall) => `DATE(${wall})`,
  week: (wall) => `DATE(${wall}, 'weekday 0', '-6 days')`,
  month: (wall) => `DATE(${wall}, 'start of month')`,
  quarter: (wall) =>
    `DATE(${wall}, 'start of month', '-' || ((STRFTIME('%m', ${wall}) - 1) % 3) || ' months')`,
  year: (wall) => `DATE(${wall}, 'start of year')`,
};

/** Whether a value is a date that exists: DATE makes March of 30 February, and a day of 12.5. */
const isDate = (wall: string): string => {
  const day = `SUBSTR(${wall}, 1, 10)`;
  return `DATE(${day}) = ${day} AND DATE(${wall}) IS NOT NULL`;
};

export const sqlite: Dialect = {
  ...common,
  double: 'REAL',
  text: asType('TEXT'),
  floor: asType('INTEGER'),
  trim: (text) => `TRIM(${text}, ' ' || CHAR(9, 10, 13))`,
  isStoredNumber: (value) => `TYPEOF(${value}) IN ('integer', 'real')`,
  isNumber: (text) => {
    const unsigned = `SUBSTR(${text}, 1 + (${text} GLOB '[+-]*'))`;
    return `(${unsigned} GLOB '*[0-9]*' AND ${unsigned} NOT GLOB '*[^0-9.]*' AND ${unsigned} NOT GLOB '*.*.*')`;
  },
  wall: { date: same, timestamp: same, instant: same },
  day: (wall) => `CASE WHEN ${isDate(wall)} THEN DATE(${wall}) END`,
  dayLiteral: same,
  periods: truncated(
    (period, wall) => `CASE WHEN ${isDate(wall)} THEN ${starts[period](wall)} ELSE ${wall} END`,
    asType('TEXT'),
  ),
  hasTimeZones: false,
};
