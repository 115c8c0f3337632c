import { ratingReader } from '../counting/reading.js';
import { classify, type Scale } from '../counting/scale.js';
import { readCategory } from './category.js';
import type { Column } from './columns.js';
import { ENOUGH, isMost } from './most.js';
import type { Row } from './row.js';

/** Whether categories say what ratings say, but for slips, as they do where they were made of them. */
export function agree(
  rows: readonly Row[],
  { index }: Column,
  { index: place, coding }: Column,
  scale: Scale,
): boolean {
  if (coding === null) return false;
  const read = ratingReader({ scale });
  const says: boolean[] = [];
  for (const row of rows) {
    const rating = read(row[index]);
    const category = readCategory(row[place], coding);
    if (typeof rating !== 'number' || category === null || category === 'unreadable') continue;
    says.push(classify(rating, { scale }) === category);
    if (says.length === ENOUGH) break;
  }
  return says.length > 0 && isMost(says.filter(Boolean), says);
}
