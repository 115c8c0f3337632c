import { ratingOf } from './columns.js';
import { daysOf } from './days.js';
import type { Dialect } from './dialect.js';
import { type Group, keyColumns } from './group.js';
import { labelCases } from './label.js';
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
  const [source, where] = sourceOf(options, dialect, daysOf(options, dialect), groups);
  const keys: Column[] = [...keyColumns(groups), [ratingOf(options, dialect), 'rating']];
  const columns: Column[] = [...keys, ['COUNT(*)', 'answers'], ...sums];
  const counts = select(columns, source, ...where, ...groupBy(keys, dialect));
  return subquery(counts, 'counted');
}

/** Adds to counts of texts their `text`, NULL if no answer, and their `number`, NULL if not one. */
export function withNumbers(counts: Lines, names: readonly string[], dialect: Dialect): Lines {
  const text = answerIn(dialect.trim(textOf('rating', dialect)), dialect);
  const number = numberIn('rating', dialect);
  return select([...columnsNamed(names), [text, 'text'], [number, 'number']], counts);
}

/** Whether the column of ratings may hold texts. */
export function mayHoldTexts({ ratingType }: SourceOptions, { isStoredNumber }: Dialect): boolean {
  return ratingType === 'text' || isStoredNumber !== undefined;
}

/** The number that a value is, or that its text or label has, or NULL. */
export function numberIn(value: string, dialect: Dialect): string {
  const { trim, isNumber, isStoredNumber, numberOf } = dialect;
  const text = trim(textOf(value, dialect));
  const stored = isStoredNumber ? `WHEN ${isStoredNumber(value)} THEN ${value} ` : '';
  return `CASE ${stored}WHEN ${isNumber(text)} THEN ${numberOf(text)}${labelCases(text, dialect)} END`;
}

/** The text of a value that may have been made exact. */
function textOf(value: string, { asText, exact }: Dialect): string {
  return exact ? asText(value) : value;
}
