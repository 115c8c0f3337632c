import type { Difference } from '../inference/difference.js';
import { type Comparison, comparisonOf } from './clear.js';

/** How a score compares with its target. */
export interface TargetFinding {
  readonly kind: Comparison;
  /** The target, in points. */
  readonly target: number;
  /** The score minus the target. */
  readonly difference: Difference;
}

/** What may be claimed of a score and its target; null if nobody answered. */
export function targetFinding({
  score,
  difference,
}: {
  readonly score: number;
  readonly difference: Difference | null;
}): TargetFinding | null {
  return difference && { kind: comparisonOf(difference), target: score, difference };
}
