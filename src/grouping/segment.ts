import { checkOptionNames, type OptionNames } from '../counting/options.js';
import type { Tally } from '../counting/tally.js';
import type { AnyTally, WeightedTally } from '../counting/weighted.js';
import { emptyCell, talliesOf, tallyOfCell, withKeys } from './cells.js';
import { collect, type Unweighted, type Weighted } from './collect.js';
import { type By, type KeyAt, keyReader, segmentKey, type TallyByOptions } from './keys.js';
import { overlappingTable } from './overlap.js';
import { type SegmentOptions, type SegmentTable, segmentTable } from './segment-table.js';

const tallyByNames: OptionNames<TallyByOptions<unknown>> = {
  rating: true,
  by: true,
  weight: true,
  scale: true,
};

/**
 * One tally for each segment, in one pass: plain tallies or, with `weight`, weighted ones. Rows
 * without rating, segment or weight are left out; `npsBySegment` counts them.
 *
 * @typeParam Row - A row of your table.
 * @typeParam Place - The type of `by`, from which the type of the keys follows.
 * @throws RangeError or TypeError at the first wrong rating or weight, with its index, or if an
 * option is unknown or wrong.
 * @example
 * tallyBy([{ plan: 'Pro', rating: 9 }, { plan: 'Free', rating: 3 }, { plan: 'Pro', rating: 8 }], { rating: 'rating', by: 'plan' }).get('Pro') // => { promoters: 1, passives: 1, detractors: 0 }
 */
export function tallyBy<Row, const Place extends By<Row>>(
  rows: Iterable<Row>,
  options: TallyByOptions<Row, Place> & Unweighted,
): Map<KeyAt<Row, Place>, Tally>;
export function tallyBy<Row, const Place extends By<Row>>(
  rows: Iterable<Row>,
  options: TallyByOptions<Row, Place> & Weighted<Row>,
): Map<KeyAt<Row, Place>, WeightedTally>;
export function tallyBy<Row, const Place extends By<Row>>(
  rows: Iterable<Row>,
  options: TallyByOptions<Row, Place>,
): Map<KeyAt<Row, Place>, AnyTally>;
export function tallyBy<Row, Place extends By<Row>>(
  rows: Iterable<Row>,
  options: TallyByOptions<Row, Place>,
): Map<KeyAt<Row, Place>, AnyTally> {
  checkOptionNames('tallyBy', options, tallyByNames);
  const { by } = options;
  const { cells } = collect(rows, options, keyReader(by));
  return talliesOf(withKeys(cells, (value) => segmentKey(by, value) as KeyAt<Row, Place>));
}

const compareNames: OptionNames<SegmentOptions> = {
  confidenceLevel: true,
  method: true,
  adjustment: true,
  minRespondents: true,
  order: true,
  overlapping: true,
  total: true,
};

/**
 * Segments compared fairly: each with its score, interval and contribution to the total, and with
 * its difference from all other respondents (not from the total, which contains the segment), with
 * p-values adjusted for the number of segments. Tallies of one key are merged.
 *
 * The shrunken score is (1 − B) score + B mean with B = v/(v + τ²): v is the variance of the score,
 * τ² that between segments (Paule & Mandel, Journal of Research of the National Bureau of Standards
 * 87, 1982; Efron & Morris, Journal of the American Statistical Association 70, 1975).
 *
 * @throws RangeError if an option is out of its bounds, counts do not make tallies, or there are more
 * than 300,000 segments.
 * @throws TypeError if weighted and plain tallies are mixed, `total` and `overlapping` do not come
 * together, an option is unknown, or the tallies are not [key, tally] pairs.
 * @example
 * compareSegments([['Free', { promoters: 30, passives: 30, detractors: 40 }], ['Pro', { promoters: 55, passives: 30, detractors: 15 }]]).segments[1]?.versusRest?.estimate // => 50
 */
export function compareSegments<Key>(
  tallies: Iterable<readonly [Key, AnyTally]>,
  options: SegmentOptions = {},
): SegmentTable<Key> {
  checkOptionNames('compareSegments', options, compareNames);
  return segmentTable({ tallies, options });
}

/** Options of `npsBySegment`. */
export interface NpsBySegmentOptions<Row, Place extends By<Row> = By<Row>>
  extends TallyByOptions<Row, Place>,
    Omit<SegmentOptions, 'total'> {}

const npsBySegmentNames: OptionNames<NpsBySegmentOptions<unknown>> = {
  rating: true,
  by: true,
  weight: true,
  scale: true,
  confidenceLevel: true,
  method: true,
  adjustment: true,
  minRespondents: true,
  order: true,
  overlapping: true,
};

/**
 * The segment table of rows: `tallyBy`, then `compareSegments`, with a count of the rows that miss
 * something. A segment in which nobody answered is among the suppressed.
 *
 * With `overlapping`, `by` may give an array of segments for a row; the total counts the row once.
 *
 * @typeParam Row - A row of your table.
 * @typeParam Place - The type of `by`, from which the type of the keys follows.
 * @throws RangeError or TypeError as `tallyBy` and `compareSegments` do.
 * @example
 * npsBySegment([{ plan: 'Pro', rating: 9 }, { plan: 'Free', rating: 3 }, { rating: 8 }], { rating: 'rating', by: 'plan' }).missing.segment // => 1
 */
export function npsBySegment<Row, const Place extends By<Row>>(
  rows: Iterable<Row>,
  options: NpsBySegmentOptions<Row, Place>,
): SegmentTable<KeyAt<Row, Place>> {
  checkOptionNames('npsBySegment', options, npsBySegmentNames);
  type Key = KeyAt<Row, Place>;
  const { by } = options;
  const readKey = keyReader(by);
  const keyOf = (value: unknown) => segmentKey(by, value) as Key;
  if (options.overlapping) {
    return overlappingTable(rows, options, (row, index) => keyOf(readKey(row, index)));
  }
  const { cells, missing, unanswered } = collect(rows, options, readKey);
  const tallies = talliesOf(withKeys(cells, keyOf));
  const nobody = tallyOfCell(emptyCell(cells.isWeighted), cells.isWeighted);
  for (const value of unanswered) {
    const key = keyOf(value);
    if (!tallies.has(key)) tallies.set(key, nobody);
  }
  return segmentTable({ tallies, options, missing });
}
