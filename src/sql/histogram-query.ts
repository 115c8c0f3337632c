import { countedRatings } from './counted.js';
import type { Dialect } from './dialect.js';
import { groupsOf } from './groups.js';
import { type Column, select } from './lines.js';
import { dialectOf, type GroupOptions } from './options.js';

/**
 * A query that counts how often each answer occurs, as it stands in the table, by segment and
 * period: for `readHistogram`, which reads labels, too.
 *
 * The columns of its result are those of `tallyQuery` up to `period`, then `rating` and `answers`.
 *
 * @returns SQL without a final semicolon.
 * @throws RangeError or TypeError as `tallyQuery` does.
 * @example
 * histogramQuery({ dialect: 'postgres', from: 'responses', rating: 'score' }).split('\n').at(-2) // => '  GROUP BY 1'
 */
export function histogramQuery(options: GroupOptions): string {
  const dialect = dialectOf(options);
  const groups = groupsOf(options, dialect);
  const counted = countedRatings(options, dialect, groups, []);
  const type = options.ratingType ?? 'number';
  const columns: Column[] = [
    ...groups.map(({ shown, name }): Column => [shown, name]),
    [dialect.isStoredNumber ? 'rating' : shown[type](dialect), 'rating'],
    ['answers', 'answers'],
  ];
  return select(columns, counted).join('\n');
}

/** The rating as a driver should give it. */
const shown: Readonly<Record<'number' | 'text', (dialect: Dialect) => string>> = {
  number: ({ double }) => `CAST(rating AS ${double})`,
  text: ({ text }) => text('rating'),
};
