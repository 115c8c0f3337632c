import { periodParts } from '../display/period-parts.js';
import type { ChartWords } from '../words/chart.js';
import { FONT_SIZE } from './frame.js';
import { cutToWidth, widestOf } from './text.js';

/** A labelled place on an axis of periods; where a year begins, it is named in a second line. */
export interface Tick {
  readonly place: number;
  readonly label: readonly [name: string, year?: string];
}

/** The possible distances between ticks, in periods: divisors and multiples of twelve months. */
const strides = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120, 240, 600, 1200, 3000, 12_000, 120_000];
const WIDEST = 120;
const GAP = 8;

/**
 * As many ticks as fit; none at a place whose period is not known. Months are labelled from January on,
 * also where the first is another.
 */
export function ticksOf(
  periods: readonly (string | null)[],
  step: number,
  words: ChartWords,
): Tick[] {
  const names = periods.map((period) => words.tick(period ?? ''));
  const widest = widestOf(
    names.flatMap(([name, year = '']) => [name, year]),
    FONT_SIZE,
  );
  const room = Math.min(WIDEST, widest) + GAP;
  const stride = strides.find((stride) => stride * step >= room) ?? Number.POSITIVE_INFINITY;
  const first = firstOf(periods[0] ?? '', stride);
  let shownYear: string | undefined;
  return names.flatMap(([name, year], place): Tick[] => {
    if (place < first || (place - first) % stride !== 0 || name === '') return [];
    const isNewYear = year !== undefined && year !== shownYear;
    shownYear = year;
    const text = cutToWidth(name, FONT_SIZE, WIDEST);
    return [{ place, label: isNewYear ? [text, year] : [text] }];
  });
}

/** How many months come before the first whose place in the year is a multiple of the stride. */
function firstOf(period: string, stride: number): number {
  const parts = periodParts(period);
  if (parts?.kind !== 'month' || parts.day !== undefined || 12 % stride !== 0) return 0;
  return (stride - ((parts.number - 1) % stride)) % stride;
}
