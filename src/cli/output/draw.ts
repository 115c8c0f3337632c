import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { ChartSpecification } from '../../chart/index.js';
import { escapeText } from '../../report/html.js';

/** Draws a chart as SVG that also says what it shows. */
export async function svgOf(chart: ChartSpecification): Promise<string> {
  const specification: TopLevelSpec = chart;
  const view = new View(parse(compile(specification).spec), { renderer: 'none' });
  try {
    const svg = await view.toSVG();
    const title = `<title>${escapeText(chart.title.text.join(' '))}</title>`;
    const description = `<desc>${escapeText(chart.description)}</desc>`;
    return svg.replace(
      /^<svg([^>]*)>/,
      (_, rest) => `<svg role="img"${rest}>${title}${description}`,
    );
  } finally {
    view.finalize();
  }
}
