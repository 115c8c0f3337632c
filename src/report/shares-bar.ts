import type { Tally } from '../counting/tally.js';
import { percentDigits, percentOf, scoreDigits } from '../display/numbers.js';
import { percentages } from '../display/percentages.js';
import type { SpanNps } from '../survey/recent.js';
import type { SurveyRecord } from '../survey/record.js';
import { categoryNames } from './category-names.js';
import { type Html, html } from './html.js';
import { paragraphs, type ReportPrinting } from './section.js';

const order = ['detractor', 'passive', 'promoter'] as const;

/**
 * How the answers of a score are shared among the categories, as one bar with its numbers below;
 * `name` says which answers these are.
 */
export function sharesBar(
  name: string,
  scored: Pick<SpanNps, keyof Tally | 'score' | 'interval'>,
  record: Pick<SurveyRecord, 'scale' | 'metric'>,
  printing: ReportPrinting,
): Html {
  const { words, roundedPercent } = printing;
  const { score, interval, promoters, passives, detractors } = scored;
  if (score === null) return html``;
  const isShare = record.metric !== undefined;
  const digits = isShare ? percentDigits(percentOf(score), interval) : scoreDigits(score, interval);
  const shares = percentages({ promoters, passives, detractors }, { digits });
  if (shares === null) return html``;
  const names = categoryNames(record, words);
  const parts = order
    .filter((category) => !isShare || category !== 'passive')
    .map((category) => ({ category, share: shares[`${category}s`] }));
  let start = 0;
  const rects = parts.map(({ category, share }) => {
    const from = start;
    start += share;
    return html`<rect class="${category}" x="${from}%" width="${share}%" height="100%"/>`;
  });
  return html`<div class="shares">
<svg class="bar" aria-hidden="true">${rects}</svg>
<ul class="key"><li class="name">${name}</li>${parts.map(
    ({ category, share }) =>
      html`<li class="${category}">${names[category]} ${roundedPercent(share, digits)}</li>`,
  )}</ul>
${paragraphs(shares.addUp || isShare ? [] : [`${words.rounded}.`])}</div>
`;
}
