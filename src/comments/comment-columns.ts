import { detached } from '../counting/detach.js';
import type { ScaleOption } from '../counting/scale.js';
import type { Tally } from '../counting/tally.js';
import { type Nps, npsOfTally } from '../inference/score.js';
import { numberIn } from './mentions.js';
import { lengthClass } from './words.js';

/** 0 for a detractor, 1 for a passive, 2 for a promoter. */
export type Rank = 0 | 1 | 2;

/** Stands among the words of comments where a phrase ends. */
export const PHRASE_END: number = -1;

/**
 * Comments that say something, in numbers: lists with an entry for each comment, which take a small
 * part of the memory that an object for each would.
 */
export interface CommentColumns {
  /** The words, each once, in the order in which they first occur. */
  readonly vocabulary: readonly string[];
  /** The numbers in the vocabulary of the words of all comments, and −1 where a phrase ends. */
  readonly words: readonly number[];
  /** Where the words of each comment begin, and at last where those of the last one end. */
  readonly starts: readonly number[];
  /** The row of each comment, in the order of rows. */
  readonly rows: readonly number[];
  /** The rating that each was given with. */
  readonly ratings: readonly number[];
  /** The category of that rating. */
  readonly ranks: readonly Rank[];
  /** The class of length. */
  readonly lengths: readonly number[];
  /** How many respondents wrote it, where rows are counted in groups of equal ones. */
  readonly times: readonly number[];
  /** The comment as it may be shown; empty where texts are not kept. */
  readonly texts: readonly string[];
}

/** The columns so far, while comments are added. */
export interface OpenColumns {
  readonly numbers: Map<string, number>;
  readonly words: number[];
  readonly starts: number[];
  readonly rows: number[];
  readonly ratings: number[];
  readonly ranks: Rank[];
  readonly lengths: number[];
  readonly times: number[];
  readonly texts: string[];
}

/** A comment that is added. */
export interface WrittenComment {
  readonly row: number;
  readonly rating: number;
  readonly rank: Rank;
  readonly times: number;
  readonly text: string;
  readonly phrases: readonly (readonly string[])[];
}

/** The columns of no comment. */
export function openColumns(): OpenColumns {
  return {
    numbers: new Map(),
    words: [],
    starts: [0],
    rows: [],
    ratings: [],
    ranks: [],
    lengths: [],
    times: [],
    texts: [],
  };
}

/** Adds a comment; its text must not keep a larger one alive. */
export function addToColumns(open: OpenColumns, comment: WrittenComment): void {
  const { words, numbers } = open;
  for (const phrase of comment.phrases) {
    for (const word of phrase) words.push(numbers.get(word) ?? numberIn(numbers, detached(word)));
    words.push(PHRASE_END);
  }
  open.starts.push(words.length);
  open.rows.push(comment.row);
  open.ratings.push(comment.rating);
  open.ranks.push(comment.rank);
  open.lengths.push(lengthClass(comment.phrases));
  open.times.push(comment.times);
  open.texts.push(comment.text);
}

/** The columns so far: they change when more comments are added. */
export function columnsOf({ numbers, ...columns }: OpenColumns): CommentColumns {
  return { vocabulary: [...numbers.keys()], ...columns };
}

/** The columns of two batches of rows; the rows of the second follow those of the first. */
export function mergeColumns(
  a: CommentColumns,
  b: CommentColumns,
  rowsOfFirst: number,
): CommentColumns {
  const numbers = new Map(a.vocabulary.map((word, number) => [word, number]));
  const numberInBoth = b.vocabulary.map((word) => numberIn(numbers, word));
  return {
    vocabulary: [...numbers.keys()],
    words: a.words.concat(
      b.words.map((word) => (word === PHRASE_END ? word : (numberInBoth[word] as number))),
    ),
    starts: a.starts.concat(b.starts.slice(1).map((start) => start + a.words.length)),
    rows: a.rows.concat(b.rows.map((row) => row + rowsOfFirst)),
    ratings: a.ratings.concat(b.ratings),
    ranks: a.ranks.concat(b.ranks),
    lengths: a.lengths.concat(b.lengths),
    times: a.times.concat(b.times),
    texts: a.texts.concat(b.texts),
  };
}

/** The comments in some places, with a vocabulary of their own words alone. */
export function selectColumns(columns: CommentColumns, places: readonly number[]): CommentColumns {
  const numbers = new Map<number, number>();
  const words: number[] = [];
  const starts = [0];
  for (const place of places) {
    const end = columns.starts[place + 1] as number;
    for (let at = columns.starts[place] as number; at < end; at++) {
      const word = columns.words[at] as number;
      words.push(word === PHRASE_END ? word : numberIn(numbers, word));
    }
    starts.push(words.length);
  }
  return {
    vocabulary: [...numbers.keys()].map((word) => columns.vocabulary[word] as string),
    words,
    starts,
    rows: valuesAt(columns.rows, places),
    ratings: valuesAt(columns.ratings, places),
    ranks: valuesAt(columns.ranks, places),
    lengths: valuesAt(columns.lengths, places),
    times: valuesAt(columns.times, places),
    texts: valuesAt(columns.texts, places),
  };
}

/** The values of a column in some places. */
export function valuesAt<Value>(column: readonly Value[], places: readonly number[]): Value[] {
  return places.map((place) => column[place] as Value);
}

/** The numbers of the words of the comment in a place. */
export function wordsAt({ words, starts }: CommentColumns, place: number): number[] {
  return words.slice(starts[place], starts[place + 1]).filter((word) => word !== PHRASE_END);
}

/** How many words the comment in a place has. */
export function wordCountAt({ words, starts }: CommentColumns, place: number): number {
  const end = starts[place + 1] as number;
  let count = 0;
  for (let at = starts[place] as number; at < end; at++) if (words[at] !== PHRASE_END) count++;
  return count;
}

/** The tally by rank of those who wrote the comments, or those in some places. */
export function tallyOfComments(
  { ranks, times }: Pick<CommentColumns, 'ranks' | 'times'>,
  places: Iterable<number> = ranks.keys(),
): Tally {
  const counts = [0, 0, 0] as [number, number, number];
  for (const place of places) counts[ranks[place] as Rank] += times[place] as number;
  const [detractors, passives, promoters] = counts;
  return { promoters, passives, detractors };
}

/** The score on a scale. */
export function npsOf(tally: Tally, { scale }: ScaleOption): Nps {
  return npsOfTally(tally, scale);
}
