import type { TermRow, ThemeRow, ThemeTable } from 'nps-core/comments';
import { formatPValue } from 'nps-core/display';
import type { CommentRecord } from 'nps-core/survey';
import { commentWords } from '../../../src/words/comments.js';
import { element, figureFor, section, tableOf } from './elements.js';
import { capital, type Writing } from './wording.js';

/** How many comments are shown for each term. */
const MOST_EXAMPLES = 2;

/** What customers write: which words go with which ratings, and comments to read. */
export function commentSection(
  record: CommentRecord,
  period: string | null,
  writing: Writing,
): HTMLElement {
  const { terms, themes } = record;
  const { words } = writing;
  const { comments } = words;
  const { withComment, silent, detractors, promoters } = terms;
  const read = comments.read(withComment, withComment + silent);
  return section(
    comments.heading,
    element('p', '', `${read} ${comments.promise}`),
    ...(themes ? themesIn(themes, record, writing) : []),
    ...(terms.separating > 0 ? [figureFor('comments')] : [element('p', '', comments.nothing)]),
    ...sideOf(comments.low, detractors, writing),
    ...sideOf(comments.high, promoters, writing),
    ...(period === null ? [] : contrastIn(record, period, writing)),
  );
}

/** What is missing to 100, theme by theme. */
function themesIn(
  { themes, other, silent, suppressed, shortfall: all }: ThemeTable<string>,
  { minMentions }: CommentRecord,
  { words, score, difference }: Writing,
): HTMLElement[] {
  const texts = commentWords[words.language];
  const points = (value: number | null) => difference(value).replace('+', '');
  const row = (name: string, { respondents, interval, shortfall, ...of }: ThemeRow<unknown>) => ({
    cells: [
      name,
      words.whole(respondents),
      score(of.score, interval),
      points(shortfall.estimate),
      words.range(points(shortfall.lower), points(shortfall.upper)),
    ],
  });
  const rows = [
    ...themes.map((of) => row(of.theme, of)),
    row(texts.other, other),
    row(texts.silent, silent),
  ];
  const { theme, answers, score: points100, missing, interval } = texts.columns;
  const few = texts.fewMentions(suppressed.join(', '), words.whole(minMentions));
  return [
    figureFor('themes'),
    tableOf(
      texts.themes(points(all)),
      [theme, answers, points100, missing, interval].map(capital),
      rows,
    ),
    element('p', 'hint', [...(suppressed.length > 0 ? [few] : []), ...texts.themeNotes].join(' ')),
  ];
}

/** What is new in a period. */
function contrastIn({ contrast }: CommentRecord, period: string, writing: Writing): HTMLElement[] {
  const { language } = writing.words;
  const texts = commentWords[language];
  if (!contrast) return [element('p', '', `${texts.noContrast(period)}.`)];
  const { promoters, falseDiscoveryRate } = contrast.terms;
  const notes = texts.contrastNotes(writing.level(falseDiscoveryRate));
  return promoters.length === 0
    ? [element('p', '', `${texts.isNew(period)}: ${texts.none}.`)]
    : [...sideOf(texts.isNew(period), promoters, writing), element('p', 'hint', notes.join(' '))];
}

/** The terms of low or of high ratings, with comments to read below. */
function sideOf(title: string, terms: readonly TermRow[], writing: Writing): HTMLElement[] {
  if (terms.length === 0) return [];
  const { words, difference } = writing;
  const rows = terms.map(({ term, respondents, gap, adjustedPValue }) => ({
    cells: [
      term,
      words.whole(respondents),
      difference(gap.estimate),
      words.range(difference(gap.lower), difference(gap.upper)),
      formatPValue(adjustedPValue, { language: words.language }),
    ],
  }));
  const { confidenceLevel } = (terms[0] as TermRow).gap;
  const heading = words.comments.columns(writing.level(confidenceLevel));
  return [tableOf(title, heading, rows), examplesOf(terms, writing)];
}

function examplesOf(terms: readonly TermRow[], { words }: Writing): HTMLElement {
  const items = terms.flatMap(({ term, examples }) =>
    examples
      .slice(0, MOST_EXAMPLES)
      .map(({ rating, text }) => element('li', '', words.comments.example(term, rating, text))),
  );
  return element(
    'details',
    '',
    element('summary', '', words.comments.examples),
    element('ul', 'comments', ...items),
  );
}
