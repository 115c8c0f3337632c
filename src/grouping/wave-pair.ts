import type { Tally } from '../counting/tally.js';
import { type Difference, difference } from '../inference/difference.js';
import type { LevelOption } from '../inference/level.js';
import { type AnswerPairs, overlappingDifference, worthOfPairs } from '../inference/overlapping.js';
import { detectableDifference, type PowerOption } from '../inference/planning.js';
import { timesWorth } from '../inference/population.js';

/** Two groups of answers that are compared. */
export interface WavePair {
  readonly before: Tally;
  readonly after: Tally;
  /** Who answered in both, or twice in one; null where nobody is known to have. */
  readonly pairs: AnswerPairs | null;
}

/** The change from one group to another: one p-value, whoever is in both. */
export function changeOf(
  { before, after, pairs }: WavePair,
  options: LevelOption,
): Difference | null {
  if (pairs === null) return difference(after, before, options);
  const isOnce = pairs.before === undefined && pairs.after === undefined;
  if (isOnce && pairs.between) return overlappingDifference(before, after, pairs.between, options);
  const worth = worthOfPairs(before, after, pairs);
  return difference(timesWorth(after, worth), timesWorth(before, worth), options);
}

/** The smallest change that would have been found between two groups. */
export function detectableIn(
  { before, after, pairs }: WavePair,
  options: LevelOption & PowerOption,
): number | null {
  const worth = pairs === null ? 1 : worthOfPairs(before, after, pairs);
  return detectableDifference(timesWorth(after, worth), timesWorth(before, worth), options);
}
