import type { Period } from '../counting/calendar.js';
import { invalid } from '../counting/invalid.js';
import type { PatternSyntax } from './pattern.js';
import type { Quoting } from './quoting.js';

/** What a column of dates holds. */
export type DateType = 'date' | 'timestamp' | 'instant';

/** What a query adds to give a row once for each part of a text. */
export interface TextParts {
  /** What follows the table in FROM; blank if nothing does. */
  readonly join: string;
  /** The expression of a part; NULL or a blank text where a row has none. */
  readonly part: string;
}

/** How rows are grouped by a period. */
export interface PeriodRule {
  /** The expression to group by, of a local time. */
  readonly key: (localTime: string) => string;
  /** The first day of the period as a text `YYYY-MM-DD`, of that key. */
  readonly start: (key: string) => string;
}

/**
 * How one SQL engine differs from others. The functions take SQL expressions and return SQL
 * expressions.
 *
 * For an engine that has no name here, spread the entry of `dialects` that is nearest to it, replace
 * what differs, and pass the object where the name of a dialect goes.
 *
 * @example
 * const cockroach: Dialect = { ...dialects.postgres, asText: (value) => `${value}::STRING` };
 * tallyQuery({ dialect: cockroach, from: 'responses', rating: 'score', by: 'plan' }).split('\n')[1] // => '  segment::STRING AS segment,'
 */
export interface Dialect {
  /** How names and texts are written. */
  readonly quoting: Quoting;
  /** Names that the engine reads as files where no table has that name: they are refused. */
  readonly fileName?: RegExp | undefined;
  /** The name of the type of floating-point numbers. */
  readonly doubleType: string;
  /** Casts a value to a text; turns what `exact` gives back into the text. */
  readonly asText: (value: string) => string;
  /**
   * A value that is equal only for the same text; absent where the engine compares texts so. Others
   * take `Pro` and `pro` for the same text.
   */
  readonly exact?: ((text: string) => string) | undefined;
  /** Writes true and false. */
  readonly booleanLiteral: (value: boolean) => string;
  /** A field of a nested column; absent where a query cannot name one like this. */
  readonly field?: ((column: string, name: string) => string) | undefined;
  /** The greatest whole number that is not above a number. */
  readonly floor: (number: string) => string;
  /** Whether a number is NaN; absent where the engine has no NaN. */
  readonly isNotANumber?: ((number: string) => string) | undefined;
  /**
   * Casts a column of numbers to a number; absent where the engine refuses to compare a column of
   * texts with a number.
   */
  readonly asNumber?: ((column: string) => string) | undefined;
  /** Whether a value is a number; absent where every column holds values of one type. */
  readonly isStoredNumber?: ((value: string) => string) | undefined;
  /** Removes the white space around a text. */
  readonly trim: (text: string) => string;
  /** Whether a trimmed text is a plain number. */
  readonly isNumber: (text: string) => string;
  /**
   * Casts a trimmed text for which `isNumber` holds to `doubleType`, by a cast that gives NULL rather
   * than an error, where the engine has one.
   */
  readonly numberOf: (text: string) => string;
  /**
   * Whether a text matches a regular expression, and the first part of a text that does; both are SQL
   * expressions. Absent where the engine has no regular expressions: labels are unreadable then.
   */
  readonly regularExpression?:
    | {
        /** Whether a text matches. */
        readonly matches: (text: string, pattern: string) => string;
        /** The first part of a text that matches. */
        readonly extract: (text: string, pattern: string) => string;
        /** Whether a part of a text matches; absent where `matches` tells that too. */
        readonly finds?: ((text: string, pattern: string) => string) | undefined;
        /**
         * Which regular expressions the engine reads: those of RE2; of Perl, with lookaround and `\\z`;
         * of PostgreSQL; or only those of POSIX, the default.
         */
        readonly syntax?: PatternSyntax | undefined;
      }
    | undefined;
  /**
   * Gives each row once for each part of a text: the distinct parts, trimmed, that are not blank; `alias`
   * is a name for them. A row without a part is given once. Absent where a query cannot do it: the option
   * `multiple` is refused.
   */
  readonly parts?: ((text: string, separator: string, alias: string) => TextParts) | undefined;
  /** How many characters a separator may have; absent where it may have any number. */
  readonly longestSeparator?: number | undefined;
  /** The local date and time of a column, in a time zone that is given as a text literal. */
  readonly localTime: Readonly<Record<DateType, (column: string, zone?: string) => string>>;
  /** The date of a local time, which can be compared with a `dateLiteral`. */
  readonly dateOf: (localTime: string) => string;
  /** The date that a text literal `'YYYY-MM-DD'` stands for. */
  readonly dateLiteral: (text: string) => string;
  /**
   * The day that a column of dates, whatever its type, is compared with, of a text literal
   * `'YYYY-MM-DD'`. The comparison is only a first, wider choice of rows, so the time zone in which an
   * engine reads the day does not matter.
   */
  readonly dayBound: (text: string) => string;
  /** How rows are grouped by each period. */
  readonly periods: Readonly<Record<Period, PeriodRule>>;
  /**
   * Whether the engine converts between time zones with IANA names; if not, the option `timeZone` is
   * refused.
   */
  readonly hasTimeZones: boolean;
  /** Whether GROUP BY takes the places of columns; if not, their expressions are repeated. */
  readonly groupsByPlace: boolean;
  /**
   * Whether the query classifies every row. Engines that store columns are faster when they count
   * each rating first and classify a handful of counts (docs/engines.md has the measurements).
   */
  readonly rowByRow: boolean;
}

/** What `typeof` gives for each member of a dialect. */
const typesOf: Readonly<Record<keyof Dialect, readonly string[]>> = {
  quoting: ['object'],
  fileName: ['object', 'undefined'],
  doubleType: ['string'],
  asText: ['function'],
  exact: ['function', 'undefined'],
  booleanLiteral: ['function'],
  field: ['function', 'undefined'],
  floor: ['function'],
  isNotANumber: ['function', 'undefined'],
  asNumber: ['function', 'undefined'],
  isStoredNumber: ['function', 'undefined'],
  trim: ['function'],
  isNumber: ['function'],
  numberOf: ['function'],
  regularExpression: ['object', 'undefined'],
  parts: ['function', 'undefined'],
  longestSeparator: ['number', 'undefined'],
  localTime: ['object'],
  dateOf: ['function'],
  dateLiteral: ['function'],
  dayBound: ['function'],
  periods: ['object'],
  hasTimeZones: ['boolean'],
  groupsByPlace: ['boolean'],
  rowByRow: ['boolean'],
};

/** Refuses an object that lacks a member of a dialect, such as one that came as JSON. */
export function checkDialect(dialect: Dialect): Dialect {
  for (const [member, [type = '', ...others]] of Object.entries(typesOf)) {
    const value: unknown = dialect[member as keyof Dialect];
    if (value === null || ![type, ...others].includes(typeof value)) {
      const article = type === 'object' ? 'an' : 'a';
      throw invalid(`dialect.${member}`, `${article} ${type}`, value, type);
    }
  }
  return dialect;
}
