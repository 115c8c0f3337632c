import type { SurveyError, SurveyProblem } from 'nps-core/survey';
import type { DateProblem, TableSummary } from './messages.js';
import { whole } from './wording.js';

type Sentences = {
  readonly [Code in SurveyProblem['code']]?: (
    problem: Extract<SurveyProblem, { code: Code }>,
    table: TableSummary,
  ) => string;
};

const inRow = (row: number | null) => (row === null ? '' : ` in row ${whole(row)}`);

const chooseRating = () => 'Which column is the rating? Choose one.';

/** What the page says in its own words, which point at its controls. */
const sentences: Sentences = {
  empty: (_, { name }) => `${name} is empty.`,
  'no-answers': (_, { name }) => `${name} has no answers below its header.`,
  'no-rating-column': ({ scale }, { name, controls }) =>
    controls.rating.length > 0
      ? chooseRating()
      : `${name} holds no ratings from ${scale.min} to ${scale.max}.`,
  'several-rating-columns': chooseRating,
  'duplicate-column': chooseRating,
  'other-scale': ({ column, scale, evidence }) =>
    `The ratings in “${column}” seem to end at ${evidence.max}, as “${evidence.text}” shows, and not at ${scale.max}: choose their scale.`,
  'not-a-date': ({ value, row }) =>
    `“${value}”${inRow(row)} is not a date that exists: write dates like 2026-03-14.`,
  'date-order-unknown': () => 'The day or the month may stand first in the dates: choose which.',
  'year-may-be-first': ({ value, row }) =>
    `The year may stand first in “${value}”${inRow(row)}: write years with four digits, or choose whether the day or the month stands first.`,
};

/** The sentence for what is wrong with a survey. */
export function sentenceOf({ problem, message }: SurveyError, table: TableSummary): string {
  const write = sentences[problem.code] as
    | ((problem: SurveyProblem, table: TableSummary) => string)
    | undefined;
  return write?.(problem, table) ?? sentence(message);
}

/** A phrase as a sentence. */
export function sentence(phrase: string): string {
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`;
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
export function dateProblemOf(error: SurveyError, table: TableSummary): DateProblem | null {
  const asksForOrder = dateProblems[error.problem.code];
  if (asksForOrder === undefined) return null;
  return { sentence: sentenceOf(error, table), asksForOrder };
}
