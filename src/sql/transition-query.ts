import { invalid } from '../counting/invalid.js';
import { type Scale, scaleOf } from '../counting/scale.js';
import { isRated } from './conditions.js';
import { mayHoldTexts, numberIn } from './counted.js';
import type { Dialect } from './dialect.js';
import { type Column, derived, groupBy, type Lines, same, select } from './lines.js';
import {
  columnOf,
  type DateOptions,
  dialectOf,
  ratingOf,
  type SourceOptions,
  sourceOf,
  wallOf,
} from './options.js';
import { checkSpan, type DaySpan } from './span.js';

/** What a transition query reads, and of which two waves. */
export interface TransitionQueryOptions extends SourceOptions, DateOptions {
  /** The column of respondents; rows where it is blank cannot be matched. */
  readonly respondent: string;
  /** The first and last day of the earlier wave; a wave has them. */
  readonly before: DaySpan;
  /** The first and last day of the later wave. */
  readonly after: DaySpan;
}

/**
 * A query that counts how many respondents moved from which category to which between two waves,
 * for `readTransitions`.
 *
 * The columns of its result are `category_before` and `category_after` (NULL for those who answered
 * only once), `respondents`, and `repeated`: those of them with several ratings in one wave, whom
 * `readTransitions` refuses.
 *
 * @returns SQL without a final semicolon.
 * @throws RangeError if the waves overlap or are not in order.
 * @throws RangeError or TypeError as `tallyQuery` does.
 * @example
 * transitionQuery({ dialect: 'trino', from: 'responses', rating: 'score', respondent: 'customer', date: 'day', dateType: 'date', before: { start: '2026-01-01', end: '2026-03-31' }, after: { start: '2026-04-01', end: '2026-06-30' } }).includes('GROUP BY 1, 2') // => true
 */
export function transitionQuery(options: TransitionQueryOptions): string {
  const dialect = dialectOf(options);
  const { before, after } = options;
  checkSpan('before', before);
  checkSpan('after', after);
  if (!(before.end < after.start))
    throw invalid('after.start', 'after before.end', after.start, 'string');
  const matched = derived(matchedRatings(options, dialect), 'matched');
  const scale = scaleOf(options);
  const classified: Column[] = [
    [categoryOf('rating_before', scale), 'category_before'],
    [categoryOf('rating_after', scale), 'category_after'],
    ...same(['answers_before', 'answers_after']),
  ];
  const columns: Column[] = [
    ...same(['category_before', 'category_after']),
    ['COUNT(*)', 'respondents'],
    ['COUNT(CASE WHEN answers_before > 1 OR answers_after > 1 THEN 1 END)', 'repeated'],
  ];
  const source = derived(select(classified, matched), 'classified');
  return select(columns, source, ...groupBy(2)).join('\n');
}

/** A row for each respondent with the ratings of both waves. */
function matchedRatings(options: TransitionQueryOptions, dialect: Dialect): Lines {
  const { day, dayLiteral, quoting, text, trim } = dialect;
  const during = ({ start, end }: DaySpan): string => {
    const [first, last] = [start, end].map((date) => dayLiteral(quoting.text(date)));
    return `civil_day BETWEEN ${first} AND ${last}`;
  };
  const [before, after] = [during(options.before), during(options.after)];
  const answered = answeredRows(options, dialect, day(wallOf(options.date, options, dialect)));
  return select(
    [
      ['respondent', 'respondent'],
      [`MAX(CASE WHEN ${before} THEN rating END)`, 'rating_before'],
      [`MAX(CASE WHEN ${after} THEN rating END)`, 'rating_after'],
      [`COUNT(CASE WHEN ${before} THEN 1 END)`, 'answers_before'],
      [`COUNT(CASE WHEN ${after} THEN 1 END)`, 'answers_after'],
    ],
    derived(answered, 'answered'),
    `WHERE (${before} OR ${after})`,
    `  AND ${isRated('rating', options, dialect)}`,
    `  AND ${trim(text('respondent'))} <> ''`,
    ...groupBy(1),
  );
}

function answeredRows(options: TransitionQueryOptions, dialect: Dialect, day: string): Lines {
  const rating = ratingOf(options, dialect);
  const [source, where] = sourceOf(options, dialect);
  return select(
    [
      [columnOf('respondent', options.respondent, dialect), 'respondent'],
      [day, 'civil_day'],
      [mayHoldTexts(options, dialect) ? numberIn(rating, dialect) : rating, 'rating'],
    ],
    source,
    ...where,
  );
}

function categoryOf(rating: string, { min, passiveFrom, promoterFrom }: Scale): string {
  const cases = [
    `WHEN ${rating} >= ${promoterFrom} THEN 'promoter'`,
    `WHEN ${rating} >= ${passiveFrom} THEN 'passive'`,
    `WHEN ${rating} >= ${min} THEN 'detractor'`,
  ];
  return `CASE ${cases.join(' ')} END`;
}
