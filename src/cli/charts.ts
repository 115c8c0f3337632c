import {
  type ChartSpecification,
  changeChart,
  distributionChart,
  segmentChart,
  trendChart,
} from '../chart/index.js';
import { effectiveOf } from '../grouping/any-tally.js';
import { respondents } from '../index.js';
import type { Arguments } from './arguments.js';
import type { Report } from './report.js';
import type { Survey } from './survey.js';

/** The chart of what is asked for: the most particular of it. */
export function chartOf(survey: Survey, report: Report, asked: Arguments): ChartSpecification {
  const { segments, trend, explained } = report;
  const { explain, language } = asked;
  if (explained && explain)
    return changeChart(explained, { before: explain.before, after: explain.after, language });
  if (trend) return trendChart(trend, { language });
  if (segments) return segmentChart(segments, { language });
  return distributionOf(survey, asked);
}

/** The distribution; that of weighted answers as large as the answers that they are worth. */
export function distributionOf(
  { tally, histogram }: Survey,
  { scale, language, confidenceLevel, method }: Arguments,
): ChartSpecification {
  const sum = histogram.reduce((total, count) => total + count, 0);
  const worth = sum === 0 ? 1 : respondents(effectiveOf(tally)) / sum;
  const counts = histogram.map((count) => worth * count);
  return distributionChart(counts, { scale, language, confidenceLevel, method });
}
