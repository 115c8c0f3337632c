import type { CodedColumn } from '../comments/codes.js';
import type { CommentColumns } from '../comments/comment-columns.js';
import { invalid } from '../counting/invalid.js';
import type { Ledger } from '../counting/ledger.js';
import type { DatedCell, DateEvidence } from '../files/date-order.js';
import type { LeftOutReason } from '../grouping/column-kind.js';
import type { DayKey } from './day-key.js';
import { isPlan, type SurveyPlan } from './plan.js';
import type { SurveyFile } from './survey-files.js';

/**
 * What rows of a survey add up to: a plain value that is its own JSON and merges with the survey of
 * other rows. Rows are counted from 0. `surveyRecord` computes the statistics.
 */
export interface Survey {
  /** The plan by which the rows were counted. */
  readonly plan: SurveyPlan;
  /** The files whose rows were joined; empty where the rows are those of one file. */
  readonly files: readonly SurveyFile[];
  /** What became of every row; duplicates are found only when all rows are known. */
  readonly ledger: Ledger;
  /** Counts by rating, or sums of weights, from the lowest rating on. */
  readonly histogram: readonly number[];
  /** Answers by segment and day, segments in the order of their first row. */
  readonly cells: readonly SurveyCell[];
  /** Rows with a rating but without a weight, where answers are weighted. */
  readonly unweighted: number;
  /** Rows with a rating and a weight of 0, which count for nothing. */
  readonly zeroWeights: number;
  /** Rows that each condition of the plan keeps and leaves out. */
  readonly conditions: readonly ConditionCount[];
  /** The labels of the request that have occurred. */
  readonly labels: readonly string[];
  /** What the dates show of the order of day and month. */
  readonly dates: DateEvidence;
  /** Dates of answers that cannot be read: these answers are in no period. */
  readonly unreadableDates: UnreadableDates;
  /** Rows with more cells than the header. */
  readonly widerRows: number;
  /** Rows of trial runs, which count. */
  readonly tests: number;
  /** Rows of previews, which do not count. */
  readonly previews: number;
  /** Ratings that disagree with the category beside them. */
  readonly disagreements: Disagreements;
  /** Ratings without a category beside them, in a column that has categories. */
  readonly uncategorised: number;
  /** Texts in the rating column that are not ratings, with their counts; of many, the first 1,000. */
  readonly unreadTexts: readonly (readonly [text: string, count: number])[];
  /** Answers by the values of each column of a scan; empty if none was requested. */
  readonly scanned: readonly ScannedValues[];
  /** The comments that say something, of all answers; null if they were not requested. */
  readonly comments: SurveyComments | null;
  /** Answers of which only the latest of each respondent will count; empty without `respondent`. */
  readonly answers: readonly RespondentAnswer[];
}

/** The answers of one segment. */
export interface SurveyCell {
  /**
   * A value of each grouping column, or several where the column may hold several answers; null where
   * the row is too short for it.
   */
  readonly parts: readonly (string | readonly string[] | null)[];
  /**
   * Sums by day, each of detractors, passives and promoters: three counts or, where answers are
   * weighted, three counts, three sums of weights and three sums of squared weights. Empty if nobody
   * answered.
   */
  readonly days: readonly (readonly [day: DayKey, sums: readonly number[]])[];
}

/** The answers of a column of a scan, by value. */
export interface ScannedValues {
  /** Why the column turned out not to be one of segments; null if it is one. Then it has no values. */
  readonly reason: LeftOutReason | null;
  /** The values, in the order of their first row. */
  readonly values: readonly ScannedValue[];
  /** All answers of a column whose cells hold several values; null for any other column. */
  readonly everyone: Omit<ScannedValue, 'value'> | null;
}

/** The answers with one value in a column of a scan. */
export interface ScannedValue {
  /** The value, or the name of its band. */
  readonly value: string;
  /** How many answers have each rating, from the lowest on. */
  readonly ratings: readonly number[];
  /** Sums by day, as in the cells of segments. */
  readonly days: SurveyCell['days'];
}

/** The comments of a survey that say something, in columns. */
export interface SurveyComments extends CommentColumns {
  /** The values of the row of each in the grouping columns, as in the cells of segments. */
  readonly parts: CodedColumn<SurveyCell['parts']>;
  /** The day of its answer. */
  readonly days: readonly DayKey[];
  /** The themes of the request that it has. */
  readonly themes: CodedColumn<readonly string[]>;
  /** Whether it asks for something. */
  readonly asks: readonly boolean[];
}

/** Dates of answers that cannot be read. */
export interface UnreadableDates {
  /** How many. */
  readonly count: number;
  /** The first of them; null if there is none. */
  readonly first: DatedCell | null;
}

export const noUnreadableDates: UnreadableDates = { count: 0, first: null };

/** Ratings that disagree with the category beside them. */
export interface Disagreements {
  /** How many there are. */
  readonly count: number;
  /** The first row with one; 0 if there is none. */
  readonly firstRow: number;
}

/** How many rows a condition keeps, and how many it leaves out by itself. Previews are in neither. */
export interface ConditionCount {
  /** Rows that fulfil the condition. */
  readonly kept: number;
  /** Rows that do not, whatever the other conditions say. */
  readonly leftOut: number;
  /** The values of the condition that have occurred. */
  readonly values: readonly string[];
  /** The first texts of the column. */
  readonly texts: readonly string[];
}

/** An answer with a rating. */
export interface RatedAnswer {
  /** Its row, counted from 0. */
  readonly row: number;
  /** Its rating. */
  readonly rating: number;
  /** Its day. */
  readonly day: DayKey;
  /** The weight; null where answers are not weighted, or this one has no weight and is left out. */
  readonly weight: number | null;
  /** Whether the rating disagrees with the category beside it. */
  readonly disagrees: boolean;
  /** Whether the row has no category in a column that has one in other rows. */
  readonly isUncategorised: boolean;
}

/** An answer that waits until all answers of its respondent are known. */
export interface RespondentAnswer extends RatedAnswer {
  /** The respondent as in the file. Answers of unknown respondents all count: null, anonymous … */
  readonly respondent: string | null;
  /**
   * The date as in the file, which shows whose answer is later on one day; blank if it cannot be
   * read.
   */
  readonly date: string;
  /** Its value in each grouping column; null where the row is too short for it. */
  readonly parts: SurveyCell['parts'];
  /** Its value in each column of a scan; null where it has none. */
  readonly values: readonly (readonly string[] | string | null)[];
}

/** Refuses anything but a survey. */
export function checkSurvey(name: string, survey: Survey): void {
  const isSurvey =
    typeof survey === 'object' &&
    survey !== null &&
    isPlan(survey.plan) &&
    Array.isArray(survey.files) &&
    Array.isArray(survey.cells) &&
    Array.isArray(survey.scanned) &&
    Array.isArray(survey.answers) &&
    Array.isArray(survey.conditions) &&
    Array.isArray(survey.histogram);
  if (!isSurvey) throw invalid(name, 'a survey, as countRows gives', survey, '');
}
