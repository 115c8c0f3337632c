import type { SurveyProblem } from '../survey/problem.js';

/** A sentence for each problem; names and values in it are ready to print. */
export type ProblemSentences = {
  readonly [Code in SurveyProblem['code']]: (
    problem: Extract<SurveyProblem, { readonly code: Code }>,
    file: string,
  ) => string;
};

/** All that the command says of problems in one language. */
export interface ProblemWords {
  readonly sentences: ProblemSentences;
  /** Several columns in one option: each needs an option of its own. */
  giveTwice(columns: readonly string[]): string;
}
