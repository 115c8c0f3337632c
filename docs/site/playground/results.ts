import { recordPhrases } from 'nps-core/report';
import { SurveyError, type SurveyRequest } from 'nps-core/survey';
import { recordInView, requestOf, surveyOf, undated } from './count.js';
import type { Choice, Results, TableSummary } from './messages.js';
import { dateProblemOf } from './problems.js';
import type { Table } from './table.js';
import type { PageWords } from './words/words.js';

/**
 * Counts the answers of a table as the controls say. Where only the dates cannot be read, there is no
 * trend.
 *
 * @throws SurveyError if anything else is wrong.
 */
export function resultsOf(
  table: Table,
  summary: TableSummary,
  choice: Choice,
  words: PageWords,
): Results {
  const counted = countedAs(requestOf(summary, choice), table, summary, words);
  const { segment } = choice;
  const columns = summary.controls.segment.filter(({ place }) => place === segment);
  return {
    ...counted,
    unit: table.unit,
    phrases: recordPhrases(counted.record, { language: words.language }),
    by: columns.map(({ name }) => name),
    contrast:
      counted.record.comments?.contrast === undefined ? null : (choice.others.contrast ?? null),
  };
}

function countedAs(
  request: SurveyRequest,
  table: Table,
  summary: TableSummary,
  words: PageWords,
): Pick<Results, 'record' | 'period' | 'dateProblem'> {
  try {
    return { ...recordInView(surveyOf(table, request)), dateProblem: null };
  } catch (error) {
    const dateProblem = error instanceof SurveyError ? dateProblemOf(error, summary, words) : null;
    if (dateProblem === null || request.date === undefined) throw error;
    return { ...countedAs(undated(request), table, summary, words), dateProblem };
  }
}
