import type { ChartSource } from '../../chart/index.js';
import type { Language } from '../../display/language.js';
import type { SurveyRecord } from '../../survey/index.js';
import { reportWordsOf } from '../../words/languages.js';

/** Where the numbers of a chart of a survey come from; `name` is what its files are called. */
export function chartSource(name: string, record: SurveyRecord, language: Language): ChartSource {
  const { ratingColumn, ledger, answers, answersByDay = [], method, metric } = record;
  const days = answersByDay.map(({ day }) => day);
  return {
    ...(ratingColumn !== '' && { question: ratingColumn }),
    file: name,
    answers,
    rows: ledger.rows,
    ...(days.length > 0 && { from: days[0], to: days[days.length - 1] }),
    method: reportWordsOf(language, metric).methods[method],
  };
}
