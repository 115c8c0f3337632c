import { lastRows, openDelimited, readRows } from '../../src/files/index.js';
import {
  countRows,
  planSurvey,
  type Survey,
  SurveyError,
  type SurveyOrigin,
  type SurveyProblem,
  type SurveyRecord,
  type SurveyRequest,
  surveyRecord,
} from '../../src/survey/index.js';
import { errorOf } from '../support/laws.js';

/** The rows of a table: a line a row, `|` between its cells. */
export function rowsOf(lines: string): string[][] {
  return lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|'));
}

/** The survey of a table with its header. */
export function surveyOf(lines: string, request?: SurveyRequest, origin?: SurveyOrigin): Survey {
  const rows = rowsOf(lines);
  const plan = planSurvey(rows, request, origin);
  return countRows(plan, rows.slice(plan.headerRows));
}

/** The record of a table with its header. */
export function recordOf(
  lines: string,
  request?: SurveyRequest,
  origin?: SurveyOrigin,
): SurveyRecord {
  return surveyRecord(surveyOf(lines, request, origin));
}

/** The record of a delimited text, as a file holds it. */
export function recordOfText(text: string, request?: SurveyRequest): SurveyRecord {
  const table = openDelimited(text);
  const rows = [...readRows(table, text), ...lastRows(table)];
  const plan = planSurvey(rows, request, { decimalCommas: table.decimalCommas });
  return surveyRecord(countRows(plan, rows.slice(plan.headerRows)));
}

/** The problem of the SurveyError that a call throws. */
export function problemOf(call: () => unknown): SurveyProblem {
  const error = errorOf(call);
  if (error instanceof SurveyError) return error.problem;
  throw error;
}
