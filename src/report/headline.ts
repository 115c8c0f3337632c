import { flat } from '../display/text.js';
import { headlineSpan } from '../findings/headline.js';
import { isLowBase } from '../grouping/segment-table.js';
import { isAboveScore } from '../survey/notices.js';
import type { SpanNps } from '../survey/recent.js';
import type { SurveyRecord } from '../survey/record.js';
import { noticeText } from '../words/notices.js';
import { datesOf } from './dates.js';
import { detailSentences } from './details.js';
import { type Html, html } from './html.js';
import { keySentences } from './key-sentences.js';
import { listOf, paragraphs, type ReportPrinting, type Section } from './section.js';
import { sharesBar } from './shares-bar.js';

/** The score of a span of time or of all answers. */
type Scored = Pick<SpanNps, 'score' | 'interval' | 'answers'>;

/** What a reader learns in half a minute: the newest score, what was found, and how people answered. */
export const headline: Section = (record, settings, printing) => {
  const { words } = printing;
  const span = headlineSpan(record.recent);
  const main = (span && record.recent?.[span]) ?? record;
  const doubts = record.notices
    .filter(isAboveScore)
    .map((notice) => noticeText(words.notices, notice));
  return html`<header>
<p class="source">${words.title}: ${flat(settings.source)}</p>
${titleOf(main, record, printing)}<p class="source">${words.question}: ${flat(record.ratingColumn) || words.blank}</p>
${otherScores(main, record, printing)}</header>
${listOf(doubts)}${bannerOf(main, printing)}<div class="lead">
${paragraphs(keySentences(record, main, settings, printing))}</div>
${sharesBar(periodOf(main, printing) ?? words.allAnswers, main, record, printing)}<div class="details">
${paragraphs(detailSentences(record, main !== record, settings.language, printing))}</div>
`;
};

/** The newest score with its period and interval, and which answers it is made of. */
function titleOf(
  main: SpanNps | SurveyRecord,
  record: SurveyRecord,
  printing: ReportPrinting,
): Html {
  const { words, whole, percent, scoreWithin } = printing;
  const { score, interval, answers } = main;
  const named = words.scoreIn(scoreWithin(interval)(score), periodOf(main, printing));
  if (interval === null) return html`<h1>${named}</h1>\n<p>${words.noScore}</p>\n`;
  const base = words.base(whole(answers), percent(interval.confidenceLevel));
  const dates = main === record ? datesOf(record, printing) : null;
  return html`<h1>${named} <span class="limits">${bracketsOf(main, printing)}</span></h1>
<p>${dates === null ? base : `${dates}. ${base}`}</p>
`;
}

/** The period of a span; null for all answers. */
function periodOf(main: SpanNps | SurveyRecord, { words }: ReportPrinting): string | null {
  if (!('from' in main)) return null;
  const { from, to } = main;
  return from === to ? words.period(from) : words.periods(words.period(from), words.period(to));
}

/** The scores beside that of the headline: of the last twelve months and of all answers. */
function otherScores(
  main: SpanNps | SurveyRecord,
  record: SurveyRecord,
  printing: ReportPrinting,
): Html {
  if (main === record) return html``;
  const { allAnswers } = printing.words;
  const year = record.recent?.twelveMonths ?? null;
  const rows: readonly (readonly [name: string, scored: Scored])[] = [
    ...(year && year !== main ? [[periodOf(year, printing) ?? '', year] as const] : []),
    [[allAnswers, datesOf(record, printing)].filter(Boolean).join(', '), record],
  ];
  return html`<dl class="others">
${rows.map(([name, scored]) => html`<div><dt>${name}</dt><dd>${scoreText(scored, printing)}</dd></div>\n`)}</dl>
`;
}

function scoreText(scored: Scored, printing: ReportPrinting): string {
  const { words, whole, scoreWithin } = printing;
  const score = scoreWithin(scored.interval)(scored.score);
  return `${score} ${bracketsOf(scored, printing)}, ${words.answers(whole(scored.answers))}`;
}

function bracketsOf({ interval }: Scored, printing: ReportPrinting): string {
  if (interval === null) return '';
  return printing.words.brackets(printing.limits(interval, printing.scoreWithin(interval)));
}

/** A warning where few people answered. */
function bannerOf({ interval, answers }: Scored, printing: ReportPrinting): Html {
  const { words, whole, limits, scoreWithin } = printing;
  if (interval === null || !isLowBase(answers)) return html``;
  const range = limits(interval, scoreWithin(interval));
  return html`<p class="banner">${words.fewAnswers(whole(answers), range)}</p>\n`;
}
