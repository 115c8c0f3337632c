import type { ScaleOption } from '../counting/scale.js';
import type { AnyTally } from '../counting/weighted.js';
import { answersOf, mergeAll } from './any-tally.js';
import { emptyCell, talliesOf, tallyOfCell } from './cells.js';
import { type AnswerOptions, collect, type Missing } from './collect.js';
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
  const sets = [...talliesOf(cells)].map(([name, tally]) => ({
    keys: (members.get(name) ?? new Set()) as ReadonlySet<Key>,
    tally,
  }));
  return tableOfSets({
    keys: [...numbers.keys()] as Key[],
    sets,
    options,
    missing,
    isWeighted: cells.isWeighted,
  });
}

/** The respondents who are in a set of segments, and in no other. */
export interface SegmentSet<Key> {
  readonly keys: ReadonlySet<Key>;
  readonly tally: AnyTally;
}

/** The table of respondents by the sets of segments that they are in. */
export function tableOfSets<Key>({
  keys,
  sets,
  options,
  missing,
  isWeighted,
}: {
  readonly keys: readonly Key[];
  readonly sets: readonly SegmentSet<Key>[];
  readonly options: Omit<SegmentOptions, 'total' | 'overlapping'> & ScaleOption;
  readonly missing: Missing;
  readonly isWeighted: boolean;
}): SegmentTable<Key> {
  const nobody = tallyOfCell(emptyCell(isWeighted), isWeighted);
  const mergeWhere = (isIncluded: (keys: ReadonlySet<Key>) => boolean): AnyTally =>
    mergeAll([nobody, ...sets.flatMap(({ keys, tally }) => (isIncluded(keys) ? [tally] : []))]);
  const places = new Map(keys.map((key, place) => [key, place]));
  return segmentTable({
    tallies: keys.map((key) => [key, mergeWhere((set) => set.has(key))] as const),
    options: { ...options, overlapping: true, total: mergeWhere(() => true) },
    missing,
    rests: keys.map((key) => mergeWhere((set) => !set.has(key))),
    sets: sets.map((set) => ({
      places: [...set.keys].map((key) => places.get(key) as number),
      answers: answersOf(set.tally),
    })),
  });
}
