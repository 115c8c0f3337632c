import type { Column, Recognition, Row } from '../files/index.js';
import { categoriesBeside } from '../files/ratings.js';
import type { Scale } from '../index.js';
import type { Notices } from './notices.js';
import { printable } from './terminal/printable.js';

/** Compares ratings with the categories that a survey tool wrote beside them. */
export interface Checker {
  check(cells: Row, rating: number, row: number): void;
  tell(notices: Notices): void;
}

/** The checker of a column of ratings; undefined where nothing stands beside it. */
export function checkerOf(
  recognition: Recognition,
  column: Column,
  scale: Scale,
): Checker | undefined {
  const beside = categoriesBeside(recognition, column, { scale });
  if (beside === null) return undefined;
  let count = 0;
  let firstRow = 0;
  return {
    check(cells, rating, row) {
      if (!beside.disagrees(cells, rating)) return;
      if (count === 0) firstRow = row;
      count++;
    },
    tell(notices) {
      const name = printable(beside.column.name, 40);
      if (count > 0) notices.add('disagreements', name, count, firstRow);
    },
  };
}
