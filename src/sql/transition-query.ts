import { invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { scaleOf } from '../counting/scale.js';
import { keyOf, ratingOf } from './columns.js';
import { boundOn, dayOf, isWithin } from './days.js';
import type { Dialect } from './dialect.js';
import { dialectOf } from './dialects.js';
import { categoryOf, neighboursQuery } from './neighbours-query.js';
import { datedSourceOptions } from './option-names.js';
import { isRated } from './rating-conditions.js';
import { mayHoldTexts, numberIn } from './rating-counts.js';
import { type Column, columnsNamed, groupBy, type Lines, select, subquery } from './select.js';
import { sourceOf } from './source.js';
import { checkSpan } from './span.js';
import type { TransitionQueryOptions, TwoWavesQueryOptions } from './transition-options.js';

const optionNames: OptionNames<TransitionQueryOptions> = {
  ...datedSourceOptions,
  respondent: true,
  before: true,
  after: true,
  period: true,
  during: true,
};

/**
 * A query that counts the respondents who moved from one category to another between two waves,
 * for `readTransitions`; or, with `period` instead of `before` and `after`, from each period to the next
 * in which they answered, for `readWaves`.
 *
 * The columns of its result are `category_before` and `category_after` (NULL in a wave without an
 * answer), `respondents`, and `repeated`: how many of these respondents have several ratings in one
 * wave, which the readers refuse. With `period` also `period`, `period_unit` and `period_before`.
 *
 * @returns SQL without a final semicolon.
 * @throws RangeError if the waves overlap or are not in order.
 * @throws TypeError if `period` comes with `before` or `after`.
 * @throws RangeError or TypeError as `tallyQuery` does.
 * @example
 * transitionQuery({ dialect: 'trino', from: 'responses', rating: 'score', respondent: 'customer', date: 'day', dateType: 'date', before: { start: '2026-01-01', end: '2026-03-31' }, after: { start: '2026-04-01', end: '2026-06-30' } }).includes('GROUP BY 1, 2') // => true
 */
export function transitionQuery(options: TransitionQueryOptions): string {
  checkOptionNames('transitionQuery', options, optionNames);
  const dialect = dialectOf(options);
  if (options.period !== undefined) {
    if ((options.before ?? options.after) === undefined) {
      return neighboursQuery(options, dialect).join('\n');
    }
    throw new TypeError('period must come without before and after: the periods are the waves');
  }
  if (options.during !== undefined) throw new TypeError('during must come with period');
  const { before, after } = options;
  checkSpan('before', before);
  checkSpan('after', after);
  if (!(before.end < after.start)) {
    throw invalid('after.start', 'later than before.end', after.start, 'string');
  }
  const matched = subquery(ratingPairs(options, dialect), 'matched');
  const scale = scaleOf(options);
  const categories: Column[] = [
    [categoryOf('rating_before', scale), 'category_before'],
    [categoryOf('rating_after', scale), 'category_after'],
    ...columnsNamed(['answers_before', 'answers_after']),
  ];
  const keys = columnsNamed(['category_before', 'category_after']);
  const columns: Column[] = [
    ...keys,
    ['COUNT(*)', 'respondents'],
    ['COUNT(CASE WHEN answers_before > 1 OR answers_after > 1 THEN 1 END)', 'repeated'],
  ];
  const source = subquery(select(categories, matched), 'classified');
  return select(columns, source, ...groupBy(keys, dialect)).join('\n');
}

/** One row for each respondent, with the ratings in both waves. */
function ratingPairs(options: TwoWavesQueryOptions, dialect: Dialect): Lines {
  const { asText, trim } = dialect;
  const before = isWithin('civil_day', options.before, dialect);
  const after = isWithin('civil_day', options.after, dialect);
  return select(
    [
      ['respondent', 'respondent'],
      [`MAX(CASE WHEN ${before} THEN rating END)`, 'rating_before'],
      [`MAX(CASE WHEN ${after} THEN rating END)`, 'rating_after'],
      [`COUNT(CASE WHEN ${before} THEN 1 END)`, 'answers_before'],
      [`COUNT(CASE WHEN ${after} THEN 1 END)`, 'answers_after'],
    ],
    subquery(answers(options, dialect), 'answered'),
    `WHERE (${before} OR ${after})`,
    `  AND ${isRated('rating', options, dialect)}`,
    `  AND ${trim(asText('respondent'))} <> ''`,
    ...groupBy(columnsNamed(['respondent']), dialect),
  );
}

/** The respondent, day and rating of every row of the waves, and of some days around them. */
function answers(options: TwoWavesQueryOptions, dialect: Dialect): Lines {
  const rating = ratingOf(options, dialect);
  const bounds = [options.before, options.after].map((wave) =>
    boundOn(options.date, wave, dialect),
  );
  const days = bounds.includes(null) ? [] : [`(${bounds.join(' OR ')})`];
  const [source, where] = sourceOf(options, dialect, days);
  return select(
    [
      [keyOf('respondent', options.respondent, dialect), 'respondent'],
      [dayOf(options, dialect), 'civil_day'],
      [mayHoldTexts(options, dialect) ? numberIn(rating, dialect) : rating, 'rating'],
    ],
    source,
    ...where,
  );
}
