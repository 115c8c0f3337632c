import { parse, type Spec, View } from 'vega';
import type { ChartParts, ChartSpecification } from '../../chart/index.js';
import { escapeText } from '../../report/html.js';
import { vegaSpecification } from './vega/specification.js';

/** Draws a chart as SVG that also says what it shows. */
export async function svgOf(chart: ChartSpecification): Promise<string> {
  const specification = vegaSpecification(chart) as ChartParts as Spec;
  const view = new View(parse(specification), { renderer: 'none' });
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
