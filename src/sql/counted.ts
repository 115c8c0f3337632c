import type { Dialect } from './dialect.js';
import type { Group } from './groups.js';
import { type Column, derived, groupBy, type Lines, same, select } from './lines.js';
import { type GroupOptions, ratingOf, sourceOf } from './options.js';

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

/** The plain number that a text is, or NULL. */
export function numberIn(text: string, { trim, isNumber, double }: Dialect): string {
  const trimmed = trim(text);
  return `CASE WHEN ${isNumber(trimmed)} THEN CAST(${trimmed} AS ${double}) END`;
}
