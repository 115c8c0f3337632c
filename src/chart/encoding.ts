import { extent } from '../inference/extent.js';
import { isShareMetric } from '../metrics/metric.js';
import type { Style } from './options.js';

/** An axis of numbers. */
export interface Axis {
  readonly title: string | null;
  readonly values: readonly number[];
  readonly labels?: boolean;
  readonly grid: boolean;
  readonly ticks: boolean;
  readonly domain: boolean;
  readonly format?: string;
  /** How a tick is written, as an expression of Vega. */
  readonly labelExpr?: string;
  readonly titleX?: number;
}

/** A channel of Vega-Lite: which field of the data it shows, and how. */
type Channel = Readonly<Record<string, unknown>>;

/** The channel that places a field along a domain. */
export type Position = (field: string) => Channel;

/**
 * Positions along a domain that all layers share; without an axis where that is null. They take the whole
 * chart, or a range of pixels.
 */
export function along(
  domain: readonly [number, number],
  axis: Axis | null,
  range?: readonly [number, number],
): Position {
  return (field) => ({
    field,
    type: 'quantitative',
    scale: { domain: [...domain], ...(range && { range: [...range] }), nice: false, zero: false },
    axis,
    stack: null,
  });
}

/** A field that holds colours, shapes or opacities as they are drawn. */
export function asIs(field: string, type: 'nominal' | 'quantitative' = 'nominal'): Channel {
  return { field, type, scale: null };
}

/** A field that holds texts. */
export function written(field: string): Channel {
  return { field, type: 'nominal' };
}

/** Where a score lies on the axis; null where there is none. */
export function onAxis(score: number | null | undefined, style: Style): number | null {
  return score == null ? null : style.onAxis(score);
}

/** The room for an upright axis of scores, in pixels. */
export const AXIS_WIDTH = 64;

/** An axis of scores, given as they lie on it, with room for labels beyond the outermost. */
export function scoreAxis(
  scores: readonly number[],
  { words, metric, onAxis }: Style,
): { readonly domain: [number, number]; readonly axis: Axis } {
  const [low, high] = extent(scores.length > 0 ? scores : [onAxis(-100), onAxis(100)]);
  const step = steps.find((step) => (high - low) / step <= 6) ?? 100;
  const from = step * Math.floor(low / step);
  const to = step * Math.ceil(high / step) + (low === high ? step : 0);
  const margin = 0.08 * (to - from);
  const count = Math.round((to - from) / step) + 1;
  return {
    domain: [from - margin, to + margin],
    axis: {
      title: words.points,
      values: Array.from({ length: count }, (_, index) => from + index * step),
      grid: true,
      ticks: false,
      domain: false,
      format: 'd',
      labelExpr: isShareMetric(metric)
        ? "datum.label + '%'"
        : "datum.value > 0 ? '+' + datum.label : datum.label",
    },
  };
}

/** A tick of that axis as it is written, where the axis is not one of Vega. */
export function tickText(value: number, { metric }: Pick<Style, 'metric'>): string {
  if (isShareMetric(metric)) return `${value}%`;
  return value > 0 ? `+${value}` : String(value).replace('-', '−');
}

const steps = [1, 2, 5, 10, 20, 50];

/** The same axis upright, its title left of the widest label. */
export function upright(axis: Axis): Axis {
  return { ...axis, titleX: 22 - AXIS_WIDTH };
}
