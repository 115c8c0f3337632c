import { invalid } from '../counting/invalid.js';
import type { Wave } from '../grouping/wave.js';
import { periodOfWaves, wavesPerYear } from './wave-period.js';

/** How often a chart may raise a false alarm. */
export interface PromiseOptions {
  /**
   * How many false alarms a year the whole chart may raise: 0.2 is one in five years.
   *
   * @defaultValue `0.2`
   */
  readonly falseAlarmsPerYear?: number | undefined;
  /**
   * Instead, the chance of a false alarm in each wave: for periods of one's own, of which nobody knows
   * how many make a year.
   *
   * @defaultValue what `falseAlarmsPerYear` comes to
   */
  readonly falseAlarmRate?: number | undefined;
}

/** The promise of a chart. */
export interface AlarmPromise {
  /** False alarms a year; null where only the rate for each wave is known. */
  readonly falseAlarmsPerYear: number | null;
  /** The chance of a false alarm in each wave. */
  readonly falseAlarmRate: number;
}

const DEFAULT_PER_YEAR = 0.2;

/**
 * What a chart of these waves promises.
 *
 * @throws RangeError if the rate is not between 0 and 1, or periods of one's own come without it.
 * @throws TypeError if both options are given.
 */
export function promiseFor(waves: readonly Wave[], options: PromiseOptions): AlarmPromise {
  const { falseAlarmsPerYear, falseAlarmRate } = options;
  if (falseAlarmRate !== undefined) {
    if (falseAlarmsPerYear !== undefined) {
      throw new TypeError(
        'falseAlarmRate must not be given beside falseAlarmsPerYear, received both',
      );
    }
    if (!(typeof falseAlarmRate === 'number' && falseAlarmRate > 0 && falseAlarmRate < 1)) {
      throw invalid('falseAlarmRate', 'between 0 and 1', falseAlarmRate);
    }
    return { falseAlarmsPerYear: null, falseAlarmRate };
  }
  const period = periodOfWaves(waves);
  if (period === null) {
    throw new RangeError(
      "falseAlarmRate must be given for periods of one's own, received none: only periods of the calendar have a number a year",
    );
  }
  const perYear = falseAlarmsPerYear ?? DEFAULT_PER_YEAR;
  const most = wavesPerYear[period];
  if (!(typeof perYear === 'number' && perYear > 0 && perYear < most)) {
    const rule = `between 0 and ${most}, the number of waves in a year`;
    throw invalid('falseAlarmsPerYear', rule, perYear);
  }
  return { falseAlarmsPerYear: perYear, falseAlarmRate: perYear / most };
}
