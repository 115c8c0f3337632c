import { ratingReader } from '../counting/reading.js';
import type { Scale } from '../counting/scale.js';
import { type Coding, codingOf } from './category.js';
import { looksLikeDate } from './dates.js';
import type { Row } from './row.js';

/** What a column holds, as far as its first rows show. */
export type Holds = 'rating' | 'category' | 'date' | 'number' | 'text' | 'nothing';

/** A column of a table. */
export interface Column {
  /** Its place, counted from 0. */
  readonly index: number;
  /** What it is called. */
  readonly name: string;
  /** What was asked, where the file says so besides the name; else null. */
  readonly question: string | null;
  /** What it holds. */
  readonly holds: Holds;
  /** How categories are written down in it; null where it holds none. */
  readonly coding: Coding | null;
  /** How many of the rows have something in it. */
  readonly answers: number;
  /** How many of these are ratings on the scale. */
  readonly ratings: number;
}

/** How much of a column must be of a kind for it to hold that. */
const LEAST_SHARE = 0.9;
const NUMBER = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/;

/** Tells what a column holds by its cells. */
export function columnOf(
  { index, name, question }: Pick<Column, 'index' | 'name' | 'question'>,
  rows: readonly Row[],
  scale: Scale,
): Column {
  const read = ratingReader({ scale });
  const cells = rows.map((row) => row[index] ?? '');
  const readings = cells.map(read);
  const answered = cells.filter((_, place) => readings[place] !== null);
  const ratings = readings.filter((reading) => typeof reading === 'number');
  const coding = codingOf(name, index, rows);
  const isMost = (count: number) => count >= LEAST_SHARE * answered.length;
  const count = (is: (cell: string) => boolean) => answered.filter(is).length;
  const kinds: readonly (readonly [Holds, () => boolean])[] = [
    ['nothing', () => answered.length === 0],
    ['category', () => coding !== null],
    ['date', () => isMost(count(looksLikeDate))],
    ['rating', () => isMost(ratings.length) && isBroad(ratings, scale) && !isNumbering(ratings)],
    ['number', () => isMost(count((cell) => NUMBER.test(cell.trim())))],
  ];
  const holds = kinds.find(([, is]) => is())?.[0] ?? 'text';
  return {
    index,
    name,
    question,
    holds,
    coding,
    answers: answered.length,
    ratings: ratings.length,
  };
}

/** Some above the detractors': yes and no, or 1 to 5, are not. */
function isBroad(ratings: readonly number[], { passiveFrom }: Scale): boolean {
  return ratings.some((rating) => rating >= passiveFrom);
}

/** 1, 2, 3, like row numbers. */
function isNumbering(ratings: readonly number[]): boolean {
  return (
    ratings.length > 2 &&
    ratings.every((rating, i) => i === 0 || rating === (ratings[i - 1] as number) + 1)
  );
}
