import type { Period } from '../counting/calendar.js';
import type { Scale } from '../counting/scale.js';
import type { DateOrder } from '../files/index.js';
import type { IntervalMethod } from '../inference/interval.js';
import type { SurveyNotice } from './notices.js';

/** What is asked of a survey. Columns are named by their header or their question. */
export interface SurveyRequest {
  /**
   * The column with the ratings, or with categories.
   *
   * @defaultValue the one column that is plainly it; where several could be, a SurveyError lists them
   */
  readonly rating?: string | undefined;
  /** @defaultValue the standard scale, 0–10 */
  readonly scale?: Scale | undefined;
  /** The columns whose values are segments; several are crossed. */
  readonly by?: readonly string[] | undefined;
  /** Columns of numbers that become bands, each with its rising edges: `{ spend: [0, 50, 200] }`. */
  readonly bands?: Readonly<Record<string, readonly number[]>> | undefined;
  /** Two selections of answers to compare. */
  readonly compare?: readonly [Selection, Selection] | undefined;
  /** The column by whose values a change between two periods is explained. */
  readonly explain?: ({ readonly column: string } & TwoPeriods) | undefined;
  /** The column with the dates, for the trend. */
  readonly date?: string | undefined;
  /**
   * Whether the day or the month stands first in dates such as 3/4/2026.
   *
   * @defaultValue what the whole column shows; a SurveyError where it shows nothing
   */
  readonly dateOrder?: DateOrder | undefined;
  /**
   * How long the periods of the trend are. Where it is given, a respondent counts once in each.
   *
   * @defaultValue `'month'`
   */
  readonly period?: Period | undefined;
  /** @defaultValue UTC */
  readonly timeZone?: string | undefined;
  /** The column that tells respondents apart: only the latest answer of each counts. */
  readonly respondent?: string | undefined;
  /** The column with the weights of answers. */
  readonly weight?: string | undefined;
  /** Two periods of which the same respondents are compared; needs `respondent` and `date`. */
  readonly panel?: TwoPeriods | undefined;
  /**
   * Segments with fewer answers are hidden.
   *
   * @defaultValue 1
   */
  readonly minRespondents?: number | undefined;
  /** @defaultValue 0.95 */
  readonly confidenceLevel?: number | undefined;
  /** @defaultValue `'score'` */
  readonly method?: IntervalMethod | undefined;
}

/** The names of two periods, such as `2025-Q1`. */
export interface TwoPeriods {
  readonly before: string;
  readonly after: string;
}

/** The answers with one value in a column. */
export interface Selection {
  readonly column: string;
  readonly value: string;
}

/** What the door that opened a file knows of it besides its rows. */
export interface SurveyOrigin {
  /**
   * Which row of the file the first of the rows is, counted from 1; 0 where the names of a database
   * table's columns stand in for a header row.
   *
   * @defaultValue 1
   */
  readonly firstRow?: number | undefined;
  /**
   * Whether 9,5 is a number, as it is where semicolons or tabs separate cells.
   *
   * @defaultValue false
   */
  readonly decimalCommas?: boolean | undefined;
  /** What the door itself guessed, such as the encoding or the sheet. */
  readonly notices?: readonly SurveyNotice[] | undefined;
}
