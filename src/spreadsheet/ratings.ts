import { isRating, notARating, standardScale } from '../counting/scale.js';
import { type Tally, tally } from '../counting/tally.js';
import { type Cells, cellsOf, isBlank, placeOf } from './cells.js';
import { noRating } from './errors.js';

/** The tally of the ratings in a range. Blank cells are skipped; a range without a rating throws. */
export function tallyRange(name: string, range: unknown): Tally {
  const cells = cellsOf(name, range);
  const ratings: number[] = [];
  for (let index = 0; index < cells.values.length; index++) {
    const rating = ratingAt(cells, index);
    if (rating !== null) ratings.push(rating);
  }
  if (ratings.length === 0) throw noRating(name);
  return tally(ratings);
}

/** The rating in a cell; null where it is blank. Throws for any text, '9' included. */
export function ratingAt(cells: Cells, index: number): number | null {
  const value = cells.values[index];
  if (isRating(value)) return value;
  if (isBlank(value)) return null;
  throw notARating(placeOf(cells, index), value, standardScale);
}
