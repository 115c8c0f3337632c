import { invalid } from '../counting/invalid.js';
import type { DateOrder } from '../files/date-order.js';
import type { QuestionValue } from '../files/questions.js';
import type { ScaleName } from '../files/scale-evidence.js';
import type { Relation } from './conditions.js';

/**
 * What people must know of how a survey was read: a guess, or something that was left out or
 * disagrees. Columns and values are as in the file, rows are those of the file, counted from 1; null if rows
 * have no numbers.
 */
export type SurveyNotice = AnyNotice & {
  /**
   * The file that the notice is about, or that has the row it names; absent where there is one file, or
   * where it is about all.
   */
  readonly file?: string;
};

/** A notice without its file. */
export type AnyNotice =
  | {
      /** Only rows that fulfil a condition of the request count. */
      readonly code: 'rows-chosen';
      /** The column of the condition. */
      readonly column: string;
      /** How its cells are compared. */
      readonly relation: Relation;
      /** What they are compared with: a number, a day, or texts. */
      readonly values: readonly string[];
      /** How many rows do not fulfil this condition. */
      readonly count: number;
    }
  | {
      /** The request names the file of a row, but a column is called so, which was taken. */
      readonly code: 'file-is-a-column';
      /** This column. */
      readonly column: string;
    }
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
      /** The rating column has no name that says so. */
      readonly code: 'rating-guessed';
      /** The rating column. */
      readonly column: string;
      /** Why it was taken for the rating. */
      readonly evidence: 'categories' | 'weak-name' | 'only-column';
    }
  | {
      /** Ratings of another scale may have been counted on this one. */
      readonly code: 'scale-doubtful';
      /** The rating column. */
      readonly column: string;
      /** How many answers were looked at. */
      readonly answers: number;
      /** The highest of them. */
      readonly highest: number;
      /** The name of the scale that they may have; null if there is none. */
      readonly scaleName: ScaleName | null;
    }
  | {
      /** A column says that rows answer different questions; all were counted. */
      readonly code: 'several-questions';
      /** This column. */
      readonly column: string;
      /** The questions, and how many ratings each has. */
      readonly values: readonly QuestionValue[];
    }
  | {
      /** One or two texts leave out more than a twentieth of the answers. */
      readonly code: 'texts-left-out';
      /** The rating column. */
      readonly column: string;
      /** These texts. */
      readonly texts: readonly TextCount[];
      /** How many answers there are, read or not. */
      readonly answers: number;
    }
  | {
      /** Dates are the numbers of days that spreadsheets count. */
      readonly code: 'serial-dates';
      /** The column with the dates. */
      readonly column: string;
      /** A number, as an example. */
      readonly value: string;
      /** The date that it is read as. */
      readonly date: string;
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
      /** The column of comments was guessed. */
      readonly code: 'comment-guessed';
      /** Its name. */
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
      readonly firstRow: number | null;
    }
  | {
      /** Rows with a rating but without a category, in a column that has one in other rows. */
      readonly code: 'categories-absent';
      /** The column of categories. */
      readonly column: string;
      /** How many rows have none. */
      readonly count: number;
    }
  | {
      /** A date shows whether the day or the month stands first in all dates. */
      readonly code: 'date-order';
      /** The order. */
      readonly order: DateOrder;
      /** The date that shows it. */
      readonly value: string;
      /** Its row. */
      readonly row: number | null;
    }
  | {
      /** Some dates cannot be read: their rows are left out of the trend. */
      readonly code: 'dates-unreadable';
      /** How many. */
      readonly count: number;
      /** The first of them. */
      readonly value: string;
      /** Its row. */
      readonly row: number | null;
    }
  | {
      /** Some answers have a weight of 0: they count for nothing. */
      readonly code: 'weights-zero';
      /** How many. */
      readonly count: number;
    }
  | {
      /** Some rows have no respondent that can be told from others, such as `anonymous`. */
      readonly code: 'respondents-unknown';
      /** How many. */
      readonly count: number;
    }
  | {
      /** A respondent with more than a fifth of all answers, who may be several people. */
      readonly code: 'respondent-frequent';
      /** How many answers this respondent has. */
      readonly count: number;
      /** How many answers there are. */
      readonly answers: number;
      /** The first row of this respondent. */
      readonly firstRow: number | null;
    };

/** A text and how many answers it is. */
export interface TextCount {
  /** The text, cut to 80 characters. */
  readonly text: string;
  /** How many answers are this text. */
  readonly count: number;
}

/** Notices without which the score misleads: they are shown above it. */
const codesAboveScore: ReadonlySet<SurveyNotice['code']> = new Set([
  'rows-chosen',
  'scale-doubtful',
  'several-questions',
  'texts-left-out',
]);

/**
 * Whether a notice is shown above the score, since the score misleads without it.
 *
 * @throws TypeError if `notice` is not a notice.
 * @example
 * isAboveScore({ code: 'no-header' }) // => false
 */
export function isAboveScore(notice: SurveyNotice): boolean {
  const { code }: Partial<SurveyNotice> = notice ?? {};
  if (typeof code !== 'string') throw invalid('notice', 'a notice with a code', notice, '');
  return codesAboveScore.has(code);
}
