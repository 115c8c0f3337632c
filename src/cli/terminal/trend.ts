import { formatPValue } from '../../display/index.js';
import { hiddenPeriods, windowOf } from '../../findings/trend.js';
import type { AnyTrendPoint } from '../../grouping/compare-waves.js';
import { calendarSentences } from '../../words/calendar.js';
import { count, type Printing, range } from './printing.js';
import { hiddenNotes, type PrintedTable } from './table.js';

/** The periods of a survey, each against the one before. */
export function printedTrend(
  trend: readonly AnyTrendPoint[],
  minRespondents: number,
  printing: Printing,
): PrintedTable {
  const { words } = printing;
  const { answers, score, interval, change, pValue, detects, year } = words.columns;
  const rows = trend.map((point) => [
    point.partial ? `${point.period}*` : point.period,
    point.answers === null ? '–' : count(point.answers),
    printing.score(point.score),
    range(point.interval, printing, printing.score),
    printing.change(point.change?.estimate),
    formatPValue(point.change?.pValue ?? null),
    detectable(point, trend, printing),
    printing.change(point.yearOverYear?.estimate),
  ]);
  return {
    heading: ['', answers, score, interval, change, pValue, detects, year],
    rows,
    notes: [
      ...hiddenNotes(hiddenPeriods(trend), minRespondents, printing),
      ...(trend.some(({ partial }) => partial) ? [words.notOver] : []),
      ...calendarSentences(trend, words),
      ...words.trendNotes(windowOf(trend) !== null),
    ],
  };
}

/** The smallest change to be found; nothing where all answers of a period are of one category. */
function detectable(
  { detectableChange, comparedWith, standardError }: AnyTrendPoint,
  trend: readonly AnyTrendPoint[],
  { distance }: Printing,
): string {
  const before = trend.find(({ period }) => period === comparedWith);
  return detectableChange && standardError && before?.standardError
    ? distance(detectableChange)
    : '–';
}
