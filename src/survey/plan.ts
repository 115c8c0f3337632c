import { checkArray, invalid } from '../counting/invalid.js';
import type { Scale } from '../counting/scale.js';
import type { Column } from '../files/columns.js';
import { questionsAmong } from '../files/questions.js';
import type { Recognition } from '../files/recognise.js';
import { type Row, withPoint } from '../files/row.js';
import { scaleAgainst } from '../files/scale-evidence.js';
import { isShareMetric, metricScale } from '../metrics/metric.js';
import { checkLabels } from './check-labels.js';
import { checkRequest } from './check-request.js';
import { categoriesBeside, columnCalled, placeOf, plainRatingColumn } from './columns.js';
import { commentPlace, guessedComments } from './comment-column.js';
import { SurveyError } from './error.js';
import { FILE_PLACE } from './file-column.js';
import { checkDifferent, type GroupingColumn, groupingColumns } from './grouping-column.js';
import type { SurveyNotice } from './notices.js';
import { checkOrigin, type SurveyOrigin } from './origin.js';
import { noticesOf, serialDates } from './plan-notices.js';
import type { PlannedCondition } from './planned-conditions.js';
import { recognisedWhere } from './recognised-where.js';
import type { SurveyRequest } from './request.js';
import { checkRow } from './rows.js';
import { type ScanPlan, scanPlan } from './scan-plan.js';

/**
 * What the first rows of a survey decide: which columns are read, and how. It is a plain value that
 * can be stored or sent as JSON.
 */
export interface SurveyPlan {
  /** What is counted, as it was requested. */
  readonly request: SurveyRequest;
  /** What was recognised: the survey tool, the header, the columns. */
  readonly recognition: Recognition;
  /** What the file is called; null where the rows have no file. */
  readonly file: string | null;
  /** How many rows stand before the first answer. */
  readonly headerRows: number;
  /** In which row of the file the first answer stands, counted from 1; null if rows have no numbers. */
  readonly firstRow: number | null;
  /** The scale of the ratings. */
  readonly scale: Scale;
  /** The column with the ratings, or with categories. */
  readonly rating: Column;
  /** The column with the category beside each rating; null if there is none. */
  readonly check: Column | null;
  /** What a row must fulfil to be counted. */
  readonly conditions: readonly PlannedCondition[];
  /** The columns whose values are kept apart. */
  readonly grouping: readonly GroupingColumn[];
  /** The place of the column with the dates, counted from 0; null if the request names none. */
  readonly date: number | null;
  /** The place of the column with the weights; null if the request names none. */
  readonly weight: number | null;
  /** The place of the column with the respondents; null if the request names none. */
  readonly respondent: number | null;
  /** The place of the column with the comments; null if the request names none. */
  readonly comment: number | null;
  /** Whether only the day of each date is read, not its time: a database may group by days. */
  readonly isDayOnly: boolean;
  /** The columns that are looked at for what stands out; null if that was not requested. */
  readonly scan: ScanPlan | null;
  /** The places of all columns that are read, each once. */
  readonly columnsRead: readonly number[];
  /** What was guessed or passed over so far. */
  readonly notices: readonly SurveyNotice[];
}

/**
 * The plan of a survey: what is counted and how, decided by its first rows, header included. 1,000
 * rows are enough to recognise a survey tool and its columns; columns are not decided by later rows.
 *
 * @throws SurveyError if several columns could be the rating, or none, a column does not exist, or an
 * option does not suit the columns.
 * @throws TypeError if the rows are not arrays of texts, or the request has an option that does not
 * exist, has the wrong type or does not go with another.
 * @throws RangeError if an option has a value that is not allowed.
 * @example
 * const rows = [['id', 'How likely are you to recommend us?'], ['a17', '9'], ['b4', '10']]
 * planSurvey(rows, {}).rating.name // => 'How likely are you to recommend us?'
 * planSurvey(rows, {}).headerRows // => 1
 */
export function planSurvey(
  firstRows: readonly Row[],
  request: SurveyRequest = {},
  origin: SurveyOrigin = {},
): SurveyPlan {
  checkArray('firstRows', firstRows, 'rows');
  for (const [index, row] of firstRows.entries()) checkRow(row, index);
  checkRequest(request);
  checkOrigin(origin);
  const { firstRow = 1, file = null, decimalCommas = false, notices = [] } = origin;
  if (firstRows.every(isBlank)) throw new SurveyError({ code: 'empty' });
  const { metric = 'nps' } = request;
  const scale = metricScale(request);
  checkLabels(request, scale);
  const options = { scale, metric, decimalCommas };
  const { rows, recognition, conditions } = recognisedWhere(firstRows, request, options, {
    firstRow,
    file,
  });
  const { headerRows, statusColumn } = recognition;
  const rating =
    request.rating === undefined
      ? plainRatingColumn(recognition, scale)
      : columnCalled(request.rating, recognition);
  if (isShareMetric(metric) && rating.coding !== null) {
    throw new SurveyError({ code: 'categories-of-nps', column: rating.name, metric });
  }
  const answers = answersIn(rows, recognition);
  const check = isShareMetric(metric)
    ? null
    : categoriesBeside(recognition, rating, answers, scale);
  const questions = questionsAmong(answers, recognition.columns, {
    rating,
    check,
    scale,
    metric,
  });
  if (questions !== null && request.rating === undefined) {
    throw new SurveyError({ code: 'several-questions', rating: rating.name, ...questions });
  }
  const evidence = request.scale === undefined ? scaleAgainst(rating, answers, scale) : null;
  if (evidence !== null) {
    throw new SurveyError({ code: 'other-scale', column: rating.name, scale, evidence });
  }
  const named = { recognition, file };
  checkDifferent(request.by ?? [], named);
  const grouping = groupingColumns(request, named);
  const [date, weight, respondent] = [request.date, request.weight, request.respondent].map(
    (column) => (column === undefined ? null : placeOf(column, recognition)),
  ) as [number | null, number | null, number | null];
  const used = [rating.index, statusColumn, date, weight, respondent];
  const groupingPlaces = grouping.map(({ place }) => place);
  const comment = commentPlace(request, recognition, answers, [...used, ...groupingPlaces]);
  const scan =
    request.scan === true ? scanPlan(recognition, request, answers, [...used, comment]) : null;
  const optional = [statusColumn, check?.index ?? null, date, weight, respondent, comment];
  const places = [
    rating.index,
    ...groupingPlaces,
    ...conditions.map(({ place }) => place),
    ...optional.filter((place) => place !== null),
    ...(scan?.columns ?? []).map(({ place }) => place),
  ];
  const comparedDays = conditions.filter(
    ({ place, limit }) => place === date && limit?.kind === 'day',
  );
  const dayReaders = 1 + comparedDays.length;
  return {
    request,
    recognition,
    file,
    headerRows,
    firstRow: firstRow === null ? null : firstRow + headerRows,
    scale,
    rating,
    check,
    conditions,
    grouping,
    date,
    weight,
    respondent,
    comment,
    isDayOnly:
      respondent === null && places.filter((place) => place === date).length === dayReaders,
    scan,
    columnsRead: [...new Set(places)].filter((place) => place !== FILE_PLACE),
    notices: [
      ...notices,
      ...noticesOf(recognition, rating, check, request),
      ...guessedComments(request, recognition, comment),
      ...(questions === null ? [] : [{ code: 'several-questions', ...questions } as const]),
      ...serialDates(recognition, answers, date),
    ],
  };
}

function isBlank(row: Row): boolean {
  return row.every((cell) => cell.trim() === '');
}

/** How many rows decide, as in `recognise`. */
const MOST_ROWS = 1000;

/** The first answers, their numbers with points. */
function answersIn(rows: readonly Row[], { headerRows, decimalCommas }: Recognition): Row[] {
  return rows
    .slice(headerRows, MOST_ROWS)
    .map((row) => (decimalCommas ? row.map((cell) => withPoint(cell)) : row));
}

/** Whether a value has the parts of a plan that counting begins with. */
export function isPlan(value: unknown): value is SurveyPlan {
  if (typeof value !== 'object' || value === null) return false;
  const { request, recognition, scale, rating, conditions, grouping, columnsRead } =
    value as Partial<SurveyPlan>;
  return (
    [request, recognition, scale, rating].every(
      (part) => typeof part === 'object' && part !== null,
    ) && [conditions, grouping, columnsRead, recognition?.columns].every(Array.isArray)
  );
}

/** Refuses anything but a plan. */
export function checkPlan(plan: SurveyPlan): void {
  if (!isPlan(plan)) throw invalid('plan', 'a plan, as planSurvey gives', plan, '');
}
