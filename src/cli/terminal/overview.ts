import type { SegmentTable } from '../../grouping/segment-table.js';
import { countsByPeriod, periodAskedFor } from '../../survey/asked-periods.js';
import type { SurveyRecord } from '../../survey/index.js';
import { besideScore } from '../../words/beside.js';
import type { ReadRequest } from '../arguments/reading.js';
import { printedComparison } from './comparison.js';
import { categoryLines, headline, targetLines } from './headline.js';
import { printable } from './one-line.js';
import type { Printing } from './printing.js';
import { printedScan } from './scan.js';
import { printedSegments } from './segments.js';
import { type PrintedTable, shortened, titledLines } from './table.js';
import { printedTrend } from './trend.js';

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
  const { words } = printing;
  const names: readonly string[] = by;
  const columns = names.map((name) => printable(name, 40)).join(' × ');
  return [
    ...(segments
      ? [
          titledLines(
            words.by(columns),
            shortened(printedSegments(segments, minRespondents, printing), printing),
            printing,
          ),
        ]
      : []),
    ...(trend
      ? [
          titledLines(
            words.byPeriod(periodAskedFor(request)),
            printedTrend(trend, minRespondents, printing),
            printing,
          ),
        ]
      : []),
  ];
}

/** The one table that a request gives, as it is printed. */
export function printedTable(
  { scan, segments, trend, compared }: SurveyRecord,
  { minRespondents = 1 }: ReadRequest,
  printing: Printing,
): PrintedTable {
  if (scan) return printedScan(scan, printing);
  if (compared) return printedComparison(compared, minRespondents, printing);
  if (trend) return printedTrend(trend, minRespondents, printing);
  return printedSegments(segments as SegmentTable<string>, minRespondents, printing);
}
