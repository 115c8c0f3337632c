import { extent } from './extent.js';
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
  /** How a tick is written; it knows no text but its own number. */
  readonly labelExpr?: string;
  readonly titleX?: number;
}

/** A channel of Vega-Lite: what of the data it shows. */
type Channel = Readonly<Record<string, unknown>>;

/** Where a field stands along a domain. */
export type Position = (field: string) => Channel;

/** Positions along a domain that all layers share, under an axis or none. */
export function along(domain: readonly [number, number], axis: Axis | null): Position {
  return (field) => ({
    field,
    type: 'quantitative',
    scale: { domain: [...domain], nice: false, zero: false },
    axis,
    stack: null,
  });
}

/** A field that holds colours, shapes or the like as they are drawn. */
export function asIs(field: string, type: 'nominal' | 'quantitative' = 'nominal'): Channel {
  return { field, type, scale: null };
}

/** A field that holds texts to be written. */
export function written(field: string): Channel {
  return { field, type: 'nominal' };
}

/** The widest that the axis of scores gets, beside the marks. */
export const AXIS_WIDTH = 64;

/** An axis of scores, with room for what is written beyond the outermost of them. */
export function scoreAxis(
  scores: readonly number[],
  { words }: Style,
): { readonly domain: [number, number]; readonly axis: Axis } {
  const [low, high] = extent(scores.length > 0 ? scores : [-100, 100]);
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
      labelExpr: "datum.value > 0 ? '+' + datum.label : datum.label",
    },
  };
}

const steps = [1, 2, 5, 10, 20, 50];

/** The same axis standing upright, its title where no label reaches. */
export function upright(axis: Axis): Axis {
  return { ...axis, titleX: 22 - AXIS_WIDTH };
}
