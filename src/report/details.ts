import type { Language } from '../display/language.js';
import type { SurveyRecord } from '../survey/record.js';
import { isWeighted } from '../survey/weighted.js';
import { besideScore } from '../words/beside.js';
import type { ReportPrinting } from './section.js';

/** What is known of all answers besides their score: what they stand for, mean rating, response rate. */
export function detailSentences(
  record: SurveyRecord,
  language: Language,
  { words, whole }: ReportPrinting,
): string[] {
  const { answers, respondents, interval, population } = record;
  return [
    ...(interval && population !== undefined
      ? [words.population(whole(answers), whole(population))]
      : []),
    ...(interval && isWeighted(record) ? [words.worth(whole(answers), whole(respondents))] : []),
    ...besideScore(record, language).map((phrase) => `${phrase}.`),
  ];
}
