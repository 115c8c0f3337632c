import { type RecordPhrases, recordPhrases } from 'nps-core/report';
import { SurveyError, type SurveyRecord, type SurveyRequest } from 'nps-core/survey';
import { recordInView, requestOf, surveyOf } from './count.js';
import type { Choice, DateProblem, Results, TableSummary } from './messages.js';
import { dateProblemOf, sentence } from './problems.js';
import type { Table } from './table.js';
import { several } from './wording.js';

/**
 * Counts the answers of a table as the controls say. Where only the dates cannot be read, there is no
 * trend.
 *
 * @throws SurveyError if anything else is wrong.
 */
export function resultsOf(table: Table, summary: TableSummary, choice: Choice): Results {
  const { record, columns, dateProblem } = recordOf(table, summary, requestOf(summary, choice));
  const phrases = recordPhrases(record);
  return {
    record,
    unit: table.unit,
    phrases,
    notices: [...phrases.notices.map(sentence), ...widerRows(phrases, record, columns)],
    dateProblem,
  };
}

interface Counted {
  readonly record: SurveyRecord;
  /** How many columns the table has. */
  readonly columns: number;
  readonly dateProblem: DateProblem | null;
}

function recordOf(table: Table, summary: TableSummary, request: SurveyRequest): Counted {
  try {
    const survey = surveyOf(table, request);
    const { columns } = survey.plan.recognition;
    return { record: recordInView(survey), columns: columns.length, dateProblem: null };
  } catch (error) {
    const dateProblem = error instanceof SurveyError ? dateProblemOf(error, summary) : null;
    if (dateProblem === null) throw error;
    const withoutDate = { ...request, date: undefined, dateOrder: undefined };
    return { ...recordOf(table, summary, withoutDate), dateProblem };
  }
}

/** Rows with more cells than the header. Under a header of one cell, they are likelier the survey. */
function widerRows(phrases: RecordPhrases, { widerRows }: SurveyRecord, columns: number): string[] {
  if (phrases.widerRows === null) return [];
  const rows = several(widerRows, 'row has', 'rows have');
  return columns === 1
    ? [`The first row is one cell, and ${rows} more: if it is a title, delete it.`]
    : [phrases.widerRows];
}
