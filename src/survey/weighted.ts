import type { SurveyRecord } from './record.js';

/** Whether the answers of a record have weights other than 1. */
export function isWeighted({ answers, weight, respondents }: SurveyRecord): boolean {
  return answers !== weight || answers !== respondents;
}
