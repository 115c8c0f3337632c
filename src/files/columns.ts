import { ratingReader } from '../counting/reading.js';
import type { Scale } from '../counting/scale.js';
import { type Coding, codingOf } from './category.js';
import { looksLikeDate } from './date-forms.js';
import { areMost, firstOf, isMost } from './most.js';
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
  /** How many of the first 100 of these are ratings on the scale. */
  readonly ratings: number;
  /** How many of these ratings differ from one another. */
  readonly distinctRatings: number;
}

const NUMBER = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/;

/** Tells what a column holds by its cells. */
export function columnOf(
  { index, name, question }: Pick<Column, 'index' | 'name' | 'question'>,
  rows: readonly Row[],
  scale: Scale,
  missing: readonly string[],
): Column {
  const read = ratingReader({ scale });
  const answered = rows.map((row) => row[index] ?? '').filter((cell) => !isMissing(cell, missing));
  const readings = firstOf(answered).map(read);
  const ratings = readings.filter((reading) => typeof reading === 'number');
  const coding = codingOf(name, answered);
  const kinds: readonly (readonly [Holds, () => boolean])[] = [
    ['nothing', () => answered.length === 0],
    ['category', () => coding !== null],
    ['date', () => areMost(answered, looksLikeDate)],
    ['rating', () => isBroad(ratings, scale) && !isNumbering(ratings) && isMost(ratings, readings)],
    ['number', () => areMost(answered, (cell) => NUMBER.test(cell.trim()))],
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
    distinctRatings: new Set(ratings).size,
  };
}

function isMissing(cell: string, missing: readonly string[]): boolean {
  return /^\s*(?:n\/?a|nan)?\s*$/i.test(cell) || missing.includes(cell.trim());
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
