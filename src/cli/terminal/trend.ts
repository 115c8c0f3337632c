import type { Period } from '../../counting/calendar.js';
import { formatPValue } from '../../display/index.js';
import { hiddenPeriods, windowOf } from '../../findings/trend.js';
import type { AnyTrendPoint } from '../../grouping/compare-waves.js';
import { calendarSentences } from '../../words/calendar.js';
import { count, type Printing, range } from './printing.js';
import { hiddenLines, tableLines } from './table.js';

/** The periods of a survey, each against the one before. */
export function trendLines(
  trend: readonly AnyTrendPoint[],
  period: Period,
  minRespondents: number,
  printing: Printing,
): string[] {
  const { words, colours } = printing;
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
  const heading = ['', answers, score, interval, change, pValue, detects, year];
  return [
    colours.bold(words.byPeriod(period)),
    ...tableLines(heading, rows, printing),
    ...hiddenLines(hiddenPeriods(trend), minRespondents, printing),
    ...(trend.some(({ partial }) => partial) ? [`  ${words.notOver}`] : []),
    ...calendarSentences(trend, words).map((sentence) => `  ${sentence}`),
    ...words.trendNotes(windowOf(trend) !== null).map((note) => `  ${note}`),
  ];
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
