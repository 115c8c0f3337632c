import type { Scale } from '../counting/scale.js';

/** What is wrong with values, those of cells and those of the request, by its `code`. */
export type ValueProblem =
  | UnreadableCell<'not-a-number'>
  | UnreadableCell<'not-a-weight'>
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
      /** No row has the value that the request selects. */
      readonly code: 'unknown-value';
      /** The column of the selection. */
      readonly column: string;
      /** The value in the request. */
      readonly value: string;
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
    };

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
