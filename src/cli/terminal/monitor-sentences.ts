import type { Period } from '../../counting/calendar.js';
import { formatPValue } from '../../display/index.js';
import {
  changesFound,
  isUnsteady,
  type MonitorFinding,
  monitorFinding,
} from '../../findings/monitor.js';
import { answersOf } from '../../grouping/any-tally.js';
import type { Wave } from '../../grouping/wave.js';
import type { ChangePoint } from '../../monitoring/change-point.js';
import type { MonitorPoint } from '../../monitoring/judge.js';
import type { Monitor } from '../../monitoring/monitor.js';
import { usedWaves } from '../../monitoring/used-waves.js';
import { usualSize } from '../../monitoring/waves-to-find.js';
import { aheadSentence } from '../../words/ahead.js';
import { monitorWords } from '../../words/monitor.js';
import type { MonitorWords } from '../../words/monitor-words.js';
import { promiseSentence } from '../../words/promise.js';
import { count, type Printing, points } from './printing.js';
import type { WatchedSeries } from './watch.js';

/** What the newest wave says. */
export function newestLines(
  { monitor, waves, changePoint }: WatchedSeries,
  period: Period,
  printing: Printing,
): string[] {
  const finding = monitorFinding(monitor, waves);
  const changed = finding.kind === 'alarm' && changePoint ? [changePoint] : [];
  return [
    ...findingLines(finding, monitor, period, printing),
    ...changed.map((each) => changedLine(each, printing)),
    ...passedOverLines(waves, printing),
  ];
}

function findingLines(
  finding: MonitorFinding,
  monitor: Monitor | null,
  period: Period,
  { language, words, colours }: Printing,
): string[] {
  const said = monitorWords[language];
  if (finding.kind === 'too-few') {
    return [said.tooFew(said.waves(finding.waves, period), finding.needed)];
  }
  if (finding.kind === 'waiting') {
    return [said.waiting(said.waves(monitor?.baseline.waves ?? 0, period))];
  }
  const { point } = finding;
  const wave = {
    period: words.period(point.period),
    score: points(point.score),
    answers: words.answers(count(point.answers)),
    lower: points(point.lower),
    upper: points(point.upper),
  };
  if (finding.kind === 'usual') return [said.usual(wave), ...noAlarmLines(point, said)];
  const { alarm, since } = finding;
  const level = {
    period: wave.period,
    level: points(point.level),
    limit: points(alarm.side === 'below' ? point.levelLower : point.levelUpper),
  };
  const sentence =
    alarm.rule === 'wave' ? said.wave[alarm.side](wave) : said.slipped[alarm.side](level);
  return [colours.bold(sentence), ...(alarm.isNew ? [] : [said.since(words.period(since))])];
}

/** What a reader of limits of ±100 must know: no score lies beyond them. */
function noAlarmLines({ lower, upper }: MonitorPoint, said: MonitorWords): string[] {
  if (lower === -100 && upper === 100) return [said.noAlarm];
  if (lower === -100) return [said.noAlarmOn.below];
  return upper === 100 ? [said.noAlarmOn.above] : [];
}

/** The newest period with answers, where it is not over. */
function passedOverLines(waves: readonly Wave[], { language, words }: Printing): string[] {
  const answered = waves.filter(({ tally }) => answersOf(tally) > 0);
  const newest = answered[answered.length - 1];
  return newest?.partial ? [monitorWords[language].passedOver(words.period(newest.period))] : [];
}

function changedLine(
  { lastBefore, firstAfter, plausible, change }: ChangePoint,
  { language, words }: Printing,
): string {
  const [first = firstAfter] = plausible;
  const last = plausible[plausible.length - 1] ?? firstAfter;
  return monitorWords[language].changed({
    before: words.period(lastBefore),
    after: words.period(firstAfter),
    change: points(change.estimate),
    lower: points(change.lower),
    upper: points(change.upper),
    plausible: [words.period(first), words.period(last)],
  });
}

/** What is normal, how often the chart is wrong and how soon it finds a change. */
export function normalLines(monitor: Monitor | null, period: Period, printing: Printing): string[] {
  if (monitor === null) return [];
  const { language, words } = printing;
  const said = monitorWords[language];
  const { baseline } = monitor;
  return [
    said.baseline({
      from: words.period(baseline.from),
      to: words.period(baseline.to),
      waves: said.waves(baseline.waves, period),
      answers: words.answers(count(baseline.answers)),
      score: points(baseline.score),
      wander: baseline.wander.toFixed(1),
    }),
    ...(isUnsteady(monitor) ? [said.unsteady(formatPValue(baseline.steadyPValue))] : []),
    ...promiseLines(monitor, 1, printing),
    said.finds(
      words.answers(count(Math.round(usualSize(monitor)))),
      period,
      foundPhrases(monitor, period, said),
    ),
  ];
}

/** How soon lasting changes are found, and which usually are not. */
function foundPhrases(monitor: Monitor, period: Period, said: MonitorWords): string[] {
  const changes = changesFound(monitor);
  const found = changes.flatMap(({ change, waves }) =>
    waves === null ? [] : [said.found(String(change), said.waves(Math.ceil(waves), period))],
  );
  const others = changes.filter(({ waves }) => waves === null).map(({ change }) => String(change));
  if (found.length === 0) return [said.notFound(others)];
  return [...found, ...others.map((change) => said.otherNotFound(change))];
}

/** How often charts are wrong. */
export function promiseLines(
  monitor: Monitor | null,
  charts: number,
  { language }: Printing,
): string[] {
  return monitor === null ? [] : [promiseSentence(monitor, charts, language)];
}

/** Where the score goes. */
export function aheadLines(
  { forecast, waves }: WatchedSeries,
  period: Period,
  { language, words }: Printing,
): string[] {
  if (forecast === undefined) return [];
  const said = monitorWords[language];
  if (forecast === null) return [said.noForecast(said.waves(usedWaves(waves).length, period))];
  return forecast.ahead.map((ahead) => aheadSentence(ahead, forecast, language, words, points));
}
