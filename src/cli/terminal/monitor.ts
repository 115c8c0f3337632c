import type { Period } from '../../counting/calendar.js';
import { monitorFinding } from '../../findings/monitor.js';
import type { MonitorPoint } from '../../monitoring/judge.js';
import { monitorWords } from '../../words/monitor.js';
import { aheadLines, newestLines, normalLines, promiseLines } from './monitor-sentences.js';
import { count, nameOf, type Printing, points, range } from './printing.js';
import { longTableLines } from './table.js';
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
  const { monitor } = series;
  const { notes } = monitorWords[printing.language];
  const points = monitor?.points.slice(0 - NEWEST) ?? [];
  return [
    newestLines(series, period, printing),
    ...(points.length > 0
      ? [
          [
            ...pointLines('', points, ({ period: key }) => key, printing),
            ...notes.map((note) => `  ${note}`),
          ],
        ]
      : []),
    normalLines(monitor, period, printing),
    aheadLines(series, period, printing),
  ].filter((lines) => lines.length > 0);
}

/** A row for each segment, and a sentence for each that alarms. */
function segmentSections({ series, period }: Watched, printing: Printing): string[][] {
  const { notes } = monitorWords[printing.language];
  const judged = series.filter(({ monitor }) => (monitor?.points.length ?? 0) > 0);
  const newest = judged.map(({ segment, monitor }) => ({
    name: nameOf([segment], printing),
    point: monitor?.points[monitor.points.length - 1] as MonitorPoint,
  }));
  const lines = series
    .filter(({ monitor, waves }) => monitorFinding(monitor, waves).kind !== 'usual')
    .flatMap((each) => [
      printing.colours.bold(nameOf([each.segment], printing)),
      ...newestLines(each, period, printing),
    ]);
  const names = new Map(newest.map(({ name, point }) => [point, name]));
  const table = pointLines(
    '',
    newest.map(({ point }) => point),
    (point) => names.get(point) ?? '',
    printing,
  );
  return [
    lines,
    newest.length > 0 ? [...table, ...notes.map((note) => `  ${note}`)] : [],
    promiseLines(judged[0]?.monitor ?? null, judged.length, printing),
  ].filter((section) => section.length > 0);
}

function pointLines(
  name: string,
  rows: readonly MonitorPoint[],
  nameOfRow: (point: MonitorPoint) => string,
  printing: Printing,
): string[] {
  const { words, language } = printing;
  const said = monitorWords[language];
  const { answers, score } = words.columns;
  const heading = [name, answers, score, said.normal, said.level, said.normal, said.alarm];
  return longTableLines(
    heading,
    rows,
    (point) => [
      nameOfRow(point),
      count(point.answers),
      points(point.score),
      range(point, printing, points),
      points(point.level),
      range({ lower: point.levelLower, upper: point.levelUpper }, printing, points),
      point.alarm ? said.alarms[point.alarm.rule][point.alarm.side] : '',
    ],
    printing,
  );
}
