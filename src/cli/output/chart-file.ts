import type { ChartSpecification } from '../../chart/index.js';
import type { Language } from '../../display/language.js';
import { html, rawHtml } from '../../report/html.js';
import { pageOf } from '../../report/page.js';
import type { Places } from '../input/database-table.js';
import { svgOf } from './draw.js';
import { pngOf } from './png.js';
import { type Size, sizedSvg } from './sized.js';

/** How a chart becomes a file. */
export interface FileLooks {
  readonly language: Language;
  readonly size?: Size | undefined;
  readonly places: Places;
}

/** A picture that is not given a size has so many pixels for each of its own. */
const SHARPNESS = 2;

/** What a file holds that shows a chart, as the end of the file's name asks. */
export async function chartContent(
  chart: ChartSpecification,
  name: string,
  { language, size, places }: FileLooks,
): Promise<string | Uint8Array> {
  if (/\.json$/i.test(name)) return `${JSON.stringify(chart, null, 2)}\n`;
  const drawn = await svgOf(chart);
  const svg = size === undefined ? drawn : sizedSvg(drawn, size, chart.background);
  if (/\.svg$/i.test(name)) return svg;
  if (/\.png$/i.test(name)) return pngOf(svg, size === undefined ? SHARPNESS : 1, places);
  const title = chart.title.text.join(' ');
  const body = html`<main>
<h1 class="unseen">${title}</h1>
<figure>${rawHtml(svg)}</figure>
</main>`;
  return pageOf({ language, title, body });
}
