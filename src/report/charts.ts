import { changeChart } from '../chart/change.js';
import { distributionChart } from '../chart/distribution.js';
import type { ChartOptions } from '../chart/options.js';
import { type SegmentTrendsOptions, segmentTrendsChart } from '../chart/segment-trends.js';
import { type SegmentChartOptions, segmentChart } from '../chart/segments.js';
import type { ChartSpecification } from '../chart/specification.js';
import { termChart } from '../chart/terms.js';
import { themeChart } from '../chart/themes.js';
import { transitionChart } from '../chart/transitions.js';
import { type TrendChartOptions, trendChart } from '../chart/trend.js';
import { effectiveHistogram } from '../survey/effective-histogram.js';
import type { SurveyRecord } from '../survey/record.js';

/** Draws a part of a record; null where the record has nothing for it. */
type Draw<Looks = ChartOptions> = (record: SurveyRecord, looks: Looks) => ChartSpecification | null;

/** The parts of a record that have a chart, and how each is drawn. */
export interface PartCharts {
  readonly histogram: Draw;
  readonly trend: Draw<TrendChartOptions>;
  readonly segments: Draw<SegmentChartOptions>;
  readonly segmentTrends: Draw<SegmentTrendsOptions>;
  readonly explained: Draw;
  readonly matched: Draw;
  readonly themes: Draw;
  readonly terms: Draw;
}

/** The chart of each part of a record. */
export const partCharts: PartCharts = {
  histogram(record, looks) {
    const { scale, confidenceLevel, method, answers, population, metric } = record;
    const counts = effectiveHistogram(record);
    const options = { scale, metric, confidenceLevel, method, answers, population };
    return counts && distributionChart(counts, { ...looks, ...options });
  },
  trend: ({ trend, target, metric }, looks) =>
    trend ? trendChart(trend, { ...looks, metric, target: target?.score }) : null,
  segments: ({ segments, target, metric }, looks) =>
    segments ? segmentChart(segments, { ...looks, metric, target: target?.score }) : null,
  segmentTrends({ trend, segmentTrends, target, metric }, looks) {
    if (!trend || !segmentTrends) return null;
    const segments = new Map(
      segmentTrends.segments.map(({ segment, points }) => [segment, points]),
    );
    const { others } = segmentTrends;
    const options = { metric, target: target?.score, others };
    return segmentTrendsChart({ points: trend, segments }, { ...looks, ...options });
  },
  explained({ explained }, looks) {
    if (!explained) return null;
    const { before, after } = explained;
    return changeChart(explained, { ...looks, before, after });
  },
  matched({ matched, confidenceLevel }, looks) {
    if (!matched) return null;
    const { before, after } = matched.periods;
    return transitionChart(matched, { ...looks, before, after, confidenceLevel });
  },
  themes: ({ comments }, looks) => (comments?.themes ? themeChart(comments.themes, looks) : null),
  terms: ({ comments }, looks) => (comments ? termChart(comments.terms, looks) : null),
};
