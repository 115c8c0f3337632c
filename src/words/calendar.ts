import { calendarFinding } from '../findings/calendar.js';
import { windowOf } from '../findings/trend.js';
import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import type { CommonWords } from './common.js';

/** Sentences without which the names of the periods of a trend mislead. */
export function calendarSentences(points: readonly AnyTrendPoint[], words: CommonWords): string[] {
  const calendar = calendarFinding(points);
  const periods = windowOf(points);
  return [
    ...(periods === null ? [] : [words.windows(periods)]),
    ...(calendar?.kind === 'sunday-weeks' ? [words.sundayWeeks] : []),
    ...(calendar?.kind === 'fiscal-years'
      ? [words.fiscalYears(words.period(calendar.year), words.period(calendar.start))]
      : []),
  ];
}
