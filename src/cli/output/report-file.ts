import type { Language } from '../../display/language.js';
import { type ReportDrawings, reportCharts, reportPage } from '../../report/index.js';
import type { SurveyRecord } from '../../survey/index.js';
import { svgOf } from './draw.js';
import { checkSegments } from './few-segments.js';

/** The page with all that a record holds; `by` are the columns whose values are the segments. */
export async function reportText(
  name: string,
  record: SurveyRecord,
  by: readonly string[],
  language: Language,
): Promise<string> {
  for (const table of [record.segments, record.explained]) if (table) checkSegments(table);
  const charts = reportCharts(record, { language, by });
  const drawn = charts.map(async ({ part, wide, narrow }) => {
    return [part, { wide: await svgOf(wide), narrow: await svgOf(narrow) }] as const;
  });
  const drawings: ReportDrawings = Object.fromEntries(await Promise.all(drawn));
  return reportPage(record, { source: name, language, by, drawings });
}
