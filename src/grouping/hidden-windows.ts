import { answersOf } from './any-tally.js';
import { hiddenWaves } from './suppression.js';
import type { Wave } from './wave.js';

/**
 * The places of the waves to hide. Windows that roll over periods share answers, and the difference of
 * two of them, or of all answers and some of them, may be a single period: so a window is hidden where
 * a table of its periods would hide one of them. Nothing is said of that table beyond what it shows.
 */
export function hiddenAmong(waves: readonly Wave[], minRespondents: number): Set<number> {
  const answers = waves.map(({ tally }) => answersOf(tally));
  const isOverlapping = waves.some(({ start }, place) => start <= (waves[place - 1]?.end ?? ''));
  const hidden = hiddenWaves(answers, minRespondents, isOverlapping);
  const parts = new Map<string, number>();
  for (const { windowOf = [] } of waves) {
    for (const part of windowOf) parts.set(part.period, part.answers);
  }
  const names = [...parts.keys()];
  const hiddenParts = hiddenWaves([...parts.values()], minRespondents, false);
  const hiddenNames = new Set([...hiddenParts].map((place) => names[place] as string));
  for (const [place, { windowOf = [] }] of waves.entries()) {
    if (windowOf.some(({ period }) => hiddenNames.has(period))) hidden.add(place);
  }
  return hidden;
}
