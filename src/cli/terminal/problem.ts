import type { Language } from '../../display/language.js';
import type { SurveyProblem } from '../../survey/index.js';
import type { ProblemSentences } from '../../words/problem-words.js';
import { problemWords } from '../../words/problems.js';
import { printable } from './one-line.js';

const LONGEST_TEXT = 40;
const MOST_COLUMNS = 20;

/** Problems that another call would solve: exit code 2. All others are of the file: exit code 1. */
const ofTheCall: ReadonlySet<SurveyProblem['code']> = new Set([
  'several-rating-columns',
  'other-scale',
  'several-questions',
  'date-order-unknown',
  'year-may-be-first',
  'bands-without-segment',
  'date-against-order',
  'unknown-label',
  'not-comparable',
  'limit-unreadable',
  'no-row-has',
]);

/** Problems with names that are copied into the next call, and so must be whole. */
const withChoices: ReadonlySet<SurveyProblem['code']> = new Set([
  'several-rating-columns',
  'no-rating-column',
  'several-questions',
]);

/** Whether another call would solve a problem. */
export function isOfTheCall(problem: SurveyProblem): boolean {
  const isChoice = problem.code === 'no-rating-column' && problem.choices.length > 0;
  return isChoice || ofTheCall.has(problem.code);
}

/** What the command says of a problem of a file. */
export function problemText(problem: SurveyProblem, language: Language, file: string): string {
  const words = problemWords[language];
  if (problem.code === 'unknown-column') {
    const parts = problem.column.split(',').map((part) => part.trim());
    const areColumns = parts.every((part) => problem.choices.includes(part));
    if (areColumns) return words.giveTwice(parts.map((part) => printable(part)));
  }
  const say = words.sentences[problem.code] as ProblemSentences[keyof ProblemSentences] as (
    problem: SurveyProblem,
    file: string,
  ) => string;
  return say(printableProblem(problem), printable(file));
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
