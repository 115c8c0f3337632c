import type { DateOrder } from '../files/date-order.js';
import type { QuestionValue } from '../files/questions.js';
import type { ScaleName } from '../files/scale-evidence.js';

/**
 * What people must know of how a survey was read: a guess, or something that was left out or
 * disagrees. Columns and values are as in the file, rows are those of the file, counted from 1.
 */
export type SurveyNotice =
  | { readonly code: 'encoding'; readonly encoding: string }
  | { readonly code: 'sheet'; readonly sheet: string; readonly sheets: number }
  | { readonly code: 'vendor'; readonly vendor: string; readonly headerRows: number }
  | { readonly code: 'no-header' }
  | {
      /** The rating column has no name that says so. */
      readonly code: 'rating-guessed';
      readonly column: string;
      readonly evidence: 'categories' | 'weak-name' | 'only-column';
    }
  | {
      /** Ratings of another scale may have been counted on this one. */
      readonly code: 'scale-doubtful';
      readonly column: string;
      readonly answers: number;
      readonly highest: number;
      /** The name of the scale that they may have; null if there is none. */
      readonly scaleName: ScaleName | null;
    }
  | {
      /** A column says that rows answer different questions; all were counted. */
      readonly code: 'several-questions';
      readonly column: string;
      readonly values: readonly QuestionValue[];
    }
  | {
      /** One or two texts leave out more than a twentieth of the answers. */
      readonly code: 'texts-left-out';
      readonly column: string;
      readonly texts: readonly TextCount[];
      /** How many answers there are, read or not. */
      readonly answers: number;
    }
  | {
      /** Dates are the numbers of days that spreadsheets count. */
      readonly code: 'serial-dates';
      readonly column: string;
      readonly value: string;
      readonly date: string;
    }
  | { readonly code: 'previews'; readonly count: number }
  | { readonly code: 'tests'; readonly count: number }
  | { readonly code: 'categories-counted'; readonly column: string }
  | { readonly code: 'categories-passed-over'; readonly column: string }
  | {
      readonly code: 'categories-disagree';
      readonly column: string;
      readonly count: number;
      readonly firstRow: number;
    }
  | {
      /** Rows with a rating but without a category, in a column that has one in other rows. */
      readonly code: 'categories-absent';
      readonly column: string;
      readonly count: number;
    }
  | {
      readonly code: 'date-order';
      readonly order: DateOrder;
      readonly value: string;
      readonly row: number;
    };

/** A text and how many answers it is. */
export interface TextCount {
  readonly text: string;
  readonly count: number;
}

/** Notices without which the score misleads: they are shown above it. */
const codesAboveScore: ReadonlySet<SurveyNotice['code']> = new Set([
  'scale-doubtful',
  'several-questions',
  'texts-left-out',
]);

/**
 * Whether a notice is shown above the score, since the score misleads without it.
 *
 * @example
 * isAboveScore({ code: 'no-header' }) // => false
 */
export function isAboveScore({ code }: SurveyNotice): boolean {
  return codesAboveScore.has(code);
}
