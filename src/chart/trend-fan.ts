import type { Forecast } from '../monitoring/forecast.js';
import type { Drawing, Layer } from './layer.js';
import type { Style } from './options.js';
import type { ChartRow } from './specification.js';

/** The coming periods of a forecast, from some place on. */
export function fanRows(forecast: Forecast, first: number, style: Style): ChartRow[] {
  return forecast.ahead.map(({ period, level, observed }, index): ChartRow => {
    const place = first + index;
    return {
      ...{ period, from: place - 0.5, to: place + 0.5, score: style.onAxis(forecast.estimate) },
      ...{ levelLower: style.onAxis(level.lower), levelUpper: style.onAxis(level.upper) },
      ...{ lower: style.onAxis(observed.lower), upper: style.onAxis(observed.upper) },
    };
  });
}

/** Ranges of coming scores and, darker, of the level; nothing without a forecast. */
export function fanLayers(rows: readonly ChartRow[]): readonly Layer<Drawing>[] {
  if (rows.length === 0) return [];
  return [ranges('lower', 'upper', 0.14), ranges('levelLower', 'levelUpper', 0.22), expected].map(
    (layer) => layer(rows),
  );
}

const ranges =
  (lower: string, upper: string, opacity: number) =>
  (rows: readonly ChartRow[]): Layer<Drawing> =>
  ({ style, x, y }) => ({
    data: { values: [...rows] },
    mark: { type: 'rect', color: style.palette.categories.promoter, opacity },
    encoding: { x: x('from'), x2: { field: 'to' }, y: y(lower), y2: { field: upper } },
  });

const expected =
  (rows: readonly ChartRow[]): Layer<Drawing> =>
  ({ style, x, y }) => ({
    data: { values: [...rows] },
    mark: {
      type: 'rule',
      color: style.palette.categories.promoter,
      strokeWidth: 2,
      strokeDash: [4, 4],
    },
    encoding: { x: x('from'), x2: { field: 'to' }, y: y('score') },
  });
