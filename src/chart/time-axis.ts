import { along, type Position, written } from './encoding.js';
import { FONT_SIZE } from './frame.js';
import type { Drawing, Layer } from './layer.js';
import type { ChartRow } from './specification.js';
import { widthOf } from './text.js';
import type { Tick } from './ticks.js';

/** Periods side by side, each with a width of 1 around its place. */
export function timeAxis(ticks: readonly Tick[], count: number): Position {
  return along([-0.5, count - 0.5], {
    title: null,
    values: ticks.map(({ place }) => place),
    labels: false,
    grid: false,
    ticks: true,
    domain: true,
  });
}

/** The names of periods below the axis. */
export function namesBelow(ticks: readonly Tick[], height: number): Layer<Drawing> {
  return ({ style, x }) => ({
    data: { values: ticks.map(({ place, label }) => ({ place, label: [...label] as string[] })) },
    mark: { type: 'text', baseline: 'top', dy: 10, color: style.palette.muted },
    encoding: { x: x('place'), y: { value: height }, text: written('label') },
  });
}

/** The height of a line of labels, in pixels. */
export const LABEL_LINE = 14;
const MOST_LIFTS = 3;

/**
 * The rows with places at which their labels stay within the width of the marks, and with how many lines
 * each is lifted so that no two overlap. A label that finds no free line is left out.
 */
export function labelsApart(
  labelled: readonly ChartRow[],
  step: number,
  width: number,
): (ChartRow & { readonly lift: number })[] {
  const ends = Array<number>(MOST_LIFTS).fill(Number.NEGATIVE_INFINITY);
  return labelled.flatMap((row) => {
    const half = widthOf(row['label'] as string, FONT_SIZE) / 2;
    const at = step * ((row['place'] as number) + 0.5);
    const centre = Math.max(half, Math.min(width - half, at));
    const lift = ends.findIndex((end) => end <= centre - half);
    if (lift < 0) return [];
    ends[lift] = centre + half;
    return [{ ...row, labelPlace: centre / step - 0.5, lift }];
  });
}
