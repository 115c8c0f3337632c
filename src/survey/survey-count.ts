import type { OpenLedger } from '../counting/ledger.js';
import type { OpenComments } from './comments.js';
import type { OpenConditionCount } from './condition-counts.js';
import type { EqualRows } from './equal-rows.js';
import type { OpenColumn } from './scan-count.js';
import type { Sums } from './sums.js';
import type { RespondentAnswer, UnreadableDates } from './survey.js';
import type { Texts } from './texts.js';
import type { UnreadTexts } from './unread-texts.js';

/** A count in progress: the sums so far, and what the texts of each column mean. */
export interface SurveyCount extends Sums {
  /** @internal */
  readonly texts: Texts;
  /** @internal */
  readonly ledger: OpenLedger;
  /**
   * Rows that each condition keeps and leaves out.
   *
   * @internal
   */
  readonly conditions: readonly OpenConditionCount[];
  /** @internal */
  readonly scanned: readonly OpenColumn[];
  /**
   * The comments; null if they were not requested.
   *
   * @internal
   */
  readonly comments: OpenComments | null;
  /** Answers of which only the latest of each respondent will count; empty without `respondent`. */
  readonly answers: RespondentAnswer[];
  /**
   * Answers that are not ratings, by their text.
   *
   * @internal
   */
  readonly unreadTexts: UnreadTexts;
  /**
   * Rows that are counted in `rows` and not added yet; null before rows were scanned.
   *
   * @internal
   */
  equalRows: EqualRows | null;
  /** Rows that were added. */
  rows: number;
  /** Rows with more cells than the header. */
  widerRows: number;
  /** Rows of trial runs, which count. */
  tests: number;
  /** Rows of previews, which do not count. */
  previews: number;
  /** Dates that cannot be read. */
  unreadableDates: UnreadableDates;
}
