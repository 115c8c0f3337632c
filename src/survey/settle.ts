import type { CalendarOptions } from '../counting/calendar.js';
import type { DateLike } from '../counting/civil-date.js';
import { duplicateFinder } from '../counting/duplicates.js';
import { type Scale, standardScale } from '../counting/scale.js';
import type { DateOrder } from '../files/date-order.js';
import { countsByPeriod } from './asked-periods.js';
import { calendarOf } from './calendar.js';
import { openCell, openCells, settleDays } from './cells.js';
import { placesWhere, selectComments } from './comments.js';
import { checkConditionsOccur } from './condition-counts.js';
import { checkDates, orderOfDates } from './date-order.js';
import { dateLike } from './day-key.js';
import { momentOf } from './days.js';
import { checkLabelsOccur } from './labels.js';
import type { SurveyPlan } from './plan.js';
import { respondentOf } from './respondents.js';
import { type SettledColumn, settleColumns } from './scan-values.js';
import { addAnswer } from './sums.js';
import type { RespondentAnswer, Survey, SurveyCell, SurveyComments } from './survey.js';
import {
  filesOfLatest,
  problemsByFile,
  type SurveyFile,
  type SurveyLedger,
} from './survey-files.js';

/** A survey of which all rows are known: the order of dates and the latest answers are decided. */
export interface SettledSurvey {
  readonly plan: SurveyPlan;
  readonly ledger: SurveyLedger;
  /** The part of each of several files. */
  readonly files: readonly SurveyFile[];
  readonly histogram: readonly number[];
  readonly unweighted: number;
  readonly zeroWeights: number;
  readonly disagreements: Survey['disagreements'];
  readonly uncategorised: number;
  readonly cells: readonly SettledCell[];
  /** Answers by the values of each column of a scan. */
  readonly scanned: readonly SettledColumn[];
  /** Whether the day or the month stands first in dates; null where no date depends on it. */
  readonly order: DateOrder | null;
  /** The comments of answers that count; null if they were not requested. */
  readonly comments: SurveyComments | null;
  /** The latest answer of each respondent; none where respondents were not asked for. */
  readonly latest: readonly RespondentAnswer[];
}

/** The answers of one segment, by day; null for those without a date. */
export interface SettledCell {
  readonly parts: SurveyCell['parts'];
  readonly days: ReadonlyMap<number | null, number[]>;
}

/**
 * Decides what only all rows together show. A respondent counts once in each period: by default, in
 * those of the trend.
 */
export function settle(survey: Survey, period?: CalendarOptions['period']): SettledSurvey {
  const plan = { ...survey.plan, scale: restoredScale(survey.plan.scale) };
  checkConditionsOccur(survey);
  checkLabelsOccur(survey);
  checkDates(survey);
  const order = orderOfDates(survey);
  const latest = latestAnswers(survey, order, period);
  const duplicate = survey.answers.length - latest.length;
  const sums = {
    plan,
    histogram: [...survey.histogram],
    unweighted: survey.unweighted,
    zeroWeights: survey.zeroWeights,
    disagreements: { ...survey.disagreements },
    uncategorised: survey.uncategorised,
  };
  const cells = openCells(survey.cells);
  for (const answer of latest) addAnswer(sums, openCell(cells, answer.parts).days, answer, 1);
  return {
    plan,
    ledger: {
      ...survey.ledger,
      counted: survey.ledger.counted - duplicate,
      duplicate: survey.ledger.duplicate + duplicate,
      problems: problemsByFile(survey.files, survey.ledger.problems),
    },
    files: filesOfLatest(survey.files, survey.answers, latest),
    histogram: sums.histogram,
    unweighted: sums.unweighted,
    zeroWeights: sums.zeroWeights,
    disagreements: sums.disagreements,
    uncategorised: sums.uncategorised,
    scanned: settleColumns(survey, latest, order),
    cells: [...cells.values()].map(({ parts, days }) => ({ parts, days: settleDays(days, order) })),
    order,
    comments: commentsOfLatest(survey, latest),
    latest,
  };
}

/** The comments without those of answers that a later one of the same respondent replaces. */
function commentsOfLatest(
  { plan, comments }: Survey,
  latest: readonly RespondentAnswer[],
): SurveyComments | null {
  if (comments === null || plan.respondent === null) return comments;
  const rows = new Set(latest.map(({ row }) => row));
  return selectComments(
    comments,
    placesWhere(comments, (place) => rows.has(comments.rows[place] as number)),
  );
}

/** The scale of a plan that was stored as JSON: the core knows the standard scale by identity. */
function restoredScale(scale: Scale): Scale {
  const limits = Object.keys(standardScale) as (keyof Scale)[];
  return limits.every((limit) => scale[limit] === standardScale[limit]) ? standardScale : scale;
}

/** The latest answer of each respondent, in all or in each period. */
function latestAnswers(
  { plan, answers }: Survey,
  order: DateOrder | null,
  period?: CalendarOptions['period'],
): readonly RespondentAnswer[] {
  const { request } = plan;
  const calendar = calendarOf(request);
  const loserOf = duplicateFinder<RespondentAnswer>({
    respondent: respondentOf,
    date: (answer) => dateOf(answer, order, plan),
    ...(countsByPeriod(request) && { ...calendar, period: period ?? calendar.period }),
  });
  const losers = new Set(answers.map((answer, index) => loserOf(answer, index, index)));
  return answers.filter((_, index) => !losers.has(index));
}

function dateOf(
  { date }: RespondentAnswer,
  order: DateOrder | null,
  plan: SurveyPlan,
): DateLike | null {
  const moment = momentOf(date, order);
  return moment === null ? null : dateLike(moment, plan.request);
}
