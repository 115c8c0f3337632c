import type { SegmentRow, SegmentTable } from '../grouping/segment-table.js';
import { type Comparison, comparisonOf } from './clear.js';

/** What may be claimed of the segments of a table, as far as they are shown. */
export type SegmentFinding<Key> =
  | { readonly kind: 'nobody' }
  /** A single segment has answers. */
  | { readonly kind: 'only'; readonly segment: SegmentRow<Key> }
  /** A single segment differs clearly from the rest, by so many points. */
  | {
      readonly kind: 'above' | 'below';
      readonly segment: SegmentRow<Key>;
      readonly points: number;
    }
  /** There are only two segments, and they differ clearly. */
  | {
      readonly kind: 'pair';
      readonly above: SegmentRow<Key>;
      readonly below: SegmentRow<Key>;
      readonly points: number;
    }
  | { readonly kind: 'several'; readonly clear: number; readonly segments: number }
  /** The segments hardly share one score, but none differs clearly from the rest. */
  | { readonly kind: 'unclear-which' }
  | { readonly kind: 'unclear' };

/**
 * How a segment compares with the rest. Its interval must leave out zero, and its p-value, adjusted
 * for the number of segments, must be below 1 − confidence level.
 */
export function standingOf<Key>({ versusRest }: SegmentRow<Key>): Comparison {
  if (versusRest === null) return 'unclear';
  const { adjustedPValue, confidenceLevel } = versusRest;
  return adjustedPValue < 1 - confidenceLevel ? comparisonOf(versusRest) : 'unclear';
}

/**
 * Whether segments differ at all: the p-value that they share one score is below 1 − confidence
 * level. Null where that is not tested: for fewer than two segments, or overlapping ones.
 */
export function segmentsDiffer<Key>({ homogeneity, total }: SegmentTable<Key>): boolean | null {
  if (homogeneity === null || total.interval === null) return null;
  return homogeneity.pValue < 1 - total.interval.confidenceLevel;
}

/** What may be claimed of a table of segments. */
export function segmentFinding<Key>(table: SegmentTable<Key>): SegmentFinding<Key> {
  if (table.total.interval === null) return { kind: 'nobody' };
  const answered = table.segments.filter(({ score }) => score !== null);
  const [first, second] = answered;
  if (first !== undefined && second === undefined) return { kind: 'only', segment: first };
  const higher = answered.filter((row) => standingOf(row) === 'higher');
  const lower = answered.filter((row) => standingOf(row) === 'lower');
  const clear = higher.length + lower.length;
  const [above, below] = [higher[0], lower[0]];
  const isWhole = table.suppressed.length === 0 && !table.overlapping;
  if (above?.versusRest && below && answered.length === 2 && isWhole) {
    // of two segments, each is the rest of the other
    return { kind: 'pair', above, below, points: above.versusRest.estimate };
  }
  if (clear > 1) return { kind: 'several', clear, segments: answered.length };
  const segment = above ?? below;
  if (segment?.versusRest) {
    const kind = above ? 'above' : 'below';
    return { kind, segment, points: segment.versusRest.estimate };
  }
  return { kind: segmentsDiffer(table) ? 'unclear-which' : 'unclear' };
}

/** The segments of a table that are not shown, and why. */
export interface HiddenSegments<Key> {
  readonly reason: 'tooFewAnswers' | 'nobodyAnswered';
  readonly segments: readonly Key[];
}

/**
 * The segments that are not shown; null where all are shown. If the shown segments have all answers,
 * nobody answered in the hidden ones; with overlapping segments that cannot be known.
 */
export function hiddenSegments<Key>({
  suppressed,
  segments,
  total,
  overlapping,
}: SegmentTable<Key>): HiddenSegments<Key> | null {
  if (suppressed.length === 0) return null;
  const visible = segments.reduce((sum, { answers }) => sum + answers, 0);
  const isEmpty = !overlapping && visible === total.answers;
  return { reason: isEmpty ? 'nobodyAnswered' : 'tooFewAnswers', segments: suppressed };
}
