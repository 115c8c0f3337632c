import { isNoAnswer } from '../counting/no-answer.js';
import { ratingReader } from '../counting/reading.js';
import type { Scale } from '../counting/scale.js';
import type { Metric } from '../metrics/metric.js';
import { type Coding, codingOf } from './category.js';
import { looksLikeDate } from './date-forms.js';
import { meaningOfName, type NameMeaning } from './names.js';
import { isNearlyAll, nearlyAllMatch, sampleOf } from './nearly-all.js';
import type { Row } from './row.js';

/** What a column holds, as far as its first rows show. */
export type Holds = 'rating' | 'category' | 'date' | 'number' | 'text' | 'nothing';

/** A column of a table. */
export interface Column {
  /** Its place, counted from 0. */
  readonly index: number;
  /** Its name. */
  readonly name: string;
  /** The question that people answered, if the file has it besides the name; else null. */
  readonly question: string | null;
  /** What its name and question say that it holds; null if they say nothing of it. */
  readonly nameMeaning: NameMeaning;
  /** What it holds. */
  readonly holds: Holds;
  /** How its categories are written; null if it does not hold categories. */
  readonly coding: Coding | null;
  /** How many of the rows have an answer in it. */
  readonly answers: number;
  /** How many of the first 100 answers are ratings on the scale. */
  readonly ratings: number;
  /** How many different ratings these are. */
  readonly distinctRatings: number;
  /** The highest of these ratings; null if there are none. */
  readonly highestRating: number | null;
}

const NUMBER = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/;

/** How the cells and the name of a column are read. */
interface ColumnReading {
  readonly scale: Scale;
  readonly metric: Metric;
  /** Texts that mean no answer in this file. */
  readonly missing: readonly string[];
}

/** The column with what its cells show of it. */
export function columnOf(
  { index, name, question }: Pick<Column, 'index' | 'name' | 'question'>,
  rows: readonly Row[],
  { scale, metric, missing }: ColumnReading,
): Column {
  const read = ratingReader({ scale });
  const answers = rows
    .map((row) => row[index] ?? '')
    .filter((cell) => !isNoAnswer(cell) && !missing.includes(cell.trim()));
  const readings = sampleOf(answers).map(read);
  const ratings = readings.filter((reading) => typeof reading === 'number');
  const areRatings = isNearlyAll(ratings.length, readings.length);
  const coding = codingOf(name, answers);
  const kinds: readonly (readonly [Holds, () => boolean])[] = [
    ['nothing', () => answers.length === 0],
    ['category', () => coding !== null],
    ['date', () => nearlyAllMatch(answers, looksLikeDate)],
    ['rating', () => areRatings && isBroad(ratings, scale) && !isNumbering(ratings)],
    ['number', () => nearlyAllMatch(answers, (cell) => NUMBER.test(cell.trim()))],
  ];
  const holds = kinds.find(([, isKind]) => isKind())?.[0] ?? 'text';
  return {
    index,
    name,
    question,
    nameMeaning: meaningOfName(name, question, metric),
    holds,
    coding,
    answers: answers.length,
    ratings: ratings.length,
    distinctRatings: new Set(ratings).size,
    highestRating: ratings.length === 0 ? null : Math.max(...ratings),
  };
}

/** Whether some ratings are above the detractors'. Yes and no as 1 and 0, or 1 to 5, are not. */
function isBroad(ratings: readonly number[], { passiveFrom }: Scale): boolean {
  return ratings.some((rating) => rating >= passiveFrom);
}

/** Whether the numbers go up by one, as row numbers do. */
function isNumbering(ratings: readonly number[]): boolean {
  return (
    ratings.length > 2 &&
    ratings.every((rating, i) => i === 0 || rating === (ratings[i - 1] as number) + 1)
  );
}
