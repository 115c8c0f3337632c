import type { Language } from '../display/language.js';
import type { SurveyRecord } from '../survey/record.js';
import { isWeighted } from '../survey/weighted.js';
import { besideScore } from '../words/beside.js';
import type { ReportPrinting } from './section.js';

/**
 * What is known of all answers besides their score: what they stand for, mean rating, response rate.
 * Below the score of some of them only, `isBelowOthers`, each says that it is of all.
 */
export function detailSentences(
  record: SurveyRecord,
  isBelowOthers: boolean,
  language: Language,
  { words, whole }: ReportPrinting,
): string[] {
  const { answers, respondents, interval, population } = record;
  const ofAll = isBelowOthers ? `${words.allAnswers}: ` : '';
  return [
    ...(interval && population !== undefined
      ? [words.population(whole(answers), whole(population))]
      : []),
    ...(interval && isWeighted(record) ? [words.worth(whole(answers), whole(respondents))] : []),
    ...besideScore(record, language).map((phrase) => `${ofAll}${phrase}.`),
  ];
}
