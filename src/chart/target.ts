import { checkNumber } from '../counting/invalid.js';
import type { OptionNames } from '../counting/options.js';
import { type ChartOptions, chartNames, type Style } from './options.js';

/** Options of charts of scores that can show a target. */
export interface TargetChartOptions extends ChartOptions {
  /**
   * A score in points to draw as a line with its name.
   *
   * @defaultValue no line
   */
  readonly target?: number | undefined;
}

/** The names of these options. */
export const targetChartNames: OptionNames<TargetChartOptions> = { ...chartNames, target: true };

/** The scores of targets to draw: one or none. */
export function targetsOf({ target }: TargetChartOptions): readonly number[] {
  return target === undefined ? [] : [checkNumber('target', target, -100, 100) + 0];
}

/** The name of the line of a target. */
export function targetName(target: number, { words, givenScore }: Style): string {
  return words.target(givenScore(target));
}
