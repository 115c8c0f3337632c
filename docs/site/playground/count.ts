import { type Period, scales } from 'nps-core';
import {
  addRows,
  type Condition,
  conditionWith,
  finishSurvey,
  planSurvey,
  type Survey,
  type SurveyRecord,
  type SurveyRequest,
  startSurvey,
  surveyRecord,
} from 'nps-core/survey';
import { linearPattern } from '../../../src/cli/input/linear-pattern.js';
import type { Choice, ChosenCondition, TableSummary } from './messages.js';
import type { Table } from './table.js';

/**
 * The request that the controls make. It does not name a rating that is plain: only then does the
 * survey note which columns of categories it passed over.
 */
export function requestOf({ unit, plainRating }: TableSummary, choice: Choice): SurveyRequest {
  const { rating, segment, respondent, weight, where, date, target, level, method } = choice;
  const { comment, themes, terms, contrast, ...others } = choice.others;
  const isShare = choice.metric !== null; // a target and a method are about scores
  const isNamed = unit === 'entry' || rating !== plainRating;
  return {
    ...others,
    ...(isNamed && rating !== null && { rating }),
    ...measuredIn(choice),
    ...(segment !== null && { by: [segment] }),
    ...(respondent !== null && { respondent }),
    ...(weight !== null && { weight }),
    ...commentsIn(choice),
    ...(where.length > 0 && { where: [...(others.where ?? []), ...where.map(conditionOf)] }),
    ...(date !== null && { date, ...calendarOf(choice) }),
    ...(choice.dateOrder !== null && comparesDates(choice) && { dateOrder: choice.dateOrder }),
    ...(target !== null && !isShare && { target }),
    ...(level !== null && { confidenceLevel: level }),
    ...(method !== null && !isShare && { method }),
  };
}

/** What is measured, and on which scale: of CSAT and CES only its ends count. */
function measuredIn({ metric, top, scale }: Choice): SurveyRequest {
  if (metric === null) return scale === null ? {} : { scale: scales[scale] };
  const { min, max } = scales[scale ?? '0-10'];
  return { metric, ...(scale !== null && { scale: { min, max } }), ...(top !== null && { top }) };
}

/** What is asked of comments, where they are read: each respondent has one vote, and a score. */
function commentsIn({ comment, weight, metric, date, others }: Choice): SurveyRequest {
  const column = comment ?? others.comment;
  if (column === undefined || weight !== null || metric !== null) return {};
  const { themes, terms, contrast } = others;
  return {
    comment: column,
    ...(themes !== undefined && { themes }),
    ...(terms !== undefined && { terms }),
    ...(contrast !== undefined && date !== null && { contrast }),
  };
}

function conditionOf({ column, relation, value }: ChosenCondition): Condition {
  const alternatives = value.split('|').map((text) => text.trim());
  const isOfSizes = relation !== 'is' && relation !== 'isNot';
  return conditionWith(column, relation, isOfSizes ? [value.trim()] : alternatives);
}

/** Whether the order of dates matters: for the trend, or for a condition on days. */
function comparesDates({ date, where }: Choice): boolean {
  return date !== null || where.some(({ relation }) => relation !== 'is' && relation !== 'isNot');
}

/** How the dates fall into periods. */
function calendarOf({ period, weekStart, fiscalYearStart }: Choice): SurveyRequest {
  return {
    ...(period !== null && { period }),
    ...(weekStart !== null && { weekStart }),
    ...(fiscalYearStart !== null && { fiscalYearStart }),
  };
}

/** The request without its dates and what depends on them. */
export function undated(request: SurveyRequest): SurveyRequest {
  const { date, period, weekStart, fiscalYearStart, asOf, rolling, contrast, ...others } = request;
  const { dateOrder, timeZone, ...undated } = others;
  return others.where === undefined ? undated : others;
}

/** Counts the answers of a table. */
export function surveyOf({ rows, origin }: Table, request: SurveyRequest): Survey {
  const plan = planSurvey(rows, request, origin);
  const count = startSurvey(plan, { compile: linearPattern });
  addRows(count, rows.slice(plan.headerRows));
  return finishSurvey(count);
}

/** With more months than these, a trend is shown by quarter. */
const MOST_MONTHS = 60;
/** With fewer waves than these, a trend is shown by shorter periods. */
const FEWEST_WAVES = 5;

/**
 * The record of a survey. Where no period is chosen, those of its trend are few enough to see them
 * all, and many enough to see a trend.
 */
export function recordInView(survey: Survey): RecordInView {
  const { date, period, contrast } = survey.plan.request;
  if (date === undefined) return { record: surveyRecord(survey), period: null };
  if (period !== undefined) return { record: surveyRecord(survey), period };
  if (contrast !== undefined) return recordBy('month', survey); // as the command reads its name
  const byMonth = recordBy('month', survey);
  const months = wavesOf(byMonth);
  if (months > MOST_MONTHS) return recordBy('quarter', survey);
  if (months === 0 || months >= FEWEST_WAVES) return byMonth;
  const byWeek = recordBy('week', survey);
  return wavesOf(byWeek) >= FEWEST_WAVES ? byWeek : recordBy('day', survey);
}

/** A record, and how long the periods of its trend are; null without a trend. */
export interface RecordInView {
  readonly record: SurveyRecord;
  readonly period: Period | null;
}

function wavesOf({ record }: RecordInView): number {
  return record.trend?.length ?? 0;
}

function recordBy(period: Period, survey: Survey): RecordInView {
  const { plan } = survey;
  const request = { ...plan.request, period };
  return { record: surveyRecord({ ...survey, plan: { ...plan, request } }), period };
}
