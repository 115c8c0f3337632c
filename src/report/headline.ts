import { flat } from '../display/text.js';
import { isClear } from '../findings/clear.js';
import type { Difference, TrendPoint } from '../index.js';
import { html } from './html.js';
import { paragraphs, type Section, type Speech, sectionOf } from './speech.js';

/** The score, how sure one can be of it, and what changed last. */
export const headline: Section = ({ source, question, nps, answers, trend }, speech) => {
  const { says, words, whole, limits } = speech;
  const score = speech.scoreWithin(nps.interval);
  const facts = [
    `${says.answers(whole(answers))}.`,
    ...(nps.interval ? [says.interval(limits(nps.interval, score))] : [says.nobody]),
    ...(answers !== nps.respondents && nps.interval ? [says.worth(whole(nps.respondents))] : []),
    ...(trend ? latestChange(trend.points, speech) : []),
  ];
  const name = flat(question) || words.blank;
  return html`<header>
<p class="source">${says.title}: ${flat(source)}</p>
<h1>${says.nps} ${score(nps.score)}</h1>
<p class="source">${says.question}: ${name}</p>
</header>
<div class="lead">
${paragraphs(facts)}</div>
`;
};

/** The change to the last period that is over. */
function latestChange(points: readonly TrendPoint[], speech: Speech): string[] {
  const { says, words, distance, limits } = speech;
  const over = points.filter(({ change }) => change !== null);
  const { period = '', comparedWith, change } = over[over.length - 1] ?? {};
  if (!change) return [];
  const text = {
    by: distance(change.estimate),
    before: words.period(comparedWith ?? ''),
    after: words.period(period),
    limits: limits(change, speech.change),
  };
  if (!isClear(change)) return [says.unclear(text)];
  return [change.estimate > 0 ? says.rose(text) : says.fell(text)];
}

/** The difference between two groups. */
export const compared: Section = ({ compared }, speech) => {
  if (compared === undefined) return null;
  const { says } = speech;
  const { difference } = compared;
  const sentence = difference ? apart(compared, difference, speech) : says.nobody;
  return sectionOf(says.compared, paragraphs([sentence]));
};

function apart(
  { a, b }: { readonly a: string; readonly b: string },
  difference: Difference,
  { says, distance, change, limits }: Speech,
): string {
  const text = {
    a: flat(a),
    b: flat(b),
    by: distance(difference.estimate),
    limits: limits(difference, change),
  };
  if (!isClear(difference)) return says.noDifference(text);
  return difference.estimate > 0 ? says.higher(text) : says.lower(text);
}
