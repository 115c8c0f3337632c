import { cellsOf, checkSameShape, placeOf } from './cells.js';
import { dateAt } from './dates.js';
import { noRating } from './errors.js';
import { ratingAt } from './ratings.js';

/** A rating and its day, `YYYY-MM-DD`. */
export interface DatedRating {
  readonly rating: number;
  readonly date: string;
}

/** Pairs the ratings of one range with the dates of another; rows without a rating are dropped. */
export function datedRatings(ratings: unknown, dates: unknown): DatedRating[] {
  const ratingCells = cellsOf('ratings', ratings);
  const dateCells = cellsOf('dates', dates);
  checkSameShape(ratingCells, dateCells);
  const rows = ratingCells.values.flatMap((_, index) => {
    const rating = ratingAt(ratingCells, index);
    const date = dateAt(dateCells, index);
    if (rating === null) return [];
    if (date !== null) return [{ rating, date }];
    throw new TypeError(`${placeOf(dateCells, index)} must be a date, received a blank cell`);
  });
  if (rows.length === 0) throw noRating('ratings');
  return rows;
}
