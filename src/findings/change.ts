import type { ChangeExplained, SegmentChange } from '../grouping/change.js';
import type { Effect } from '../grouping/effect.js';
import type { Difference } from '../inference/difference.js';
import { normalTail } from '../inference/distributions.js';
import type { LevelOption } from '../inference/level.js';
import { pairedDifference, type Transitions } from '../inference/paired.js';
import { isClear, type Move, moveOf, STRICTER } from './clear.js';

/** How a score moved, and which parts of the change are clear. */
export interface ExplainedFinding {
  readonly kind: Move;
  readonly change: Effect;
  /** Null where it is not clear. */
  readonly mix: Effect | null;
  /** Null where it is not clear. */
  readonly rate: Effect | null;
  /** Whether a part whose interval leaves out zero is not claimed, since the change itself is not clear. */
  readonly isStricter: boolean;
  /**
   * Whether every segment moved against the total, as far as that may be said: only where the change
   * and the rate are clear.
   */
  readonly simpson: boolean;
}

/** Whether an effect is clear at a level so strict that it may be claimed where the change is not clear. */
function isStrictlyClear({ estimate, standardError, confidenceLevel }: Effect): boolean {
  const chance = (1 - confidenceLevel) / STRICTER / 2; // there are two such effects
  return standardError > 0
    ? 2 * normalTail(Math.abs(estimate) / standardError) < chance
    : estimate !== 0;
}

/** What may be claimed of a change explained by mix and rate. */
export function explainedFinding<Key>({
  change,
  mix,
  rate,
  simpson,
}: ChangeExplained<Key>): ExplainedFinding {
  const kind = moveOf(change);
  const isPart = (effect: Effect) =>
    kind === 'unclear' ? isStrictlyClear(effect) : isClear(effect);
  return {
    kind,
    change,
    mix: isPart(mix) ? mix : null,
    rate: isPart(rate) ? rate : null,
    isStricter: [mix, rate].some((effect) => isClear(effect) && !isPart(effect)),
    simpson: simpson && isClear(change) && isClear(rate),
  };
}

/** The segment that grew or shrank with the largest part of the mix; null where there is none. */
export function mixDriver<Key>({ mix, segments }: ChangeExplained<Key>): SegmentChange<Key> | null {
  const sign = Math.sign(mix.estimate);
  const [first] = [...segments].sort((a, b) => sign * (b.mix - a.mix));
  return first !== undefined && sign * first.mix > 0 ? first : null;
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
