import { formatPValue, roundShares } from '../display/index.js';
import { classify, type Effect, type Interval } from '../index.js';
import { nameOf } from '../words/names.js';
import type { Writer } from '../words/numbers.js';
import { flat } from '../words/text.js';
import { type Html, html, trusted } from './html.js';
import { paragraphs, type Section, type Speech, sectionOf } from './speech.js';
import { tableOf } from './table.js';

const NOTHING = '–';

/** A chart, and its numbers for those who cannot or would not see it. */
function figureOf(drawing: string, { says }: Speech, ...tables: readonly Html[]): Html {
  return html`<figure>
${trusted(drawing)}
<details>
<summary>${says.numbers}</summary>
${tables}
</details>
</figure>
`;
}

const rangeOf = (interval: Interval | null, { says }: Speech, write: Writer): string =>
  interval ? says.range(write(interval.lower), write(interval.upper)) : NOTHING;

const percentOf = (share: number): string => `${Math.round(100 * share)}%`;

/** How many gave which rating. */
export const distribution: Section = (content, speech) => {
  const { says, words, whole } = speech;
  const { columns } = says;
  const { distribution, scale, nps } = content;
  if (distribution === undefined) return null;
  const shares = roundShares(nps);
  const categories = (['promoter', 'passive', 'detractor'] as const).map((category) => [
    words.categories[category],
    whole(nps[`${category}s`]),
    shares ? `${shares[`${category}s`]}%` : NOTHING,
  ]);
  const ratings = distribution.histogram.map((count, index) => {
    const rating = scale.min + index;
    return [String(rating), words.categories[classify(rating, { scale })], whole(count)];
  });
  return sectionOf(
    says.distribution,
    figureOf(
      distribution.drawing,
      speech,
      tableOf(columns.category, [columns.category, columns.answers, columns.share], categories),
      tableOf(columns.rating, [columns.rating, columns.category, columns.answers], ratings, [1]),
    ),
  );
};

/** The score of each period. */
export const trend: Section = ({ trend }, speech) => {
  if (trend === undefined) return null;
  const { says, words, score, change, whole } = speech;
  const { columns } = says;
  const rows = trend.points.map((point) => [
    words.period(point.period),
    whole(point.answers),
    score(point.score),
    rangeOf(point.interval, speech, score),
    change(point.change?.estimate ?? null),
    rangeOf(point.change, speech, change),
  ]);
  const heading = [
    columns.period,
    columns.answers,
    columns.score,
    columns.interval,
    columns.change,
    columns.interval,
  ];
  const table = tableOf(says.trend, heading, rows);
  return sectionOf(says.trend, figureOf(trend.drawing, speech, table));
};

/** The score of each segment. */
export const segments: Section = ({ segments }, speech) => {
  if (segments === undefined) return null;
  const { says, words, score, change, whole } = speech;
  const { columns } = says;
  const { table, drawing } = segments;
  const nameOfRow = (segment: string, parts?: readonly unknown[]) =>
    nameOf(segment, parts, words.blank);
  const rows = table.segments.map((row) => [
    nameOfRow(row.segment, row.parts),
    whole(row.answers),
    percentOf(row.share),
    score(row.score),
    rangeOf(row.interval, speech, score),
    change(row.versusRest?.estimate ?? null),
    formatPValue(row.versusRest?.adjustedPValue ?? null),
  ]);
  const { total } = table;
  const all = [says.all, whole(total.answers), '100%', score(total.score)];
  const heading = [
    columns.segment,
    columns.answers,
    columns.share,
    columns.score,
    columns.interval,
    columns.versusRest,
    columns.pValue,
  ];
  const name = says.segments(flat(segments.by));
  const hidden = table.suppressed.map((key) => nameOfRow(key)).join(', ');
  return sectionOf(
    name,
    figureOf(
      drawing,
      speech,
      tableOf(name, heading, [
        ...rows,
        [...all, rangeOf(total.interval, speech, score), NOTHING, NOTHING],
      ]),
    ),
    paragraphs(hidden === '' ? [] : [says.hidden(hidden)]),
  );
};

/** Mix and rate. */
export const explained: Section = ({ explained }, speech) => {
  if (explained === undefined) return null;
  const { says, words } = speech;
  const { columns } = says;
  const { change, mix, rate, simpson, segments } = explained.change;
  const name = says.mixAndRate(flat(explained.by));
  const effect = (what: string, found: Effect) => [
    what,
    speech.change(found.estimate),
    rangeOf(found, speech, speech.change),
  ];
  const rows = segments.map((row) => [
    nameOf(row.segment, undefined, words.blank),
    says.fromTo(percentOf(row.shareBefore), percentOf(row.shareAfter)),
    says.fromTo(speech.score(row.scoreBefore), speech.score(row.scoreAfter)),
    speech.change(row.mix),
    speech.change(row.rate),
  ]);
  return sectionOf(
    name,
    figureOf(
      explained.drawing,
      speech,
      tableOf(
        columns.effect,
        [columns.effect, columns.estimate, columns.interval],
        [effect(says.mix, mix), effect(says.rate, rate), effect(says.wholeChange, change)],
      ),
      tableOf(
        name,
        [columns.segment, columns.shares, columns.scores, columns.mix, columns.rate],
        rows,
      ),
    ),
    paragraphs(simpson ? [says.simpson] : []),
  );
};
