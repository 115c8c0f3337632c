import { formatPValue } from '../../display/index.js';
import { changePValues, hiddenPeriods, windowOf } from '../../findings/trend.js';
import type { AnyTrendPoint } from '../../grouping/compare-waves.js';
import { isLowBase } from '../../grouping/segment-table.js';
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
  const pValues = changePValues(trend);
  const rows = trend.map((point, place) => [
    point.partial ? `${point.period}*` : point.period,
    answersText(point),
    printing.score(point.score),
    range(point.interval, printing, printing.score),
    printing.change(point.change?.estimate),
    formatPValue(pValues[place] ?? null),
    detectable(point, trend, printing),
    printing.change(point.yearOverYear?.estimate),
  ]);
  return {
    heading: ['', answers, score, interval, change, pValue, detects, year],
    rows,
    notes: [
      ...hiddenNotes(hiddenPeriods(trend), minRespondents, printing),
      ...(trend.some(isFew) ? [words.lowBase] : []),
      ...(trend.some(({ partial }) => partial) ? [words.notOver] : []),
      ...calendarSentences(trend, words),
      ...words.trendNotes(windowOf(trend) !== null),
    ],
  };
}

/** How many answers a period has, with a star where they are few. */
function answersText(point: AnyTrendPoint): string {
  if (point.answers === null) return '–';
  return `${isFew(point) ? '*' : ''}${count(point.answers)}`;
}

function isFew({ answers }: AnyTrendPoint): boolean {
  return answers !== null && answers > 0 && isLowBase(answers);
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
