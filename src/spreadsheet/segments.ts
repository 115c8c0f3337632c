import { invalid } from '../counting/invalid.js';
import { type Cells, type CellValue, cellsOf, checkSameShape, isBlank, placeOf } from './cells.js';
import { civilDateOf } from './dates.js';
import { noRating } from './errors.js';
import { ratingAt } from './ratings.js';

/** A rating, null where its cell is blank, and its segment, '' where that cell is blank. */
export interface SegmentedRating {
  readonly rating: number | null;
  readonly segment: CellValue;
}

const ERROR = /^#(?:N\/A!?|[A-Z0-9/_]+[!?])$/;

/** Pairs the ratings of one range with the segments of another; rows that are blank in both are dropped. */
export function segmentedRatings(
  ratings: readonly [name: string, range: unknown],
  segments: readonly [name: string, range: unknown],
): SegmentedRating[] {
  const ratingCells = cellsOf(...ratings);
  const segmentCells = cellsOf(...segments);
  checkSameShape(ratingCells, segmentCells);
  const rows = ratingCells.values.map((_, index) => ({
    rating: ratingAt(ratingCells, index),
    segment: segmentAt(segmentCells, index),
  }));
  if (rows.every(({ rating }) => rating === null)) throw noRating(ratings[0]);
  return rows.filter(({ rating, segment }) => rating !== null || segment !== '');
}

/**
 * The text or number that stands for a segment in a result. A blank is `(blank)` whatever the language:
 * other formulas look a segment up by this text, so it must not follow the words of a page.
 */
export function segmentLabel(segment: CellValue): CellValue {
  return segment === '' ? '(blank)' : segment;
}

function segmentAt(cells: Cells, index: number): CellValue {
  const value = cells.values[index];
  if (isBlank(value)) return '';
  if (typeof value === 'number' || (typeof value === 'string' && !ERROR.test(value))) return value;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  const date = civilDateOf(value);
  if (date !== null) return date;
  throw invalid(placeOf(cells, index), 'a text, a number or a date', value, '');
}
