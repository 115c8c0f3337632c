import { invalid } from '../counting/invalid.js';
import type { OptionNames } from '../counting/options.js';
import type { PromiseOptions } from './promise.js';
import type { UsedWave } from './used-waves.js';

/** A span of periods. */
export interface PeriodSpan {
  /** The first period, such as `2024-01`. */
  readonly from: string;
  /** The last period. */
  readonly to: string;
}

/** Options of `monitorWaves`. */
export interface MonitorOptions extends PromiseOptions {
  /**
   * The waves that say what is normal: the first so many complete ones, or those from one period to
   * another.
   *
   * @defaultValue `12`; with 7 to 12 waves all but the newest
   */
  readonly baseline?: number | PeriodSpan | undefined;
  /**
   * The weight of the newest wave in the smoothed level: above 0, at most 1.
   *
   * @defaultValue `0.2`
   */
  readonly smoothing?: number | undefined;
}

/** The names of the options. */
export const monitorNames: OptionNames<MonitorOptions> = {
  baseline: true,
  falseAlarmsPerYear: true,
  falseAlarmRate: true,
  smoothing: true,
};

const DEFAULT_BASELINE = 12;
/** Fewer waves do not say what is normal. */
export const LEAST_BASELINE = 6;
const DEFAULT_SMOOTHING = 0.2;

/** The waves of the baseline and those that are judged by it. */
export interface WatchedWaves {
  readonly baseline: readonly UsedWave[];
  readonly judged: readonly UsedWave[];
}

/** Tells the baseline from the waves after it; null if the baseline has fewer than 6 waves. */
export function watchedWaves(
  waves: readonly UsedWave[],
  { baseline = DEFAULT_BASELINE }: MonitorOptions,
): WatchedWaves | null {
  const { first, end } =
    typeof baseline === 'number' ? firstWaves(waves, baseline) : waveSpan(waves, baseline);
  if (end - first < LEAST_BASELINE) return null;
  return { baseline: waves.slice(first, end), judged: waves.slice(end) };
}

/** The first waves. While there are no more than the baseline asks for, the newest is judged. */
function firstWaves(waves: readonly UsedWave[], size: number): Places {
  if (!(Number.isSafeInteger(size) && size >= 1)) {
    throw invalid('baseline', 'a whole number from 1, or { from, to }', size);
  }
  const allButNewest = Math.max(LEAST_BASELINE, waves.length - 1);
  return { first: 0, end: Math.min(size, allButNewest, waves.length) };
}

interface Places {
  readonly first: number;
  readonly end: number;
}

function waveSpan(waves: readonly UsedWave[], span: PeriodSpan): Places {
  const isSpan = typeof span === 'object' && span !== null && !Array.isArray(span);
  if (!isSpan) throw invalid('baseline', 'a whole number from 1, or { from, to }', span, '');
  for (const name of ['from', 'to'] as const) {
    if (typeof span[name] !== 'string')
      throw invalid(`baseline.${name}`, 'a period', span[name], '');
  }
  const { from, to } = span;
  if (from > to)
    throw new RangeError(`baseline must not end before it starts, received ${from} to ${to}`);
  const isInside = ({ wave }: UsedWave) => wave.period >= from && wave.period <= to;
  const first = waves.findIndex(isInside);
  if (first < 0) {
    throw new RangeError(
      `baseline must be among the waves with answers, received ${from} to ${to}`,
    );
  }
  return { first, end: first + waves.filter(isInside).length };
}

/** The smoothing, checked. */
export function smoothingOf({ smoothing = DEFAULT_SMOOTHING }: MonitorOptions): number {
  if (typeof smoothing === 'number' && smoothing > 0 && smoothing <= 1) return smoothing;
  throw invalid('smoothing', 'above 0 and at most 1', smoothing);
}
