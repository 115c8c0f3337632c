import type { Printing } from '../display/printing.js';
import { flat } from '../display/text.js';
import type { SurveyRecord } from '../survey/record.js';
import type { TwoPeriods } from '../survey/request-parts.js';
import type { HiddenSection, ReportWords } from '../words/report.js';
import { type Html, html } from './html.js';
import type { Settings } from './options.js';

/** The words and numbers of a report. */
export type ReportPrinting = Printing<ReportWords>;

/** A part of a report under a heading of its own; null where the record has nothing for it. */
export type Section = (
  record: SurveyRecord,
  settings: Settings,
  printing: ReportPrinting,
) => Html | null;

/** Content under a heading. */
export function sectionOf(heading: string, ...parts: readonly Html[]): Html {
  return html`<section>
<h2>${heading}</h2>
${parts}</section>
`;
}

/** A heading, and why there is nothing to show under it. */
export function hiddenSection({ heading, reason }: HiddenSection): Html {
  return sectionOf(heading, paragraphs([reason]));
}

/** A list of phrases; nothing where there are none. */
export function listOf(phrases: readonly string[]): Html {
  if (phrases.length === 0) return html``;
  return html`<ul>\n${phrases.map((phrase) => html`<li>${phrase}</li>\n`)}</ul>\n`;
}

/** A paragraph for each sentence. */
export function paragraphs(sentences: readonly string[]): Html {
  return html`${sentences.map((sentence) => html`<p>${sentence}</p>\n`)}`;
}

/** The names of two periods that are compared. */
export function periodNames(
  { before, after }: TwoPeriods,
  { words }: ReportPrinting,
): [before: string, after: string] {
  return [flat(words.period(before)), flat(words.period(after))];
}
