import type { AnyTally } from './any-tally.js';
import {
  type AnswerOptions,
  collect,
  emptyCell,
  nothingMissing,
  talliesOf,
  tallyOfCell,
} from './collect.js';
import { keyReader, type TallyByOptions } from './keys.js';
import { overlappingTable } from './overlap.js';
import { type SegmentOptions, type SegmentTable, segmentTable } from './segment-table.js';

/**
 * One tally for each segment, in one pass; weighted tallies with `weight`. Rows without rating,
 * segment or weight are left out; `npsBySegment` counts them.
 *
 * @throws RangeError or TypeError at the first rating or weight that is none, with its index.
 * @example
 * tallyBy([{ plan: 'Pro', rating: 9 }, { plan: 'Free', rating: 3 }, { plan: 'Pro', rating: 8 }], { rating: 'rating', by: 'plan' }).get('Pro') // => { promoters: 1, passives: 1, detractors: 0 }
 */
export function tallyBy<Row, Name extends keyof Row>(
  rows: Iterable<Row>,
  options: AnswerOptions<Row> & { readonly by: Name },
): Map<Exclude<Row[Name], undefined>, AnyTally>;
export function tallyBy<Row>(
  rows: Iterable<Row>,
  options: AnswerOptions<Row> & { readonly by: readonly (keyof Row & string)[] },
): Map<string, AnyTally>;
export function tallyBy<Row, Key>(
  rows: Iterable<Row>,
  options: TallyByOptions<Row, Key>,
): Map<Key, AnyTally>;
export function tallyBy<Row, Key>(
  rows: Iterable<Row>,
  options: TallyByOptions<Row, Key>,
): Map<Key, AnyTally> {
  const { cells } = collect(rows, options, keyReader(options.by).keyOf);
  return talliesOf(cells) as Map<Key, AnyTally>;
}

/**
 * Segments compared fairly: each with its score, interval and contribution to the total, and
 * against everybody else (not against the total, which contains it), with p-values adjusted for
 * the number of segments. Tallies of one key are merged.
 *
 * The shrunken score is (1 − B) score + B mean with B = v/(v + τ²): v is the variance of the score,
 * τ² that between segments (Paule & Mandel, Journal of Research of the National Bureau of Standards
 * 87, 1982; Efron & Morris, Journal of the American Statistical Association 70, 1975).
 *
 * @throws RangeError if an option is out of its bounds, or counts do not make tallies.
 * @throws TypeError if weighted and plain tallies are mixed, or `total` and `overlapping` do not
 * come together.
 * @example
 * compareSegments([['Free', { promoters: 30, passives: 30, detractors: 40 }], ['Pro', { promoters: 55, passives: 30, detractors: 15 }]]).segments[1]?.versusRest?.estimate // => 50
 */
export function compareSegments<Key>(
  tallies: Iterable<readonly [Key, AnyTally]>,
  options: SegmentOptions = {},
): SegmentTable<Key> {
  return segmentTable(tallies, options, nothingMissing, () => undefined);
}

/**
 * The segment table of rows: `tallyBy`, then `compareSegments`, with an account of the rows that
 * are missing something. A segment in which nobody answered is among the suppressed.
 *
 * With `overlapping`, `by` may give an array of segments for a row; the total counts the row once.
 *
 * @throws RangeError or TypeError as `tallyBy` and `compareSegments` do.
 * @example
 * npsBySegment([{ plan: 'Pro', rating: 9 }, { plan: 'Free', rating: 3 }, { rating: 8 }], { rating: 'rating', by: 'plan' }).missing.segment // => 1
 */
export function npsBySegment<Row, Name extends keyof Row>(
  rows: Iterable<Row>,
  options: AnswerOptions<Row> & Omit<SegmentOptions, 'total'> & { readonly by: Name },
): SegmentTable<Exclude<Row[Name], undefined>>;
export function npsBySegment<Row>(
  rows: Iterable<Row>,
  options: AnswerOptions<Row> &
    Omit<SegmentOptions, 'total'> & { readonly by: readonly (keyof Row & string)[] },
): SegmentTable<string>;
export function npsBySegment<Row, Key>(
  rows: Iterable<Row>,
  options: TallyByOptions<Row, Key> & Omit<SegmentOptions, 'total'>,
): SegmentTable<Key>;
export function npsBySegment<Row, Key>(
  rows: Iterable<Row>,
  options: TallyByOptions<Row, Key> & Omit<SegmentOptions, 'total'>,
): SegmentTable<Key> {
  const { keyOf, partsOf } = keyReader(options.by);
  if (options.overlapping) return overlappingTable(rows, options, keyOf);
  const { cells, missing, unanswered } = collect(rows, options, keyOf);
  const tallies = withUnanswered(talliesOf(cells), unanswered, options);
  return segmentTable(tallies as Map<Key, AnyTally>, options, missing, partsOf);
}

/** Adds the segments in which nobody answered. */
function withUnanswered<Key>(
  tallies: Map<Key, AnyTally>,
  unanswered: Iterable<Key>,
  options: { readonly weight?: unknown },
): Map<Key, AnyTally> {
  for (const key of unanswered) {
    if (!tallies.has(key)) tallies.set(key, tallyOfCell(emptyCell(options)));
  }
  return tallies;
}
