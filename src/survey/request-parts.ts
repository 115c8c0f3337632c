import type { ColumnReference } from './conditions.js';

/** The names of two periods, such as `2025-Q1`. */
export interface TwoPeriods {
  /** The earlier period. */
  readonly before: string;
  /** The later period. */
  readonly after: string;
}

/** A change between two periods that is explained by the values of a column. */
export interface Explanation extends Partial<TwoPeriods> {
  /** The column with the segments. */
  readonly column: ColumnReference;
  /**
   * The earlier period; goes with `after`.
   *
   * @defaultValue the last twelve months that are over are compared with the twelve before, or, where
   * the dates do not reach back so far, two halves of equally many months
   */
  readonly before?: string;
  /** The later period; goes with `before`. */
  readonly after?: string;
}

/** The answers with one value in a column. */
export interface Selection {
  /** The column. */
  readonly column: ColumnReference;
  /** Its value, without the space around it. */
  readonly value: string;
}
