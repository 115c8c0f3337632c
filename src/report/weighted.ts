import type { SurveyRecord } from '../survey/record.js';

/** Whether the answers of a record have weights other than 1. */
export function isWeighted({ answers, weight, respondents }: SurveyRecord): boolean {
  return answers !== weight || answers !== respondents;
}
