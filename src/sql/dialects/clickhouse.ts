import type { Period } from '../../counting/calendar.js';
import type { Dialect } from '../dialect.js';
import { quotings } from '../quoting.js';
import { asType, common, fieldAfterPoint, NUMBER, same, truncated } from './common.js';

const monthsAndDays: Record<Period, (localTime: string) => string> = {
  day: (day) => day,
  week: (day) => `addDays(${day}, 1 - toDayOfWeek(${day}))`,
  month: (day) => `makeDate32(toYear(${day}), toMonth(${day}), 1)`,
  quarter: (day) => `makeDate32(toYear(${day}), toQuarter(${day}) * 3 - 2, 1)`,
  year: (day) => `makeDate32(toYear(${day}), 1, 1)`,
};

const toTimeZone = (column: string, zone = "'UTC'") => `toTimeZone(${column}, ${zone})`;

export const clickhouse: Dialect = {
  ...common,
  quoting: quotings.backtick,
  doubleType: 'Nullable(Float64)',
  asText: (value) => `toString(${value})`,
  field: fieldAfterPoint,
  isNotANumber: (number) => `isNaN(toFloat64(${number}))`,
  trim: (text) => `trim(BOTH ' \\t\\n\\r' FROM ${text})`,
  isNumber: (text) => `match(${text}, ${NUMBER})`,
  numberOf: asType('Nullable(Float64)'),
  regularExpression: {
    syntax: 're2',
    matches: (text, pattern) => `match(${text}, ${pattern})`,
    extract: (text, pattern) => `extract(${text}, ${pattern})`,
  },
  parts: (text, separator) => {
    const array = `splitByString(${quotings.backtick.text(separator)}, ifNull(${text}, ''))`;
    const trimmed = `arrayMap(part -> ${clickhouse.trim('part')}, ${array})`;
    const distinct = `arrayDistinct(arrayFilter(part -> part <> '', ${trimmed}))`;
    return { join: '', part: `arrayJoin(emptyArrayToSingle(${distinct}))` };
  },
  // every DateTime is an instant; a Date has no time zone and needs a conversion without one
  localTime: {
    date: same,
    timestamp: (column, zone) =>
      zone === undefined ? `toDateTime64(${column}, 6, 'UTC')` : toTimeZone(column, zone),
    instant: toTimeZone,
  },
  dateOf: (localTime) => `toDate32(${localTime})`,
  dateLiteral: (text) => `toDate32(${text})`,
  dayBound: (text) => `toDate32(${text})`,
  periods: truncated(
    (period, localTime) => monthsAndDays[period](`toDate32(${localTime})`),
    (key) => `toString(${key})`,
  ),
};
