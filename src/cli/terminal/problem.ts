import type { Language } from '../../display/language.js';
import type { ColumnReference, SurveyProblem } from '../../survey/index.js';
import type { ProblemSentences } from '../../words/problem-words.js';
import { problemWords } from '../../words/problems.js';
import { printable } from './one-line.js';

const LONGEST_TEXT = 40;
const MOST_COLUMNS = 20;

/** Problems that another call would solve: exit code 2. All others are of the file: exit code 1. */
const ofTheCall: ReadonlySet<SurveyProblem['code']> = new Set([
  'several-rating-columns',
  'several-comment-columns',
  'no-comment-column',
  'duplicate-column',
  'files-differ',
  'other-scale',
  'categories-of-nps',
  'several-questions',
  'date-order-unknown',
  'year-may-be-first',
  'part-of-date',
  'bands-without-segment',
  'date-against-order',
  'unknown-label',
  'fewer-asked',
  'multiple-without-by',
  'multiple-with-other',
  'not-comparable',
  'limit-unreadable',
  'no-row-has',
  'label-off-scale',
  'labels-alike',
  'column-twice',
  'exact-not-possible',
  'population-too-small',
]);

/** Problems with names that are copied into the next call, and so must be whole. */
const withChoices: ReadonlySet<SurveyProblem['code']> = new Set([
  'several-rating-columns',
  'no-rating-column',
  'several-comment-columns',
  'no-comment-column',
  'several-questions',
  'part-of-date',
]);

/** Whether another call would solve a problem. */
export function isOfTheCall(problem: SurveyProblem): boolean {
  const isChoice =
    problem.code === 'no-rating-column' && problem.choices.length + problem.ruledOut.length > 0;
  return isChoice || ofTheCall.has(problem.code);
}

/** What the command says of a problem of a file. */
export function problemText(problem: SurveyProblem, language: Language, file: string): string {
  const words = problemWords[language];
  const say = words.sentences[problem.code] as ProblemSentences[keyof ProblemSentences] as (
    problem: SurveyProblem,
    file: string,
  ) => string;
  const text = say(printableProblem(problem), printable(problem.file ?? file));
  const isNamed = problem.file === undefined || problem.code === 'empty';
  return isNamed ? text : `${printable(problem.file)}: ${text}`;
}

/** What the command says where one --by names several columns; null where none does. */
export function severalInOne(
  problem: SurveyProblem,
  by: readonly ColumnReference[],
  language: Language,
): string | null {
  if (problem.code !== 'unknown-column' || !by.includes(problem.column)) return null;
  const parts = problem.column.split(',').map((part) => part.trim());
  if (!parts.every((part) => problem.choices.includes(part))) return null;
  return problemWords[language].giveTwice(parts.map((part) => printable(part, Infinity)));
}

/** The problem with texts that are ready to print; names to choose from are not cut. */
function printableProblem(problem: SurveyProblem): SurveyProblem {
  if (problem.code === 'unknown-column') return withFewColumns(problem);
  const longest = withChoices.has(problem.code) ? Infinity : LONGEST_TEXT;
  return JSON.parse(JSON.stringify(problem), (key, value: unknown) =>
    typeof value === 'string' && key !== 'code' ? printable(value, longest) : value,
  ) as SurveyProblem;
}

/** There may be hundreds of columns: a sentence lists some. */
function withFewColumns(
  problem: Extract<SurveyProblem, { code: 'unknown-column' }>,
): SurveyProblem {
  const choices = problem.choices
    .slice(0, MOST_COLUMNS)
    .map((column) => printable(column, LONGEST_TEXT));
  return {
    ...problem,
    column: printable(problem.column),
    near: problem.near.map((column) => printable(column, Infinity)),
    choices: problem.choices.length > choices.length ? [...choices, '…'] : choices,
  };
}
