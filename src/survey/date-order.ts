import { type DateOrder, decideOrder } from '../files/date-order.js';
import { SurveyError } from './error.js';
import type { Survey } from './survey.js';

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
    (example) => example && { value: example.value, row: example.row + plan.firstRow },
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
    const [first, second] = dayFirst.row < monthFirst.row ? examples : [examples[1], examples[0]];
    throw new SurveyError({ code: 'date-orders-mixed', column, first, second });
  }
  return order === 'dmy' || order === 'mdy' ? order : null;
}
