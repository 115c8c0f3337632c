import type { Example } from '../comments/reading-list.js';
import type { TermRow } from '../comments/term-row.js';
import type { TermTable } from '../comments/term-table.js';
import type { ThemeRow, ThemeTable } from '../comments/theme-table.js';
import { formatPValue } from '../display/format.js';
import { flat } from '../display/text.js';
import type { CommentRecord } from '../survey/comment-record.js';
import type { CommentWords } from '../words/comment-words.js';
import { commentWords } from '../words/comments.js';
import { figureOf, rangeOf } from './figure.js';
import { type Html, html } from './html.js';
import type { Settings } from './options.js';
import { paragraphs, type ReportPrinting, type Section, sectionOf } from './section.js';
import { tableOf } from './table.js';

/** Of so many words of each side there are comments to read. */
const MOST_READ = 5;
const MOST_QUOTES = 3;

/** What customers write: themes, the words that go with ratings, and comments to read. */
export const comments: Section = ({ comments: found }, settings, printing) => {
  if (found === undefined) return null;
  if (!found.isMasked) throw new TypeError('record must have masked comments: leave mask out');
  const words = commentWords[settings.language];
  const { terms, themes } = found;
  const { whole } = printing;
  return sectionOf(
    words.title,
    paragraphs([
      `${words.wrote(whole(terms.withComment), whole(terms.total.respondents), flat(found.column))}.`,
    ]),
    ...(themes ? [themeFigure(themes, found, settings, printing)] : []),
    termFigure(terms, settings, printing),
    reading(found, words, printing),
  );
};

function themeFigure(
  { themes, other, silent, suppressed, shortfall }: ThemeTable<string>,
  { minMentions }: CommentRecord,
  { language, drawings }: Settings,
  printing: ReportPrinting,
): Html {
  const words = commentWords[language];
  const { columns } = words;
  const { whole, distance, change } = printing;
  const row = (
    name: string,
    { respondents, score, shortfall: missing, atStake }: ThemeRow<unknown>,
  ) => [
    name,
    whole(respondents),
    printing.score(score),
    distance(missing.estimate),
    rangeOf(missing, printing, (points) => distance(points ?? 0)),
    change(atStake?.estimate ?? null),
  ];
  const title = words.themes(distance(shortfall ?? 0));
  const names = suppressed.map((theme) => flat(theme)).join(', ');
  return html`${[
    figureOf(
      drawings.themes,
      printing,
      tableOf(
        title,
        [
          columns.theme,
          columns.answers,
          columns.score,
          columns.missing,
          columns.interval,
          columns.atStake,
        ],
        [
          ...themes.map((of) => row(flat(of.theme), of)),
          row(words.other, other),
          row(words.silent, silent),
        ],
      ),
    ),
    paragraphs([
      ...(suppressed.length > 0 ? [words.fewMentions(names, whole(minMentions))] : []),
      words.themeNotes.join(' '),
    ]),
  ]}`;
}

function termFigure(
  table: TermTable,
  { language, drawings }: Settings,
  printing: ReportPrinting,
): Html {
  const words = commentWords[language];
  const { detractors, promoters, remark, falseDiscoveryRate } = table;
  const sides = [
    [words.low, detractors],
    [words.high, promoters],
  ] as const;
  const filled = sides.filter(([, rows]) => rows.length > 0);
  const notes = words.termNotes(printing.share(falseDiscoveryRate));
  return html`${[
    filled.length === 0
      ? paragraphs([`${words.none}.`])
      : figureOf(
          drawings.terms,
          printing,
          ...filled.map(
            ([title, rows]) =>
              html`<h3>${title}</h3>\n${termTableOf(title, rows, words, printing)}\n`,
          ),
        ),
    paragraphs([
      ...(remark === null ? [] : [words.remarks[remark]]),
      ...(filled.length === 0 ? [] : [notes.join(' ')]),
    ]),
  ]}`;
}

function termTableOf(
  title: string,
  rows: readonly TermRow[],
  { columns }: CommentWords,
  printing: ReportPrinting,
): Html {
  const { whole, change } = printing;
  return tableOf(
    title,
    [columns.term, columns.answers, columns.score, columns.gap, columns.interval, columns.pValue],
    rows.map(({ term, respondents, score, gap, adjustedPValue }) => [
      flat(term),
      whole(respondents),
      printing.score(score),
      change(gap.estimate),
      rangeOf(gap, printing, change),
      formatPValue(adjustedPValue),
    ]),
  );
}

/** Comments to read: of the first words of each side, those that ask, and those that contradict. */
function reading(
  { terms, requests, contradictions }: CommentRecord,
  words: CommentWords,
  { whole, share }: ReportPrinting,
): Html {
  const listed = [terms.detractors, terms.promoters].flatMap((rows) => rows.slice(0, MOST_READ));
  const { detractorsLikePromoters: up, promotersLikeDetractors: down } = contradictions ?? {};
  return html`<h3>${words.toRead}</h3>
<dl>
${[
  ...listed.map((row) => quotes(nameOfTerm(row, words), row.examples, words)),
  ...(requests
    ? [
        quotes(
          words.requests(whole(requests.respondents), share(requests.share)),
          requests.examples,
          words,
        ),
      ]
    : []),
  ...(up && up.count > 0
    ? [quotes(words.detractorsLikePromoters(whole(up.count), whole(up.of)), up.examples, words)]
    : []),
  ...(down && down.count > 0
    ? [
        quotes(
          words.promotersLikeDetractors(whole(down.count), whole(down.of)),
          down.examples,
          words,
        ),
      ]
    : []),
]}</dl>
`;
}

/** A term with the words that it stands for, and those beside it. */
function nameOfTerm({ term, words: forms, companions }: TermRow, words: CommentWords): string {
  const listed = (texts: readonly string[]) => texts.map((text) => flat(text)).join(', ');
  const about = [
    ...(term.endsWith('~') && forms.length > 0 ? [words.forms(listed(forms))] : []),
    ...(companions.length > 0 ? [words.beside(listed(companions))] : []),
  ];
  return about.length > 0 ? `${flat(term)} (${about.join('; ')})` : flat(term);
}

function quotes(name: string, examples: readonly Example[], words: CommentWords): Html {
  const shown = examples.filter(({ text }) => text !== '').slice(0, MOST_QUOTES);
  if (shown.length === 0) return html``;
  return html`<dt>${name}</dt>
${shown.map(({ rating, text }) => html`<dd>${words.quote(String(rating), flat(text))}</dd>\n`)}`;
}
