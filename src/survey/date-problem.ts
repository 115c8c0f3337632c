import type { DateOrder } from '../files/date-order.js';
import type { UnreadableCell } from './value-problem.js';

/** What is wrong with dates and periods, by its `code`. */
export type DateProblem =
  | UnreadableCell<'not-a-date'>
  | UnreadableCell<'part-of-date'>
  | UnreadableCell<'date-of-unknown-zone'>
  | UnreadableCell<'year-may-be-first'>
  | UnreadableCell<'date-against-order'>
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
      /** No answer falls into a period of the request. */
      readonly code: 'unknown-period';
      /** The period in the request. */
      readonly period: string;
      /** The first and the last period with answers; null if there is none. */
      readonly known: readonly [first: string, last: string] | null;
    };

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
