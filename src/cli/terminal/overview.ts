import type { SurveyRecord } from '../../survey/index.js';
import { countsByPeriod, periodAskedFor } from '../../survey/request.js';
import { besideScore } from '../../words/beside.js';
import type { ReadRequest } from '../arguments/reading.js';
import { categoryLines, headline, targetLines } from './headline.js';
import type { Printing } from './printing.js';
import { segmentLines } from './segments.js';
import { trendLines } from './trend.js';

/** The score and the categories. */
export function scoreSections(
  record: SurveyRecord,
  request: ReadRequest,
  printing: Printing,
): string[][] {
  const isRespondents = request.respondent !== undefined && !countsByPeriod(request);
  const beside = [...targetLines(record, printing), ...besideScore(record, printing.language)];
  return [[headline(record, isRespondents, printing), ...beside], categoryLines(record, printing)];
}

/** The segments and the trend, where they were asked for. */
export function tableSections(
  { segments, trend }: SurveyRecord,
  request: ReadRequest,
  printing: Printing,
): string[][] {
  const { by, minRespondents = 1 } = request;
  return [
    ...(segments ? [segmentLines(segments, by, minRespondents, printing)] : []),
    ...(trend ? [trendLines(trend, periodAskedFor(request), minRespondents, printing)] : []),
  ];
}
