import type { Position } from './encoding.js';
import type { Style } from './options.js';
import type { ChartLayer } from './specification.js';

/** What every layer is drawn from; each chart adds its own data. */
export interface Drawing {
  readonly style: Style;
  readonly x: Position;
  readonly y: Position;
}

/** One kind of marks of a chart. */
export type Layer<ChartDrawing extends Drawing> = (drawing: ChartDrawing) => ChartLayer;

/** All layers of a chart, from the back to the front. */
export function layersOf<ChartDrawing extends Drawing>(
  layers: readonly Layer<ChartDrawing>[],
  drawing: ChartDrawing,
): ChartLayer[] {
  return layers.map((layer) => layer(drawing));
}
