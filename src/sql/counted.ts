import type { Dialect } from './dialect.js';
import type { Group } from './groups.js';
import { type Column, derived, groupBy, type Lines, same, select } from './lines.js';
import { type GroupOptions, ratingOf, type SourceOptions, sourceOf } from './options.js';

/** How often each rating occurs, by group; `amounts` are further columns to aggregate. */
export function countedRatings(
  options: GroupOptions,
  dialect: Dialect,
  groups: readonly Group[],
  amounts: readonly Column[],
): Lines {
  const [source, where] = sourceOf(options, dialect);
  const columns: Column[] = [
    ...groups.map(({ name, key }): Column => [key, name]),
    [ratingOf(options, dialect), 'rating'],
    ['COUNT(*)', 'answers'],
    ...amounts,
  ];
  const counted = select(columns, source, ...where, ...groupBy(groups.length + 1));
  return derived(counted, 'counted');
}

/** Reads texts: `number` is the plain number that a text is, or NULL; `text` it in small letters. */
export function readTexts(counted: Lines, carried: readonly string[], dialect: Dialect): Lines {
  const text = `LOWER(${dialect.trim('rating')})`;
  const number = numberIn('rating', dialect);
  return select([...same(carried), [text, 'text'], [number, 'number']], counted);
}

/** Whether the column of ratings may hold texts. */
export function mayHoldTexts({ ratingType }: SourceOptions, { isStoredNumber }: Dialect): boolean {
  return ratingType === 'text' || isStoredNumber !== undefined;
}

/** The plain number that a text is, or NULL. */
export function numberIn(text: string, dialect: Dialect): string {
  const { trim, isNumber, isStoredNumber, double } = dialect;
  const trimmed = trim(text);
  const stored = isStoredNumber ? `WHEN ${isStoredNumber(text)} THEN ${text} ` : '';
  return `CASE ${stored}WHEN ${isNumber(trimmed)} THEN CAST(${trimmed} AS ${double}) END`;
}
