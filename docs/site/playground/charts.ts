import { distributionChart, segmentChart, termChart, themeChart, trendChart } from 'nps-core/chart';
import { effectiveHistogram, type SurveyRecord } from 'nps-core/survey';
import { svgOf } from './draw.js';
import type { Chart, ChartName, Language } from './messages.js';

/** The charts of a record: none where nobody answered, no trend of a single period. */
export async function chartsOf(record: SurveyRecord, language: Language): Promise<Chart[]> {
  const { scale, segments, trend, metric, confidenceLevel, method, answers, population } = record;
  const histogram = effectiveHistogram(record);
  const target = record.target?.score;
  const { terms, themes } = record.comments ?? {};
  if (record.respondents === 0) return [];
  const chartOf = (name: ChartName, specify: Specify) => drawn(name, specify, language);
  return Promise.all([
    ...(themes ? [chartOf('themes', (options) => themeChart(themes, options))] : []),
    ...(terms && terms.separating > 0
      ? [chartOf('comments', (options) => termChart(terms, options))]
      : []),
    ...(trend && trend.length > 1
      ? [chartOf('trend', (options) => trendChart(trend, { ...options, metric, target }))]
      : []),
    ...(segments
      ? [chartOf('segments', (options) => segmentChart(segments, { ...options, metric, target }))]
      : []),
    ...(histogram
      ? [
          chartOf('distribution', (options) =>
            distributionChart(histogram, {
              ...options,
              ...{ scale, metric, confidenceLevel, method, answers, population },
            }),
          ),
        ]
      : []),
  ]);
}

type Specify = (options: { theme: 'light' | 'dark'; language: Language }) => {
  readonly description: string;
};

async function drawn(name: ChartName, specify: Specify, language: Language): Promise<Chart> {
  const light = specify({ theme: 'light', language });
  const dark = specify({ theme: 'dark', language });
  return {
    name,
    description: light.description,
    light: await svgOf(light),
    dark: await svgOf(dark),
  };
}
