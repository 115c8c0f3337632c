import type { Period } from '../../counting/calendar.js';
import type { Dialect } from '../dialect.js';
import { quotings } from '../quoting.js';
import { asType, common, NUMBER, same, truncated } from './common.js';

/** The first day of the period of a day, a date. */
const starts: Record<Period, (day: string) => string> = {
  day: same,
  week: (day) => `${day} - INTERVAL WEEKDAY(${day}) DAY`,
  month: (day) => `${day} - INTERVAL DAYOFMONTH(${day}) - 1 DAY`,
  quarter: (day) => `${starts.year(day)} + INTERVAL QUARTER(${day}) - 1 QUARTER`,
  year: (day) => `${day} - INTERVAL DAYOFYEAR(${day}) - 1 DAY`,
};

/**
 * A time in UTC as the local time of a zone. A server without the tables of time zones would give
 * NULL, and all rows would be without a date: readers refuse the text that is given instead.
 */
const inZone = (utc: string, zone: string): string =>
  `COALESCE(CONVERT_TZ(${utc}, '+00:00', ${zone}), CONCAT('without its time zone: ', ${utc}))`;

export const mysql: Dialect = {
  ...common,
  quoting: quotings.mysql,
  // the collation of a column may take capitals, accents, full-width digits and trailing spaces for
  // the same; this one does not, but for spaces
  asText: (value) => `CONVERT(${value} USING utf8mb4) COLLATE utf8mb4_bin`,
  exact: (text) => `CAST(CONVERT(${text} USING utf8mb4) AS BINARY)`,
  // MySQL would read the text '10 minutes' as the number 10
  isStoredNumber: (value) => `COERCIBILITY(${value}) = 5`,
  // in both modes for backslashes the regular expression has a tab, a line feed and a carriage return
  trim: (text) => `REGEXP_REPLACE(${text}, '^[ \\t\\n\\r]+|[ \\t\\n\\r]+$', '')`,
  // $ also stands before a line break at the end
  isNumber: (text) => `(${text} REGEXP ${NUMBER} AND ${text} NOT REGEXP '[^0-9.+-]')`,
  numberOf: asType('DOUBLE'),
  regularExpression: {
    syntax: 'perl',
    matches: (text, pattern) => `${text} REGEXP ${pattern}`,
    extract: (text, pattern) => `REGEXP_SUBSTR(${text}, ${pattern})`,
  },
  localTime: {
    date: same,
    timestamp: (column, zone) => (zone === undefined ? column : inZone(column, zone)),
    // the seconds since 1970 do not depend on the time zone of the session
    instant: (column, zone) => {
      const utc = `TIMESTAMP('1970-01-01') + INTERVAL UNIX_TIMESTAMP(${column}) SECOND`;
      return zone === undefined ? utc : inZone(utc, zone);
    },
  },
  // a value that is not a date is returned as it is, and readers refuse it
  periods: truncated(
    (period, localTime) =>
      `COALESCE(CAST(${starts[period](`DATE(${localTime})`)} AS CHAR), CAST(${localTime} AS CHAR))`,
    same,
  ),
  dateOf: (localTime) => `DATE(${localTime})`,
};
