import { type Scale, scaleOf } from '../counting/scale.js';
import { keyOf, ratingOf } from './columns.js';
import { daysOf } from './days.js';
import type { Dialect } from './dialect.js';
import { keyColumns, resultColumns } from './group.js';
import { groupsOf } from './groups.js';
import { isRated } from './rating-conditions.js';
import { mayHoldTexts, numberIn } from './rating-counts.js';
import { type Column, columnsNamed, groupBy, type Lines, select, subquery } from './select.js';
import { sourceOf } from './source.js';
import type { NeighboursQueryOptions } from './transition-options.js';

/** The answer of a respondent in the period before in which there is one: the row before. */
const ROW_BEFORE =
  'OVER (PARTITION BY respondent ORDER BY period ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING)';

/** How respondents moved from each period to the next in which they answered. */
export function neighboursQuery(options: NeighboursQueryOptions, dialect: Dialect): Lines {
  const scale = scaleOf(options);
  const categories: Column[] = [
    ...columnsNamed(['period', 'period_before']),
    [categoryOf('rating_before', scale), 'category_before'],
    [categoryOf('rating', scale), 'category_after'],
    ...columnsNamed(['answers', 'answers_before']),
  ];
  const keys = columnsNamed(['period', 'period_before', 'category_before', 'category_after']);
  const counted = select(
    [
      ...keys,
      ['COUNT(*)', 'respondents'],
      ['COUNT(CASE WHEN answers > 1 OR answers_before > 1 THEN 1 END)', 'repeated'],
    ],
    subquery(
      select(
        categories,
        subquery(withRowBefore(options, dialect), 'matched'),
        'WHERE rows_before > 0', // engines disagree on the maximum of no rows
      ),
      'classified',
    ),
    ...groupBy(keys, dialect),
  );
  const { start } = dialect.periods[options.period];
  return select(
    [
      ...resultColumns(groupsOf(groupingOf(options), dialect)),
      [start('period_before'), 'period_before'],
      ...columnsNamed(['category_before', 'category_after', 'respondents', 'repeated']),
    ],
    subquery(counted, 'counted'),
  );
}

/** The rating of each respondent in each period, beside that of the period before. */
function withRowBefore(options: NeighboursQueryOptions, dialect: Dialect): Lines {
  const before = (column: string): Column => [`MAX(${column}) ${ROW_BEFORE}`, `${column}_before`];
  return select(
    [
      ...columnsNamed(['period', 'rating', 'answers']),
      ...['period', 'rating', 'answers'].map(before),
      [`COUNT(*) ${ROW_BEFORE}`, 'rows_before'],
    ],
    subquery(ratings(options, dialect), 'rated'),
  );
}

/** The rating of each respondent in each period, and how many there are. */
function ratings(options: NeighboursQueryOptions, dialect: Dialect): Lines {
  const { asText, trim } = dialect;
  const rating = ratingOf(options, dialect);
  const groups = groupsOf(groupingOf(options), dialect);
  const [source, where] = sourceOf(options, dialect, daysOf(options, dialect));
  const answers = select(
    [
      [keyOf('respondent', options.respondent, dialect), 'respondent'],
      ...keyColumns(groups),
      [mayHoldTexts(options, dialect) ? numberIn(rating, dialect) : rating, 'rating'],
    ],
    source,
    ...where,
  );
  const keys = columnsNamed(['respondent', 'period']);
  return select(
    [...keys, ['MAX(rating)', 'rating'], ['COUNT(*)', 'answers']],
    subquery(answers, 'answered'),
    'WHERE period IS NOT NULL',
    `  AND ${isRated('rating', options, dialect)}`,
    `  AND ${trim(asText('respondent'))} <> ''`,
    ...groupBy(keys, dialect),
  );
}

/** The options by which a query groups by period alone. */
function groupingOf(options: NeighboursQueryOptions): Parameters<typeof groupsOf>[0] {
  const { respondent, before, after, ...grouping } = options;
  return grouping;
}

/** The category of a rating that is on the scale. */
export function categoryOf(rating: string, { min, passiveFrom, promoterFrom }: Scale): string {
  const cases = [
    `WHEN ${rating} >= ${promoterFrom} THEN 'promoter'`,
    `WHEN ${rating} >= ${passiveFrom} THEN 'passive'`,
    `WHEN ${rating} >= ${min} THEN 'detractor'`,
  ];
  return `CASE ${cases.join(' ')} END`;
}
