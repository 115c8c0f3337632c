/** The limits of an interval, in points. */
export interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** How a score moved, as far as the interval of the change shows. */
export type Move = 'rose' | 'fell' | 'unclear';

/** How the first of two scores compares with the second, as far as the interval of the difference shows. */
export type Comparison = 'higher' | 'lower' | 'unclear';

/** Whether an interval leaves out zero: only then a change or difference is claimed. */
export function isClear<Interval extends Range>(interval: Interval | null): interval is Interval {
  return interval !== null && (interval.lower > 0 || interval.upper < 0);
}

/** The move that the interval of a change shows. */
export function moveOf(change: Range): Move {
  if (!isClear(change)) return 'unclear';
  return change.lower > 0 ? 'rose' : 'fell';
}

/** The comparison that the interval of a difference shows. */
export function comparisonOf(difference: Range): Comparison {
  if (!isClear(difference)) return 'unclear';
  return difference.lower > 0 ? 'higher' : 'lower';
}

/**
 * What a title claims besides its main claim must hold at a level so many times as strict: titles of
 * surveys without any difference then claim one hardly more often than the level says
 * (test/bench/titles.mjs).
 */
export const STRICTER = 5;
