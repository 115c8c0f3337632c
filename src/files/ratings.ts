import { ratingReader } from '../counting/reading.js';
import { type Category, classify, type ScaleOption, scaleOf } from '../counting/scale.js';
import { type Coding, categoryOf } from './category.js';
import type { Column } from './columns.js';
import type { Recognition } from './recognise.js';
import { type Row, withPoint } from './row.js';

/** How many texts are remembered with their ratings: there are few, unless they are comments. */
const MOST_KNOWN = 1000;

/** The value of a cell for `screen`: a rating, null for no answer, or anything else as unreadable. */
export type CellRating = (cell: string | undefined) => unknown;

/**
 * A function that gives the value of a cell of a column for `screen`. In a column of categories it
 * gives the lowest rating of the category. A cell that is not a category is given as `[cell]`:
 * `screen` counts an array as unreadable, but would count the text "9" as a rating.
 *
 * @throws RangeError or TypeError if the scale does not partition its ratings into three.
 */
export function ratingOfCell(
  recognition: Recognition,
  { coding }: Column,
  options: ScaleOption = {},
): CellRating {
  const scale = scaleOf(options);
  const { missing, decimalCommas } = recognition;
  if (coding === null) {
    const rating = remembering(ratingReader({ scale, missing }));
    return decimalCommas ? (cell) => rating(cell && withPoint(cell)) : rating;
  }
  const ratings: Readonly<Record<Category, number>> = {
    promoter: scale.promoterFrom,
    passive: scale.passiveFrom,
    detractor: scale.min,
  };
  return (cell) => {
    const category = categoryIn(cell, coding, recognition);
    if (category === null) return null;
    return category === 'unreadable' ? [cell] : ratings[category];
  };
}

function categoryIn(
  cell: string | undefined,
  coding: Coding,
  { missing, decimalCommas }: Recognition,
) {
  const text = cell ?? '';
  if (missing.includes(text.trim())) return null;
  return categoryOf(decimalCommas ? withPoint(text) : text, coding);
}

function remembering(read: ReturnType<typeof ratingReader>): CellRating {
  const known = new Map<string | undefined, number | null>();
  return (cell) => {
    const rating = known.get(cell);
    if (rating !== undefined) return rating;
    const reading = read(cell);
    if (typeof reading === 'string') return cell;
    if (known.size < MOST_KNOWN) known.set(cell, reading);
    return reading;
  };
}

/** The categories that a survey tool wrote beside its ratings. */
export interface CategoriesBeside {
  /** The column of the categories. */
  readonly column: Column;
  /** Whether the category in a row is not that of its rating. */
  readonly disagrees: (row: Row, rating: number) => boolean;
}

/**
 * The categories that belong to a column of ratings, such as the groups of Qualtrics; null if there
 * are none. If a category disagrees with its rating, the rating counts.
 *
 * @throws RangeError or TypeError if the scale does not partition its ratings into three.
 */
export function categoriesBeside(
  recognition: Recognition,
  { index }: Column,
  options: ScaleOption = {},
): CategoriesBeside | null {
  const scale = scaleOf(options);
  const { columns, checks } = recognition;
  const check = checks.find(({ rating }) => rating === index);
  const column = check && columns[check.category];
  if (!column || column.coding === null) return null;
  const { coding } = column;
  return {
    column,
    disagrees: (row, rating) => {
      const category = categoryIn(row[column.index], coding, recognition);
      return category !== null && category !== classify(rating, { scale });
    },
  };
}

/**
 * The columns that may be counted: those that may hold ratings, with the categories that contradict
 * them; if there are no ratings, the columns of categories. If one is left, it need not be chosen.
 */
export function countable(recognition: Recognition): Column[] {
  const { columns, ratingCandidates, categories, rivals } = recognition;
  const indices = ratingCandidates.length > 0 ? [...ratingCandidates, ...rivals] : categories;
  return indices.map((index) => columns[index] as Column);
}

/**
 * The columns of categories that are not read, because another column holds ratings and they do not
 * belong to it. People should be told of them.
 */
export function categoriesPassedOver(recognition: Recognition): Column[] {
  const { columns, ratingCandidates, categories, checks } = recognition;
  if (ratingCandidates.length === 0) return [];
  const checked = checks.map(({ category }) => category);
  return columns.filter(({ index }) => categories.includes(index) && !checked.includes(index));
}
