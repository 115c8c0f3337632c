import type { ChartSpecification } from '../../chart/index.js';
import type { Language } from '../../display/language.js';
import { html, rawHtml } from '../../report/html.js';
import { pageOf } from '../../report/page.js';
import { svgOf } from './draw.js';

/** The text of a file that holds a chart, as the end of the file's name asks. */
export async function chartText(
  chart: ChartSpecification,
  name: string,
  language: Language,
): Promise<string> {
  if (/\.svg$/i.test(name)) return svgOf(chart);
  if (/\.json$/i.test(name)) return `${JSON.stringify(chart, null, 2)}\n`;
  const title = chart.title.text.join(' ');
  const body = html`<main>
<h1 class="unseen">${title}</h1>
<figure>${rawHtml(await svgOf(chart))}</figure>
</main>`;
  return pageOf({ language, title, body });
}
