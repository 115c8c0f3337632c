import { SettingsError, SurveyError, type SurveyProblem } from 'nps-core/survey';
import type { DateProblem, TableSummary } from './messages.js';
import { SourceError } from './table.js';
import type { PageWords } from './words/words.js';

/** What is wrong, and whether the results that are shown stay. */
export function problemOf(
  error: unknown,
  table: TableSummary | undefined,
  words: PageWords,
): { sentence: string; asksForOrder: boolean; keepsResults: boolean } {
  const problem = (sentence: string) => ({ sentence, asksForOrder: false, keepsResults: false });
  if (error instanceof SourceError) return problem(sourceSentence(error, words));
  if (error instanceof SettingsError) {
    return { ...problem(words.settingsProblem(error.message)), keepsResults: true };
  }
  if (error instanceof SurveyError && table) {
    const asksForOrder = dateProblems[error.problem.code] === true;
    return { ...problem(sentenceOf(error, table, words)), asksForOrder };
  }
  // choices that do not go together
  const isRefused = error instanceof TypeError || error instanceof RangeError;
  const { message } = error as Error;
  if (isRefused && / must /.test(message)) return problem(words.otherProblem(message));
  return problem(words.failed(String(error)));
}

function sourceSentence({ source, problem }: SourceError, words: PageWords): string {
  const write = words.sourceProblems[problem.code] as (
    name: string,
    problem: SourceError['problem'],
  ) => string;
  return write(source, problem);
}

/** The sentence for what is wrong with a survey. */
export function sentenceOf(
  { problem, message }: SurveyError,
  { name, controls }: TableSummary,
  words: PageWords,
): string {
  const write = words.problems[problem.code] as
    | ((problem: SurveyProblem, name: string, offersRatings: boolean) => string)
    | undefined;
  return write?.(problem, name, controls.rating.length > 0) ?? words.otherProblem(message);
}

/** The problems of a date column, and whether the control for the order of dates solves them. */
const dateProblems: Partial<Record<SurveyProblem['code'], boolean>> = {
  'not-a-date': false,
  'part-of-date': false,
  'date-of-unknown-zone': false,
  'date-orders-mixed': false,
  'too-many-periods': false,
  'date-order-unknown': true,
  'year-may-be-first': true,
};

/** A problem of the dates alone, without which the survey can be counted; null for any other. */
export function dateProblemOf(
  error: SurveyError,
  table: TableSummary,
  words: PageWords,
): DateProblem | null {
  const asksForOrder = dateProblems[error.problem.code];
  if (asksForOrder === undefined) return null;
  return { sentence: sentenceOf(error, table, words), asksForOrder };
}
