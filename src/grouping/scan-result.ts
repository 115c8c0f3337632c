import type { Difference } from '../inference/difference.js';
import type { LeftOutReason } from './column-kind.js';
import type { Total } from './segment-table.js';

/** A difference that was found among many. */
export interface ScanDifference extends Difference {
  /** The p-value, adjusted for the number of all comparisons. */
  readonly adjustedPValue: number;
}

/** A value of a column that stands out from the rest or moved since the period before. */
export interface ScanFinding<Value = unknown> extends Total {
  /** The column. */
  readonly column: string;
  /** The value, or the name of the band. */
  readonly segment: Value;
  /** What its answers are compared with: all others in the column, or its own in the period before. */
  readonly against: 'rest' | 'before';
  /** The answers that it is compared with. */
  readonly other: Total;
  /** The score minus that of the others, and its p-value adjusted for all comparisons. */
  readonly difference: ScanDifference;
}

/** A column that was looked at. */
export interface ScannedColumn {
  /** The column. */
  readonly column: string;
  /** How many values, or bands, have answers. */
  readonly values: number;
  /** The edges of the bands of a column of numbers; null where each value is a segment. */
  readonly bands: readonly number[] | null;
  /** How many values were compared with the rest. */
  readonly againstRest: number;
  /** How many values were compared with the period before. */
  readonly againstBefore: number;
}

/** A column that was not looked at. */
export interface LeftOutColumn {
  /** The column. */
  readonly column: string;
  /** Why. */
  readonly reason: LeftOutReason;
}

/** The two periods that are compared. */
export interface ScannedPeriods {
  /** The name of the earlier period. */
  readonly before: string;
  /** The name of the later period. */
  readonly after: string;
  /** The change of the score of all answers. */
  readonly change: Difference;
}

/** What stands out in the columns of a survey. */
export interface Scan<Value = unknown> {
  /** All answers. */
  readonly total: Total;
  /** The two periods that are compared; null without dates, or where there are no two. */
  readonly periods: ScannedPeriods | null;
  /** How many comparisons were made. */
  readonly comparisons: number;
  /** The share of findings that is false, on average, at most. */
  readonly falseDiscoveryRate: number;
  /** Values with fewer answers were not compared. */
  readonly minRespondents: number;
  /** The findings, the strongest first. */
  readonly findings: readonly ScanFinding<Value>[];
  /** The columns that were looked at. */
  readonly columns: readonly ScannedColumn[];
  /** The columns that were not looked at, and why. */
  readonly leftOut: readonly LeftOutColumn[];
}
