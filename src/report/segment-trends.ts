import { NOTHING } from '../display/format.js';
import { nameOf } from '../display/names.js';
import { flat } from '../display/text.js';
import { segmentParts } from '../grouping/keys.js';
import type { SurveyRecord } from '../survey/record.js';
import { figureOf } from './figure.js';
import { type Html, html } from './html.js';
import type { Settings } from './options.js';
import type { ReportPrinting } from './section.js';
import { tableOf } from './table.js';

/** More segments than these are not shown over time. */
const MOST_SEGMENTS = 12;

/** Whether there are few enough segments to show all of them over time. */
export function showsSegmentTrends({ segmentTrends }: SurveyRecord): boolean {
  if (segmentTrends === undefined) return false;
  const { segments, others } = segmentTrends;
  return segments.length > 0 && segments.length + others <= MOST_SEGMENTS;
}

/** The score of each segment by period, with the numbers of answers; nothing where there are too many. */
export function segmentTrendsFigure(
  record: SurveyRecord,
  { by, drawings }: Settings,
  printing: ReportPrinting,
): Html {
  const { trend = [], segmentTrends } = record;
  if (segmentTrends === undefined || !showsSegmentTrends(record)) return html``;
  const { words, whole, scoreWithin } = printing;
  const { segments } = segmentTrends;
  const names = segments.map(({ segment }) => nameOf(segment, segmentParts(segment), words.blank));
  const rows = trend.map(({ period }, place) => [
    words.period(period),
    ...segments.map(({ points }) => {
      const { score = null, interval = null, answers = null } = points[place] ?? {};
      return answers === null || score === null
        ? NOTHING
        : words.scoreOf(scoreWithin(interval)(score), whole(answers));
    }),
  ]);
  const caption = words.segmentTrends(by.map(flat).join(' × '));
  const table = tableOf(caption, [words.columns.period, ...names], rows);
  return figureOf(drawings.segmentTrends, printing, table);
}
