import { type Numbers, numbersIn } from '../display/numbers.js';
import type { ChartWords } from '../words/chart.js';
import { chartWords, type Language, reportWords } from '../words/languages.js';
import type { ReportWords } from '../words/report.js';
import type { ReportContent } from './content.js';
import { type Html, html } from './html.js';

/** What every section of a report is written with. */
export interface Speech extends Numbers {
  readonly words: ChartWords;
  readonly says: ReportWords;
}

/** A part of a report under a heading of its own; null where there is nothing to tell. */
export type Section = (content: ReportContent, speech: Speech) => Html | null;

/** The words and numbers of a language. */
export function speechOf(language: Language): Speech {
  return { ...numbersIn(language), words: chartWords[language], says: reportWords[language] };
}

/** Text under a heading. */
export function sectionOf(heading: string, ...parts: readonly Html[]): Html {
  return html`<section>
<h2>${heading}</h2>
${parts}</section>
`;
}

/** Phrases one below the other. */
export function listed(phrases: readonly string[]): Html {
  if (phrases.length === 0) return html``;
  return html`<ul>\n${phrases.map((phrase) => html`<li>${phrase}</li>\n`)}</ul>\n`;
}

/** Sentences of their own. */
export function paragraphs(sentences: readonly string[]): Html {
  return html`${sentences.map((sentence) => html`<p>${sentence}</p>\n`)}`;
}
