import { ratingReader } from '../counting/reading.js';
import { classify, type Scale } from '../counting/scale.js';
import { categoryOf } from './category.js';
import type { Column } from './columns.js';
import { SAMPLE_SIZE } from './nearly-all.js';
import type { Row } from './row.js';

/** How a column of categories compares with the ratings beside it. */
export interface CategoryMatch {
  /** In how many rows both are given, of the first 100 such rows. */
  readonly pairs: number;
  /** In how many of these the category is that of the rating. */
  readonly matches: number;
  /** How many different categories these matches have. */
  readonly kinds: number;
}

/** How the categories of a column compare with the ratings of another. */
export function matchOf(
  rows: readonly Row[],
  ratings: Pick<Column, 'index'>,
  categories: Pick<Column, 'index' | 'coding'>,
  scale: Scale,
): CategoryMatch {
  const kinds = new Set<string>();
  let pairs = 0;
  let matches = 0;
  if (categories.coding !== null) {
    const read = ratingReader({ scale });
    for (const row of rows) {
      const rating = read(row[ratings.index]);
      const category = categoryOf(row[categories.index], categories.coding);
      if (typeof rating !== 'number' || category === null || category === 'unreadable') continue;
      pairs++;
      if (classify(rating, { scale }) === category) {
        matches++;
        kinds.add(category);
      }
      if (pairs === SAMPLE_SIZE) break;
    }
  }
  return { pairs, matches, kinds: kinds.size };
}

/** The share of rows in which categories must be those of the ratings, if both are one answer. */
const LEAST_SHARE = 0.8;
/** With fewer rows, or one category only, columns agree by chance. */
const FEWEST_PAIRS = 3;

/** Whether the categories show that a column holds their ratings. */
export function supports({ pairs, matches, kinds }: CategoryMatch): boolean {
  return pairs >= FEWEST_PAIRS && kinds > 1 && matches >= LEAST_SHARE * pairs;
}

/** Whether the categories are not those of the ratings. */
export function contradicts({ pairs, matches }: CategoryMatch): boolean {
  return pairs > 0 && matches < LEAST_SHARE * pairs;
}
