import { DAY, formatDay } from '../counting/civil-date.js';
import { type PeriodNumbers, periodNumbers, type Spans } from '../grouping/spans.js';
import { calendarOf } from './calendar.js';
import { SurveyError } from './error.js';
import type { SurveyRequest } from './request.js';
import type { SettledSurvey } from './settle.js';

/** A trend of more periods is a mistyped year: nobody reads 5,000 points. */
const MOST_PERIODS = 5000;

/** The periods of a survey from the first to the last date, and the number of a day's period. */
export interface Timeline extends Spans {
  readonly numberOf: PeriodNumbers['numberOf'];
}

/** The periods of all answers with a date. */
export function timelineOf({ cells, plan }: SettledSurvey): Timeline {
  const { request } = plan;
  const calendar = calendarOf(request);
  const { numberOf, spansOf } = periodNumbers(calendar);
  const { first, last } = daysSpanned(cells);
  const ends = first > last ? [] : [numberOf(first), numberOf(last)];
  checkFew(ends, first, last);
  return { ...spansOf(ends, asOfDay(request, last)), numberOf };
}

/** The first and the last day with answers; the first is after the last where there are none. */
export function daysSpanned(cells: SettledSurvey['cells']): { first: number; last: number } {
  let [first, last] = [Infinity, -Infinity];
  for (const { days } of cells) {
    for (const day of days.keys()) {
      if (day === null) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  return { first, last };
}

function checkFew([from = 0, to = 0]: readonly number[], first: number, last: number): void {
  const count = to - from + 1;
  if (count <= MOST_PERIODS) return;
  throw new SurveyError({
    code: 'too-many-periods',
    count,
    first: formatDay(first),
    last: formatDay(last),
  });
}

/**
 * The day on which the survey is looked at: that of the request, or the day after the newest answer. A
 * period to which answers are still to come must not be taken for a bad one.
 */
export function asOfDay({ asOf }: SurveyRequest, newest: number): number {
  return asOf === undefined ? newest + 1 : Date.parse(asOf) / DAY;
}
