import type { FiscalYear, Period } from '../counting/calendar.js';
import type { RatingRange, Scale } from '../counting/scale.js';
import type { DateOrder } from '../files/date-order.js';
import type { IntervalMethod } from '../inference/interval.js';
import type { Metric } from '../metrics/metric.js';
import type { ColumnReference, Condition } from './conditions.js';
import type { Explanation, Selection, TwoPeriods } from './request-parts.js';

/** What a survey is to be counted for: its columns, and the statistics that `surveyRecord` gives. */
export interface SurveyRequest {
  /**
   * The column with the ratings, or with categories.
   *
   * @defaultValue the only column that can be the rating; if there are several, a SurveyError lists them
   */
  readonly rating?: ColumnReference | undefined;
  /**
   * What the survey measures: the Net Promoter Score, or CSAT or CES, which are shares of the highest
   * ratings. Those go without `explain`, `panel` and `method`.
   *
   * @defaultValue `'nps'`
   */
  readonly metric?: Metric | undefined;
  /**
   * The scale of the ratings; of CSAT and CES its ends only.
   *
   * @defaultValue the standard scale, 0–10; 1–5 for CSAT, 1–7 for CES
   */
  readonly scale?: Scale | RatingRange | undefined;
  /**
   * How many of the highest ratings count, in CSAT and CES. It must come with a `scale` of another
   * range than the default one.
   *
   * @defaultValue 2 for CSAT from 1 to 5, 3 for CES from 1 to 7
   */
  readonly top?: number | undefined;
  /**
   * The ratings that texts of the rating column stand for, or null for no answer, without regard to
   * case and white space: `{ 'Extremely likely': 10, 'No idea': null }`. Each text must occur.
   *
   * @defaultValue no labels
   */
  readonly labels?: Readonly<Record<string, number | null>> | undefined;
  /**
   * The conditions that a row must fulfil, all of them: the others are left out, as if the file did not
   * have them, and counted as `excluded`. `[{ column: 'plan', is: ['Pro'] }]`
   *
   * @defaultValue no conditions: all rows count
   */
  readonly where?: readonly Condition[] | undefined;
  /**
   * The columns whose values are segments; several are crossed.
   *
   * @defaultValue no segments
   */
  readonly by?: readonly ColumnReference[] | undefined;
  /**
   * Columns of numbers that become bands, each with its rising edges: `{ spend: [0, 50, 200] }`. Each
   * must be a column of `by`, `compare` or `explain`.
   *
   * @defaultValue no bands: every number is a segment
   */
  readonly bands?: Readonly<Record<string, readonly number[]>> | undefined;
  /**
   * Columns of `by`, or with `scan` any columns, whose cells hold several answers, each with what stands between them:
   * `{ Features: ';' }`. A row is in the segment of each of its answers and once in the total, so
   * segments overlap.
   *
   * @defaultValue no such columns: a cell is one answer
   */
  readonly multiple?: Readonly<Record<string, string>> | undefined;
  /**
   * Two selections of answers to compare: the first minus the second.
   *
   * @defaultValue no comparison
   */
  readonly compare?: readonly [Selection, Selection] | undefined;
  /**
   * The column by whose values a change between two periods is explained; needs `date`.
   *
   * @defaultValue no explanation
   */
  readonly explain?: Explanation | undefined;
  /**
   * The column with the dates, for the trend.
   *
   * @defaultValue no trend
   */
  readonly date?: ColumnReference | undefined;
  /**
   * Whether the day or the month stands first in dates such as 3/4/2026; needs `date`, or a condition
   * on days.
   *
   * @defaultValue the order that the whole column shows; a SurveyError if it shows none
   */
  readonly dateOrder?: DateOrder | undefined;
  /**
   * How long the periods of the trend are; needs `date`. A respondent counts once in each of them.
   *
   * @defaultValue the length of the two periods that are named, else `'month'`
   */
  readonly period?: Period | undefined;
  /**
   * The IANA time zone whose calendar counts; needs `date`, or a condition on days. Dates and times
   * without an offset are of that zone.
   *
   * @defaultValue `'UTC'`
   */
  readonly timeZone?: string | undefined;
  /**
   * The first day of a week; needs `date`. A week belongs to the year that has most of its days.
   *
   * @defaultValue `'monday'`, as in ISO 8601
   */
  readonly weekStart?: 'monday' | 'sunday' | undefined;
  /**
   * The month, 1…12, in which years and their quarters begin; needs `date`. A year that begins after
   * January is named after the calendar year in which it ends or, with `{ month: 4, named: 'start' }`,
   * in which it begins.
   *
   * @defaultValue `1`
   */
  readonly fiscalYearStart?: number | FiscalYear | undefined;
  /**
   * The day, `YYYY-MM-DD`, on which the survey is looked at; needs `date`. A period that ends on that
   * day or later is not over yet: it is `partial`, so it is shown, but neither compared nor headlined.
   *
   * @defaultValue the day after the newest date of the survey
   */
  readonly asOf?: string | undefined;
  /**
   * Makes the trend one of windows of so many periods, each named after its last; needs `date`. A
   * window is compared with the latest that shares no answer with it.
   *
   * @defaultValue no windows: each period by itself
   */
  readonly rolling?: number | undefined;
  /**
   * Whether there is a trend of each segment too, of the twelve with the most answers; needs `by` and
   * `date`, and with `multiple` goes without `minRespondents`.
   *
   * @defaultValue `false`
   */
  readonly segmentTrends?: boolean | undefined;
  /**
   * The column with the respondents: only the latest answer of each counts, with `date` the latest
   * in each period. Answers of an unknown respondent all count: blank, NA, anonymous and the like.
   *
   * @defaultValue every answer is a respondent of its own
   */
  readonly respondent?: ColumnReference | undefined;
  /**
   * The column with the weights of answers. An answer without a weight is left out, as is one with a
   * weight of 0.
   *
   * @defaultValue all answers count equally
   */
  readonly weight?: ColumnReference | undefined;
  /**
   * Two periods in which the same respondents are compared; needs `respondent` and `date`, and goes
   * without `weight`.
   *
   * @defaultValue no comparison
   */
  readonly panel?: TwoPeriods | undefined;
  /**
   * Segments, periods and selections with fewer answers are hidden, and as many others as it takes to
   * protect them: their numbers are absent or null.
   *
   * @defaultValue 1
   */
  readonly minRespondents?: number | undefined;
  /**
   * How many people were asked to answer, for the response rate; at least as many as answered.
   *
   * @defaultValue no response rate
   */
  readonly asked?: number | undefined;
  /**
   * The confidence level of all intervals, as a share.
   *
   * @defaultValue 0.95
   */
  readonly confidenceLevel?: number | undefined;
  /**
   * How the interval of the score is computed.
   *
   * @defaultValue `'score'`
   */
  readonly method?: IntervalMethod | undefined;
  /**
   * How many people there are, of whom those who answered are taken for a random sample: a whole
   * number. It makes the interval of the score narrower, and goes without `weight` and the methods
   * `'exact'` and `'anytime'`. Segments, periods and groups do not count on it: the numbers of people
   * in them are unknown.
   *
   * @defaultValue `Infinity`
   */
  readonly population?: number | undefined;
  /**
   * Whether all columns that can be segments are looked at for what stands out, with `date` for what
   * moved too. Values with fewer than 30 answers are not compared, or than `minRespondents`.
   *
   * @defaultValue `false`
   */
  readonly scan?: boolean | undefined;
  /**
   * The column with the comments, or true for the only one that is plainly it: which words go with which
   * ratings. Each respondent has one vote, so it goes without `weight`.
   *
   * @defaultValue comments are not read
   */
  readonly comment?: ColumnReference | true | undefined;
  /**
   * Themes of the comments, each with a word or a list of words, of which one stands anywhere in the
   * comment, whatever its case; `'/late|slow/i'` is a pattern. Needs `comment`.
   *
   * @defaultValue no themes
   */
  readonly themes?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /**
   * How many words and phrases are listed for each side: a whole number from 1. Needs `comment`.
   *
   * @defaultValue 20
   */
  readonly terms?: number | undefined;
  /**
   * A period whose comments are contrasted with all earlier ones: what is new. Needs `comment` and
   * `date`.
   *
   * @defaultValue no contrast
   */
  readonly contrast?: string | undefined;
  /**
   * Whether e-mail addresses, telephone numbers and the like are masked in comments. Reports and charts
   * take masked comments only. Needs `comment`.
   *
   * @defaultValue true
   */
  readonly mask?: boolean | undefined;
  /**
   * A score to compare with, in points.
   *
   * @defaultValue no comparison
   */
  readonly target?: number | undefined;
}
