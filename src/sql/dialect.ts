import type { Period } from '../counting/calendar.js';
import type { Quoting } from './quoting.js';

/** What a column of dates holds. */
export type DateType = 'date' | 'timestamp' | 'instant';

/** How a period is found: what rows are grouped by, and from that the first day, `YYYY-MM-DD`. */
export interface PeriodRule {
  readonly key: (wall: string) => string;
  readonly start: (key: string) => string;
}

/** All that dialects differ in. Functions take and give expressions. */
export interface Dialect {
  readonly quoting: Quoting;
  /** What the engine takes for a file where no table is called so. */
  readonly fileName?: RegExp;
  /** The type of floating-point numbers. */
  readonly double: string;
  readonly text: (value: string) => string;
  readonly floor: (number: string) => string;
  /** Whether a number is NaN; undefined where there is none. */
  readonly isNotANumber?: (number: string) => string;
  /** A column of numbers where the engine might compare a column of texts, too, and otherwise. */
  readonly asNumber?: (column: string) => string;
  /** Whether a value is a number where any column may hold texts, too; undefined where none does. */
  readonly isStoredNumber?: (value: string) => string;
  /** A text without white space around it. */
  readonly trim: (text: string) => string;
  /** Whether a trimmed text is a plain number. */
  readonly isNumber: (text: string) => string;
  /** What calendar and clock show in a time zone (given as a text literal). */
  readonly wall: Readonly<Record<DateType, (column: string, zone?: string) => string>>;
  /** The civil date of that, comparable with a `dayLiteral`. */
  readonly day: (wall: string) => string;
  readonly dayLiteral: (text: string) => string;
  readonly periods: Readonly<Record<Period, PeriodRule>>;
  /** Whether there are time zones. */
  readonly hasTimeZones: boolean;
  /**
   * Whether rows are tallied one by one. Engines that keep columns are faster when they first count
   * each rating, and classify a handful of counts (docs/sql.md has the measurements).
   */
  readonly rowByRow: boolean;
}
