import type { Ledger } from '../counting/ledger.js';
import type { Scale } from '../counting/scale.js';
import type { ChangeExplained } from '../grouping/change.js';
import type { Missing } from '../grouping/collect.js';
import type { MatchedWaves } from '../grouping/panel.js';
import type { SegmentTable } from '../grouping/segment-table.js';
import type { TrendPoint } from '../grouping/trend.js';
import type { Difference } from '../inference/difference.js';
import type { Interval, IntervalMethod } from '../inference/interval.js';
import type { Nps } from '../inference/score.js';
import type { SurveyNotice } from './notices.js';
import type { Selection, TwoPeriods } from './request.js';

/** The statistics of a survey, as far as they were asked for. */
export interface SurveyRecord extends Nps {
  readonly interval: Interval | null;
  /** How many answers count, whatever their weights. */
  readonly answers: number;
  /** What their weights add up to; the number of answers where they are not weighted. */
  readonly weight: number;
  readonly ledger: Ledger;
  /** The header of the column with the ratings. */
  readonly ratingColumn: string;
  /** In which row of the file row 0 of the ledger stands, counted from 1. */
  readonly firstRow: number;
  /** How many rows have more cells than the header; the surplus cells are not read. */
  readonly widerRows: number;
  /** What was guessed, left out or found to disagree. */
  readonly notices: readonly SurveyNotice[];
  /**
   * How many answers there are of each rating, or what their weights add up to; null where categories
   * were read.
   */
  readonly histogram: readonly number[] | null;
  readonly confidenceLevel: number;
  readonly method: IntervalMethod;
  readonly scale: Scale;
  /** Rows with a rating but without a segment, date or weight where one was asked for. */
  readonly missing?: Missing;
  readonly segments?: SegmentTable<string>;
  readonly compared?: ComparedSelections;
  readonly trend?: readonly TrendPoint[];
  /** Null where nobody answered in one of the periods. */
  readonly explained?: (ChangeExplained<string> & { readonly column: string } & TwoPeriods) | null;
  readonly matched?: MatchedPeriods;
}

/** Two selections of answers and their difference, the first minus the second. */
export interface ComparedSelections {
  readonly a: Selection & Nps;
  readonly b: Selection & Nps;
  readonly difference: Difference | null;
}

/** What the same respondents answered in two periods. */
export interface MatchedPeriods extends TwoPeriods, Omit<MatchedWaves, 'before' | 'after'> {
  readonly difference: Difference | null;
}
