import { recordPhrases } from 'nps-core/report';
import { SurveyError, type SurveyRequest } from 'nps-core/survey';
import { recordInView, requestOf, surveyOf, undated } from './count.js';
import type { Choice, Results, TableSummary } from './messages.js';
import { dateProblemOf } from './problems.js';
import type { Table } from './table.js';

/**
 * Counts the answers of a table as the controls say. Where only the dates cannot be read, there is no
 * trend.
 *
 * @throws SurveyError if anything else is wrong.
 */
export function resultsOf(table: Table, summary: TableSummary, choice: Choice): Results {
  const counted = countedAs(requestOf(summary, choice), table, summary);
  return { ...counted, unit: table.unit, phrases: recordPhrases(counted.record) };
}

function countedAs(
  request: SurveyRequest,
  table: Table,
  summary: TableSummary,
): Pick<Results, 'record' | 'dateProblem'> {
  try {
    return { record: recordInView(surveyOf(table, request)), dateProblem: null };
  } catch (error) {
    const dateProblem = error instanceof SurveyError ? dateProblemOf(error, summary) : null;
    if (dateProblem === null) throw error;
    return { ...countedAs(undated(request), table, summary), dateProblem };
  }
}
