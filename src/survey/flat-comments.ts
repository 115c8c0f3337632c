import type { TermRow } from '../comments/term-row.js';
import type { TermTable } from '../comments/term-table.js';
import type { ThemeTable } from '../comments/theme-table.js';
import { invalid } from '../counting/invalid.js';
import { segmentParts } from '../grouping/keys.js';
import type { CommentRecord } from './comment-record.js';
import type { CommentSegment } from './comment-segments.js';
import {
  type FlatCell,
  type FlatTable,
  type FlatTableOptions,
  readBy,
  tableOf,
} from './flat-table.js';

const scores = ['respondents', 'promoters', 'passives', 'detractors', 'score', 'share'];
const effect = (name: string) => ['estimate', 'lower', 'upper'].map((field) => `${name}.${field}`);

const termFields = [
  'term',
  ...scores,
  ...effect('interval').slice(1),
  ...effect('gap'),
  'adjustedPValue',
  'added',
];
const themeFields = [
  'theme',
  ...scores,
  ...effect('interval').slice(1),
  ...effect('shortfall'),
  ...effect('atStake'),
];

/**
 * The one table of comments, with the names of its JSON and numbers that are not rounded: of a contrast
 * or of themes where they were asked for, else of words.
 *
 * @throws TypeError if the comments are not those of a record, or an option is unknown.
 * @example
 * const rows = [['NPS', 'Why?'], ...Array(30).fill(['2', 'slow queue']), ...Array(30).fill(['9', 'kind staff'])]
 * const plan = planSurvey(rows, { rating: 'NPS', comment: 'Why?' })
 * const { comments } = surveyRecord(countRows(plan, rows.slice(1)))
 * flatComments(comments as CommentRecord).header.slice(0, 3) // => ['side', 'term', 'respondents']
 */
export function flatComments(comments: CommentRecord, options: FlatTableOptions = {}): FlatTable {
  if (!Array.isArray(comments?.terms?.detractors)) {
    throw invalid('comments', 'the comments of a record', comments, '');
  }
  const by = readBy('flatComments', options);
  const { themes, contrast, segments } = comments;
  if (contrast) return flatTerms(contrast.terms, ['earlier', 'new']);
  const flat = (part: Pick<CommentSegment, 'terms' | 'themes'>) =>
    themes && part.themes
      ? flatThemes(part.themes)
      : flatTerms(part.terms, ['detractors', 'promoters']);
  if (segments === undefined) return flat(comments);
  const { header } = flat(comments);
  return {
    header: [...by, ...header],
    rows: segments.flatMap((segment) => {
      const parts: FlatCell[] = segmentParts(segment.segment).map(String);
      return flat(segment).rows.map((row) => [...parts, ...row]);
    }),
  };
}

function flatTerms(
  { detractors, promoters }: TermTable,
  [low, high]: readonly [low: string, high: string],
): FlatTable {
  const rowsOf = (side: string, rows: readonly TermRow[]) =>
    tableOf(termFields, rows).rows.map((row) => [side, ...row]);
  return {
    header: ['side', ...termFields],
    rows: [...rowsOf(low, detractors), ...rowsOf(high, promoters)],
  };
}

function flatThemes({ themes, other, silent, suppressed }: ThemeTable<string>): FlatTable {
  const named = [
    ...themes,
    { ...other, theme: '(other)' },
    { ...silent, theme: '(silent)' },
    ...suppressed.map((theme) => ({ theme })),
  ];
  return tableOf(themeFields, named);
}
