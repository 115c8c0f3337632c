import type { Period } from '../../counting/calendar.js';
import { changePointFinding, isNewAlarm } from '../../findings/monitor.js';
import type { Wave } from '../../grouping/wave.js';
import { DEFAULT_LEVEL } from '../../inference/level.js';
import type { ChangePoint } from '../../monitoring/change-point.js';
import { type Forecast, forecast } from '../../monitoring/forecast.js';
import { type Monitor, monitorSegments, monitorWaves } from '../../monitoring/monitor.js';
import type { MonitorOptions } from '../../monitoring/monitor-options.js';
import { usedWaves } from '../../monitoring/used-waves.js';
import { periodAskedFor } from '../../survey/asked-periods.js';
import { SurveyError, type SurveyRequest, type SurveyWaves } from '../../survey/index.js';

/** Waves of one name that are watched. */
export interface WatchedSeries {
  /** The segment; null for all answers. */
  readonly segment: string | null;
  readonly waves: readonly Wave[];
  readonly monitor: Monitor | null;
  readonly changePoint: ChangePoint | null;
  /** Absent where no forecast was asked for. */
  readonly forecast?: Forecast | null;
}

/** What is watched of a survey. */
export interface Watched {
  readonly period: Period;
  readonly series: readonly WatchedSeries[];
  /** Whether the newest wave of one of them newly alarms. */
  readonly isNewAlarm: boolean;
  /** What `--json` has of it. */
  readonly json: object;
}

/** Watches the waves of a survey: of each segment if there are any, else of all answers. */
export function watch(
  { waves, segments }: SurveyWaves,
  { periods, ...options }: MonitorOptions & { readonly periods: number },
  request: SurveyRequest,
): Watched {
  const { by = [], confidenceLevel = DEFAULT_LEVEL, target } = request;
  checkBaseline(waves, options);
  const ofSegments = [...segments].filter(([, each]) => hasBaseline(each, options));
  const monitors: readonly (readonly [string | null, readonly Wave[], Monitor | null])[] =
    by.length === 0
      ? [[null, waves, monitorWaves(waves, options)]]
      : withMonitors(ofSegments, monitorSegments(ofSegments, options));
  const series = monitors.map(
    ([segment, each, monitor]): WatchedSeries => ({
      segment,
      waves: each,
      monitor,
      changePoint: changePointFinding(each, confidenceLevel),
      ...(periods > 0 && {
        forecast: forecast(each, { periods, target }),
      }),
    }),
  );
  const complete = waves.filter(({ partial }) => !partial);
  const newest = complete[complete.length - 1]?.period;
  const records = series.map(({ waves: _, segment, ...record }) => ({
    ...(segment !== null && { segment }),
    ...record,
  }));
  return {
    period: periodAskedFor(request),
    series,
    isNewAlarm: series.some(({ monitor }) => isNewAlarm(monitor, newest)),
    json: by.length === 0 ? { ...records[0] } : { monitored: records },
  };
}

function withMonitors(
  segments: readonly (readonly [string, readonly Wave[]])[],
  monitors: ReadonlyMap<string, Monitor | null>,
) {
  return segments.map(([key, waves]) => [key, waves, monitors.get(key) ?? null] as const);
}

/** Refuses a baseline whose periods do not occur. */
function checkBaseline(waves: readonly Wave[], { baseline }: MonitorOptions): void {
  if (typeof baseline !== 'object' || hasBaseline(waves, { baseline })) return;
  const [first, last] = [waves[0], waves[waves.length - 1]];
  const known = first && last ? ([first.period, last.period] as const) : null;
  throw new SurveyError({ code: 'unknown-period', period: baseline.from, known });
}

/** Whether some of the waves are in the span that a baseline names. */
function hasBaseline(waves: readonly Wave[], { baseline }: MonitorOptions): boolean {
  return (
    typeof baseline !== 'object' ||
    usedWaves(waves).some(
      ({ wave: { period } }) => period >= baseline.from && period <= baseline.to,
    )
  );
}
