import type { Category, Scale } from '../counting/scale.js';
import { rangeText } from '../display/numbers.js';
import type { SurveyRecord } from '../survey/record.js';
import type { ReportWords } from '../words/report.js';

/** What the categories are called; those of a share are the ratings that count, and the others. */
export function categoryNames(
  { scale, metric }: Pick<SurveyRecord, 'scale' | 'metric'>,
  words: ReportWords,
): Readonly<Record<Category, string>> {
  return metric === undefined ? words.categories : boxNames(scale, words);
}

function boxNames(
  { min, max, promoterFrom }: Scale,
  words: ReportWords,
): Readonly<Record<Category, string>> {
  const others = words.ratings(rangeText(min, promoterFrom - 1));
  return {
    promoter: words.ratings(rangeText(promoterFrom, max)),
    passive: others, // there are none
    detractor: others,
  };
}
