import type { DelimitedText } from '../../files/index.js';
import { foundRows, type TextBetween } from '../../files/scanned-texts.js';
import {
  addRows,
  finishSurvey,
  planSurvey,
  type Survey,
  type SurveyCount,
  type SurveyNotice,
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
  readonly notices: readonly SurveyNotice[];
  readonly waiting: Row[];
  count: SurveyCount | null;
}

/** Before the first row. */
export function waitingRows(request: SurveyRequest, notices: readonly SurveyNotice[]): WaitingRows {
  return { request, notices, waiting: [], count: null };
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
  { waiting, request, notices }: WaitingRows,
  origin: SurveyOrigin,
): SurveyCount {
  return startCount(waiting, request, { ...origin, notices });
}

/** A count that has begun with the first rows. */
export function startCount(
  rows: readonly Row[],
  request: SurveyRequest,
  origin: SurveyOrigin,
): SurveyCount {
  const plan = planSurvey(rows, request, origin);
  const count = startSurvey(plan);
  addRows(count, rows.slice(plan.headerRows));
  return count;
}
