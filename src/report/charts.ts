import { changeChart } from '../chart/change.js';
import { distributionChart } from '../chart/distribution.js';
import type { ChartOptions } from '../chart/options.js';
import { type SegmentChartOptions, segmentChart } from '../chart/segments.js';
import type { ChartSpecification } from '../chart/specification.js';
import { termChart } from '../chart/terms.js';
import { themeChart } from '../chart/themes.js';
import { transitionChart } from '../chart/transitions.js';
import { type TrendChartOptions, trendChart } from '../chart/trend.js';
import { effectiveHistogram } from '../survey/effective-histogram.js';
import type { SurveyRecord } from '../survey/record.js';

/** The chart of each part of a record that has one; null where the record has nothing for it. */
export const partCharts = {
  histogram: (record: SurveyRecord, looks: ChartOptions): ChartSpecification | null => {
    const { scale, confidenceLevel, method, answers, population, metric } = record;
    const counts = effectiveHistogram(record);
    const options = { scale, metric, confidenceLevel, method, answers, population };
    return counts && distributionChart(counts, { ...looks, ...options });
  },
  trend: ({ trend, target, metric }: SurveyRecord, looks: TrendChartOptions) =>
    trend ? trendChart(trend, { ...looks, metric, target: target?.score }) : null,
  segments: ({ segments, target, metric }: SurveyRecord, looks: SegmentChartOptions) =>
    segments ? segmentChart(segments, { ...looks, metric, target: target?.score }) : null,
  explained: ({ explained }: SurveyRecord, looks: ChartOptions) => {
    if (!explained) return null;
    const { before, after } = explained;
    return changeChart(explained, { ...looks, before, after });
  },
  matched: ({ matched, confidenceLevel }: SurveyRecord, looks: ChartOptions) => {
    if (!matched) return null;
    const { before, after } = matched.periods;
    return transitionChart(matched, { ...looks, before, after, confidenceLevel });
  },
  themes: ({ comments }: SurveyRecord, looks: ChartOptions) =>
    comments?.themes ? themeChart(comments.themes, looks) : null,
  terms: ({ comments }: SurveyRecord, looks: ChartOptions) =>
    comments ? termChart(comments.terms, looks) : null,
} satisfies Readonly<
  Record<string, (record: SurveyRecord, looks: ChartOptions) => ChartSpecification | null>
>;
