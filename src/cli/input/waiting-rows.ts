import type { DelimitedText } from '../../files/index.js';
import { foundRows, type TextBetween } from '../../files/scanned-texts.js';
import {
  addRows,
  type CommentReading,
  finishSurvey,
  planSurvey,
  type Survey,
  type SurveyCount,
  type SurveyOrigin,
  type SurveyRequest,
  startSurvey,
} from '../../survey/index.js';
import { addScannedRows } from '../../survey/scanned-rows.js';
import type { Row } from './table.js';

/** How many rows show what the columns hold. */
const SAMPLE = 1000;

/** Rows that wait until there are enough to plan the survey, and then its count. */
export interface WaitingRows {
  readonly request: SurveyRequest;
  /** What is known of the file before its rows. */
  readonly origin: SurveyOrigin;
  readonly reading: CommentReading;
  readonly waiting: Row[];
  count: SurveyCount | null;
}

/** Before the first row. */
export function waitingRows(
  request: SurveyRequest,
  origin: SurveyOrigin,
  reading: CommentReading,
): WaitingRows {
  return { request, origin, reading, waiting: [], count: null };
}

/** Adds rows in the order of the file, header included. */
export function takeRows(rows: WaitingRows, batch: readonly Row[], origin: SurveyOrigin): void {
  if (rows.count) {
    addRows(rows.count, batch);
    return;
  }
  for (const row of batch) rows.waiting.push(row); // there may be more than a call takes
  if (rows.waiting.length > SAMPLE) rows.count = startWaiting(rows, origin);
}

/** Adds the rows that a table has found, before it goes on. */
export function takeFoundRows(
  rows: WaitingRows,
  { scan, decimalCommas }: DelimitedText,
  textBetween: TextBetween,
): void {
  if (rows.count) addScannedRows(rows.count, scan, textBetween);
  else takeRows(rows, foundRows(scan, textBetween), { decimalCommas });
}

/** The survey of all rows. */
export function finishRows(rows: WaitingRows, origin: SurveyOrigin): Survey {
  return finishSurvey(rows.count ?? startWaiting(rows, origin));
}

function startWaiting(
  { waiting, request, origin, reading }: WaitingRows,
  found: SurveyOrigin,
): SurveyCount {
  return startCount(waiting, request, { ...origin, ...found }, reading);
}

/** A count that has begun with the first rows. */
export function startCount(
  rows: readonly Row[],
  request: SurveyRequest,
  origin: SurveyOrigin,
  reading: CommentReading,
): SurveyCount {
  const plan = planSurvey(rows, request, origin);
  const count = startSurvey(plan, reading);
  addRows(count, rows.slice(plan.headerRows));
  return count;
}
