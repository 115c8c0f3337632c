import { html } from './html.js';
import { type Section, sectionOf } from './speech.js';

/** How it was computed, and what the terms mean. */
export const method: Section = (content, { says, percent }) => {
  const { scale, confidenceLevel, method } = content;
  const range = (first: number, last: number): string =>
    first === last ? String(first) : `${first}–${last}`;
  const ranges = {
    promoters: range(scale.promoterFrom, scale.max),
    passives: range(scale.passiveFrom, scale.promoterFrom - 1),
    detractors: range(scale.min, scale.passiveFrom - 1),
  };
  const definitions = says
    .definitions(ranges, percent(confidenceLevel), says.methods[method])
    .filter(([, , parts]) => !parts || parts.some((part) => content[part] !== undefined));
  return sectionOf(
    says.method,
    html`<dl>
${definitions.map(([term, meaning]) => html`<dt>${term}</dt><dd>${meaning}</dd>\n`)}</dl>
`,
  );
};
