import type { Normal } from './baseline.js';
import { limitFor } from './run-length.js';
import { type NetTails, netTails, standingOf } from './urn-tails.js';
import type { UsedWave } from './used-waves.js';

/** A wave after the baseline, judged. */
export interface MonitorPoint {
  /** The key of the period. */
  readonly period: string;
  /** The first day, `YYYY-MM-DD`. */
  readonly start: string;
  /** The last day, inclusive. */
  readonly end: string;
  /** How many people answered. */
  readonly answers: number;
  /** How many respondents the answers are worth: fewer where weights differ. */
  readonly respondents: number;
  /** The score, in points. */
  readonly score: number;
  /** A score below this alarms. −100: too few answers to alarm on this side. */
  readonly lower: number;
  /** A score above this alarms. 100: too few answers to alarm on this side. */
  readonly upper: number;
  /** The chance of a score at least as far from normal; adjusted where segments are watched. */
  readonly pValue: number;
  /** The smoothed level, in points. */
  readonly level: number;
  /** A level below this alarms. */
  readonly levelLower: number;
  /** A level above this alarms. */
  readonly levelUpper: number;
  /** What is out of the ordinary; null if nothing is. */
  readonly alarm: Alarm | null;
}

/** What is out of the ordinary in a wave. */
export interface Alarm {
  /** Whether the wave itself is, or only the smoothed level. */
  readonly rule: 'wave' | 'level';
  /** The side on which it lies. */
  readonly side: 'below' | 'above';
  /** Whether the judged wave before did not alarm on this side. */
  readonly isNew: boolean;
}

/** A point before it is decided whether it alarms. */
export interface Judged extends Omit<MonitorPoint, 'alarm'> {
  /** The side of normal on which the score lies. */
  readonly side: Alarm['side'];
}

/** How strictly waves are judged. */
export interface Strictness {
  /** The weight of the newest wave in the smoothed level. */
  readonly smoothing: number;
  /** The p-value at which a wave alarms. */
  readonly waveRate: number;
  /** How many standard errors the limits of the level lie away. */
  readonly levelLimit: number;
}

/**
 * How strictly each of several charts judges, so that all together keep a promise: half of it is the
 * wave's, half the level's.
 */
export function strictness(rate: number, smoothing: number, charts: number): Strictness {
  return {
    smoothing,
    waveRate: rate / 2 / charts,
    levelLimit: limitFor(smoothing, (2 * charts) / rate),
  };
}

/** Judges waves one after the other. */
export function judgeWaves(
  waves: readonly UsedWave[],
  normal: Normal,
  strictness: Strictness,
): Judged[] {
  const tails = new Map<number, NetTails>(); // waves of one size have one distribution
  let level = newLevel(normal);
  return waves.map((wave) => {
    const size = Math.max(1, Math.round(wave.respondents));
    const known = tails.get(size) ?? netTails(normal.urns, size);
    tails.set(size, known);
    level = nextLevel(level, wave, normal, strictness);
    return judgedWave(wave, size, known, level, strictness);
  });
}

function judgedWave(
  { wave, answers, respondents, score }: UsedWave,
  size: number,
  tails: NetTails,
  { value, centre, reach }: Level,
  { waveRate }: Strictness,
): Judged {
  const { period, start, end } = wave;
  const { pValue, side, least, most } = standingOf(tails, size, (score / 100) * size, waveRate);
  return {
    period,
    start,
    end,
    answers,
    respondents,
    score,
    lower: (100 * least) / size,
    upper: (100 * most) / size,
    pValue,
    side,
    level: value,
    levelLower: Math.max(-100, centre - reach),
    levelUpper: Math.min(100, centre + reach),
  };
}

/** The smoothed level and how sure it is. */
interface Level {
  readonly value: number;
  /** The score of the baseline. */
  readonly centre: number;
  /** The variance of the level by the waves since the baseline. */
  readonly variance: number;
  /** The part of the level that these waves have, 0…1. */
  readonly share: number;
  /** How far the limits are from the centre. */
  readonly reach: number;
}

function newLevel({ baseline: { score } }: Normal): Level {
  return { value: score, centre: score, variance: 0, share: 0, reach: 0 };
}

function nextLevel(
  { value, centre, variance, share }: Level,
  { score, respondents }: UsedWave,
  { baseline: { unitVariance, wander, worth } }: Normal,
  { smoothing, levelLimit }: Strictness,
): Level {
  const ofWave = unitVariance / respondents + wander ** 2;
  const ofWaves = smoothing ** 2 * ofWave + (1 - smoothing) ** 2 * variance;
  const newShare = smoothing + (1 - smoothing) * share;
  return {
    value: smoothing * score + (1 - smoothing) * value,
    centre,
    variance: ofWaves,
    share: newShare,
    reach: levelLimit * Math.sqrt(ofWaves + (newShare ** 2 * unitVariance) / worth),
  };
}

/** The points with their alarms: where `rate` is reached, or the level is beyond its limits. */
export function withAlarms(points: readonly Judged[], rate: number): MonitorPoint[] {
  let before: Alarm | null = null;
  return points.map(({ side, ...point }) => {
    const alarm = alarmOf({ side, ...point }, rate, before);
    before = alarm;
    return { ...point, alarm };
  });
}

function alarmOf(point: Judged, rate: number, before: Alarm | null): Alarm | null {
  const rule = point.pValue <= rate ? 'wave' : 'level';
  const side = rule === 'wave' ? point.side : sideOfLevel(point);
  return side && { rule, side, isNew: before?.side !== side };
}

function sideOfLevel({ level, levelLower, levelUpper }: Judged): Alarm['side'] | null {
  if (level < levelLower) return 'below';
  return level > levelUpper ? 'above' : null;
}
