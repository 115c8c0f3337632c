import type { ChartParts, ChartSpecification } from '../../../chart/index.js';
import { axesOf } from './axes.js';
import { type Encoding, isPlaced, positions } from './encoding.js';
import { markOf, rowsOf } from './marks.js';

/** A specification that Vega reads, as far as ours differ. */
export interface VegaSpecification extends ChartParts {
  readonly marks: readonly ChartParts[];
}

/**
 * The Vega specification of one of our charts. It is what Vega-Lite would make of it: our charts use so
 * little of that language that reading all of it took longer than drawing. A test draws charts both ways.
 */
export function vegaSpecification(chart: ChartSpecification): VegaSpecification {
  const { description, title, width, height, padding, autosize, background, layer } = chart;
  const encodings = layer.map(({ encoding }) => encoding as Encoding);
  return {
    ...{ description, title, width, height, padding, autosize, background },
    style: 'cell',
    data: layer.map(rowsOf),
    scales: positions.flatMap((position) => scaleOf(position, encodings)),
    axes: axesOf(encodings),
    marks: layer.map(markOf),
    config: configOf(chart.config),
  };
}

/** The scale of a position, which all layers share; none where no layer has the position. */
function scaleOf(position: 'x' | 'y', encodings: readonly Encoding[]): ChartParts[] {
  const channel = encodings.map((encoding) => encoding[position]).find(isPlaced);
  if (channel === undefined) return [];
  const range = position === 'x' ? [0, { signal: 'width' }] : [{ signal: 'height' }, 0];
  return [{ name: position, type: 'linear', range, ...channel.scale }];
}

/** The looks that all marks and axes share; Vega has the font in each style of texts. */
function configOf({ font, view, axis, text }: ChartParts): ChartParts {
  const { color: fill, ...letters } = text as ChartParts;
  const styles = ['guide-label', 'guide-title', 'group-title', 'group-subtitle'];
  return {
    axis,
    style: {
      ...Object.fromEntries(styles.map((style) => [style, { font }])),
      cell: view,
      text: { font, fill, ...letters },
    },
  };
}
