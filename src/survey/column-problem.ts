import type { Scale } from '../counting/scale.js';
import type { QuestionValue } from '../files/questions.js';
import type { ScaleEvidence } from '../files/scale-evidence.js';
import type { ShareMetric } from '../metrics/metric.js';

/** What is wrong with the columns that are read, by its `code`. */
export type ColumnProblem =
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
      /** Several columns have the name in the request, which must give a number or a place instead. */
      readonly code: 'duplicate-column';
      /** The name in the request. */
      readonly column: string;
      /** The numbers of the columns that have it, counted from 1: `'3'` names the third. */
      readonly numbers: readonly number[];
    }
  | {
      /** The request crosses a column with itself. */
      readonly code: 'column-twice';
      /** The header of the column. */
      readonly column: string;
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

/** A column to choose from, and how many answers it has. */
export interface ColumnChoice {
  /** Its header. */
  readonly column: string;
  /** What names it in a request: its header, or its number if the header is blank or not unique. */
  readonly reference: string;
  /** How many of its cells are ratings. */
  readonly answers: number;
}
