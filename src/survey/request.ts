import type { Period } from '../counting/calendar.js';
import type { Scale } from '../counting/scale.js';
import type { DateOrder } from '../files/date-order.js';
import type { IntervalMethod } from '../inference/interval.js';

/** A column: by its header or its question, or by its place, counted from 0. */
export type ColumnReference = string | number;

/** What is asked of a survey. */
export interface SurveyRequest {
  /**
   * The column with the ratings, or with categories.
   *
   * @defaultValue the one column that is plainly it; where several could be, a SurveyError lists them
   */
  readonly rating?: ColumnReference | undefined;
  /** @defaultValue the standard scale, 0–10 */
  readonly scale?: Scale | undefined;
  /** The columns whose values are segments; several are crossed. */
  readonly by?: readonly ColumnReference[] | undefined;
  /** Columns of numbers that become bands, each with its rising edges: `{ spend: [0, 50, 200] }`. */
  readonly bands?: Readonly<Record<string, readonly number[]>> | undefined;
  /** Two selections of answers to compare: the first minus the second. */
  readonly compare?: readonly [Selection, Selection] | undefined;
  /** The column by whose values a change between two periods is explained; needs `date`. */
  readonly explain?: ({ readonly column: ColumnReference } & TwoPeriods) | undefined;
  /** The column with the dates, for the trend. */
  readonly date?: ColumnReference | undefined;
  /**
   * Whether the day or the month stands first in dates such as 3/4/2026.
   *
   * @defaultValue what the whole column shows; a SurveyError where it shows nothing
   */
  readonly dateOrder?: DateOrder | undefined;
  /**
   * How long the periods of the trend are. Where it is given, or two periods are named, a respondent
   * counts once in each period.
   *
   * @defaultValue that of the two periods that are named, else `'month'`
   */
  readonly period?: Period | undefined;
  /**
   * The IANA time zone whose calendar counts. Dates and times without an offset are of that zone.
   *
   * @defaultValue `'UTC'`
   */
  readonly timeZone?: string | undefined;
  /** The column that tells respondents apart: only the latest answer of each counts. */
  readonly respondent?: ColumnReference | undefined;
  /** The column with the weights of answers. */
  readonly weight?: ColumnReference | undefined;
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
  readonly column: ColumnReference;
  readonly value: string;
}

/** What the names of periods look like. */
const periodNames: Readonly<Record<Period, RegExp>> = {
  day: /^\d{4}-\d\d-\d\d$/,
  week: /^\d{4}-W\d\d$/,
  month: /^\d{4}-\d\d$/,
  quarter: /^\d{4}-Q\d$/,
  year: /^\d{4}$/,
};

/** The two periods that a request names; undefined where it names none. */
export function namedPeriods({ explain, panel }: SurveyRequest): TwoPeriods | undefined {
  return panel ?? explain;
}

/** How long the periods of a request are. */
export function periodAskedFor(request: SurveyRequest): Period {
  const { before = '' } = namedPeriods(request) ?? {};
  const kinds = Object.keys(periodNames) as Period[];
  return request.period ?? kinds.find((kind) => periodNames[kind].test(before)) ?? 'month';
}

/** Whether a respondent counts once in each period rather than once in all. */
export function countsByPeriod(request: SurveyRequest): boolean {
  return request.period !== undefined || namedPeriods(request) !== undefined;
}

/** Refuses what cannot be asked together. */
export function checkRequest(request: SurveyRequest): void {
  const { date, explain, panel, respondent, weight } = request;
  if (explain !== undefined && date === undefined) {
    throw new TypeError('explain must come with date, the column with the dates');
  }
  if (panel === undefined) return;
  if (date === undefined || respondent === undefined) {
    throw new TypeError('panel must come with respondent and date');
  }
  if (weight !== undefined) {
    throw new TypeError('panel must come without weight: the same respondents count alike');
  }
}
