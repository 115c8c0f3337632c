import { isClear } from '../findings/clear.js';
import { hiddenPeriods, type TrendFinding } from '../findings/trend.js';
import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import { calendarSentences } from '../words/calendar.js';
import type { Style } from './options.js';
import { cutForTitle } from './text.js';
import type { PlacedPoint } from './trend-rows.js';

/** The finding of a trend, in a sentence. */
export function titleOf(finding: TrendFinding, style: Style): string {
  const { words, distance, scoreWithin } = style;
  if (finding.kind === 'nobody') return words.nobody;
  const score = scoreWithin(finding.interval)(finding.score);
  const name = (period: string) => cutForTitle(words.period(period));
  if (finding.kind === 'so-far') return words.trend.standsSoFar(score, name(finding.period));
  if (finding.kind === 'stands') return words.trend.stands(score, name(finding.period));
  const { kind, since, change } = finding;
  return words.trend[kind]({ by: distance(change.estimate), since: name(since), score });
}

/** How the scores are drawn, in sentences. */
export function notesOf(
  points: readonly AnyTrendPoint[],
  answered: readonly PlacedPoint[],
  { words, whole, percent }: Style,
): string[] {
  const level = answered[0]?.interval.confidenceLevel;
  if (level === undefined) return [`${words.answers('0')}.`];
  const isOverlapping = points.some(({ start }, i) => start <= (points[i - 1]?.end ?? ''));
  const answers = whole(answered.reduce((sum, point) => sum + point.answers, 0));
  const band = words.trend.band(percent(level));
  const hidden = hiddenPeriods(points).length;
  const gaps = points.length - answered.length - hidden;
  return [
    isOverlapping ? band : `${words.answers(answers)}. ${band}`,
    ...(answered.some(({ change }) => isClear(change))
      ? [words.trend.marks(percent(1 - level))]
      : []),
    ...(answered[answered.length - 1]?.partial ? [] : [words.trend.latest]),
    ...calendarSentences(points, words),
    ...(answered.some(({ partial }) => partial) ? [words.trend.hollow] : []),
    ...(gaps > 0 ? [words.trend.gaps(gaps)] : []),
    ...(hidden > 0 ? [words.trend.hidden(hidden)] : []),
  ];
}
