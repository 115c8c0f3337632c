import { invalid } from '../counting/invalid.js';
import type { SurveyRecord } from './record.js';

/**
 * How many answers there are of each rating, for `distributionChart`. Weighted answers add up to as
 * many as they are worth.
 *
 * @returns Counts, the lowest rating first; null where categories were read.
 * @throws TypeError if the record is not one of a survey.
 * @example
 * const plan = planSurvey([['NPS', 'Weight'], ['9', '2'], ['3', '2']], { weight: 'Weight' })
 * const record = surveyRecord(countRows(plan, [['9', '2'], ['3', '2']]))
 * effectiveHistogram(record) // => [0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0]
 */
export function effectiveHistogram(record: SurveyRecord): number[] | null {
  const { histogram, respondents }: Partial<SurveyRecord> = record ?? {};
  if (histogram === null) return null;
  if (!Array.isArray(histogram) || typeof respondents !== 'number') {
    throw invalid('record', 'the record of a survey', record, '');
  }
  const sum = histogram.reduce((total, count) => total + count, 0);
  const worth = sum === 0 ? 1 : respondents / sum;
  return histogram.map((count) => worth * count);
}
