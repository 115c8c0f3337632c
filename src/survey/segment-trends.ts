import { answersOf } from '../grouping/any-tally.js';
import { type AnyTrendPoint, trendPoints } from '../grouping/compare-waves.js';
import { isBlank } from '../grouping/keys.js';
import { rolling } from '../grouping/rolling.js';
import type { SegmentTable } from '../grouping/segment-table.js';
import { hiddenWavesBySegment } from '../grouping/suppression.js';
import type { Wave } from '../grouping/wave.js';
import { DEFAULT_LEVEL } from '../inference/level.js';
import type { SettledSurvey } from './settle.js';
import { timelineOf } from './timeline.js';
import { segmentWaves, wavesIn } from './waves.js';

/** The scores of a segment by period. */
export interface SegmentTrend<Point = AnyTrendPoint> {
  /** The key of the segment. */
  readonly segment: string;
  /** One point for each period of the trend of all answers. */
  readonly points: readonly Point[];
}

/** The trends of the segments with the most answers. */
export interface SegmentTrends<Point = AnyTrendPoint> {
  /** At most twelve, in the order of the table of segments. */
  readonly segments: readonly SegmentTrend<Point>[];
  /** How many more segments there are: smaller ones, and those that `minRespondents` hides. */
  readonly others: number;
}

/** More trends than these cannot be told apart. */
const MOST_TRENDS = 12;

/** The trends of the segments of a table, for the periods of all answers. */
export function segmentTrendsOf(
  settled: SettledSurvey,
  table: SegmentTable<string>,
): SegmentTrends {
  const { confidenceLevel = DEFAULT_LEVEL, method, rolling: periods } = settled.plan.request;
  const named = table.segments.filter((row) => !isBlank(row));
  const largest = [...named].sort((a, b) => b.answers - a.answers).slice(0, MOST_TRENDS);
  const shown = named.filter((row) => largest.includes(row)).map(({ segment }) => segment);
  const timeline = timelineOf(settled);
  const bySegment = segmentWaves(settled, timeline, new Set(shown));
  const waves = shown.map((segment) => bySegment.get(segment) ?? []);
  const hidden = hiddenIn(wavesIn(settled, timeline), waves, settled);
  return {
    segments: shown.map((segment, row) => {
      const own = waves[row] as readonly Wave[];
      const windows = periods === undefined ? own : rolling(own, { periods });
      const places = hiddenAmong(windows, own, hidden[row]);
      return { segment, points: trendPoints(windows, { confidenceLevel, method }, places) };
    }),
    others: named.length + table.suppressed.length - shown.length,
  };
}

/**
 * The periods to hide of each segment. The segments that are not shown are one more row: its numbers
 * are what the others leave of the total.
 */
function hiddenIn(
  total: readonly Wave[],
  segments: readonly (readonly Wave[])[],
  { plan }: SettledSurvey,
): readonly ReadonlySet<number>[] {
  const { minRespondents = 1 } = plan.request;
  if (minRespondents <= 1) return [];
  const answersIn = (waves: readonly Wave[]) => waves.map(({ tally }) => answersOf(tally));
  const [all, shown] = [answersIn(total), segments.map(answersIn)];
  const rest = all.map((answers, place) => {
    return shown.reduce((left, ofSegment) => left - (ofSegment[place] as number), answers);
  });
  return hiddenWavesBySegment(all, [...shown, rest], minRespondents).segments;
}

/** The places of the windows with a hidden period; the difference of two windows is single periods. */
function hiddenAmong(
  windows: readonly Wave[],
  own: readonly Wave[],
  hidden: ReadonlySet<number> = new Set(),
): Set<number> {
  const periods = new Set([...hidden].map((place) => own[place]?.period));
  const isHidden = ({ period, windowOf }: Wave) =>
    (windowOf ?? [{ period }]).some((part) => periods.has(part.period));
  return new Set([...windows.keys()].filter((place) => isHidden(windows[place] as Wave)));
}
