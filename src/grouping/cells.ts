import { tallyOfSums } from '../counting/tally.js';
import { type AnyTally, weightedFrom } from '../counting/weighted.js';

/**
 * Running sums of answers by category, in the order of `rankOf`: three counts or, with weights,
 * three counts, three sums of weights and three sums of squared weights.
 */
export type Cell = number[];

/** Cells by the number of their period. All answers are in period 0 if dates do not matter. */
export type PeriodCells = Map<number, Cell>;

/** Answers by segment and period. Cells of parts of the rows add up to those of all rows. */
export interface Cells<Key> {
  readonly isWeighted: boolean;
  readonly segments: Map<Key, PeriodCells>;
}

/** The cell of nobody. */
export function emptyCell(isWeighted: boolean): Cell {
  return new Array(isWeighted ? 9 : 3).fill(0);
}

/** The tally of a cell. */
export function tallyOfCell(cell: Cell, isWeighted: boolean): AnyTally {
  return isWeighted ? weightedFrom(cell) : tallyOfSums(cell);
}

/** The tallies of segments whose dates do not matter. */
export function talliesOf<Key>({ segments, isWeighted }: Cells<Key>): Map<Key, AnyTally> {
  return new Map(
    [...segments].map(([key, cells]) => [key, tallyOfCell(cells.get(0) as Cell, isWeighted)]),
  );
}

/** Cells by other keys: `keyOf` gives each segment a key of its own. */
export function withKeys<Key>(
  { segments, isWeighted }: Cells<unknown>,
  keyOf: (key: unknown) => Key,
): Cells<Key> {
  return {
    isWeighted,
    segments: new Map([...segments].map(([key, cells]) => [keyOf(key), cells])),
  };
}

/** The cells of all segments together. */
export function totalCells<Key>({ segments }: Cells<Key>): PeriodCells {
  const total: PeriodCells = new Map();
  for (const cells of segments.values()) addCells(total, cells);
  return total;
}

/** Adds the cells of a segment to those of another. Cells are replaced, never changed in place. */
export function addCells(into: PeriodCells, cells: ReadonlyMap<number, Cell>): void {
  for (const [period, cell] of cells) {
    const sum = into.get(period);
    into.set(period, sum ? sum.map((value, i) => value + (cell[i] as number)) : cell);
  }
}
