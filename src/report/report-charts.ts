import type { ChartSpecification } from '../chart/specification.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import type { SurveyRecord } from '../survey/record.js';
import { partCharts } from './charts.js';
import { checkLooks, type ReportDrawings, type ReportLooks } from './options.js';
import { checkRecord } from './record.js';
import { showsSegmentTrends } from './segment-trends.js';

/** A chart of a report, to be drawn for wide and for narrow screens. */
export interface ReportChart {
  /** The part of the report that the chart belongs to: the name of its drawing. */
  readonly part: keyof ReportDrawings;
  /** The chart, 600 pixels wide. */
  readonly wide: ChartSpecification;
  /** The same, 360 pixels wide, for telephones. */
  readonly narrow: ChartSpecification;
}

const NARROW = 360; // pixels

const optionNames: OptionNames<ReportLooks> = { language: true, by: true };

/**
 * The charts of a report as Vega-Lite specifications. Draw them as SVG with any Vega host and give the
 * drawings to `reportPage`.
 *
 * @param record The record of a survey.
 * @returns A chart for each part of the record that has one.
 * @throws TypeError if `record` is not the record of a survey, `by` is not an array of texts, or an
 * option is unknown.
 * @throws RangeError if `language` is not one of its choices.
 * @example
 * const plan = planSurvey([['Score'], ['9'], ['3']])
 * const record = surveyRecord(countRows(plan, [['9'], ['3']]))
 * reportCharts(record).map(({ part, narrow }) => [part, narrow.title.text[0]]) // => [['histogram', 'Score 0: 50% promoters less 50%']]
 */
export function reportCharts(record: SurveyRecord, options: ReportLooks = {}): ReportChart[] {
  checkRecord(record);
  checkOptionNames('reportCharts', options, optionNames);
  const { language, by } = checkLooks(options);
  const all = Object.keys(partCharts) as (keyof ReportDrawings)[];
  const parts = all.filter((part) => isShown[part]?.(record) ?? true);
  return parts.flatMap((part) => {
    const isBySegment = part === 'segments' || part === 'segmentTrends';
    const looks = { language, ...(isBySegment && { by: by.join(' × ') }) };
    const wide = partCharts[part](record, looks);
    const narrow = partCharts[part](record, { ...looks, width: NARROW });
    return wide && narrow ? [{ part, wide, narrow }] : [];
  });
}

/** Charts that some reports leave out. */
const isShown: Partial<Record<keyof ReportDrawings, (record: SurveyRecord) => boolean>> = {
  terms: hasTerms,
  segmentTrends: showsSegmentTrends,
};

/** Whether a word separates: a picture without one says nothing. */
function hasTerms({ comments }: SurveyRecord): boolean {
  return comments !== undefined && comments.terms.separating > 0;
}
