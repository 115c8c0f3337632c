import { ratingReader } from '../counting/reading.js';
import { classify, type Scale } from '../counting/scale.js';
import { categoryOf } from './category.js';
import type { Column } from './columns.js';
import { isNearlyAll, SAMPLE_SIZE } from './nearly-all.js';
import type { Row } from './row.js';

/** Whether nearly all categories are those of the ratings beside them, so that both are one answer. */
export function categoriesMatch(
  rows: readonly Row[],
  ratings: Column,
  categories: Column,
  scale: Scale,
): boolean {
  if (categories.coding === null) return false;
  const read = ratingReader({ scale });
  let pairs = 0;
  let matches = 0;
  for (const row of rows) {
    const rating = read(row[ratings.index]);
    const category = categoryOf(row[categories.index], categories.coding);
    if (typeof rating !== 'number' || category === null || category === 'unreadable') continue;
    pairs++;
    if (classify(rating, { scale }) === category) matches++;
    if (pairs === SAMPLE_SIZE) break;
  }
  return pairs > 0 && isNearlyAll(matches, pairs);
}
