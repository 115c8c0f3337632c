import { ratingReader } from '../counting/reading.js';
import { type Category, classify, type ScaleOption, scaleOf } from '../counting/scale.js';
import { type Coding, readCategory } from './category.js';
import type { Column } from './columns.js';
import type { Recognition } from './recognise.js';
import { type Row, withPoint } from './row.js';

/** Ratings remembered by their text. */
const MOST_KNOWN = 1000;

/** What stands in a cell, as `screen` takes it: a rating, null for none, or what is no rating. */
export type CellRating = (cell: string | undefined) => unknown;

/**
 * What `screen` is to take for the rating in a cell of a column. A category stands for itself, by a
 * rating that belongs to it; what is none is wrapped in a list, lest a 9 among categories be taken
 * for a rating.
 *
 * @throws RangeError or TypeError if the scale is none.
 * @example
 * const recognition = recognise([['id', 'group'], ['a', 'Promoter'], ['b', 'Detractor']])
 * const cells = ['Passive', 'Promoter', '9', '']
 * cells.map(ratingOfCell(recognition, recognition.columns[1])) // => [7, 9, ['9'], null]
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
  return readCategory(decimalCommas ? withPoint(text) : text, coding);
}

function remembering(read: ReturnType<typeof ratingReader>): CellRating {
  const known = new Map<string | undefined, number | null>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const reading = read(cell);
    if (typeof reading === 'string') return cell;
    if (known.size < MOST_KNOWN) known.set(cell, reading);
    return reading;
  };
}

/** The categories that a survey tool wrote beside ratings. */
export interface CategoriesBeside {
  /** The column in which they stand. */
  readonly column: Column;
  /** Whether a row has another category than its rating has. */
  readonly disagrees: (row: Row, rating: number) => boolean;
}

/**
 * The categories that stand beside a column of ratings, such as the groups of Qualtrics; null where
 * there are none. Where they disagree with the rating, the rating counts.
 *
 * @throws RangeError or TypeError if the scale is none.
 * @example
 * const rows = [['Q1', 'Q1_NPS_GROUP'], ['9', 'Promoter'], ['3', 'Detractor']]
 * const recognition = recognise(rows)
 * const beside = categoriesBeside(recognition, recognition.columns[0])
 * beside?.disagrees(['8', 'Promoter'], 8) // => true
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
 * The columns that may be counted: one where it is plain. Those that may hold ratings, with the
 * categories that contradict them; where nothing may, those of categories.
 *
 * @example
 * const cells = [['age', 'group'], ['9', 'Promoter'], ['8', 'Detractor'], ['7', 'Promoter']]
 * countable(recognise(cells)).map(({ name }) => name) // => ['age', 'group']
 */
export function countable(recognition: Recognition): Column[] {
  const { columns, ratingCandidates, categories, rivals } = recognition;
  const found = ratingCandidates.length > 0 ? [...ratingCandidates, ...rivals] : categories;
  return found.map((index) => columns[index] as Column);
}

/**
 * The columns that hold categories though another holds ratings, and stand beside none: they are
 * not read, and whoever counts the ratings should say so.
 *
 * @example
 * const rows = [['score', 'segment'], ['9', 'Promoter'], ['3', 'Detractor']]
 * categoriesPassedOver(recognise(rows)).map(({ name }) => name) // => ['segment']
 */
export function categoriesPassedOver(recognition: Recognition): Column[] {
  const { columns, ratingCandidates, categories, checks } = recognition;
  if (ratingCandidates.length === 0) return [];
  const beside = checks.map(({ category }) => category);
  return columns.filter(({ index }) => categories.includes(index) && !beside.includes(index));
}
