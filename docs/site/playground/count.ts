import { scales } from 'nps-core';
import {
  countRows,
  planSurvey,
  type Survey,
  type SurveyRecord,
  type SurveyRequest,
  surveyRecord,
} from 'nps-core/survey';
import type { Choice, TableSummary } from './messages.js';
import type { Table } from './table.js';

/**
 * The request that the controls make. It does not name a rating that is plain: only then does the
 * survey note which columns of categories it passed over.
 */
export function requestOf({ unit, plainRating }: TableSummary, choice: Choice): SurveyRequest {
  const { rating, scale, segment, respondent, date, target } = choice;
  const isNamed = unit === 'entry' || rating !== plainRating;
  return {
    ...(isNamed && rating !== null && { rating }),
    ...(scale !== null && { scale: scales[scale] }),
    ...(segment !== null && { by: [segment] }),
    ...(respondent !== null && { respondent }),
    ...(date !== null && { date, ...calendarOf(choice) }),
    ...(target !== null && { target }),
  };
}

/** How the dates fall into periods. */
function calendarOf({ dateOrder, period, weekStart, fiscalYearStart }: Choice): SurveyRequest {
  return {
    dateOrder: dateOrder ?? undefined,
    period: period ?? undefined,
    ...(weekStart !== null && { weekStart }),
    ...(fiscalYearStart !== null && { fiscalYearStart }),
  };
}

/** The request without its dates and what depends on them. */
export function undated(request: SurveyRequest): SurveyRequest {
  const { date, dateOrder, period, weekStart, fiscalYearStart, ...others } = request;
  return others;
}

/** Counts the answers of a table. */
export function surveyOf({ rows, origin }: Table, request: SurveyRequest): Survey {
  const plan = planSurvey(rows, request, origin);
  return countRows(plan, rows.slice(plan.headerRows));
}

/** With more months than these, a trend is shown by quarter. */
const MOST_MONTHS = 60;
/** With fewer waves than these, a trend is shown by shorter periods. */
const FEWEST_WAVES = 5;

/**
 * The record of a survey. Where no period is chosen, those of its trend are few enough to see them
 * all, and many enough to see a trend.
 */
export function recordInView(survey: Survey): SurveyRecord {
  if (survey.plan.request.period !== undefined) return surveyRecord(survey);
  const byMonth = surveyRecord(survey);
  const months = byMonth.trend?.length ?? 0;
  if (months > MOST_MONTHS) return recordBy('quarter', survey);
  if (months === 0 || months >= FEWEST_WAVES) return byMonth;
  const byWeek = recordBy('week', survey);
  const weeks = byWeek.trend?.length ?? 0;
  return weeks >= FEWEST_WAVES ? byWeek : recordBy('day', survey);
}

function recordBy(period: SurveyRequest['period'], survey: Survey): SurveyRecord {
  const { plan } = survey;
  return surveyRecord({ ...survey, plan: { ...plan, request: { ...plan.request, period } } });
}
