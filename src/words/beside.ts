import type { Language } from '../display/language.js';
import { numbersIn } from '../display/numbers.js';
import type { SurveyRecord } from '../survey/record.js';
import { surveyWords } from './languages.js';

/** Tenths, of ratings and of percent. */
const DIGITS = 1;

/** What stands beside the score, as phrases: the mean rating and, where it is known, the response rate. */
export function besideScore(
  { meanRating, responseRate, scale }: SurveyRecord,
  language: Language,
): string[] {
  const words = surveyWords[language];
  const { limits, roundedPercent, whole } = numbersIn(language);
  const percent = (share: number | null) => roundedPercent(100 * (share ?? 0), DIGITS);
  return [
    ...(meanRating === null
      ? []
      : [words.meanRating(meanRating.toFixed(DIGITS), `${scale.min}`, `${scale.max}`)]),
    ...(responseRate === undefined
      ? []
      : [
          words.responseRate(
            whole(responseRate.answered),
            whole(responseRate.asked),
            percent(responseRate.estimate),
            limits(responseRate, percent),
          ),
        ]),
  ];
}
