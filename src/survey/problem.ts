import type { Scale } from '../counting/scale.js';
import type { DateOrder } from '../files/date-order.js';
import type { QuestionValue } from '../files/questions.js';
import type { ScaleEvidence } from '../files/scale-evidence.js';
import type { ShareMetric } from '../metrics/metric.js';

/**
 * What is wrong with a survey or with the request, by its `code`. Columns and values are as in the
 * file; rows are those of the file, counted from 1.
 */
export type SurveyProblem = AnyProblem & {
  /** The file with the problem; absent where there is one file, or where it is one of all. */
  readonly file?: string;
};

/** A problem without its file. */
export type AnyProblem =
  | {
      /** There are no rows. */
      readonly code: 'empty';
    }
  | {
      /** There is a header, and no answer below it. */
      readonly code: 'no-answers';
    }
  | {
      /** No column can be the rating. */
      readonly code: 'no-rating-column';
      /** The scale of the request. */
      readonly scale: Scale;
      /** Columns whose cells are ratings, though their names do not say so; often none. */
      readonly choices: readonly ColumnChoice[];
      /** Columns whose cells are ratings, but whose names are those of ids, counts or dates. */
      readonly ruledOut: readonly ColumnChoice[];
      /** Whether the answers are those of all rows, or only of the first 1,000. */
      readonly isWhole: boolean;
    }
  | {
      /** Several columns can be the rating: the request must name one. */
      readonly code: 'several-rating-columns';
      /** These columns. */
      readonly choices: readonly ColumnChoice[];
      /** Whether the answers are those of all rows, or only of the first 1,000. */
      readonly isWhole: boolean;
    }
  | {
      /** No column is plainly comments: the request must name one. */
      readonly code: 'no-comment-column';
      /** The columns that hold texts. */
      readonly choices: readonly ColumnChoice[];
      /** Whether the answers are those of all rows, or only of the first 1,000. */
      readonly isWhole: boolean;
    }
  | {
      /** Several columns can be the comments: the request must name one. */
      readonly code: 'several-comment-columns';
      /** These columns. */
      readonly choices: readonly ColumnChoice[];
      /** Whether the answers are those of all rows, or only of the first 1,000. */
      readonly isWhole: boolean;
    }
  | {
      /** The name or the labels of the rating column say that its scale is another. */
      readonly code: 'other-scale';
      /** The rating column. */
      readonly column: string;
      /** The scale of the request. */
      readonly scale: Scale;
      /** What says that the scale is another. */
      readonly evidence: ScaleEvidence;
    }
  | {
      /** The column holds promoters, passives and detractors, of which CSAT and CES cannot be counted. */
      readonly code: 'categories-of-nps';
      /** This column. */
      readonly column: string;
      /** The metric of the request. */
      readonly metric: ShareMetric;
    }
  | {
      /** The rows answer different questions, as a column says. */
      readonly code: 'several-questions';
      /** The column that says which question a row answers. */
      readonly column: string;
      /** The rating column. */
      readonly rating: string;
      /** The questions, and how many ratings each has. */
      readonly values: readonly QuestionValue[];
    }
  | {
      /** A column of the request does not exist. */
      readonly code: 'unknown-column';
      /** The name in the request. */
      readonly column: string;
      /** The columns with a similar name. */
      readonly near: readonly string[];
      /** All columns. */
      readonly choices: readonly string[];
    }
  | {
      /** What is read in two files stands in columns of different names: the request must name one. */
      readonly code: 'files-differ';
      /** What the column is read as. */
      readonly role: ColumnRole;
      /** The column of the first file. */
      readonly first: FileColumn;
      /** The column of another file. */
      readonly second: FileColumn;
    }
  | {
      /** The dates that a condition compares have the day first in one file and the month in another. */
      readonly code: 'file-orders-differ';
      /** The column of dates. */
      readonly column: string;
      /** A file whose dates have the day first. */
      readonly dayFirst: string;
      /** A file whose dates have the month first. */
      readonly monthFirst: string;
    }
  | {
      /** Several columns have the name in the request, which must give a number or a place instead. */
      readonly code: 'duplicate-column';
      /** The name in the request. */
      readonly column: string;
      /** The numbers of the columns that have it, counted from 1: `'3'` names the third. */
      readonly numbers: readonly number[];
    }
  | {
      /** The request has bands for a column that it does not group by. */
      readonly code: 'bands-without-segment';
      /** The column with the bands. */
      readonly column: string;
    }
  | {
      /** A column with several answers in a cell is not one that the request groups by. */
      readonly code: 'multiple-without-by';
      /** This column. */
      readonly column: string;
    }
  | {
      /** A column with several answers in a cell is asked for what takes one answer of each row. */
      readonly code: 'multiple-with-other';
      /** This column. */
      readonly column: string;
      /** The option of the request that takes one answer. */
      readonly other: 'bands' | 'compare' | 'explain';
    }
  | UnreadableCell<'not-a-number'>
  | UnreadableCell<'not-a-weight'>
  | UnreadableCell<'not-a-date'>
  | UnreadableCell<'part-of-date'>
  | UnreadableCell<'date-of-unknown-zone'>
  | UnreadableCell<'year-may-be-first'>
  | {
      /** Each date may have the day or the month first: the request must say `dateOrder`. */
      readonly code: 'date-order-unknown';
      /** The column of dates. */
      readonly column: string;
    }
  | {
      /** Some dates must have the day first and some the month. */
      readonly code: 'date-orders-mixed';
      /** The column of dates. */
      readonly column: string;
      /** The first date that shows one order. */
      readonly first: DateExample;
      /** The first date that shows the other order. */
      readonly second: DateExample;
    }
  | {
      /** The dates span so many periods that a year must be mistyped. */
      readonly code: 'too-many-periods';
      /** How many periods. */
      readonly count: number;
      /** The first day, such as `2026-03-14`. */
      readonly first: string;
      /** The last day. */
      readonly last: string;
    }
  | {
      /** No row has the value that the request selects. */
      readonly code: 'unknown-value';
      /** The column of the selection. */
      readonly column: string;
      /** The value in the request. */
      readonly value: string;
    }
  | {
      /** No answer falls into a period of the request. */
      readonly code: 'unknown-period';
      /** The period in the request. */
      readonly period: string;
      /** The first and the last period with answers; null if there is none. */
      readonly known: readonly [first: string, last: string] | null;
    }
  | {
      /** More people answered than there are, as the request says. */
      readonly code: 'population-too-small';
      /** How many people there are. */
      readonly population: number;
      /** How many answers count. */
      readonly answers: number;
    }
  | UnreadableCell<'date-against-order'>
  | (UnreadableCell<'not-comparable'> & {
      /** What a condition compares the cell with. */
      readonly limit: string;
      /** What this is, and what the cell is not. */
      readonly kind: 'number' | 'day';
    })
  | {
      /** A condition needs a number or a day, and has neither. */
      readonly code: 'limit-unreadable';
      /** The column of the condition. */
      readonly column: string;
      /** What the condition has instead. */
      readonly limit: string;
    }
  | {
      /** No row has a value that a condition wants. */
      readonly code: 'no-row-has';
      /** The column of the condition. */
      readonly column: string;
      /** The value in the request. */
      readonly value: string;
      /** Values of the column that look similar. */
      readonly near: readonly string[];
      /** The first values of the column. */
      readonly choices: readonly string[];
    }
  | {
      /** The values of a column are too many to be segments. */
      readonly code: 'too-many-segments';
      /** The columns whose values are the segments. */
      readonly columns: readonly string[];
      /** How many there may be. */
      readonly most: number;
    }
  | {
      /** More answered than the request says were asked. */
      readonly code: 'fewer-asked';
      /** How many were asked, as the request says. */
      readonly asked: number;
      /** How many answered. */
      readonly answered: number;
    }
  | {
      /** A label of the request is not an answer. */
      readonly code: 'unknown-label';
      /** The rating column. */
      readonly column: string;
      /** This label. */
      readonly label: string;
      /** Answers that are not ratings and look similar. */
      readonly near: readonly string[];
      /** The first answers that are not ratings. */
      readonly choices: readonly string[];
    }
  | {
      /** A label of the request has a rating that is not on the scale. */
      readonly code: 'label-off-scale';
      /** The label. */
      readonly label: string;
      /** Its rating. */
      readonly rating: number;
      /** The scale of the request. */
      readonly scale: Scale;
    }
  | {
      /** Two labels of the request differ by case and white space only. */
      readonly code: 'labels-alike';
      /** These labels. */
      readonly labels: readonly [first: string, second: string];
    }
  | {
      /** The request crosses a column with itself. */
      readonly code: 'column-twice';
      /** The header of the column. */
      readonly column: string;
    }
  | {
      /** The exact interval cannot be computed for so many answers, or for weighted ones. */
      readonly code: 'exact-not-possible';
      /** How many answers count. */
      readonly answers: number;
      /** How many there may be. */
      readonly most: number;
    };

/** What a column is read as. */
export type ColumnRole =
  | 'rating'
  | 'segment'
  | 'condition'
  | 'date'
  | 'weight'
  | 'respondent'
  | 'comment';

/** A column of one of several files. */
export interface FileColumn {
  /** The file. */
  readonly file: string;
  /** The header of the column. */
  readonly column: string;
}

/** A cell that cannot be read as what it must be. */
export interface UnreadableCell<Code extends string> {
  /** What the cell must be and is not. */
  readonly code: Code;
  /** The header of its column. */
  readonly column: string;
  /** Its row; null if rows have no numbers. */
  readonly row: number | null;
  /** Its text. */
  readonly value: string;
}

/** A column to choose from, and how many answers it has. */
export interface ColumnChoice {
  /** Its header. */
  readonly column: string;
  /** What names it in a request: its header, or its number if the header is blank or not unique. */
  readonly reference: string;
  /** How many of its cells are ratings. */
  readonly answers: number;
}

/** A date that shows whether the day or the month stands first. */
export interface DateExample {
  /** The order that it shows. */
  readonly order: DateOrder;
  /** The date as it stands in the file. */
  readonly value: string;
  /** Its row; null if rows have no numbers. */
  readonly row: number | null;
  /** The file of the row; absent where there is one file. */
  readonly file?: string;
}
