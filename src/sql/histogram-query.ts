import { checkOptionNames } from '../counting/options.js';
import type { Dialect } from './dialect.js';
import { dialectOf } from './dialects.js';
import { resultColumns } from './group.js';
import { groupsOf } from './groups.js';
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
  const columns: Column[] = [
    ...resultColumns(groups),
    [answerOf(options, dialect), 'rating'],
    ['answers', 'answers'],
  ];
  return select(columns, counts).join('\n');
}

/** The answer in a type that every driver returns as a number or text. */
function answerOf({ ratingType }: GroupOptions, dialect: Dialect): string {
  const { asText, doubleType, exact, isStoredNumber } = dialect;
  const isText = ratingType === 'text';
  if (isStoredNumber && !(isText && exact)) return 'rating'; // each value in its own type
  return isText ? asText('rating') : `CAST(rating AS ${doubleType})`;
}
