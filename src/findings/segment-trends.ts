import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import { adjustPValues } from '../inference/several.js';
import type { Move } from './clear.js';
import { type TrendFinding, trendFinding } from './trend.js';

/** How the score of a segment moved. */
export interface SegmentMove<Key> {
  readonly segment: Key;
  readonly finding: TrendFinding;
  /** How it moved, as far as that is clear among all segments that are shown. */
  readonly move: Move;
}

/**
 * How the score of each segment moved. Each move must be clear by itself, and its p-value, adjusted
 * after Holm over the segments, must be below 1 − confidence level.
 */
export function segmentMoves<Key>(
  trends: Iterable<readonly [Key, readonly AnyTrendPoint[]]>,
): SegmentMove<Key>[] {
  const found = [...trends].map(([segment, points]) => {
    const finding = trendFinding(points);
    return { segment, finding, pValue: 'pValue' in finding ? finding.pValue : null };
  });
  const pValues = found.flatMap(({ pValue }) => pValue ?? []);
  const adjusted = adjustPValues(pValues);
  let place = 0;
  return found.map(({ segment, finding, pValue }) => ({
    segment,
    finding,
    move: pValue === null ? 'unclear' : moveWith(adjusted[place++] as number, finding),
  }));
}

function moveWith(adjusted: number, finding: TrendFinding): Move {
  if (!('level' in finding)) return 'unclear';
  return adjusted < 1 - finding.change.confidenceLevel ? finding.kind : 'unclear';
}

/** The segments that moved clearly, the surest first, and those of which that is not clear. */
export interface SortedMoves<Key> {
  readonly moved: readonly SegmentMove<Key>[];
  readonly unclear: readonly SegmentMove<Key>[];
}

/** Sorts segments by whether they moved. Segments with fewer than two complete periods are in neither. */
export function sortedMoves<Key>(moves: readonly SegmentMove<Key>[]): SortedMoves<Key> {
  return {
    moved: moves
      .filter(({ move }) => move !== 'unclear')
      .sort((a, b) => certaintyOf(b) - certaintyOf(a)),
    unclear: moves.filter(({ move, finding }) => move === 'unclear' && 'level' in finding),
  };
}

function certaintyOf<Key>({ finding }: SegmentMove<Key>): number {
  return 'level' in finding ? 1 - (finding.pValue ?? 1) : 0;
}
