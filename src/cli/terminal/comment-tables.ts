import type { TermRow } from '../../comments/term-row.js';
import type { TermTable } from '../../comments/term-table.js';
import type { ThemeTable } from '../../comments/theme-table.js';
import { segmentParts } from '../../grouping/keys.js';
import { type FlatCell, type FlatTable, tableOf } from '../../survey/flat-table.js';
import type { CommentRecord, CommentSegment } from '../../survey/index.js';

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

/** The one table of comments for machines: of themes or a contrast where asked for, else of words. */
export function flatComments(comments: CommentRecord, by: readonly string[]): FlatTable {
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
