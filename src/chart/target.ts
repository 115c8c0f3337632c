import { checkNumber } from '../counting/invalid.js';
import type { OptionNames } from '../counting/options.js';
import { isShareMetric } from '../metrics/metric.js';
import { type ChartOptions, type MetricOption, metricNames, type Style } from './options.js';

/** The option of charts of scores that can show a target. */
export interface TargetOption {
  /**
   * A score in points to draw as a line with its name; not with a share as the metric.
   *
   * @defaultValue no line
   */
  readonly target?: number | undefined;
}

/** Options of charts of scores or shares that can show a target. */
export interface TargetChartOptions extends ChartOptions, MetricOption, TargetOption {}

/** The names of these options. */
export const targetChartNames: OptionNames<TargetChartOptions> = { ...metricNames, target: true };

/** The scores of targets to draw: one or none. */
export function targetsOf({
  target,
  metric = 'nps',
}: TargetOption & MetricOption): readonly number[] {
  if (target === undefined) return [];
  if (isShareMetric(metric)) {
    throw new TypeError(`target must come with metric nps, received metric ${metric}`);
  }
  return [checkNumber('target', target, -100, 100) + 0];
}

/** The name of the line of a target. */
export function targetName(target: number, { words, givenScore }: Style): string {
  return words.target(givenScore(target));
}
