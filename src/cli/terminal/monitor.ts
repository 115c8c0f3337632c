import type { Period } from '../../counting/calendar.js';
import { monitorFinding } from '../../findings/monitor.js';
import type { MonitorPoint } from '../../monitoring/judge.js';
import { monitorWords } from '../../words/monitor.js';
import { aheadLines, newestLines, normalLines, promiseLines } from './monitor-sentences.js';
import { count, nameOf, type Printing, points, range } from './printing.js';
import { type PrintedTable, shortened, tableLines } from './table.js';
import type { Watched, WatchedSeries } from './watch.js';

export { watch } from './watch.js';

/** So many of the newest periods are printed. */
const NEWEST = 24;

/** What is watched, in sections of lines. */
export function watchedSections(watched: Watched, printing: Printing): string[][] {
  const [only] = watched.series;
  const isSegmented = only?.segment !== null;
  return isSegmented
    ? segmentSections(watched, printing)
    : seriesSections(only, watched.period, printing);
}

function seriesSections(series: WatchedSeries, period: Period, printing: Printing): string[][] {
  return [
    newestLines(series, period, printing),
    pointLines(newestOf(series), printing),
    normalLines(series.monitor, period, printing),
    aheadLines(series, period, printing),
  ].filter((lines) => lines.length > 0);
}

/** A row for each segment, and a sentence for each that alarms. */
function segmentSections({ series, period }: Watched, printing: Printing): string[][] {
  const judged = series.filter(isJudged);
  const lines = series
    .filter(({ monitor, waves }) => monitorFinding(monitor, waves).kind !== 'usual')
    .flatMap((each) => [
      printing.colours.bold(nameOf([each.segment], printing)),
      ...newestLines(each, period, printing),
    ]);
  return [
    lines,
    pointLines(newestOfSegments(series, printing), printing),
    promiseLines(judged[0]?.monitor ?? null, judged.length, printing),
  ].filter((section) => section.length > 0);
}

/** A period that was judged, and what its row is called. */
interface NamedPoint {
  readonly name: string;
  readonly point: MonitorPoint;
}

const isJudged = ({ monitor }: WatchedSeries): boolean => (monitor?.points.length ?? 0) > 0;

function newestOf({ monitor }: WatchedSeries): NamedPoint[] {
  const points = monitor?.points.slice(0 - NEWEST) ?? [];
  return points.map((point) => ({ name: point.period, point }));
}

function newestOfSegments(series: readonly WatchedSeries[], printing: Printing): NamedPoint[] {
  return series.filter(isJudged).map(({ segment, monitor }) => ({
    name: nameOf([segment], printing),
    point: monitor?.points[monitor.points.length - 1] as MonitorPoint,
  }));
}

/** The newest periods that were judged, or the newest of each segment, as one table. */
export function printedWatched({ series }: Watched, printing: Printing): PrintedTable {
  const [only] = series;
  const points =
    only && only.segment === null ? newestOf(only) : newestOfSegments(series, printing);
  return printedPoints(points, printing);
}

function pointLines(points: readonly NamedPoint[], printing: Printing): string[] {
  if (points.length === 0) return [];
  const { heading, rows, notes } = shortened(printedPoints(points, printing), printing);
  return [...tableLines(heading, rows, printing), ...notes.map((note) => `  ${note}`)];
}

function printedPoints(named: readonly NamedPoint[], printing: Printing): PrintedTable {
  const { words, language } = printing;
  const { normal, level, alarm, alarms, notes } = monitorWords[language];
  const { answers, score } = words.columns;
  return {
    heading: ['', answers, score, normal, level, normal, alarm],
    rows: named.map(({ name, point }) => [
      name,
      count(point.answers),
      points(point.score),
      range(point, printing, points),
      points(point.level),
      range({ lower: point.levelLower, upper: point.levelUpper }, printing, points),
      point.alarm ? alarms[point.alarm.rule][point.alarm.side] : '',
    ]),
    notes,
  };
}
