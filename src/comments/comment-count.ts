import { detached } from '../counting/detach.js';
import { reader } from '../counting/field.js';
import { checkIterable, invalid } from '../counting/invalid.js';
import { isOn, notARating, rankOf, type ScaleOption, scaleOf } from '../counting/scale.js';
import type { Tally } from '../counting/tally.js';
import { type Nps, npsOfTally } from '../inference/score.js';
import { type CommentOptions, commentReader } from './comment-options.js';
import { lengthClass, phrasesOf } from './words.js';

/** 0 for a detractor, 1 for a passive, 2 for a promoter. */
export type Rank = 0 | 1 | 2;

/** A respondent with a comment that says something. */
export interface CountedComment {
  /** The row. */
  readonly index: number;
  readonly rating: number;
  readonly rank: Rank;
  /** The side on which the comment stands in the test: its rank, or that of the contrast. */
  readonly side: Rank;
  /** The class of length. */
  readonly length: number;
  /** The numbers of its words in the vocabulary, phrase by phrase. */
  readonly phrases: readonly (readonly number[])[];
  /** The comment as it may be shown; null where texts are not kept. */
  readonly text: string | null;
}

/** Comments and the words that their numbers stand for. */
export interface Vocabulary<Comment extends CountedComment> {
  /** The words, each once, in the order in which they first occur. */
  readonly vocabulary: readonly string[];
  readonly comments: readonly Comment[];
}

/** The comments of rows, in numbers: a value that merges with that of other rows. */
export interface CommentCount extends Vocabulary<CountedComment> {
  /** Respondents without a comment that says something. */
  readonly silent: Tally;
  /** How many rows there are. */
  readonly rows: number;
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
  checkIterable('rows', rows, 'rows');
  const scale = scaleOf(options);
  const ratingOf = reader(options.rating, 'rating');
  const commentOf = commentReader(options);
  const { words, sideOf } = options;
  const phrases = words === undefined ? phrasesOf : (text: string) => [wordsGiven(words, text)];
  const numbers = new Map<string, number>();
  const comments: CountedComment[] = [];
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
    if (text === null) {
      silent[rank]++;
      continue;
    }
    comments.push({
      index,
      rating,
      rank,
      side: sideOf === undefined ? rank : sideOf(row, index),
      ...numberedWords(numbers, phrases(text)),
      text,
    });
  }
  const [detractors, passives, promoters] = silent;
  return {
    vocabulary: [...numbers.keys()],
    comments,
    silent: { promoters, passives, detractors },
    rows: index + 1,
    missingRatings,
  };
}

function wordsGiven(words: (text: string) => readonly string[], text: string): readonly string[] {
  const given = words(text);
  if (!Array.isArray(given) || !given.every((word) => typeof word === 'string')) {
    throw invalid('words', 'a function that gives an array of texts', given, '');
  }
  return given;
}

/** The words of a comment by their numbers in a vocabulary, which takes in new ones. */
export function numberedWords(
  numbers: Map<string, number>,
  phrases: readonly (readonly string[])[],
): Pick<CountedComment, 'length' | 'phrases'> {
  return {
    length: lengthClass(phrases),
    phrases: phrases.map((phrase) => phrase.map((word) => numberOf(numbers, word))),
  };
}

function numberOf(numbers: Map<string, number>, word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(detached(word), number);
  return number;
}

/** The comments of two batches of rows together; the rows of the second follow those of the first. */
export function mergeComments(a: CommentCount, b: CommentCount): CommentCount {
  return {
    ...mergeVocabularies(a, b, a.rows),
    silent: {
      promoters: a.silent.promoters + b.silent.promoters,
      passives: a.silent.passives + b.silent.passives,
      detractors: a.silent.detractors + b.silent.detractors,
    },
    rows: a.rows + b.rows,
    missingRatings: a.missingRatings + b.missingRatings,
  };
}

/** Two lists of comments with one vocabulary; the rows of the second are moved by those of the first. */
export function mergeVocabularies<Comment extends CountedComment>(
  a: Vocabulary<Comment>,
  b: Vocabulary<Comment>,
  rowsOfFirst: number,
): Vocabulary<Comment> {
  const numbers = new Map(a.vocabulary.map((word, number) => [word, number]));
  const numberInBoth = b.vocabulary.map((word) => numberOf(numbers, word));
  const moved = b.comments.map((comment) => ({
    ...comment,
    index: comment.index + rowsOfFirst,
    phrases: comment.phrases.map((phrase) => phrase.map((word) => numberInBoth[word] as number)),
  }));
  return { vocabulary: [...numbers.keys()], comments: [...a.comments, ...moved] };
}

/** Some comments of a list, with a vocabulary of their own words alone. */
export function selectComments<Comment extends CountedComment>(
  { vocabulary, comments }: Vocabulary<Comment>,
  isSelected: (comment: Comment) => boolean,
): Vocabulary<Comment> {
  const numbers = new Map<number, number>();
  const own = (word: number): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const selected = comments.filter(isSelected).map((comment) => ({
    ...comment,
    phrases: comment.phrases.map((phrase) => phrase.map(own)),
  }));
  return {
    vocabulary: [...numbers.keys()].map((word) => vocabulary[word] as string),
    comments: selected,
  };
}

/** The tally of some comments by rank. */
export function tallyOfComments(comments: Iterable<{ readonly rank: Rank }>): Tally {
  const counts = [0, 0, 0] as [number, number, number];
  for (const { rank } of comments) counts[rank]++;
  const [detractors, passives, promoters] = counts;
  return { promoters, passives, detractors };
}

/** The score on a scale. */
export function npsOf(tally: Tally, { scale }: ScaleOption): Nps {
  return npsOfTally(tally, scale);
}
