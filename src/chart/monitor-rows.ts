import { DAY } from '../counting/civil-date.js';
import type { BaselinePoint } from '../monitoring/baseline.js';
import type { MonitorPoint } from '../monitoring/judge.js';
import type { Monitor } from '../monitoring/monitor.js';
import { FONT_SIZE } from './frame.js';
import type { Style } from './options.js';
import type { ChartRow } from './specification.js';
import { cutToWidth } from './text.js';

const WIDEST_NAME = 120;

/** A wave that is watched, and its place in time. */
export type PlacedWave = (BaselinePoint | MonitorPoint) & { readonly place: number };

/** All waves of a monitor; periods without one, such as empty ones, leave their places free. */
export function wavesOf({ baseline, points }: Monitor): PlacedWave[] {
  let place = -1;
  let end: number | null = null;
  return [...baseline.points, ...points].map((wave): PlacedWave => {
    const from = Date.parse(wave.start) / DAY;
    const to = Date.parse(wave.end) / DAY;
    place += 1 + (end === null ? 0 : Math.round((from - end - 1) / (to - from + 1)));
    end = to;
    return { ...wave, place };
  });
}

export function isJudged(wave: PlacedWave): wave is MonitorPoint & { readonly place: number } {
  return 'level' in wave;
}

/** The rows of the waves; those in a row without a gap have the same `run`. */
export function rowsOf(waves: readonly PlacedWave[], style: Style): ChartRow[] {
  let run = 0;
  return waves.map((wave, index): ChartRow => {
    const { place, period, score } = wave;
    const before = waves[index - 1];
    if (before && (before.place !== place - 1 || isJudged(before) !== isJudged(wave))) run++;
    const row = { place, from: place - 0.5, to: place + 0.5, period, score, run };
    return isJudged(wave) ? { ...row, ...judgedPart(wave, style) } : row;
  });
}

function judgedPart(
  { lower, upper, level, levelLower, levelUpper, alarm, period, score }: MonitorPoint,
  { palette, words }: Style,
): ChartRow {
  const limits = { lower, upper, level, levelLower, levelUpper };
  if (alarm === null) return limits;
  return {
    ...limits,
    alarm: alarm.side,
    alarmAt: alarm.rule === 'wave' ? score : level,
    isNew: alarm.isNew,
    label: cutToWidth(words.period(period), FONT_SIZE, WIDEST_NAME),
    ...(alarm.side === 'above'
      ? { shape: 'triangle-up', color: palette.categories.promoter, labelColor: palette.words.rise }
      : {
          shape: 'triangle-down',
          color: palette.categories.detractor,
          labelColor: palette.words.fall,
        }),
  };
}
