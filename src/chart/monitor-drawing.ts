import type { Drawing } from './layer.js';
import type { ChartRow } from './specification.js';

/** What the layers of a chart of watched waves are drawn from. */
export interface MonitorDrawing extends Drawing {
  readonly baseline: readonly ChartRow[];
  /** The waves after the baseline. */
  readonly judged: readonly ChartRow[];
  /** The score of the baseline, in points. */
  readonly normal: number;
  /** The scores at the lower and the upper end of the axis. */
  readonly ends: readonly [low: number, high: number];
  /** The width of a period, in pixels. */
  readonly step: number;
  /** The width of all periods, in pixels. */
  readonly width: number;
  /** How much of the axis a pixel is. */
  readonly perPixel: number;
}

/** The size of a mark that has so much room where periods are wide. */
export function markSize(size: number, { step }: MonitorDrawing): number {
  if (step < 3) return size / 6;
  return step < 8 ? size / 3 : size;
}
