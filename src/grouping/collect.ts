import { type Field, reader } from '../counting/field.js';
import { isOn, notARating, rankOf, type ScaleOption, scaleOf } from '../counting/scale.js';
import { addAnswer, tallyFrom, weightedFrom } from '../counting/weighted.js';
import type { AnyTally } from './any-tally.js';

/** Where the answers of rows are. */
export interface AnswerOptions<Row> extends ScaleOption {
  /** Where a row's rating is; null and undefined are missing, anything else must be a rating. */
  readonly rating: Field<Row, number | null>;
  /**
   * Where a row's weight is.
   *
   * @defaultValue every row counts the same
   */
  readonly weight?: Field<Row, number | null>;
}

/** Why rows are not counted; a row with several reasons counts for the first. */
export interface Missing {
  /** Rows without a rating. */
  readonly rating: number;
  /** Rows without a segment. */
  readonly segment: number;
  /** Rows without a date. */
  readonly date: number;
  /** Rows without a weight. */
  readonly weight: number;
}

/** Nothing missing. */
export const nothingMissing: Missing = { rating: 0, segment: 0, date: 0, weight: 0 };

/** Running sums of a group's answers: three counts, or the nine sums of weighted answers. */
export type Cell = Float64Array;

/** Finds the cells that a row belongs to, or the reason why it belongs to none. */
export type CellFinder<Row> = (
  row: Row,
  index: number,
  newCell: () => Cell,
) => Cell | readonly Cell[] | 'segment' | 'date';

/** Adds up the answers of rows in the cells they belong to, and counts those that are missing. */
export function collect<Row>(
  rows: Iterable<Row>,
  options: AnswerOptions<Row>,
  cellOf: CellFinder<Row>,
  onUnanswered?: (row: Row, index: number) => void,
): Missing {
  const scale = scaleOf(options);
  const ratingOf = reader(options.rating);
  const weightOf = options.weight === undefined ? undefined : reader(options.weight);
  const newCell = () => new Float64Array(weightOf ? 9 : 3);
  const missing = { ...nothingMissing } as { -readonly [Reason in keyof Missing]: number };
  let index = 0;
  for (const row of rows) {
    const rating = ratingOf(row, index);
    if (rating === null || rating === undefined) {
      missing.rating++;
      onUnanswered?.(row, index);
    } else {
      if (!isOn(scale, rating)) throw notARating(`rating at index ${index}`, rating, scale);
      const found = cellOf(row, index, newCell);
      if (typeof found === 'string') missing[found]++;
      else if (weightOf) {
        const weight = weightOf(row, index);
        if (weight === null || weight === undefined) missing.weight++;
        else for (const cell of cellsOf(found)) addAnswer(cell, rating, weight, index, scale);
      } else if (found instanceof Float64Array) (found[rankOf(rating, scale)] as number)++;
      else for (const cell of found) (cell[rankOf(rating, scale)] as number)++;
    }
    index++;
  }
  return missing;
}

function cellsOf(found: Cell | readonly Cell[]): readonly Cell[] {
  return found instanceof Float64Array ? [found] : found;
}

/** The tally of a cell. */
export function tallyOfCell(cell: Cell): AnyTally {
  return cell.length === 3 ? tallyFrom(cell, 0) : weightedFrom(cell);
}
