import { distributionChart, segmentChart, trendChart } from 'nps-core/chart';
import { svgOf } from './draw.js';
import type { Chart, ChartName, Results } from './messages.js';

/** Draws what there is to draw. */
export async function chartsOf(results: Results): Promise<Chart[]> {
  const { counts, nps, segments, trend } = results;
  if (nps.respondents === 0) return [];
  return Promise.all([
    ...(trend && trend.length > 1 ? [drawn('trend', (options) => trendChart(trend, options))] : []),
    ...(segments ? [drawn('segments', (options) => segmentChart(segments, options))] : []),
    ...(counts ? [drawn('distribution', (options) => distributionChart(counts, options))] : []),
  ]);
}

type Specify = (options: { theme: 'light' | 'dark' }) => { readonly description: string };

async function drawn(name: ChartName, specify: Specify): Promise<Chart> {
  const [light, dark] = [specify({ theme: 'light' }), specify({ theme: 'dark' })];
  return {
    name,
    description: light.description,
    light: await svgOf(light),
    dark: await svgOf(dark),
  };
}
