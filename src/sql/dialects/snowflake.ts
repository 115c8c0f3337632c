import type { Dialect } from '../dialect.js';
import { quotings } from '../quoting.js';
import { common, convertTimezone, distinctParts, truncated, tryAsType } from './common.js';

export const snowflake: Dialect = {
  ...common,
  quoting: quotings.backslash,
  doubleType: 'FLOAT',
  isNotANumber: (number) => `CAST(${number} AS FLOAT) = 'NaN'`,
  numberOf: tryAsType('FLOAT'),
  regularExpression: {
    matches: (text, pattern) => `REGEXP_LIKE(${text}, ${pattern})`,
    finds: (text, pattern) => `REGEXP_INSTR(${text}, ${pattern}) > 0`, // REGEXP_LIKE is of the whole text
    extract: (text, pattern) => `REGEXP_SUBSTR(${text}, ${pattern})`,
  },
  parts: (text, separator, alias) => {
    const array = `SPLIT(${text}, ${quotings.backslash.text(separator)})`;
    return {
      join: `, LATERAL FLATTEN(INPUT => ${distinctParts(array, common, ' VARCHAR')}, OUTER => TRUE) AS ${alias}`,
      part: `CAST(${alias}.value AS VARCHAR)`,
    };
  },
  localTime: convertTimezone,
  periods: truncated(
    (period, localTime) =>
      period === 'week' // DATE_TRUNC begins weeks on a day that the session sets
        ? `DATEADD(day, 1 - DAYOFWEEKISO(CAST(${localTime} AS DATE)), CAST(${localTime} AS DATE))`
        : `DATE_TRUNC('${period}', CAST(${localTime} AS DATE))`,
    (key) => `TO_CHAR(${key}, 'YYYY-MM-DD')`,
  ),
};
