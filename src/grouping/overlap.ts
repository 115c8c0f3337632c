import type { AnyTally } from '../counting/weighted.js';
import { mergeAll } from './any-tally.js';
import { emptyCell, talliesOf, tallyOfCell } from './cells.js';
import { type AnswerOptions, collect } from './collect.js';
import { plainKey } from './keys.js';
import { type SegmentOptions, type SegmentTable, segmentTable } from './segment-table.js';

/**
 * The table of rows that may each be in several segments. Rows are tallied by the set of their
 * segments; merging sets gives the segments, their rests and the total without a subtraction.
 */
export function overlappingTable<Row, Key>(
  rows: Iterable<Row>,
  options: AnswerOptions<Row> & Omit<SegmentOptions, 'total'>,
  keyOf: (row: Row, index: number) => unknown,
): SegmentTable<Key> {
  const numbers = new Map<unknown, number>();
  const members = new Map<string, ReadonlySet<unknown>>();
  const setOf = (row: Row, index: number): string | undefined => {
    const key = keyOf(row, index);
    if (key === undefined) return undefined;
    const keys = new Set(
      (Array.isArray(key) ? key.map(plainKey) : [key]).filter((item) => item !== undefined),
    );
    for (const item of keys) if (!numbers.has(item)) numbers.set(item, numbers.size);
    const name = [...keys].map((item) => numbers.get(item)).join();
    members.set(name, keys);
    return name;
  };
  const { cells, missing } = collect(rows, options, setOf);
  const sets = [...talliesOf(cells)];
  const nobody = tallyOfCell(emptyCell(cells.isWeighted), cells.isWeighted);
  const mergeWhere = (isIncluded: (keys: ReadonlySet<unknown> | undefined) => boolean): AnyTally =>
    mergeAll([
      nobody,
      ...sets.flatMap(([name, tally]) => (isIncluded(members.get(name)) ? [tally] : [])),
    ]);
  const keys = [...numbers.keys()];
  return segmentTable({
    tallies: keys.map((key) => [key as Key, mergeWhere((set) => set?.has(key) === true)] as const),
    options: { ...options, total: mergeWhere(() => true) },
    missing,
    rests: keys.map((key) => mergeWhere((set) => set?.has(key) === false)),
  });
}
