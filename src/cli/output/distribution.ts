import type { ChartOptions, ChartSpecification } from '../../chart/index.js';
import { distributionChart } from '../../chart/index.js';
import type { SurveyRecord } from '../../survey/index.js';

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

/** Counts by rating; weighted ones add up to as many respondents as they are worth. */
function effectiveHistogram({ histogram, respondents }: SurveyRecord): number[] | null {
  if (histogram === null) return null;
  const sum = histogram.reduce((total, count) => total + count, 0);
  const worth = sum === 0 ? 1 : respondents / sum;
  return histogram.map((count) => worth * count);
}
