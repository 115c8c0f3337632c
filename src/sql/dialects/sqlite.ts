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

export const sqlite: Dialect = {
  ...common,
  double: 'REAL',
  text: asType('TEXT'),
  floor: asType('INTEGER'),
  trim: (text) => `TRIM(${text}, ' ' || CHAR(9, 10, 13))`,
  isNumber: (text) => {
    const unsigned = `SUBSTR(${text}, 1 + (${text} GLOB '[+-]*'))`;
    return `(${unsigned} GLOB '*[0-9]*' AND ${unsigned} NOT GLOB '*[^0-9.]*' AND ${unsigned} NOT GLOB '*.*.*')`;
  },
  wall: { date: same, timestamp: same, instant: same },
  day: (wall) => `DATE(${wall})`,
  dayLiteral: same,
  periods: truncated((period, wall) => starts[period](wall), same),
  hasTimeZones: false,
};
