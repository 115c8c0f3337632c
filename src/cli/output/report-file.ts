import { basename } from 'node:path';
import { type ReportContent, reportPage } from '../../report/index.js';
import type { ComparedSelections, SurveyRecord } from '../../survey/index.js';
import type { Language } from '../../words/languages.js';
import { noticeOf } from '../terminal/notices.js';
import { chartOf } from './charts.js';
import { effectiveHistogram } from './distribution.js';
import { svgOf } from './draw.js';

/** The page with all that a record holds; crossed columns are named by `by`. */
export async function reportText(
  name: string,
  record: SurveyRecord,
  by: readonly string[],
  language: Language,
): Promise<string> {
  const { trend, segments, compared, matched, explained, missing, notices, ledger } = record;
  const { method, confidenceLevel, scale, answers, widerRows, ratingColumn } = record;
  const draw = (kind: Parameters<typeof chartOf>[0]) => svgOf(chartOf(kind, record, language));
  const histogram = effectiveHistogram(record);
  const content: ReportContent = {
    language,
    source: basename(name),
    question: ratingColumn,
    nps: record,
    answers,
    method,
    confidenceLevel,
    scale,
    ...(histogram && { distribution: { histogram, drawing: await draw('distribution') } }),
    ...(trend && { trend: { points: trend, drawing: await draw('trend') } }),
    ...(segments && {
      segments: {
        by: by.join(' × '),
        table: { ...segments, suppressed: segments.suppressed.map((key) => nameOfKey(key, by)) },
        drawing: await draw('segments'),
      },
    }),
    ...(explained && {
      explained: {
        by: explained.column,
        before: explained.before,
        after: explained.after,
        change: explained,
        drawing: await draw('change'),
      },
    }),
    ...(compared && { compared: comparedTexts(compared) }),
    ...(matched && { matched: { ...matched, drawing: await draw('transitions') } }),
    notices: notices.map(noticeOf),
    ledger,
    widerRows,
    ...(missing && { missing }),
  };
  return reportPage(content);
}

function comparedTexts({
  a,
  b,
  difference,
}: ComparedSelections): ReportContent['compared'] & object {
  return { a: `${a.column} = ${a.value}`, b: `${b.column} = ${b.value}`, difference };
}

/** Crossed segments whose numbers are hidden are only known by their key. */
function nameOfKey(key: string, by: readonly string[]): string {
  return by.length === 1 ? key : (JSON.parse(key) as string[]).join(' × ');
}
