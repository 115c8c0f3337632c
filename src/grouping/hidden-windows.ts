import { answersOf } from './any-tally.js';
import { hiddenWaves } from './suppression.js';
import type { Wave, WindowPart } from './wave.js';

/**
 * The places of the waves to hide. Windows that roll over periods share answers, and the difference of
 * two of them, or of all answers and some of them, may be a single period: so a window is hidden where
 * a table of its periods would hide one of them. Nothing is said of that table beyond what it shows.
 */
export function hiddenAmong(waves: readonly Wave[], minRespondents: number): Set<number> {
  const answers = waves.map(({ tally }) => answersOf(tally));
  const isOverlapping = waves.some(({ start }, place) => start <= (waves[place - 1]?.end ?? ''));
  const hidden = hiddenWaves(answers, minRespondents, isOverlapping);
  if (waves.every(({ windowOf }) => windowOf === undefined)) return hidden;
  const windows = waves.map(partsOf);
  const parts = new Map(windows.flat().map((part) => [part.period, part.answers]));
  const names = [...parts.keys()];
  const hiddenParts = hiddenWaves([...parts.values()], minRespondents, false);
  const hiddenNames = new Set([...hiddenParts].map((place) => names[place] as string));
  for (const [place, window] of windows.entries()) {
    if (window.some(({ period }) => hiddenNames.has(period))) hidden.add(place);
  }
  return hidden;
}

/** The periods of a window; a wave by itself is its only period. */
function partsOf({ period, tally, windowOf }: Wave): readonly WindowPart[] {
  return windowOf ?? [{ period, answers: answersOf(tally) }];
}
