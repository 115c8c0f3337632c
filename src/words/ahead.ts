import type { Language } from '../display/language.js';
import { numbersIn, type Writer } from '../display/numbers.js';
import type { Forecast, PeriodAhead } from '../monitoring/forecast.js';
import type { CommonWords } from './common.js';
import { monitorWords } from './monitor.js';

/** Where the score of a coming period will be; `write` writes scores. */
export function aheadSentence(
  { period, observed: { lower, upper, chanceOfTarget } }: PeriodAhead,
  { confidenceLevel, target }: Forecast,
  language: Language,
  words: Pick<CommonWords, 'period'>,
  write: Writer,
): string {
  const { ahead, reaches } = monitorWords[language];
  const { share } = numbersIn(language);
  const range = ahead({
    period: words.period(period),
    lower: write(lower),
    upper: write(upper),
    chance: share(confidenceLevel),
  });
  return chanceOfTarget === undefined || target === undefined
    ? range
    : `${range} ${reaches(write(target), share(chanceOfTarget))}`;
}
