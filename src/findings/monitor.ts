import type { Wave } from '../grouping/wave.js';
import { type ChangePoint, changePoint } from '../monitoring/change-point.js';
import type { Alarm, MonitorPoint } from '../monitoring/judge.js';
import type { Monitor } from '../monitoring/monitor.js';
import { LEAST_BASELINE } from '../monitoring/monitor-options.js';
import { lastOf, usedWaves } from '../monitoring/used-waves.js';
import { wavesToFind } from '../monitoring/waves-to-find.js';

/** What the newest wave says; nothing where there are too few waves to say what is normal. */
export type MonitorFinding =
  | NewestFinding
  | { readonly kind: 'too-few'; readonly waves: number; readonly needed: number };

/** What the newest wave says of a monitor. */
export type NewestFinding =
  | {
      /** All waves so far say what is normal: the next one can be judged. */
      readonly kind: 'waiting';
    }
  | { readonly kind: 'usual'; readonly point: MonitorPoint }
  | {
      readonly kind: 'alarm';
      readonly point: MonitorPoint;
      readonly alarm: Alarm;
      /** The first of the waves in a row that alarm on this side. */
      readonly since: string;
    };

/** How soon a lasting change is found. */
export interface ChangeFound {
  /** The change, in points. */
  readonly change: number;
  /** After how many waves on average; null where it usually is not found. */
  readonly waves: number | null;
}

const CHANGES = [10, 5];
/** A change that takes more waves than these is usually not found. */
const MOST_WAVES = 24;
/** Below this p-value chance does not explain how the waves of a baseline differ. */
const UNSTEADY = 0.01;

/** What the newest wave that was judged says. */
export function monitorFinding(monitor: Monitor | null, waves: readonly Wave[]): MonitorFinding {
  if (monitor === null) {
    return { kind: 'too-few', waves: usedWaves(waves).length, needed: LEAST_BASELINE };
  }
  return newestFinding(monitor);
}

/** What the newest wave says, where there is a baseline. */
export function newestFinding({ points }: Monitor): NewestFinding {
  const point = points[points.length - 1];
  if (point === undefined) return { kind: 'waiting' };
  const { alarm } = point;
  if (alarm === null) return { kind: 'usual', point };
  const starts = points.filter((each) => each.alarm?.side === alarm.side && each.alarm.isNew);
  return { kind: 'alarm', point, alarm, since: lastOf(starts).period };
}

/** Whether a chart newly alarms in a period. */
export function isNewAlarm(monitor: Monitor | null, period: string | undefined): boolean {
  const point = monitor?.points[monitor.points.length - 1];
  return point?.period === period && point?.alarm?.isNew === true;
}

/** How soon the chart finds lasting changes of 10 and 5 points. */
export function changesFound(monitor: Monitor): ChangeFound[] {
  return CHANGES.map((change) => {
    const waves = wavesToFind(monitor, change);
    return { change, waves: waves > MOST_WAVES ? null : waves };
  });
}

/** Whether the waves of the baseline differ by more than chance. */
export function isUnsteady({ baseline }: Monitor): boolean {
  return baseline.steadyPValue < UNSTEADY;
}

/** When the level changed; null where no change is clear. */
export function changePointFinding(
  waves: readonly Wave[],
  confidenceLevel: number,
): ChangePoint | null {
  const found = changePoint(waves, { confidenceLevel });
  return found !== null && found.pValue < 1 - confidenceLevel ? found : null;
}
