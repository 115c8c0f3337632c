import type { ChartParts } from '../../../chart/index.js';
import { type Encoding, isPlaced, positions } from './encoding.js';

/** The axes of a chart: the lines of the grid first, which lie behind everything. */
export function axesOf(encodings: readonly Encoding[]): ChartParts[] {
  const axes = positions.flatMap((position) => {
    const axis = encodings.map((encoding) => encoding[position]).find(isPlaced)?.axis;
    return axis ? [{ position, axis }] : [];
  });
  return [
    ...axes.flatMap(({ position, axis }) => (axis['grid'] ? [gridOf(position, axis)] : [])),
    ...axes.map(({ position, axis }) => axisOf(position, axis)),
  ];
}

function gridOf(position: 'x' | 'y', { values }: ChartParts): ChartParts {
  return {
    ...placeOf(position),
    ...{ values, grid: true, gridScale: position === 'x' ? 'y' : 'x', aria: false },
    ...{ domain: false, labels: false, ticks: false, minExtent: 0, maxExtent: 0 },
  };
}

function axisOf(position: 'x' | 'y', { labelExpr, ...axis }: ChartParts): ChartParts {
  return {
    ...placeOf(position),
    ...axis,
    grid: false,
    labelOverlap: true,
    ...(position === 'x' && { labelFlush: true }),
    ...(labelExpr !== undefined && {
      encode: { labels: { update: { text: { signal: labelExpr } } } },
    }),
  };
}

function placeOf(position: 'x' | 'y'): ChartParts {
  return { scale: position, orient: position === 'x' ? 'bottom' : 'left', zindex: 0 };
}
