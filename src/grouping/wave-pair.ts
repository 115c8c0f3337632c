import type { Tally } from '../counting/tally.js';
import { type Difference, difference } from '../inference/difference.js';
import type { LevelOption } from '../inference/level.js';
import { overlappingDifference, worthOfShared } from '../inference/overlapping.js';
import type { Transitions } from '../inference/paired.js';
import { detectableDifference, type PowerOption } from '../inference/planning.js';
import { timesWorth } from '../inference/population.js';

/** Two waves that are compared. */
export interface WavePair {
  readonly before: Tally;
  readonly after: Tally;
  /** How those moved who are in both; undefined where nobody is known to be. */
  readonly shared: Transitions | undefined;
}

/** The change from one wave to another. */
export function changeOf(
  { before, after, shared }: WavePair,
  options: LevelOption,
): Difference | null {
  return shared === undefined
    ? difference(after, before, options)
    : overlappingDifference(before, after, shared, options);
}

/** The smallest change that would have been found between two waves. */
export function detectableIn(
  { before, after, shared }: WavePair,
  options: LevelOption & PowerOption,
): number | null {
  const worth = shared === undefined ? 1 : worthOfShared(before, after, shared);
  return detectableDifference(timesWorth(after, worth), timesWorth(before, worth), options);
}
