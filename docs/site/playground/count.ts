import {
  countRows,
  planSurvey,
  type Survey,
  SurveyError,
  type SurveyRecord,
  type SurveyRequest,
  surveyRecord,
} from 'nps-core/survey';
import type { Choice } from './messages.js';
import type { Table } from './table.js';

/** The request that the controls make. */
export function requestOf(
  table: Table,
  { rating, segment, date, dateOrder }: Choice,
): SurveyRequest {
  return {
    ...ratingRequest(table, rating),
    ...(segment !== null && { by: [segment] }),
    ...(date !== null && { date }),
    ...(dateOrder !== null && { dateOrder }),
  };
}

/**
 * The rating that a request names. It does not name a plain one: only then does the survey note
 * which columns of categories it passed over.
 */
function ratingRequest(table: Table, rating: number | null): SurveyRequest {
  if (table.unit === 'entry') return { rating: 0 };
  return rating === null || rating === plainRating(table) ? {} : { rating };
}

/** The place of the column that is counted where none is chosen; null where people must choose. */
export function plainRating({ unit, rows, origin }: Table): number | null {
  if (unit === 'entry') return 0;
  try {
    return planSurvey(rows, {}, origin).rating.index;
  } catch (error) {
    if (error instanceof SurveyError) return null;
    throw error;
  }
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
 * The record of a survey. The periods of its trend are few enough to see them all, and many enough to
 * see a trend.
 */
export function recordInView(survey: Survey): SurveyRecord {
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
