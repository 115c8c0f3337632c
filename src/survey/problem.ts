import type { Scale } from '../counting/scale.js';
import type { DateOrder } from '../files/date-order.js';

/** What is wrong with a survey or with the request. Rows are those of the file, counted from 1. */
export type SurveyProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'no-answers' }
  | { readonly code: 'no-rating-column'; readonly scale: Scale }
  | {
      readonly code: 'several-rating-columns';
      readonly choices: readonly ColumnChoice[];
      /** Whether the answers are those of all rows, or only of the first 1,000. */
      readonly isWhole: boolean;
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
    }
  | UnreadableCell<'date-against-order'>
  | {
      readonly code: 'too-many-segments';
      /** The columns whose values are the segments. */
      readonly columns: readonly string[];
      readonly most: number;
    }
  | {
      readonly code: 'unknown-label';
      readonly column: string;
      readonly label: string;
      /** Answers that are not ratings and look similar. */
      readonly near: readonly string[];
      /** The first answers that are not ratings. */
      readonly choices: readonly string[];
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
