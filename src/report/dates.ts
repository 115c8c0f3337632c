import type { SurveyRecord } from '../survey/record.js';
import type { ReportPrinting } from './section.js';

/** The days from the first answer to the last; null where they are not known. */
export function datesOf(
  { answersByDay = [] }: SurveyRecord,
  { words }: ReportPrinting,
): string | null {
  const [first, last] = [answersByDay[0], answersByDay[answersByDay.length - 1]];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [words.period(first.day), words.period(last.day)];
  return from === to ? from : words.periods(from, to);
}
