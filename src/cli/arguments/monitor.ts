import { type Period, periodOf } from '../../counting/calendar.js';
import { LEAST_BASELINE, type MonitorOptions } from '../../monitoring/monitor-options.js';
import { wavesPerYear } from '../../monitoring/wave-period.js';
import { numberIn, readWhole } from '../../survey/settings/numbers.js';
import { UsageError } from '../input/errors.js';
import { once } from './command.js';

/** The options of what is normal, of the promise and of the forecast. */
export const monitorOptions = () => [
  once(
    '--baseline <periods>',
    'what is normal: the first so many periods, or such as 2024-01..2024-12; 12 if not given',
  ),
  once('--false-alarms <n>', 'how many false alarms a year are allowed; 0.2 if not given'),
  once('--forecast <n>', 'looks so many periods ahead; with --target, how likely it is reached'),
];

/** The values of these options. */
export interface MonitorValues {
  readonly baseline?: string;
  readonly falseAlarms?: string;
  readonly forecast?: string;
}

/** What these options ask for, of periods of this length. */
export function readMonitor(
  { baseline, falseAlarms, forecast }: MonitorValues,
  period: Period,
): MonitorOptions & { readonly periods: number } {
  return {
    ...(baseline !== undefined && { baseline: readBaseline(baseline, period) }),
    ...(falseAlarms !== undefined && { falseAlarmsPerYear: readFalseAlarms(falseAlarms, period) }),
    periods: forecast === undefined ? 0 : readAhead(forecast),
  };
}

function readBaseline(text: string, period: Period): MonitorOptions['baseline'] {
  const [, from, to] = /^(.+)\.\.(.+)$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined) {
    const example = periodOf('2024-01-01', { period });
    const formOf = (key: string) => key.replace(/\d/g, '0');
    const other = [from, to].find((key) => formOf(key) !== formOf(example));
    if (other !== undefined) {
      throw new UsageError(`--baseline must name periods such as ${example}, not ${other}`);
    }
    if (from <= to) return { from, to };
    throw new UsageError(`--baseline must name the earlier period first, not ${text}`);
  }
  const count = readWhole('--baseline', text);
  if (count >= LEAST_BASELINE) return count;
  throw new UsageError(
    `--baseline must be at least ${LEAST_BASELINE} periods, not ${text}: fewer do not say what is normal`,
  );
}

function readFalseAlarms(text: string, period: Period): number {
  const perYear = numberIn(text);
  const most = Math.floor(wavesPerYear[period]);
  if (perYear > 0 && perYear < most) return perYear;
  throw new UsageError(
    `--false-alarms must be a number between 0 and ${most}, the number of ${period}s in a year, not ${text}`,
  );
}

function readAhead(text: string): number {
  const periods = readWhole('--forecast', text);
  if (periods <= 1000) return periods;
  throw new UsageError(`--forecast must be at most 1000 periods, not ${text}`);
}
