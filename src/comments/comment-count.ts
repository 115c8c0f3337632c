import { reader } from '../counting/field.js';
import { checkIterable, invalid } from '../counting/invalid.js';
import { isOn, notARating, rankOf, scaleOf } from '../counting/scale.js';
import type { Tally } from '../counting/tally.js';
import {
  addToColumns,
  type CommentColumns,
  columnsOf,
  openColumns,
  type Rank,
} from './comment-columns.js';
import { type CommentOptions, commentReader } from './comment-options.js';
import { phrasesOf } from './words.js';

/** The comments of rows, and who wrote none. */
export interface CommentCount {
  readonly comments: CommentColumns;
  /** The side on which each comment stands in the test: its rank, or that of the contrast. */
  readonly sides: readonly Rank[];
  /** Respondents without a comment that says something. */
  readonly silent: Tally;
  /** Rows without a rating. */
  readonly missingRatings: number;
}

/** How comments are split into words, and what is contrasted. */
export interface CountOptions<Row> extends CommentOptions<Row> {
  readonly words?: ((text: string) => readonly string[]) | undefined;
  readonly sideOf?: ((row: Row, index: number) => Rank) | undefined;
}

/** Counts the comments of rows. */
export function countComments<Row>(rows: Iterable<Row>, options: CountOptions<Row>): CommentCount {
  const { words, sideOf } = options;
  const phrases = words === undefined ? phrasesOf : (text: string) => [wordsGiven(words, text)];
  const columns = openColumns();
  const sides: Rank[] = [];
  const others = eachComment(rows, options, ({ row, index, rating, rank, text }) => {
    addToColumns(columns, { row: index, rating, rank, times: 1, text, phrases: phrases(text) });
    if (sideOf !== undefined) sides.push(sideOf(row, index));
  });
  const comments = columnsOf(columns);
  return { comments, sides: sideOf === undefined ? comments.ranks : sides, ...others };
}

/** A row whose comment says something. */
export interface CommentedRow<Row> {
  readonly row: Row;
  readonly index: number;
  readonly rating: number;
  readonly rank: Rank;
  /** The comment as it may be shown. */
  readonly text: string;
}

/** Takes each row whose comment says something, and counts the others. */
export function eachComment<Row>(
  rows: Iterable<Row>,
  options: CommentOptions<Row>,
  take: (commented: CommentedRow<Row>) => void,
): Pick<CommentCount, 'silent' | 'missingRatings'> {
  checkIterable('rows', rows, 'rows');
  const scale = scaleOf(options);
  const ratingOf = reader(options.rating, 'rating');
  const commentOf = commentReader(options);
  const silent = [0, 0, 0] as [number, number, number];
  let missingRatings = 0;
  let index = -1;
  for (const row of rows) {
    index++;
    const rating = ratingOf(row, index);
    if (rating === null || rating === undefined) {
      missingRatings++;
      continue;
    }
    if (!isOn(scale, rating)) throw notARating(`rating at index ${index}`, rating, scale);
    const rank = rankOf(rating, scale);
    const text = commentOf(row, index);
    if (text === null) silent[rank]++;
    else take({ row, index, rating, rank, text });
  }
  const [detractors, passives, promoters] = silent;
  return { silent: { promoters, passives, detractors }, missingRatings };
}

function wordsGiven(words: (text: string) => readonly string[], text: string): readonly string[] {
  const given = words(text);
  if (!Array.isArray(given) || !given.every((word) => typeof word === 'string')) {
    throw invalid('words', 'a function that gives an array of texts', given, '');
  }
  return given;
}
