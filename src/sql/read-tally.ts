import type { AnyTally } from '../counting/weighted.js';
import { mergeAll } from '../grouping/any-tally.js';
import { checkCountedOnce } from './counted-once.js';
import type { SqlRow } from './rows.js';
import { tallyRows } from './tally-rows.js';

/**
 * The tally of all rows of a tally query together; weighted if the query has weights. `effectiveTally`
 * gives the plain tally that `computeNps` takes.
 *
 * @throws RangeError or TypeError as `readSegments` does; a RangeError if the query has `multiple` and the
 * rows are of several segments, which count an answer several times.
 * @example
 * readTally([{ promoters: 7, passives: 2, detractors: 1 }, { promoters: '3', passives: '0', detractors: '1' }]) // => { promoters: 10, passives: 2, detractors: 2 }
 */
export function readTally(rows: Iterable<SqlRow>): AnyTally {
  const all = tallyRows(rows);
  checkCountedOnce(all.map(({ row }) => row));
  return mergeAll(all.map(({ tally }) => tally));
}
