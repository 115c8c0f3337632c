import type { Tally } from '../counting/tally.js';
import { merge, respondents } from '../counting/tally.js';
import type { AnyTrendPoint, TrendPoint } from '../grouping/compare-waves.js';
import type { Wave } from '../grouping/wave.js';
import { type Difference, difference } from '../inference/difference.js';
import type { Interval } from '../inference/interval.js';
import { detectableWith } from '../inference/planning.js';
import { scoreOf } from '../inference/score.js';
import { type LinearTrend, linearTrend } from '../monitoring/linear-trend.js';
import { lastOf, type UsedWave, usedWaves } from '../monitoring/used-waves.js';
import { type Move, moveOf } from './clear.js';
import { changePointFinding } from './monitor.js';

/** The score of a period that somebody answered in. */
export interface PeriodScore {
  readonly period: string;
  readonly score: number;
  readonly interval: Interval;
}

/** A wave that somebody answered. */
export type AnsweredPoint = TrendPoint & PeriodScore;

/** Some periods in a row. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  /** The score of all answers in them. */
  readonly score: number;
}

/** When a level changed. */
export interface DatedChange {
  /** The first period after the likeliest change. */
  readonly firstAfter: string;
  /** The first periods after the changes that are plausible, from the earliest to the latest. */
  readonly plausible: readonly [earliest: string, latest: string];
}

/** How the score moved over all complete periods. */
export interface Course extends PeriodScore {
  readonly kind: Move;
  /** The first third of the periods. */
  readonly first: Stretch;
  /** The last third. */
  readonly last: Stretch;
  /** Where the level is: the last third if the score moved, else all complete periods. */
  readonly level: Stretch;
  /** The score of the last third minus that of the first. */
  readonly change: Difference;
  /** The p-value of the test of all answers or, of two periods, of their difference; null where there is none. */
  readonly pValue: number | null;
  /** The periods between which the level changed: the first and the last, if no change stands out. */
  readonly between: readonly [after: string, by: string];
  /** When the level changed, if one change stands out. */
  readonly dated: DatedChange | null;
  /** The smallest change over all periods, in points, that would likely have been found; null without a test. */
  readonly detectable: number | null;
  /** Whether a rise or fall over less than two years may be that of a season. */
  readonly mayBeSeason: boolean;
}

const SEASONS = 2; // years that tell a trend from a season
/** Of more waves than these a change is not dated: that would take seconds. */
const MOST_DATED = 600;
const LARGEST_CHANGE = 200;

/** How the score moved over periods that share no day; null if nobody answered in a third. */
export function courseOf(
  points: readonly AnyTrendPoint[],
  complete: readonly AnsweredPoint[],
): Omit<Course, 'period' | 'score' | 'interval'> | null {
  const { confidenceLevel } = (complete[0] as AnsweredPoint).interval;
  const size = Math.ceil(complete.length / 3);
  const [early, late] = [complete.slice(0, size), complete.slice(0 - size)];
  const change = changeBetween(early, late, confidenceLevel);
  if (change === null) return null;
  const waves = wavesOf(points, complete);
  const trend = linearTrend(waves, { confidenceLevel });
  const kind = kindOf(trend, change);
  const dated = kind === 'unclear' ? null : datedOf(waves, complete, confidenceLevel);
  return {
    kind,
    first: stretchOf(early),
    last: stretchOf(late),
    level: stretchOf(kind === 'unclear' ? complete : late),
    change,
    pValue: (trend ?? change).pValue,
    between: dated === null ? endsOf(complete) : betweenOf(dated, complete),
    dated,
    detectable: trend && detectableOver(waves, trend, confidenceLevel),
    mayBeSeason: kind !== 'unclear' && yearsOf(complete) < SEASONS,
  };
}

/**
 * Whether the score moved: all answers decide, and of two periods their difference. The change of the
 * thirds must be clear on the side of the trend, so by a one-sided test.
 */
function kindOf(trend: LinearTrend | null, change: Difference): Move {
  if (trend === null) return moveOf(change);
  const { pValue, confidenceLevel, estimate } = trend;
  const chance = 1 - confidenceLevel;
  const isSameWay = estimate * change.estimate > 0 && (change.pValue ?? 1) < 2 * chance;
  if (!(pValue < chance && isSameWay)) return 'unclear';
  return estimate > 0 ? 'rose' : 'fell';
}

/** The change of two periods is that of the table, which knows whom they share. */
function changeBetween(
  early: readonly AnsweredPoint[],
  late: readonly AnsweredPoint[],
  confidenceLevel: number,
): Difference | null {
  const [first, last] = [early[0], late[0]];
  const isOfTwo = early.length === 1 && late.length === 1;
  if (isOfTwo && last?.change && last.comparedWith === first?.period) return last.change;
  return difference(pooled(late), pooled(early), { confidenceLevel });
}

/** The waves of the complete periods; the others are gaps in time. */
function wavesOf(points: readonly AnyTrendPoint[], complete: readonly AnsweredPoint[]): Wave[] {
  const used = new Set(complete.map(({ period }) => period));
  const first = complete[0] as AnsweredPoint;
  const isOverlapping = points.some(({ start }, place) => start <= (points[place - 1]?.end ?? ''));
  return (isOverlapping ? complete : points)
    .filter(({ start }) => start >= first.start)
    .map((point): Wave => {
      const { period, start, end } = point;
      const isUsed = used.has(period);
      return {
        ...{ period, start, end, partial: !isUsed },
        tally: isUsed ? tallyOf(point as AnsweredPoint) : nobody,
      };
    });
}

const nobody: Tally = { promoters: 0, passives: 0, detractors: 0 };

function tallyOf({ promoters, passives, detractors }: AnsweredPoint): Tally {
  return { promoters, passives, detractors };
}

function pooled(points: readonly AnsweredPoint[]): Tally {
  return points.map(tallyOf).reduce((sum, tally) => merge(sum, tally), nobody);
}

function stretchOf(points: readonly AnsweredPoint[]): Stretch {
  const [from, to] = endsOf(points);
  const tally = pooled(points);
  return { from, to, score: scoreOf(tally, respondents(tally)) };
}

function endsOf(points: readonly AnsweredPoint[]): [from: string, to: string] {
  const [first, last] = [points[0], points[points.length - 1]] as [AnsweredPoint, AnsweredPoint];
  return [first.period, last.period];
}

/** The change of the level that stands out; null if none does. */
function datedOf(
  waves: readonly Wave[],
  complete: readonly AnsweredPoint[],
  confidenceLevel: number,
): DatedChange | null {
  if (complete.length > MOST_DATED) return null;
  const found = changePointFinding(waves, confidenceLevel);
  if (found === null) return null;
  const { plausible, firstAfter } = found;
  return {
    firstAfter,
    plausible: [plausible[0] ?? firstAfter, plausible[plausible.length - 1] ?? firstAfter],
  };
}

/** From the wave before the first plausible date of the change to the last one. */
function betweenOf(
  { plausible: [earliest, latest] }: DatedChange,
  complete: readonly AnsweredPoint[],
): readonly [after: string, by: string] {
  const place = complete.findIndex(({ period }) => period === earliest);
  return [(complete[place - 1] as AnsweredPoint).period, latest];
}

/** The change from the first wave to the last that a straight trend would likely have shown. */
function detectableOver(
  waves: readonly Wave[],
  { standardError }: LinearTrend,
  confidenceLevel: number,
): number | null {
  const used = usedWaves(waves);
  const steps = lastOf(used).place - (used[0] as UsedWave).place;
  const points = detectableWith(standardError, { confidenceLevel }) * steps;
  return points > 0 && points <= LARGEST_CHANGE ? points : null;
}

function yearsOf(points: readonly AnsweredPoint[]): number {
  const [first, last] = [points[0], points[points.length - 1]] as [AnsweredPoint, AnsweredPoint];
  return (Date.parse(last.end) - Date.parse(first.start)) / (365.25 * 24 * 3600 * 1000);
}
