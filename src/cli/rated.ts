import { ratingReader } from '../counting/reading.js';
import {
  type Coding,
  type Column,
  type GroupCheck,
  type Recognition,
  readCategory,
} from '../files/index.js';
import { type Category, classify, type Scale } from '../index.js';
import type { Notices } from './notices.js';
import { printable } from './printable.js';
import type { Row } from './table.js';

/** Ratings remembered by their text. */
const MOST_KNOWN = 1000;

/**
 * What a screening reads as the rating of a cell. A category stands for itself, by a rating that
 * belongs to it; what is none is wrapped, lest a 9 among categories be taken for a rating.
 */
export function ratingOfCell(
  { coding }: Column,
  scale: Scale,
  missing: readonly string[],
): (cell: string | undefined) => unknown {
  if (coding === null) return remembering(ratingReader({ scale, missing }));
  const ratings: Readonly<Record<Category, number>> = {
    promoter: scale.promoterFrom,
    passive: scale.passiveFrom,
    detractor: scale.min,
  };
  return (cell) => {
    const category = categoryIn(cell, coding, missing);
    if (category === null) return null;
    return category === 'unreadable' ? [cell] : ratings[category];
  };
}

function categoryIn(cell: string | undefined, coding: Coding, missing: readonly string[]) {
  return missing.includes((cell ?? '').trim()) ? null : readCategory(cell, coding);
}

function remembering(read: ReturnType<typeof ratingReader>): (cell: string | undefined) => unknown {
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

/** Compares ratings with the categories that a survey tool wrote beside them. */
export interface Checker {
  check(cells: Row, rating: number, row: number): void;
  tell(notices: Notices): void;
}

/** The checker of a column of ratings; undefined where nothing stands beside it. */
export function checkerOf(
  { columns, checks, missing }: Recognition,
  column: Column,
  scale: Scale,
): Checker | undefined {
  const found: GroupCheck | undefined = checks.find(({ rating }) => rating === column.index);
  const group = found && columns[found.category];
  if (!group || group.coding === null || column.coding !== null) return undefined;
  const { index, coding, name } = group;
  let count = 0;
  let firstRow = 0;
  return {
    check(cells, rating, row) {
      const category = categoryIn(cells[index], coding, missing);
      if (category === null || category === classify(rating, { scale })) return;
      if (count === 0) firstRow = row;
      count++;
    },
    tell(notices) {
      if (count > 0) notices.add('disagreements', printable(name, 40), count, firstRow);
    },
  };
}
