import type { Scale } from '../counting/scale.js';
import type { DateOrder } from '../files/date-order.js';
import type { QuestionValue } from '../files/questions.js';
import type { ScaleEvidence } from '../files/scale-evidence.js';

/** What is wrong with a survey or with the request. Rows are those of the file, counted from 1. */
export type SurveyProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'no-answers' }
  | {
      readonly code: 'no-rating-column';
      readonly scale: Scale;
      /** Columns whose cells are ratings, though their names do not say so; often none. */
      readonly choices: readonly ColumnChoice[];
      /** Whether the answers are those of all rows, or only of the first 1,000. */
      readonly isWhole: boolean;
    }
  | {
      readonly code: 'several-rating-columns';
      readonly choices: readonly ColumnChoice[];
      /** Whether the answers are those of all rows, or only of the first 1,000. */
      readonly isWhole: boolean;
    }
  | {
      /** The name or the labels of the rating column say that its scale is another. */
      readonly code: 'other-scale';
      readonly column: string;
      readonly scale: Scale;
      readonly evidence: ScaleEvidence;
    }
  | {
      /** The rows answer different questions, as a column says. */
      readonly code: 'several-questions';
      readonly column: string;
      readonly rating: string;
      readonly values: readonly QuestionValue[];
    }
  | {
      readonly code: 'unknown-column';
      readonly column: string;
      /** The columns with a similar name. */
      readonly near: readonly string[];
      /** All columns. */
      readonly choices: readonly string[];
    }
  | { readonly code: 'duplicate-column'; readonly column: string; readonly count: number }
  | { readonly code: 'bands-without-segment'; readonly column: string }
  | UnreadableCell<'not-a-number'>
  | UnreadableCell<'not-a-weight'>
  | UnreadableCell<'not-a-date'>
  | UnreadableCell<'date-of-unknown-zone'>
  | UnreadableCell<'year-may-be-first'>
  | { readonly code: 'date-order-unknown'; readonly column: string }
  | {
      readonly code: 'date-orders-mixed';
      readonly column: string;
      readonly first: DateExample;
      readonly second: DateExample;
    }
  | {
      readonly code: 'too-many-periods';
      readonly count: number;
      readonly first: string;
      readonly last: string;
    }
  | { readonly code: 'unknown-value'; readonly column: string; readonly value: string }
  | {
      readonly code: 'unknown-period';
      readonly period: string;
      /** The first and the last period with answers; null if there is none. */
      readonly known: readonly [first: string, last: string] | null;
    };

/** A cell that cannot be read as what it must be. */
export interface UnreadableCell<Code extends string> {
  readonly code: Code;
  readonly column: string;
  readonly row: number;
  readonly value: string;
}

/** A column to choose from, and how many answers it has. */
export interface ColumnChoice {
  readonly column: string;
  readonly answers: number;
}

/** A date that shows whether the day or the month stands first. */
export interface DateExample {
  readonly order: DateOrder;
  readonly value: string;
  readonly row: number;
}
