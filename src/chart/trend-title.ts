import type { Language } from '../display/language.js';
import type { Stretch } from '../findings/course.js';
import { hiddenPeriods, type TrendFinding } from '../findings/trend.js';
import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import { isLowBase } from '../grouping/segment-table.js';
import type { Forecast } from '../monitoring/forecast.js';
import { aheadSentence } from '../words/ahead.js';
import { calendarSentences } from '../words/calendar.js';
import type { Style } from './options.js';
import { cutForTitle } from './text.js';
import type { MovedPoint } from './trend-rows.js';

/** The finding of a trend, in a sentence. */
export function titleOf(finding: TrendFinding, style: Style): string {
  const { words, distance, scoreWithin } = style;
  if (finding.kind === 'nobody') return words.nobody;
  const score = scoreWithin(finding.interval)(finding.score);
  const name = (period: string) => cutForTitle(words.period(period));
  if (finding.kind === 'so-far') return words.trend.standsSoFar(score, name(finding.period));
  if (finding.kind === 'stands') return words.trend.stands(score, name(finding.period));
  const { kind, change, level } = finding;
  const [after, by] = finding.between;
  const pooled = scoreWithin(null)(level.score);
  if (kind === 'unclear') return words.trend.unclear({ since: name(after), score: pooled });
  return words.trend[kind]({
    by: distance(change.estimate),
    score: pooled,
    after: name(after),
    until: name(by),
  });
}

/** What the title says, in sentences. */
function titleNotes(finding: TrendFinding, { words, distance }: Style): string[] {
  if (!('level' in finding)) return [];
  const { kind, first, last, mayBeSeason, detectable } = finding;
  if (kind === 'unclear') {
    return detectable === null ? [] : [words.trend.detectable(distance(Math.ceil(detectable)))];
  }
  const isThirds = first.from !== first.to;
  const name = ({ from, to }: Stretch) =>
    [cutForTitle(words.period(from)), cutForTitle(words.period(to))] as const;
  return [
    ...(isThirds ? [words.trend.thirds(name(first), name(last))] : []),
    ...(mayBeSeason ? [words.trend.season] : []),
  ];
}

/** Where the score of the last coming period will be. */
export function forecastNotes(
  forecast: Forecast | null,
  language: Language,
  { words, tenths }: Style,
): string[] {
  const last = forecast?.ahead[forecast.ahead.length - 1];
  if (!forecast || !last) return [];
  return [aheadSentence(last, forecast, language, words, tenths)];
}

/** How many answered, what the title compares, and what is not shown, in sentences. */
export function notesOf(
  finding: TrendFinding,
  points: readonly AnyTrendPoint[],
  answered: readonly MovedPoint[],
  style: Style,
): string[] {
  const { words, whole, percent } = style;
  const level = answered[0]?.interval.confidenceLevel;
  if (level === undefined) return [`${words.answers('0')}.`];
  const isOverlapping = points.some(({ start }, i) => start <= (points[i - 1]?.end ?? ''));
  const answers = whole(answered.reduce((sum, point) => sum + point.answers, 0));
  const hidden = hiddenPeriods(points).length;
  return [
    ...(isOverlapping ? [] : [`${words.answers(answers)}.`]),
    words.trend.band(percent(level)),
    ...titleNotes(finding, style),
    ...calendarSentences(points, words),
    ...(hidden > 0 ? [words.trend.hidden(hidden)] : []),
  ];
}

/** How the scores are drawn, in sentences. */
export function methodOf(
  finding: TrendFinding,
  points: readonly AnyTrendPoint[],
  answered: readonly MovedPoint[],
  forecast: Forecast | null,
  { words, percent }: Style,
): string[] {
  const level = answered[0]?.interval.confidenceLevel;
  if (level === undefined) return [];
  const gaps = points.length - answered.length - hiddenPeriods(points).length;
  const isDated = 'level' in finding && finding.dated !== null && finding.kind !== 'unclear';
  return [
    ...(forecast ? [words.trend.fan(percent(forecast.confidenceLevel))] : []),
    ...(isDated ? [words.trend.strip] : []),
    ...(answered.some(({ move }) => move !== 'unclear')
      ? [words.trend.marks(percent(1 - level))]
      : []),
    ...(answered.some(({ answers }) => isLowBase(answers)) ? [words.trend.thin] : []),
    ...(answered.some(({ partial }) => partial) ? [words.trend.hollow] : []),
    ...(gaps > 0 ? [words.trend.gaps(gaps)] : []),
  ];
}
