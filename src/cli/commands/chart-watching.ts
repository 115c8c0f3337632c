import { periodAskedFor } from '../../survey/asked-periods.js';
import { type Survey, surveyWaves } from '../../survey/index.js';
import type { ChartKind } from '../arguments/chart.js';
import { type MonitorValues, readMonitor } from '../arguments/monitor.js';
import type { ReadingValues, ReadRequest } from '../arguments/reading.js';
import { UsageError } from '../input/errors.js';
import type { WatchedSeries } from '../terminal/watch.js';

type Values = ReadingValues & MonitorValues;

/** Watches the waves of a survey, where the chart shows that. */
export async function watcherFor(
  kind: ChartKind,
  values: Values,
  request: ReadRequest,
): Promise<((survey: Survey) => WatchedSeries | undefined) | null> {
  checkWatching(kind, values);
  if (kind !== 'monitor' && values.forecast === undefined) return null;
  const options = readMonitor(values, periodAskedFor(request));
  const { watch } = await import('../terminal/monitor.js'); // few need it
  return (survey) => watch(surveyWaves(survey), options, { ...request, by: [] }).series[0];
}

/** Refuses options about waves that the chart has no place for. */
function checkWatching(kind: ChartKind, values: Values): void {
  for (const option of ['baseline', 'falseAlarms', 'forecast'] as const) {
    if (values[option] !== undefined && watching[option] !== kind) {
      const name = `--${option === 'falseAlarms' ? 'false-alarms' : option}`;
      throw new UsageError(
        `chart ${kind} takes no ${name}, which is for chart ${watching[option]}`,
      );
    }
  }
  const isWatched = kind === 'monitor' || values.forecast !== undefined;
  if (isWatched && values.rolling !== undefined) {
    const what = kind === 'monitor' ? 'chart monitor' : '--forecast';
    throw new UsageError(`${what} goes without --rolling: windows share answers`);
  }
  if (values.forecast !== undefined && values.by !== undefined) {
    throw new UsageError('--forecast goes without --by: choose a segment with --where');
  }
  if (kind === 'monitor' && values.by !== undefined) {
    throw new UsageError('chart monitor draws one series: choose a segment with --where, not --by');
  }
}

const watching = { baseline: 'monitor', falseAlarms: 'monitor', forecast: 'trend' } as const;
