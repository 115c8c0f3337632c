import { type DateOrder, decideOrder } from '../files/date-order.js';
import { dayIn } from './day-key.js';
import { dateError } from './days.js';
import { SurveyError } from './error.js';
import { rowOfFile } from './rows.js';
import type { Survey } from './survey.js';

/**
 * Refuses a column of dates of which none can be read: it is the wrong column, or a form of dates
 * that is not known, and the trend would be empty.
 */
export function checkDates({ plan, unreadableDates, cells, answers }: Survey): void {
  const { first } = unreadableDates;
  if (first === null || answers.some(({ day }) => day !== null)) return;
  if (cells.some(({ days }) => days.some(([day]) => day !== null))) return;
  throw dateError(codeOf(dayIn(first.value, plan.request)), first.value, first.row, plan);
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
export function orderOfDates({ plan, dates }: Survey): DateOrder | null {
  if (plan.date === null) return null;
  const { dateOrder } = plan.request;
  if (dateOrder !== undefined) return dateOrder;
  const column = plan.recognition.columns[plan.date]?.name ?? '';
  const [dayFirst, monthFirst] = [dates.dayFirst, dates.monthFirst].map(
    (example) => example && { value: example.value, row: rowOfFile(example.row, plan) },
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
    const isDayFirst = (dates.dayFirst?.row ?? 0) < (dates.monthFirst?.row ?? 0);
    const [first, second] = isDayFirst ? examples : [examples[1], examples[0]];
    throw new SurveyError({ code: 'date-orders-mixed', column, first, second });
  }
  return order === 'dmy' || order === 'mdy' ? order : null;
}
