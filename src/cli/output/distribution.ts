import type { ChartOptions, ChartSpecification } from '../../chart/index.js';
import { distributionChart } from '../../chart/index.js';
import { effectiveHistogram, type SurveyRecord } from '../../survey/index.js';

/** The chart of all answers by rating; null where categories were read. */
export function distributionOf(
  record: SurveyRecord,
  looks: ChartOptions,
): ChartSpecification | null {
  const counts = effectiveHistogram(record);
  if (counts === null) return null;
  const { scale, confidenceLevel, method, answers, population, metric } = record;
  return distributionChart(counts, {
    ...looks,
    scale,
    metric,
    confidenceLevel,
    method,
    answers,
    population,
  });
}
