import { formatPValue, roundShares } from '../display/index.js';
import { nameOf } from '../display/names.js';
import { scoreDigits, type Writer } from '../display/numbers.js';
import { flat } from '../display/text.js';
import { hidesNobody } from '../findings/unanswered.js';
import { classify, type Effect, type Interval, type SegmentTable, type Total } from '../index.js';
import { type Html, html, trusted } from './html.js';
import { paragraphs, type Section, type Speech, sectionOf } from './speech.js';
import { tableOf } from './table.js';

const NOTHING = '–';
const categoryOrder = ['promoter', 'passive', 'detractor'] as const;

/** More segments than these make a chart too small to read on A4. */
const MOST_ON_PAPER = 20;
/** Names beyond these are only counted. */
const MOST_NAMES = 100;

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

/** A chart too tall for paper, where its numbers are printed instead. */
function tallFigureOf(drawing: string, { says }: Speech, table: Html): Html {
  return html`<figure class="tall">
${trusted(drawing)}
<details open>
<summary>${says.numbers}</summary>
${table}
</details>
</figure>
`;
}

const rangeOf = (
  interval: Pick<Interval, 'lower' | 'upper'> | null,
  { says }: Speech,
  write: Writer,
): string => (interval ? says.range(write(interval.lower), write(interval.upper)) : NOTHING);

/** A score and its interval, written alike. */
function scoreAndInterval({ score, interval }: Scored, speech: Speech): [string, string] {
  const write = speech.scoreWithin(interval);
  return [write(score), rangeOf(interval, speech, write)];
}

type Scored = Pick<Total, 'score' | 'interval'>;

const percentOf = (share: number): string => `${Math.round(100 * share)}%`;

/** How many gave which rating. */
export const distribution: Section = (content, speech) => {
  const { says, words, count } = speech;
  const { columns } = says;
  const { distribution, scale, nps, answers } = content;
  if (distribution === undefined) return null;
  const digits = scoreDigits(nps.score ?? 0, nps.interval);
  const shares = roundShares(nps, { digits });
  const counts = answers === nps.respondents ? columns.answers : columns.weightedAnswers;
  const categories = categoryOrder.map((category) => [
    words.categories[category],
    count(nps[`${category}s`]),
    shares ? `${shares[`${category}s`].toFixed(digits)}%` : NOTHING,
  ]);
  const ratings = distribution.histogram.map((given, index) => {
    const rating = scale.min + index;
    return [String(rating), words.categories[classify(rating, { scale })], count(given)];
  });
  return sectionOf(
    says.distribution,
    figureOf(
      distribution.drawing,
      speech,
      tableOf(columns.category, [columns.category, counts, columns.share], categories),
      tableOf(columns.rating, [columns.rating, columns.category, counts], ratings, [1]),
    ),
  );
};

/** The score of each period. */
export const trend: Section = ({ trend }, speech) => {
  if (trend === undefined) return null;
  const { says, words, change, whole } = speech;
  const { columns } = says;
  const rows = trend.points.map((point) => [
    words.period(point.period),
    whole(point.answers),
    ...scoreAndInterval(point, speech),
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
  const { says, words, change, whole } = speech;
  const { columns } = says;
  const { table, drawing } = segments;
  const nameOfRow = (segment: string, parts?: readonly unknown[]) =>
    nameOf(segment, parts, words.blank);
  const rows = table.segments.map((row) => [
    nameOfRow(row.segment, row.parts),
    whole(row.answers),
    percentOf(row.share),
    ...scoreAndInterval(row, speech),
    change(row.versusRest?.estimate ?? null),
    formatPValue(row.versusRest?.adjustedPValue ?? null),
  ]);
  const { total } = table;
  const all = [says.all, whole(total.answers), '100%', ...scoreAndInterval(total, speech)];
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
  const figure = rows.length > MOST_ON_PAPER ? tallFigureOf : figureOf;
  return sectionOf(
    name,
    figure(drawing, speech, tableOf(name, heading, [...rows, [...all, NOTHING, NOTHING]])),
    paragraphs(hiddenIn(table, speech)),
  );
};

/** Which segments are not shown, and why. */
function hiddenIn(table: SegmentTable<string>, { says, words, whole }: Speech): string[] {
  const { suppressed } = table;
  if (suppressed.length === 0) return [];
  const more = suppressed.length - MOST_NAMES;
  const names = [
    ...suppressed.slice(0, MOST_NAMES).map((key) => nameOf(key, undefined, words.blank)),
    ...(more > 0 ? [`… (+${whole(more)})`] : []),
  ].join(', ');
  return [hidesNobody(table) ? says.unanswered(names) : says.hidden(names)];
}

/** What the two periods of a comparison are called. */
function periodNames(
  { before, after }: { readonly before: string; readonly after: string },
  { words }: Speech,
): [string, string] {
  return [flat(words.period(before)), flat(words.period(after))];
}

/** Mix and rate. */
export const explained: Section = ({ explained }, speech) => {
  if (explained === undefined) return null;
  const { says, words } = speech;
  const { columns } = says;
  const { change, mix, rate, simpson, segments } = explained.change;
  const [before, after] = periodNames(explained, speech);
  const name = says.mixAndRate(flat(explained.by), before, after);
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

/** How the same respondents moved between the categories. */
export const matched: Section = ({ matched }, speech) => {
  if (matched === undefined) return null;
  const { says, words, whole } = speech;
  const [before, after] = periodNames(matched, speech);
  const name = says.samePeople(before, after);
  const categories = categoryOrder.map((category) => words.categories[category]);
  const rows = matched.transitions.map((row, from) => [
    categories[from] as string,
    ...row.map(whole),
  ]);
  const table = tableOf(name, [says.fromTo(before, after), ...categories], rows);
  return sectionOf(name, figureOf(matched.drawing, speech, table));
};
