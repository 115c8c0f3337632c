import { checkIterable } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import type { Wave } from '../grouping/wave.js';
import { type Adjustment, adjustPValues } from '../inference/several.js';
import { type Baseline, type Normal, normalOf } from './baseline.js';
import {
  type Judged,
  judgeWaves,
  type MonitorPoint,
  type Strictness,
  strictness,
  withAlarms,
} from './judge.js';
import {
  type MonitorOptions,
  monitorNames,
  smoothingOf,
  type WatchedWaves,
  watchedWaves,
} from './monitor-options.js';
import { type AlarmPromise, promiseFor } from './promise.js';
import { usedWaves } from './used-waves.js';

/** Waves watched against a baseline. All of it is its own JSON. */
export interface Monitor extends AlarmPromise {
  /** What is normal. */
  readonly baseline: Baseline;
  /** The weight of the newest wave in the smoothed level. */
  readonly smoothing: number;
  /** How many standard errors the limits of the level lie from the baseline's score. */
  readonly levelLimit: number;
  /** The waves after the baseline. */
  readonly points: readonly MonitorPoint[];
  /** Those of them that alarm. A run of alarms on one side is one alarm: `isNew` marks its first. */
  readonly alarms: readonly MonitorPoint[];
}

/**
 * Whether waves are out of the ordinary, with a stated rate of false alarms. The first waves say what
 * is normal; each later one is judged by exact tails of what chance and ordinary differences between
 * waves bring about, and so is the smoothed level, which finds small
 * lasting changes. Empty and partial waves are passed over.
 *
 * @returns null if the baseline has fewer than 6 waves with answers: then nothing can be promised.
 * @throws RangeError if waves overlap or are not in order, an option is out of its bounds, a baseline
 * is not among the waves, or periods of one's own come without `falseAlarmRate`.
 * @throws TypeError if the waves are not an array of waves, an option is unknown, or both
 * `falseAlarmsPerYear` and `falseAlarmRate` are given.
 * @see Crowder, Technometrics 29, 1987, for the limits of the level; the exact tails are a
 * Dirichlet–multinomial predictive distribution.
 * @example
 * const usual = { promoters: 50, passives: 30, detractors: 20 }
 * const waves = ['01', '02', '03', '04', '05', '06', '07'].map((month) => ({ period: `2026-${month}`, start: `2026-${month}-01`, end: `2026-${month}-28`, partial: false, tally: usual }))
 * monitorWaves(waves)?.points.map(({ period, alarm }) => [period, alarm]) // => [['2026-07', null]]
 */
export function monitorWaves(waves: readonly Wave[], options: MonitorOptions = {}): Monitor | null {
  checkOptionNames('monitorWaves', options, monitorNames);
  const watched = watch(waves, options);
  if (watched === null) return null;
  const strict = strictness(watched.promise.falseAlarmRate, watched.smoothing, 1);
  const points = judgeWaves(watched.waves.judged, watched.normal, strict);
  return monitorOf(watched, strict, points, strict.waveRate);
}

/** Options of `monitorSegments`. */
export interface MonitorSegmentsOptions extends MonitorOptions {
  /**
   * How the p-values of all segments in one wave are adjusted.
   *
   * @defaultValue `'holm'`
   */
  readonly adjustment?: Adjustment | undefined;
}

const segmentNames: OptionNames<MonitorSegmentsOptions> = { ...monitorNames, adjustment: true };

/**
 * The same for several segments: the promise holds over all of them. Limits stand at the rate divided
 * by the number of segments that can be watched, and a wave alarms by its adjusted p-value.
 *
 * @returns A map by segment; null for a segment whose baseline has fewer than 6 waves with answers.
 * @throws RangeError or TypeError as `monitorWaves` does, or if the segments are not pairs of a key
 * and waves.
 * @example
 * monitorSegments([['Pro', []]]).get('Pro') // => null
 */
export function monitorSegments<Key>(
  segments: Iterable<readonly [Key, readonly Wave[]]>,
  options: MonitorSegmentsOptions = {},
): ReadonlyMap<Key, Monitor | null> {
  checkOptionNames('monitorSegments', options, segmentNames);
  const watched = watchSegments(segments, options);
  const charts = [...watched.values()].filter((each) => each !== null).length;
  const judged = new Map<Key, readonly Judged[]>();
  const strict = new Map<Key, Strictness>();
  for (const [key, each] of watched) {
    if (each === null) continue;
    const rules = strictness(each.promise.falseAlarmRate, each.smoothing, charts);
    strict.set(key, rules);
    judged.set(key, judgeWaves(each.waves.judged, each.normal, rules));
  }
  const adjusted = adjustedByPeriod(judged, options.adjustment ?? 'holm');
  const monitors = new Map<Key, Monitor | null>();
  for (const [key, each] of watched) {
    monitors.set(
      key,
      each &&
        monitorOf(
          each,
          strict.get(key) as Strictness,
          adjusted.get(key) ?? [],
          each.promise.falseAlarmRate / 2,
        ),
    );
  }
  return monitors;
}

/** Waves that can be watched, and what is normal for them. */
interface Watched {
  readonly waves: WatchedWaves;
  readonly normal: Normal;
  readonly promise: AlarmPromise;
  readonly smoothing: number;
}

function watch(waves: readonly Wave[], options: MonitorOptions): Watched | null {
  const smoothing = smoothingOf(options);
  const used = usedWaves(waves);
  const split = watchedWaves(used, options);
  if (split === null) return null;
  const promise = promiseFor(
    used.map(({ wave }) => wave),
    options,
  );
  return { waves: split, normal: normalOf(split.baseline), promise, smoothing };
}

function watchSegments<Key>(
  segments: Iterable<readonly [Key, readonly Wave[]]>,
  { adjustment: _, ...options }: MonitorSegmentsOptions,
): Map<Key, Watched | null> {
  checkIterable('segments', segments, '[key, waves] pairs, such as the segments of npsTrend');
  const watched = new Map<Key, Watched | null>();
  let index = 0;
  for (const pair of segments) {
    if (!Array.isArray(pair)) {
      throw new TypeError(`segments at index ${index} must be a [key, waves] pair`);
    }
    const [key, waves] = pair as readonly [Key, readonly Wave[]];
    watched.set(key, watch(waves, options));
    index++;
  }
  return watched;
}

/** The p-values of all segments within each period, adjusted together. */
function adjustedByPeriod<Key>(
  judged: ReadonlyMap<Key, readonly Judged[]>,
  method: Adjustment,
): Map<Key, Judged[]> {
  const periods = new Map<string, { key: Key; pValue: number }[]>();
  for (const [key, points] of judged) {
    for (const { period, pValue } of points) {
      const tests = periods.get(period) ?? [];
      tests.push({ key, pValue });
      periods.set(period, tests);
    }
  }
  const adjusted = new Map<string, Map<Key, number>>();
  for (const [period, tests] of periods) {
    const pValues = adjustPValues(
      tests.map(({ pValue }) => pValue),
      { method },
    );
    adjusted.set(period, new Map(tests.map(({ key }, i) => [key, pValues[i] as number])));
  }
  return new Map(
    [...judged].map(([key, points]) => [
      key,
      points.map((point) => ({
        ...point,
        pValue: adjusted.get(point.period)?.get(key) as number,
      })),
    ]),
  );
}

function monitorOf(
  { normal, promise, smoothing }: Watched,
  { levelLimit }: Strictness,
  judged: readonly Judged[],
  rate: number,
): Monitor {
  const points = withAlarms(judged, rate);
  return {
    ...promise,
    baseline: normal.baseline,
    smoothing,
    levelLimit,
    points,
    alarms: points.filter(({ alarm }) => alarm !== null),
  };
}
