import { type DateOrder, decideOrder } from '../files/date-order.js';
import { dayIn } from './day-key.js';
import { dateError } from './days.js';
import { SurveyError } from './error.js';
import type { Survey } from './survey.js';
import { rowPlaceOf } from './survey-files.js';

/**
 * Refuses a column of dates of which none can be read: it is the wrong column, or a form of dates
 * that is not known, and the trend would be empty.
 */
export function checkDates(survey: Survey): void {
  const { plan, unreadableDates, cells, answers } = survey;
  const { first } = unreadableDates;
  if (first === null || answers.some(({ day }) => day !== null)) return;
  if (cells.some(({ days }) => days.some(([day]) => day !== null))) return;
  const code = codeOf(dayIn(first.value, plan.request));
  throw dateError(code, first.value, rowPlaceOf(first.row, survey), plan);
}

function codeOf(
  problem: ReturnType<typeof dayIn>,
): 'not-a-date' | 'part-of-date' | 'date-of-unknown-zone' {
  if (problem === 'zone-name') return 'date-of-unknown-zone';
  return problem === 'part-of-date' ? problem : 'not-a-date';
}

/**
 * The order of day and month in the dates of a survey; null if no date depends on it.
 *
 * @throws SurveyError if the dates show no order, or two, or if their year may stand first.
 */
export function orderOfDates(survey: Survey): DateOrder | null {
  const { plan, dates } = survey;
  if (plan.date === null) return null;
  const { dateOrder } = plan.request;
  if (dateOrder !== undefined) return dateOrder;
  const column = plan.recognition.columns[plan.date]?.name ?? '';
  const [dayFirst, monthFirst] = [dates.dayFirst, dates.monthFirst].map(
    (example) => example && { value: example.value, ...rowPlaceOf(example.row, survey) },
  );
  const order = decideOrder(dates);
  if (order === 'undecidable') throw new SurveyError({ code: 'date-order-unknown', column });
  if (order === 'year-may-be-first' && dayFirst) {
    throw new SurveyError({ code: 'year-may-be-first', column, ...dayFirst });
  }
  if (order === 'contradictory' && dayFirst && monthFirst) {
    const examples = [
      { order: 'dmy', ...dayFirst },
      { order: 'mdy', ...monthFirst },
    ] as const;
    const isDayEarlier = (dates.dayFirst?.row ?? 0) < (dates.monthFirst?.row ?? 0);
    const [first, second] = isDayEarlier ? examples : [examples[1], examples[0]];
    throw new SurveyError({ code: 'date-orders-mixed', column, first, second });
  }
  return order === 'dmy' || order === 'mdy' ? order : null;
}
