import { isClear } from '../findings/clear.js';
import { difference, type TrendPoint } from '../index.js';
import type { Style } from './options.js';
import { fitted } from './text.js';
import type { Answered } from './trend-rows.js';

/** What the waves show from the first to the last that is over, in a sentence. */
export function findingOf(answered: readonly Answered[], style: Style): string {
  const { words, distance } = style;
  const over = answered.filter(({ partial }) => !partial);
  const [first, last] = [over[0], over[over.length - 1] ?? answered[answered.length - 1]];
  if (last === undefined) return words.nobody;
  const score = style.scoreWithin(last.interval)(last.score);
  const period = (point: Answered) => fitted(words.period(point.period), 17, 200);
  if (first === undefined || first.end >= last.start)
    return words.trend.stands(score, period(last));
  const { confidenceLevel } = last.interval;
  const found = difference(last, first, { confidenceLevel });
  const move = { by: distance(last.score - first.score), since: period(first), score };
  if (!isClear(found)) return words.trend.unclear(move);
  return found.estimate > 0 ? words.trend.rose(move) : words.trend.fell(move);
}

/** How it was found. */
export function notesOf(
  points: readonly TrendPoint[],
  answered: readonly Answered[],
  { words, whole, percent }: Style,
): string[] {
  const level = answered[0]?.interval.confidenceLevel;
  if (level === undefined) return [`${words.answers('0')}.`];
  const isOverlapping = points.some(({ start }, i) => start <= (points[i - 1]?.end ?? ''));
  const answers = whole(answered.reduce((sum, point) => sum + point.answers, 0));
  const band = words.trend.band(percent(level));
  const gaps = points.length - answered.length;
  return [
    isOverlapping ? band : `${words.answers(answers)}. ${band}`,
    ...(answered.some(({ change }) => isClear(change))
      ? [words.trend.marks(percent(1 - level))]
      : []),
    words.trend.latest,
    ...(answered.some(({ partial }) => partial) ? [words.trend.hollow] : []),
    ...(gaps > 0 ? [words.trend.gaps(gaps)] : []),
  ];
}
