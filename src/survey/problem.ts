import type { ColumnProblem } from './column-problem.js';
import type { DateProblem } from './date-problem.js';
import type { ValueProblem } from './value-problem.js';

/**
 * What is wrong with a survey or with the request, by its `code`. Columns and values are as in the
 * file; rows are those of the file, counted from 1.
 */
export type SurveyProblem = AnyProblem & {
  /** The file with the problem; absent where there is one file, or where it is one of all. */
  readonly file?: string;
};

/** A problem without its file. */
export type AnyProblem = ColumnProblem | DateProblem | ValueProblem | CountProblem;

/** What is wrong with the number of answers, by its `code`. */
export type CountProblem =
  | {
      /** There are no rows. */
      readonly code: 'empty';
    }
  | {
      /** There is a header, and no answer below it. */
      readonly code: 'no-answers';
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
      /** More people answered than there are, as the request says. */
      readonly code: 'population-too-small';
      /** How many people there are. */
      readonly population: number;
      /** How many answers count. */
      readonly answers: number;
    }
  | {
      /** The exact interval cannot be computed for so many answers, or for weighted ones. */
      readonly code: 'exact-not-possible';
      /** How many answers count. */
      readonly answers: number;
      /** How many there may be. */
      readonly most: number;
    };
