import { invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { median } from '../inference/median.js';
import type { Monitor } from './monitor.js';
import { runLength } from './run-length.js';

/** Options of `wavesToFind`. */
export interface WavesToFindOptions {
  /**
   * How many respondents a wave has: at least 1.
   *
   * @defaultValue the median of the monitored waves; before the first of them, the mean of the baseline
   */
  readonly respondents?: number | undefined;
}

const optionNames: OptionNames<WavesToFindOptions> = { respondents: true };

/**
 * How many waves it takes, on average, until the smoothed level finds a lasting change of so many
 * points. Above 24 waves it usually is not found.
 *
 * @throws RangeError if the change is not a number from −200 to 200 or the respondents are fewer than
 * 1; TypeError if the monitor is not one, or an option is unknown.
 * @see Crowder, Technometrics 29, 1987
 * @example
 * const usual = { promoters: 50, passives: 30, detractors: 20 }
 * const waves = ['01', '02', '03', '04', '05', '06', '07'].map((month) => ({ period: `2026-${month}`, start: `2026-${month}-01`, end: `2026-${month}-28`, partial: false, tally: usual }))
 * Math.round(wavesToFind(monitorWaves(waves), -20)) // => 4
 */
export function wavesToFind(
  monitor: Monitor,
  change: number,
  options: WavesToFindOptions = {},
): number {
  checkOptionNames('wavesToFind', options, optionNames);
  if (typeof monitor?.baseline?.worth !== 'number') {
    throw invalid('monitor', 'what monitorWaves gives', monitor, '');
  }
  if (!(typeof change === 'number' && Math.abs(change) <= 200)) {
    throw invalid('change', 'a number from -200 to 200', change);
  }
  const { baseline, smoothing, levelLimit } = monitor;
  const { respondents = usualSize(monitor) } = options;
  if (!(typeof respondents === 'number' && respondents >= 1 && respondents < Infinity)) {
    throw invalid('respondents', 'a number from 1', respondents);
  }
  const { unitVariance, wander, worth } = baseline;
  const variance = unitVariance / respondents + wander ** 2;
  const doubt = ((unitVariance / worth) * (2 - smoothing)) / (smoothing * variance);
  return runLength(smoothing, levelLimit * Math.sqrt(1 + doubt), change / Math.sqrt(variance));
}

/** How many respondents a wave usually has. */
export function usualSize({ points, baseline }: Monitor): number {
  if (points.length === 0) return baseline.answers / baseline.waves;
  return median(points.map(({ respondents }) => respondents));
}
