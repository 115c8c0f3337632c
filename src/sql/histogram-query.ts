import { checkOptionNames } from '../counting/options.js';
import type { Dialect } from './dialect.js';
import { dialectOf } from './dialects.js';
import { groupsOf, resultColumns } from './groups.js';
import { groupOptions } from './option-names.js';
import type { GroupOptions } from './options.js';
import { ratingCounts } from './rating-counts.js';
import { type Column, select } from './select.js';

/**
 * A query that counts each distinct answer in the table, by segment and period, for
 * `readHistogram`, which also reads labels.
 *
 * The columns of its result are those of `tallyQuery` up to `period_unit`, then `rating` and
 * `answers`.
 *
 * @returns SQL without a final semicolon.
 * @throws RangeError or TypeError as `tallyQuery` does.
 * @example
 * histogramQuery({ dialect: 'postgres', from: 'responses', rating: 'score' }).split('\n').at(-2) // => '  GROUP BY 1'
 */
export function histogramQuery(options: GroupOptions): string {
  checkOptionNames('histogramQuery', options, groupOptions);
  const dialect = dialectOf(options);
  const groups = groupsOf(options, dialect);
  const counts = ratingCounts(options, dialect, groups, []);
  const type = options.ratingType ?? 'number';
  const columns: Column[] = [
    ...resultColumns(groups),
    [dialect.isStoredNumber ? 'rating' : answerOf[type](dialect), 'rating'],
    ['answers', 'answers'],
  ];
  return select(columns, counts).join('\n');
}

/** The answer in a type that every driver returns as a number or text. */
const answerOf: Readonly<Record<'number' | 'text', (dialect: Dialect) => string>> = {
  number: ({ doubleType }) => `CAST(rating AS ${doubleType})`,
  text: ({ asText }) => asText('rating'),
};
