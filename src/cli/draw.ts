import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { ChartSpecification } from '../chart/index.js';

/** Draws a chart as SVG, as people see it and as screen readers say it. */
export async function svgOf(chart: ChartSpecification): Promise<string> {
  const specification: TopLevelSpec = chart;
  const view = new View(parse(compile(specification).spec), { renderer: 'none' });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}
