import { merge, respondents, type Tally } from '../counting/tally.js';
import { isAnswered } from '../findings/trend.js';
import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import { isBlank, segmentParts } from '../grouping/keys.js';
import { scoreOf } from '../inference/score.js';
import { orders, type SegmentChartOrder, type Sortable } from './segments-arranged.js';

/** More panels than these cannot be compared at a glance. */
const MOST_PANELS = 12;

type SegmentPoints<Key> = readonly [Key, readonly AnyTrendPoint[]];

/** The trends that have panels, and how many segments are left out. */
export interface ShownTrends<Key> {
  readonly trends: readonly SegmentPoints<Key>[];
  readonly left: number;
}

/** Picks the segments with the most answers and sorts them; blank values do not count as a segment. */
export function shownTrends<Key>(
  segments: ReadonlyMap<Key, readonly AnyTrendPoint[]>,
  order: SegmentChartOrder,
): ShownTrends<Key> {
  const named = [...segments]
    .map((trend) => ({ trend, ...sortable(trend) }))
    .filter((segment) => !isBlank(segment));
  const largest = [...named].sort(orders.answers).slice(0, MOST_PANELS);
  const shown = named.filter((segment) => largest.includes(segment)).sort(orders[order]);
  return { trends: shown.map(({ trend }) => trend), left: named.length - shown.length };
}

/** What a segment is sorted by: the score is that of all its answers. */
function sortable<Key>([segment, points]: SegmentPoints<Key>): Sortable {
  const tally = points
    .filter(isAnswered)
    .map(({ promoters, passives, detractors }): Tally => ({ promoters, passives, detractors }))
    .reduce((sum, each) => merge(sum, each), { promoters: 0, passives: 0, detractors: 0 });
  const answered = respondents(tally);
  return {
    segment,
    parts: segmentParts(segment),
    score: answered === 0 ? null : scoreOf(tally, answered),
    answers: points.reduce((sum, { answers }) => sum + (answers ?? 0), 0),
  };
}
