import { periodOf } from '../counting/calendar.js';
import type { DateLike } from '../counting/civil-date.js';
import { duplicateFinder } from '../counting/duplicates.js';
import type { Ledger } from '../counting/ledger.js';
import { type Scale, standardScale } from '../counting/scale.js';
import { type DateOrder, decideOrder } from '../files/date-order.js';
import { momentIn } from '../files/dates.js';
import { type MatchedWaves, matchWaves } from '../grouping/panel.js';
import { dateLike, dayIn, settledDay } from './days.js';
import { SurveyError } from './error.js';
import type { SurveyPlan } from './plan.js';
import { countsByPeriod, periodAskedFor } from './request.js';
import { addAnswer } from './sums.js';
import {
  addSums,
  type DayKey,
  mergeCells,
  type RespondentAnswer,
  type Survey,
  type SurveyCell,
} from './survey.js';

/** A survey of which all rows are known: the order of dates and the latest answers are decided. */
export interface SettledSurvey {
  readonly plan: SurveyPlan;
  readonly ledger: Ledger;
  readonly histogram: readonly number[];
  readonly unweighted: number;
  readonly disagreements: Survey['disagreements'];
  readonly cells: readonly SettledCell[];
  /** Whether the day or the month stands first in dates; null where no date depends on it. */
  readonly order: DateOrder | null;
  /** What the same respondents answered in two periods; null where that was not asked for. */
  readonly matched: MatchedWaves | null;
}

/** The answers of one segment, by day; null for those without a date. */
export interface SettledCell {
  readonly parts: SurveyCell['parts'];
  readonly days: ReadonlyMap<number | null, number[]>;
}

/** Decides what only all rows together show. */
export function settle(survey: Survey): SettledSurvey {
  const plan = { ...survey.plan, scale: scaleBack(survey.plan.scale) };
  const order = orderOfDates(survey);
  const latest = latestAnswers(survey, order);
  const duplicate = survey.answers.length - latest.length;
  const sums = {
    plan,
    histogram: [...survey.histogram],
    unweighted: survey.unweighted,
    disagreements: { ...survey.disagreements },
  };
  const cells = latest.map((answer): SurveyCell => {
    const days = new Map<DayKey, number[]>();
    const day = plan.date === null ? null : (dayIn(answer.date, plan) as DayKey);
    addAnswer(sums, days, { ...answer, day }, 1);
    return { parts: answer.parts, days: [...days] };
  });
  return {
    plan,
    ledger: {
      ...survey.ledger,
      counted: survey.ledger.counted - duplicate,
      duplicate: survey.ledger.duplicate + duplicate,
    },
    histogram: sums.histogram,
    unweighted: sums.unweighted,
    disagreements: sums.disagreements,
    cells: mergeCells([...survey.cells, ...cells]).map((cell) => settledCell(cell, order)),
    order,
    matched: plan.request.panel === undefined ? null : matchedAnswers(latest, order, plan),
  };
}

/** A scale that was stored as JSON; the core knows the standard one by identity. */
function scaleBack(scale: Scale): Scale {
  const isStandard = (Object.keys(standardScale) as (keyof Scale)[]).every(
    (limit) => scale[limit] === standardScale[limit],
  );
  return isStandard ? standardScale : scale;
}

function settledCell({ parts, days }: SurveyCell, order: DateOrder | null): SettledCell {
  const settled = new Map<number | null, number[]>();
  for (const [day, sums] of days)
    addSums(settled as Map<DayKey, number[]>, settledDay(day, order), sums);
  return { parts, days: settled };
}

/** The order of day and month in the dates; an error where they show it in no way, or in two. */
function orderOfDates({ plan, dates }: Survey): DateOrder | null {
  if (plan.date === null) return null;
  const column = plan.recognition.columns[plan.date]?.name ?? '';
  const { dateOrder } = plan.request;
  if (dateOrder !== undefined) return dateOrder;
  const order = decideOrder(dates);
  const [dayFirst, monthFirst] = [dates.dayFirst, dates.monthFirst].map(
    (example) => example && { ...example, row: example.row + plan.firstRow },
  );
  if (order === 'undecidable') throw new SurveyError({ code: 'date-order-unknown', column });
  if (order === 'year-may-be-first' && dayFirst) {
    throw new SurveyError({
      code: 'year-may-be-first',
      column,
      row: dayFirst.row,
      value: dayFirst.value,
    });
  }
  if (order === 'contradictory' && dayFirst && monthFirst) {
    const examples = [
      { ...dayFirst, order: 'dmy' as const },
      { ...monthFirst, order: 'mdy' as const },
    ];
    const [first, second] = examples.sort((a, b) => a.row - b.row);
    if (first && second)
      throw new SurveyError({ code: 'date-orders-mixed', column, first, second });
  }
  return order === 'dmy' || order === 'mdy' ? order : null;
}

/** The answers that count: of each respondent the latest, in all or in each period. */
function latestAnswers(
  { plan, answers }: Survey,
  order: DateOrder | null,
): readonly RespondentAnswer[] {
  const { request } = plan;
  const loserOf = duplicateFinder<RespondentAnswer>({
    respondent: 'respondent',
    date: (answer) => dateOfAnswer(answer, order, plan),
    ...(countsByPeriod(request) && {
      period: periodAskedFor(request),
      ...(request.timeZone !== undefined && { timeZone: request.timeZone }),
    }),
  });
  const losers = new Set(answers.map((answer, index) => loserOf(answer, index, index)));
  return answers.filter((_, index) => !losers.has(index));
}

function dateOfAnswer(
  { date }: RespondentAnswer,
  order: DateOrder | null,
  plan: SurveyPlan,
): DateLike | null {
  const moment = momentIn(date, order);
  return moment === null || typeof moment === 'string' ? null : dateLike(moment, plan);
}

function matchedAnswers(
  answers: readonly RespondentAnswer[],
  order: DateOrder | null,
  plan: SurveyPlan,
): MatchedWaves {
  const { scale, request } = plan;
  const { before, after } = request.panel ?? { before: '', after: '' };
  const calendar = { period: periodAskedFor(request), timeZone: request.timeZone ?? 'UTC' };
  const periods = answers.map((answer) => {
    const date = dateOfAnswer(answer, order, plan);
    return date === null ? null : periodOf(date, calendar);
  });
  const of = (period: string) => answers.filter((_, index) => periods[index] === period);
  return matchWaves(of(before), of(after), { respondent: 'respondent', rating: 'rating', scale });
}
