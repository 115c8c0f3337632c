import { formatDay } from '../counting/civil-date.js';
import { answersOf } from './any-tally.js';
import type { Wave } from './wave.js';

/** Two periods that are compared, and the waves of all answers in them. */
export interface ComparedPeriods {
  readonly before: Wave;
  readonly after: Wave;
  /** The days of the answers in each. */
  readonly daysBefore: ReadonlySet<number | null>;
  readonly daysAfter: ReadonlySet<number | null>;
}

/**
 * The last wave that is over and has enough answers, and the one before it that shares no day with it;
 * null if there are no two.
 */
export function lastTwoPeriods(
  waves: readonly Wave[],
  days: ReadonlySet<number | null>,
  minRespondents: number,
): ComparedPeriods | null {
  const enough = waves.filter(
    ({ partial, tally }) => !partial && answersOf(tally) >= minRespondents,
  );
  const after = enough[enough.length - 1];
  const earlier = enough.filter(({ end }) => after !== undefined && end < after.start);
  const before = earlier[earlier.length - 1];
  if (before === undefined || after === undefined) return null;
  return { before, after, daysBefore: daysIn(before, days), daysAfter: daysIn(after, days) };
}

function daysIn({ start, end }: Wave, days: ReadonlySet<number | null>): Set<number> {
  const isWithin = (day: number) => start <= formatDay(day) && formatDay(day) <= end;
  return new Set([...days].filter((day) => day !== null).filter(isWithin));
}
