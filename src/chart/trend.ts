import type { TrendPoint } from '../index.js';
import { AXIS_WIDTH } from './encoding.js';
import { framed, widthBetween } from './frame.js';
import { type ChartOptions, styleOf } from './options.js';
import type { ChartSpecification } from './specification.js';
import { HEIGHT, layersOf } from './trend-layers.js';
import { answeredIn } from './trend-rows.js';
import { findingOf, notesOf } from './trend-title.js';

const MARGIN = { left: AXIS_WIDTH, right: 72, top: 8, bottom: 44 };

/**
 * Scores over time with their intervals, as a Vega-Lite specification. Changes whose interval
 * leaves out zero are marked, periods without answers break the line, and a period that is not
 * over yet is hollow. The title compares the last period that is over with the first.
 *
 * @throws RangeError or TypeError if an option is none of its choices.
 * @example
 * trendChart(npsTrend([{ day: '2026-01-31', rating: 9 }, { day: '2026-02-01', rating: 3 }], { rating: 'rating', date: 'day', period: 'month' }).points).title.text // => ['No clear change since January 2026: the score is −100']
 */
export function trendChart(
  points: readonly TrendPoint[],
  options: ChartOptions = {},
): ChartSpecification {
  const style = styleOf(options);
  const answered = answeredIn(points);
  const step = widthBetween(MARGIN) / Math.max(1, points.length);
  return framed(
    {
      title: findingOf(answered, style),
      notes: notesOf(points, answered, style),
      margin: MARGIN,
      height: HEIGHT,
      layers: layersOf(points, answered, step, style),
    },
    style,
  );
}
