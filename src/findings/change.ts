import type { ChangeExplained } from '../grouping/change.js';
import type { Effect } from '../grouping/effect.js';
import type { Difference } from '../inference/difference.js';
import type { LevelOption } from '../inference/level.js';
import { pairedDifference, type Transitions } from '../inference/paired.js';
import { isClear, type Move, moveOf } from './clear.js';

/** How a score moved, and which parts of the change are clear. */
export interface ExplainedFinding {
  readonly kind: Move;
  readonly change: Effect;
  /** Null where it is not clear. */
  readonly mix: Effect | null;
  /** Null where it is not clear. */
  readonly rate: Effect | null;
}

/** What may be claimed of a change explained by mix and rate. */
export function explainedFinding<Key>({
  change,
  mix,
  rate,
}: ChangeExplained<Key>): ExplainedFinding {
  return {
    kind: moveOf(change),
    change,
    mix: isClear(mix) ? mix : null,
    rate: isClear(rate) ? rate : null,
  };
}

/** How the score of the same respondents moved. */
export type MatchedFinding =
  | { readonly kind: Move; readonly change: Difference }
  | { readonly kind: 'nobody' };

/** What may be claimed of the same respondents in two waves. */
export function matchedFinding(
  transitions: Transitions,
  { confidenceLevel }: LevelOption = {},
): MatchedFinding {
  const level = confidenceLevel === undefined ? {} : { confidenceLevel };
  const change = pairedDifference(transitions, level);
  return change === null ? { kind: 'nobody' } : { kind: moveOf(change), change };
}
