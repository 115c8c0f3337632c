import { invalid } from '../counting/invalid.js';
import { recognise } from '../files/recognise.js';
import type { Row } from '../files/row.js';
import { metricScale } from '../metrics/metric.js';
import { ratingChoices } from './columns.js';
import type { ColumnReference } from './conditions.js';
import { SurveyError } from './error.js';
import { planSurvey } from './plan.js';
import type { SurveyRequest } from './request.js';

/**
 * How well a sheet of a workbook suits a request: 3 if it has the rating column that is named, 2 if a
 * name or a survey tool says which column is the rating, 1 if the cells of a column could be ratings, else 0.
 *
 * @throws TypeError if the rows are not arrays of texts, or the request is not an object.
 * @example
 * suitability([['id', 'NPS'], ['a7', '9']], {}) // => 2
 * suitability([['id', 'town'], ['a7', 'Oslo']], {}) // => 0
 */
export function suitability(firstRows: readonly Row[], request: SurveyRequest): number {
  if (typeof request !== 'object' || request === null) {
    throw invalid('request', 'an object', request, '');
  }
  const { rating, metric } = request;
  const recognition = recognise(firstRows, { scale: metricScale(request), metric });
  const { evidence } = recognition;
  if (rating !== undefined && hasColumn(firstRows, rating)) return 3;
  if (ratingChoices(recognition).length === 0) return 0;
  return evidence === null || evidence === 'cells' ? 1 : 2;
}

function hasColumn(rows: readonly Row[], rating: ColumnReference): boolean {
  try {
    planSurvey(rows, { rating });
    return true;
  } catch (error) {
    if (error instanceof SurveyError) return error.problem.code === 'duplicate-column';
    throw error;
  }
}
