import { nameOf } from '../display/names.js';
import { certaintyOf, standingOf } from '../findings/segments.js';
import { isBlank } from '../grouping/keys.js';
import type { SegmentRow } from '../grouping/segment-table.js';

/** How a chart orders segments. */
export type SegmentChartOrder = 'score' | 'name' | 'answers' | 'given';

/** Segments as a chart shows them, from the top. */
export interface ArrangedSegments<Key> {
  /** Segments with enough answers. */
  readonly firm: readonly SegmentRow<Key>[];
  /** Segments that have no row of their own, where there are too many. */
  readonly others: readonly SegmentRow<Key>[];
  /** Segments with fewer than 30 answers. */
  readonly thin: readonly SegmentRow<Key>[];
  /** Rows with a blank value, which do not count as segments. */
  readonly blank: readonly SegmentRow<Key>[];
}

/** More segments than these do not have a row each. */
const MOST_ROWS = 25;
const LARGEST = 10;

/** Sorts segments, and picks those that have rows where there are more than 25. */
export function arrangedSegments<Key>(
  segments: readonly SegmentRow<Key>[],
  order: SegmentChartOrder,
): ArrangedSegments<Key> {
  const sorted = [...segments].sort(orders[order]);
  const named = sorted.filter((row) => !isBlank(row));
  const shown = shownOf(named);
  return {
    firm: named.filter((row) => shown.has(row) && !row.lowBase),
    others: named.filter((row) => !shown.has(row)),
    thin: named.filter((row) => shown.has(row) && row.lowBase),
    blank: sorted.filter(isBlank),
  };
}

/** What segments are sorted by. */
export type Sortable = Pick<SegmentRow<unknown>, 'segment' | 'parts' | 'score' | 'answers'>;
type Order = (a: Sortable, b: Sortable) => number;

const collator = new Intl.Collator('en', { numeric: true });
const textOf = ({ segment, parts }: Sortable): string => nameOf(segment, parts, '');

/** The orders in which charts show segments; those without a score come last. */
export const orders: Readonly<Record<SegmentChartOrder, Order>> = {
  score: (a, b) => (b.score ?? -Infinity) - (a.score ?? -Infinity) || 0,
  name: (a, b) => collator.compare(textOf(a), textOf(b)),
  answers: (a, b) => b.answers - a.answers,
  given: () => 0,
};

/** All segments; where they are too many, the clear ones and the largest. */
function shownOf<Key>(named: readonly SegmentRow<Key>[]): ReadonlySet<SegmentRow<Key>> {
  if (named.length <= MOST_ROWS) return new Set(named);
  const clear = named
    .filter((row) => standingOf(row) !== 'unclear')
    .sort((a, b) => certaintyOf(b) - certaintyOf(a));
  const largest = [...named].sort(orders.answers).slice(0, LARGEST);
  return new Set([...clear.slice(0, MOST_ROWS - LARGEST), ...largest]);
}
