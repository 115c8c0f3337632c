import type { OptionNames } from '../counting/options.js';
import { newestFinding } from '../findings/monitor.js';
import type { Monitor } from '../monitoring/monitor.js';
import { ROW_HEIGHT } from './answers-row.js';
import { AXIS_WIDTH } from './encoding.js';
import { frame, widthBetween } from './frame.js';
import { HEIGHT, monitorLayers } from './monitor-layers.js';
import { methodOf, notesOf, titleOf } from './monitor-title.js';
import { type ChartOptions, chartNames, styleOf } from './options.js';
import { checkResult } from './result.js';
import type { ChartSpecification } from './specification.js';
import { type TargetOption, targetsOf } from './target.js';

/** Options of `monitorChart`. */
export interface MonitorChartOptions extends ChartOptions, TargetOption {}

const monitorChartNames: OptionNames<MonitorChartOptions> = { ...chartNames, target: true };

const MARGIN = { left: AXIS_WIDTH, right: 72, top: 8, bottom: 44 + ROW_HEIGHT };

/**
 * Waves that are watched (a control chart), as a Vega-Lite specification: scores in steps of what is normal for so many
 * answers, the smoothed level in its band, alarms as triangles with the period in which they began, and
 * the baseline in grey. The note says how often such a chart is wrong.
 *
 * @param monitor The result of `monitorWaves`, or one of `monitorSegments`; where that is null there is
 * nothing to draw.
 * @throws TypeError if `monitor` is not such a result.
 * @throws RangeError or TypeError if an option is not one of its choices.
 * @example
 * const usual = { promoters: 50, passives: 30, detractors: 20 }
 * const waves = ['01', '02', '03', '04', '05', '06', '07'].map((month) => ({ period: `2026-${month}`, start: `2026-${month}-01`, end: `2026-${month}-28`, partial: false, tally: usual }))
 * const monitor = monitorWaves(waves)
 * monitor && monitorChart(monitor).title.text // => ['July 2026: +30.0, as usual']
 */
export function monitorChart(
  monitor: Monitor,
  options: MonitorChartOptions = {},
): ChartSpecification {
  checkResult('monitor', 'monitorWaves', monitor, ({ baseline, points, levelLimit }) =>
    Boolean(baseline && Array.isArray(points) && levelLimit),
  );
  const style = styleOf('monitorChart', options, monitorChartNames);
  const finding = newestFinding(monitor);
  return frame(
    {
      title: titleOf(finding, monitor, style),
      notes: notesOf(finding, monitor, options.language ?? 'en', style),
      method: methodOf(monitor, style),
      margin: MARGIN,
      height: HEIGHT,
      layers: monitorLayers(monitor, targetsOf(options), widthBetween(MARGIN, style), style),
    },
    style,
  );
}
