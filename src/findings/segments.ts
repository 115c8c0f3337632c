import { isBlank } from '../grouping/keys.js';
import type { SegmentRow, SegmentTable } from '../grouping/segment-table.js';
import { type Comparison, comparisonOf, STRICTER } from './clear.js';

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
  /** Several differ clearly from the rest, the clearest first. */
  | {
      readonly kind: 'several';
      readonly above: readonly SegmentRow<Key>[];
      readonly below: readonly SegmentRow<Key>[];
    }
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
 * Whether segments differ at all: the p-value that they share one score is below a fifth of
 * 1 − confidence level, since it is looked at where no segment by itself differs clearly. Null where
 * that is not tested: for fewer than two segments, or overlapping ones.
 */
export function segmentsDiffer<Key>({ homogeneity, total }: SegmentTable<Key>): boolean | null {
  if (homogeneity === null || total.interval === null) return null;
  return homogeneity.pValue < (1 - total.interval.confidenceLevel) / STRICTER;
}

/** What may be claimed of a table of segments. Blank values are part of the rest and no claim names them. */
export function segmentFinding<Key>(table: SegmentTable<Key>): SegmentFinding<Key> {
  if (table.total.interval === null) return { kind: 'nobody' };
  const answered = table.segments.filter(({ score }) => score !== null);
  const named = answered.filter((row) => !isBlank(row));
  const [first, second] = named.length > 0 ? named : answered;
  if (first !== undefined && second === undefined) return { kind: 'only', segment: first };
  const clearest = [...named].sort((a, b) => certaintyOf(b) - certaintyOf(a));
  const above = clearest.filter((row) => standingOf(row) === 'higher');
  const below = clearest.filter((row) => standingOf(row) === 'lower');
  const [highest, lowest] = [above[0], below[0]];
  const isWhole = table.suppressed.length === 0 && !table.overlapping;
  if (highest?.versusRest && lowest && answered.length === 2 && isWhole) {
    // of two segments, each is the rest of the other
    return { kind: 'pair', above: highest, below: lowest, points: highest.versusRest.estimate };
  }
  if (above.length + below.length > 1) return { kind: 'several', above, below };
  const segment = highest ?? lowest;
  if (segment?.versusRest) {
    const kind = highest ? 'above' : 'below';
    return { kind, segment, points: segment.versusRest.estimate };
  }
  return { kind: segmentsDiffer(table) ? 'unclear-which' : 'unclear' };
}

/** How far a segment is from the rest, in standard errors; infinitely far where neither varies. */
export function certaintyOf<Key>({ versusRest }: SegmentRow<Key>): number {
  return versusRest ? Math.abs(versusRest.statistic ?? Infinity) : 0;
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
