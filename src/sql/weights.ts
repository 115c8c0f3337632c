import { columnOf } from './columns.js';
import type { Dialect } from './dialect.js';
import type { ColumnName } from './options.js';
import type { Column } from './select.js';

/** The sum of an amount over the rows for which a condition holds. */
export const sumOf =
  (amount: string) =>
  (condition: string): string =>
    `COALESCE(SUM(CASE WHEN ${condition} THEN ${amount} END), 0)`;

/**
 * The columns that aggregate weights for each rating; none where the options name no column. Weights
 * from 1e-150 to 1e150 count: the square of any other overflows or becomes 0.
 */
export function weightColumns(
  { weight: name }: { readonly weight?: ColumnName | undefined },
  dialect: Dialect,
): Column[] {
  if (name === undefined) return [];
  const column = columnOf('weight', name, dialect);
  const weight = `CAST(${column} AS ${dialect.doubleType})`;
  const limit = (text: string) => `CAST('${text}' AS ${dialect.doubleType})`;
  const counts = `${weight} BETWEEN ${limit('1e-150')} AND ${limit('1e150')}`;
  return [
    [`COUNT(CASE WHEN ${counts} THEN 1 END)`, 'weighted'],
    [`COUNT(*) - COUNT(${column})`, 'unweighted'],
    [`SUM(CASE WHEN ${counts} THEN ${weight} END)`, 'weight'],
    [`SUM(CASE WHEN ${counts} THEN ${weight} * ${weight} END)`, 'squared_weight'],
  ];
}

/** Ratings whose weight is missing, and ratings whose weight does not count. */
export function unweightedCounts(isRating: string): Column[] {
  return [
    [sumOf('unweighted')(isRating), 'missing_weight'],
    [sumOf('answers - weighted - unweighted')(isRating), 'invalid_weight'],
  ];
}

/** The sums of weights and squared weights of each category. */
export function weightSums({
  promoters,
  passives,
  detractors,
}: Readonly<Record<'promoters' | 'passives' | 'detractors', string>>): Column[] {
  return [
    [sumOf('weight')(promoters), 'promoter_weight'],
    [sumOf('weight')(passives), 'passive_weight'],
    [sumOf('weight')(detractors), 'detractor_weight'],
    [sumOf('squared_weight')(promoters), 'promoter_squared_weight'],
    [sumOf('squared_weight')(passives), 'passive_squared_weight'],
    [sumOf('squared_weight')(detractors), 'detractor_squared_weight'],
  ];
}
