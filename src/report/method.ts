import { rangeText } from '../display/numbers.js';
import { html } from './html.js';
import { type Section, sectionOf } from './section.js';

/** How the numbers were computed, and the meaning of the terms that the report uses. */
export const method: Section = (record, _, { words, percent }) => {
  const { scale, confidenceLevel, method } = record;
  const ratings = {
    promoters: rangeText(scale.promoterFrom, scale.max),
    passives: rangeText(scale.passiveFrom, scale.promoterFrom - 1),
    detractors: rangeText(scale.min, scale.passiveFrom - 1),
  };
  const definitions = words
    .definitions(ratings, percent(confidenceLevel), words.methods[method])
    .filter(({ parts }) => !parts || parts.some((part) => record[part]));
  return sectionOf(
    words.method,
    html`<dl>
${definitions.map(({ term, meaning }) => html`<dt>${term}</dt><dd>${meaning}</dd>\n`)}</dl>
`,
  );
};
