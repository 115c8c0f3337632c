import { ratingOf } from './columns.js';
import type { Dialect } from './dialect.js';
import { type Group, keyColumns } from './groups.js';
import type { GroupOptions, SourceOptions } from './options.js';
import { answerIn } from './rating-conditions.js';
import { type Column, columnsNamed, groupBy, type Lines, select, subquery } from './select.js';
import { sourceOf } from './source.js';

/** A subquery that counts each rating by group; `sums` are further columns to aggregate. */
export function ratingCounts(
  options: GroupOptions,
  dialect: Dialect,
  groups: readonly Group[],
  sums: readonly Column[],
): Lines {
  const [source, where] = sourceOf(options, dialect);
  const columns: Column[] = [
    ...keyColumns(groups),
    [ratingOf(options, dialect), 'rating'],
    ['COUNT(*)', 'answers'],
    ...sums,
  ];
  const counts = select(columns, source, ...where, ...groupBy(groups.length + 1));
  return subquery(counts, 'counted');
}

/** Adds to counts of texts their `text`, NULL if no answer, and their `number`, NULL if not one. */
export function withNumbers(counts: Lines, names: readonly string[], dialect: Dialect): Lines {
  const text = answerIn(dialect.trim('rating'));
  const number = numberIn('rating', dialect);
  return select([...columnsNamed(names), [text, 'text'], [number, 'number']], counts);
}

/** Whether the column of ratings may hold texts. */
export function mayHoldTexts({ ratingType }: SourceOptions, { isStoredNumber }: Dialect): boolean {
  return ratingType === 'text' || isStoredNumber !== undefined;
}

/** The plain number that a text holds, or NULL. */
export function numberIn(text: string, dialect: Dialect): string {
  const { trim, isNumber, isStoredNumber, doubleType } = dialect;
  const trimmed = trim(text);
  const stored = isStoredNumber ? `WHEN ${isStoredNumber(text)} THEN ${text} ` : '';
  return `CASE ${stored}WHEN ${isNumber(trimmed)} THEN CAST(${trimmed} AS ${doubleType}) END`;
}
