import type { AnyTally, Wave } from '../../src/index.js';

/** Waves of one month each, from January 2001. */
export function monthly<T extends AnyTally>(tallies: readonly T[]): Wave<T>[] {
  return tallies.map((tally, place) => {
    const start = new Date(Date.UTC(2001, place, 1)).toISOString();
    const end = new Date(Date.UTC(2001, place + 1, 0)).toISOString().slice(0, 10);
    const period = start.slice(0, 7);
    return { period, start: start.slice(0, 10), end, partial: false, tally };
  });
}
