import type { DateOrder } from '../files/date-order.js';

/**
 * What people must know of how a survey was read: a guess, or something that was left out or
 * disagrees. Columns and values are as in the file, rows are those of the file, counted from 1.
 */
export type SurveyNotice =
  | {
      /** The encoding of the file was guessed. */
      readonly code: 'encoding';
      /** The guess, such as `windows-1252`. */
      readonly encoding: string;
    }
  | {
      /** The workbook has several sheets, of which one was read. */
      readonly code: 'sheet';
      /** The sheet that was read. */
      readonly sheet: string;
      /** How many sheets of the workbook have data. */
      readonly sheets: number;
      /** Whether the sheet is hidden from whoever opens the workbook. */
      readonly isHidden: boolean;
    }
  | {
      /** The file was recognised as the export of a survey tool. */
      readonly code: 'vendor';
      /** The survey tool, such as `Google Forms`. */
      readonly vendor: string;
      /** How many rows its header has. */
      readonly headerRows: number;
    }
  | {
      /** The first row was taken for an answer, since the table has no header. */
      readonly code: 'no-header';
    }
  | {
      /** Cells hold what looks like rows: unescaped quotation marks may have swallowed them. */
      readonly code: 'rows-in-a-cell';
      /** How many rows have such a cell. */
      readonly count: number;
      /** The first of these rows. */
      readonly row: number;
    }
  | {
      /** Rows of previews were not counted. */
      readonly code: 'previews';
      /** How many. */
      readonly count: number;
    }
  | {
      /** Rows of trial runs were counted. */
      readonly code: 'tests';
      /** How many. */
      readonly count: number;
    }
  | {
      /** The column that was counted holds categories, not ratings. */
      readonly code: 'categories-counted';
      /** This column. */
      readonly column: string;
    }
  | {
      /** A column of categories was not counted, since another has the ratings. */
      readonly code: 'categories-passed-over';
      /** The column of categories. */
      readonly column: string;
    }
  | {
      /** Some ratings disagree with the category that the survey tool wrote beside them. */
      readonly code: 'categories-disagree';
      /** The column of categories. */
      readonly column: string;
      /** How many rows disagree. */
      readonly count: number;
      /** The first of these rows. */
      readonly firstRow: number;
    }
  | {
      /** A date shows whether the day or the month stands first in all dates. */
      readonly code: 'date-order';
      /** The order. */
      readonly order: DateOrder;
      /** The date that shows it. */
      readonly value: string;
      /** Its row. */
      readonly row: number;
    }
  | {
      readonly code: 'dates-unreadable';
      readonly count: number;
      /** The first of them and its row. */
      readonly value: string;
      readonly row: number;
    }
  | { readonly code: 'weights-zero'; readonly count: number }
  | { readonly code: 'respondents-unknown'; readonly count: number }
  | {
      /** A respondent with more than a fifth of all answers, who may be several people. */
      readonly code: 'respondent-frequent';
      readonly count: number;
      readonly answers: number;
      readonly firstRow: number;
    };
