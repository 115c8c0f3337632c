import { printingIn } from '../display/printing.js';
import { flat } from '../display/text.js';
import type { SurveyRecord } from '../survey/record.js';
import { reportWordsOf } from '../words/languages.js';
import { account } from './account.js';
import { comments } from './comments.js';
import { compared } from './compared.js';
import { distribution } from './distribution.js';
import { explained } from './explained.js';
import { footer } from './footer.js';
import { headline } from './headline.js';
import { html } from './html.js';
import { matched } from './matched.js';
import { method } from './method.js';
import { type ReportOptions, readOptions } from './options.js';
import { pageOf } from './page.js';
import { checkRecord } from './record.js';
import type { Section } from './section.js';
import { segments } from './segments.js';
import { trend } from './trend.js';

const sections: readonly Section[] = [
  headline,
  distribution,
  trend,
  segments,
  compared,
  explained,
  matched,
  comments,
  account,
  method,
  footer,
];

/**
 * A survey as one page of HTML, for people who know the business and not the statistics. The page
 * stands alone: it loads nothing and runs no script. Answers that are not ratings never enter it, and
 * of comments only masked ones.
 *
 * @param record The record of a survey.
 * @returns The text of an HTML file.
 * @throws TypeError if `record` is not the record of a survey or has comments that are not masked, `source` is not a text, or an
 * option is unknown.
 * @throws RangeError if `language` is not one of its choices.
 * @example
 * const plan = planSurvey([['Score'], ['9'], ['3']])
 * const page = reportPage(surveyRecord(countRows(plan, [['9'], ['3']])), { source: 'answers.csv' })
 * page.startsWith('<!DOCTYPE html>') // => true
 */
export function reportPage(record: SurveyRecord, options: ReportOptions): string {
  checkRecord(record);
  const settings = readOptions(options);
  const { language, source } = settings;
  const printing = printingIn(language, reportWordsOf(language, record.metric), record.metric);
  const parts = sections.flatMap((section) => section(record, settings, printing) ?? []);
  return pageOf({
    language,
    title: `${printing.words.title}: ${flat(source)}`,
    body: html`<main>\n${parts}</main>`,
  });
}
