import { flat } from '../display/text.js';
import type { ReportContent } from './content.js';
import { distribution, explained, matched, segments, trend } from './figures.js';
import { compared, headline } from './headline.js';
import { html } from './html.js';
import { leftOut } from './left-out.js';
import { method } from './method.js';
import { pageOf } from './page.js';
import { type Section, speechOf } from './speech.js';

const sections: readonly Section[] = [
  headline,
  distribution,
  trend,
  segments,
  compared,
  explained,
  matched,
  leftOut,
  method,
];

/** One self-contained page about a survey, for people who know the business and no statistics. */
export function reportPage(content: ReportContent): string {
  const speech = speechOf(content.language);
  return pageOf({
    language: content.language,
    title: `${speech.says.title}: ${flat(content.source)}`,
    body: html`<main>\n${sections.flatMap((section) => section(content, speech) ?? [])}</main>`,
  });
}
