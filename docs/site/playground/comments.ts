import type { TermRow } from 'nps-core/comments';
import { formatPValue } from 'nps-core/display';
import type { CommentRecord } from 'nps-core/survey';
import { element, figureFor, section, tableOf } from './elements.js';
import type { Writing } from './wording.js';

/** How many comments are shown for each term. */
const MOST_EXAMPLES = 2;

/** What customers write: which words go with which ratings, and comments to read. */
export function commentSection({ terms }: CommentRecord, writing: Writing): HTMLElement {
  const { words } = writing;
  const { comments } = words;
  const { withComment, silent, detractors, promoters } = terms;
  const read = comments.read(withComment, withComment + silent);
  return section(
    comments.heading,
    element('p', '', `${read} ${comments.promise}`),
    ...(terms.separating > 0 ? [figureFor('comments')] : [element('p', '', comments.nothing)]),
    ...sideOf(comments.low, detractors, writing),
    ...sideOf(comments.high, promoters, writing),
  );
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
