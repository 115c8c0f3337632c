import { distributionChart, segmentChart, trendChart } from 'nps-core/chart';
import type { SurveyRecord } from 'nps-core/survey';
import { svgOf } from './draw.js';
import type { Chart, ChartName } from './messages.js';

/** The charts of a record: none where nobody answered, no trend of a single period. */
export async function chartsOf(record: SurveyRecord): Promise<Chart[]> {
  const { histogram, scale, segments, trend } = record;
  const target = record.target?.score;
  if (record.respondents === 0) return [];
  return Promise.all([
    ...(trend && trend.length > 1
      ? [chartOf('trend', (options) => trendChart(trend, { ...options, target }))]
      : []),
    ...(segments
      ? [chartOf('segments', (options) => segmentChart(segments, { ...options, target }))]
      : []),
    ...(histogram
      ? [chartOf('distribution', (options) => distributionChart(histogram, { ...options, scale }))]
      : []),
  ]);
}

type Specify = (options: { theme: 'light' | 'dark' }) => { readonly description: string };

async function chartOf(name: ChartName, specify: Specify): Promise<Chart> {
  const [light, dark] = [specify({ theme: 'light' }), specify({ theme: 'dark' })];
  return {
    name,
    description: light.description,
    light: await svgOf(light),
    dark: await svgOf(dark),
  };
}
