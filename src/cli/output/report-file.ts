import type { Language } from '../../display/language.js';
import { reportPage } from '../../report/index.js';
import type { SurveyRecord } from '../../survey/index.js';
import type { ChartKind } from '../arguments/chart.js';
import { chartOf } from './charts.js';
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
  const draw = async (kind: ChartKind, part: unknown) =>
    part ? svgOf(chartOf(kind, { record }, { language, by })) : undefined;
  const drawings = {
    histogram: await draw('distribution', record.histogram),
    trend: await draw('trend', record.trend),
    segments: await draw('segments', record.segments),
    explained: await draw('change', record.explained),
    matched: await draw('transitions', record.matched),
    themes: await draw('themes', record.comments?.themes),
    terms: await draw('terms', hasTerms(record)),
  };
  return reportPage(record, { source: name, language, by, drawings });
}

/** Whether a word separates: a picture without one says nothing. */
function hasTerms({ comments }: SurveyRecord): boolean {
  return comments !== undefined && comments.terms.separating > 0;
}
