import { invalid } from '../counting/invalid.js';
import type { Category } from '../counting/scale.js';
import { mergeTransitions, type Transitions } from '../inference/paired.js';
import { type RowReader, rowReaders, type SqlRow } from './rows.js';

const places = new Map<string, number>(
  Object.entries({
    promoter: 0,
    passive: 1,
    detractor: 2,
  } satisfies Record<Category, number>),
);

const nobody: Transitions = [
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
];

/**
 * The transitions of the rows of a transition query, for `pairedDifference`. Shards merge if all
 * answers of a respondent are on one shard. Respondents who answered in one wave only are left out.
 *
 * @throws RangeError if a respondent answered twice in one wave, or if a count is negative, not whole
 * or beyond 2⁵³ − 1.
 * @throws TypeError if a column is missing or has a value of another type.
 * @example
 * readTransitions([{ category_before: 'passive', category_after: 'promoter', respondents: 7n, repeated: 0n }]) // => [[0, 0, 0], [7, 0, 0], [0, 0, 0]]
 */
export function readTransitions(rows: Iterable<SqlRow>): Transitions {
  return rowReaders(rows).map(transitionsOf).reduce(mergeTransitions, nobody);
}

/** The respondents of a row; nobody where they answered in one wave only. */
export function transitionsOf(row: RowReader): Transitions {
  const repeated = row.count('repeated');
  if (repeated > 0) {
    throw invalid(`repeated of row ${row.index}`, '0: one answer each in a wave', repeated);
  }
  const before = placeOf(row, 'category_before');
  const after = placeOf(row, 'category_after');
  const respondents = row.count('respondents');
  if (before === undefined || after === undefined) return nobody;
  const counts = nobody.map((each) => [...each]) as [number[], number[], number[]];
  (counts[before] as number[])[after] = respondents;
  return counts as unknown as Transitions;
}

/** The place of a category in transitions; undefined in a wave without an answer. */
function placeOf({ index, text }: RowReader, column: string): number | undefined {
  const category = text(column);
  const place = category === null ? undefined : places.get(category);
  if (category === null || place !== undefined) return place;
  const rule = `one of ${[...places.keys()].join(', ')}`;
  throw invalid(`${column} of row ${index}`, rule, category, 'string');
}
