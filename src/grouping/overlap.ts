import { type AnyTally, mergeAll } from './any-tally.js';
import { collect, emptyCell, talliesOf, tallyOfCell } from './collect.js';
import type { TallyByOptions } from './keys.js';
import { type SegmentOptions, type SegmentTable, segmentTable } from './segment-table.js';

/**
 * The table of rows that may each be in several segments. Rows are tallied by the set of segments
 * they are in; merging sets gives the segments, their rests and the total without a subtraction.
 */
export function overlappingTable<Row, Key>(
  rows: Iterable<Row>,
  options: TallyByOptions<Row, Key> & Omit<SegmentOptions, 'total'>,
  keyOf: (row: Row, index: number) => unknown,
): SegmentTable<Key> {
  const numbers = new Map<unknown, number>();
  const members = new Map<string, ReadonlySet<unknown>>();
  const setOf = (row: Row, index: number): string | undefined => {
    const key = keyOf(row, index);
    if (key === undefined) return undefined;
    const keys = new Set((Array.isArray(key) ? key : [key]).filter((one) => one !== undefined));
    for (const one of keys) if (!numbers.has(one)) numbers.set(one, numbers.size);
    const name = [...keys].map((one) => numbers.get(one)).join();
    members.set(name, keys);
    return name;
  };
  const { cells, missing } = collect(rows, options, setOf);
  const sets = [...talliesOf(cells)];
  const nobody = tallyOfCell(emptyCell(options));
  const mergeWhere = (isIn: (keys: ReadonlySet<unknown> | undefined) => boolean): AnyTally =>
    mergeAll([
      nobody,
      ...sets.flatMap(([name, tally]) => (isIn(members.get(name)) ? [tally] : [])),
    ]);
  const keys = [...numbers.keys()];
  return segmentTable(
    keys.map((key) => [key as Key, mergeWhere((set) => set?.has(key) === true)] as const),
    { ...options, total: mergeWhere(() => true) },
    missing,
    () => undefined,
    keys.map((key) => mergeWhere((set) => set?.has(key) === false)),
  );
}
