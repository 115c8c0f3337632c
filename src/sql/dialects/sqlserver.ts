import type { Period } from '../../counting/calendar.js';
import type { Dialect } from '../dialect.js';
import { quotings } from '../quoting.js';
import { asType, common, partsByLateral, same, truncated } from './common.js';

/** A Monday before all others that a date can be. */
const MONDAY = "CAST('0001-01-01' AS DATE)";

/** The first day of the period of a day, a date. */
const starts: Record<Period, (day: string) => string> = {
  day: same,
  week: (day) => `DATEADD(DAY, 0 - DATEDIFF(DAY, ${MONDAY}, ${day}) % 7, ${day})`,
  month: (day) => `DATEFROMPARTS(YEAR(${day}), MONTH(${day}), 1)`,
  quarter: (day) => `DATEFROMPARTS(YEAR(${day}), DATEPART(QUARTER, ${day}) * 3 - 2, 1)`,
  year: (day) => `DATEFROMPARTS(YEAR(${day}), 1, 1)`,
};

export const sqlserver: Dialect = {
  ...common,
  quoting: quotings.sqlserver,
  doubleType: 'FLOAT',
  // the collation of a column may take capitals, accents, full-width digits and trailing spaces for
  // the same; this one does not, but for spaces
  asText: (value) => `CAST(${value} AS NVARCHAR(MAX)) COLLATE Latin1_General_BIN2`,
  exact: (text) => `CAST(CAST(${text} AS NVARCHAR(MAX)) AS VARBINARY(MAX))`,
  booleanLiteral: (value) => (value ? '1' : '0'),
  trim: (text) => `TRIM(CONCAT(' ', NCHAR(9), NCHAR(10), NCHAR(13)) FROM ${text})`,
  isNumber: (text) => {
    // without a regular expression: what is not a digit; the cast refuses a sign in the wrong place
    const digits = `TRANSLATE(${text}, '123456789', '000000000')`;
    return `(${digits} LIKE '%0%' AND REPLACE(${digits}, '0', '') IN ('', '.', '+', '-', '+.', '-.'))`;
  },
  numberOf: (text) => `TRY_CAST(${text} AS FLOAT)`,
  parts: (text, separator, alias) => {
    const cut = `STRING_SPLIT(${text}, ${quotings.sqlserver.text(separator)})`;
    const source = `(SELECT value AS part FROM ${cut}) AS cut`;
    return partsByLateral(source, alias, sqlserver, ['OUTER APPLY', '']);
  },
  longestSeparator: 1,
  // SQL Server knows time zones by the names of Windows only
  hasTimeZones: false,
  localTime: { date: same, timestamp: same, instant: (column) => `${column} AT TIME ZONE 'UTC'` },
  dateOf: asType('DATE'),
  dayBound: asType('DATE'), // a text would be read by the language of the session
  periods: truncated(
    (period, localTime) => starts[period](`CAST(${localTime} AS DATE)`),
    (key) => `CONVERT(NVARCHAR(10), ${key}, 23)`,
  ),
  groupsByPlace: false,
};
