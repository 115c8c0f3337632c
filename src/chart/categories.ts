import { trendFinding } from '../findings/trend.js';
import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import type { Trend } from '../grouping/trend.js';
import { ROW_HEIGHT } from './answers-row.js';
import { categoryLayers, HEIGHT } from './categories-layers.js';
import { AXIS_WIDTH } from './encoding.js';
import { frame, widthBetween } from './frame.js';
import { type ChartOptions, chartNames, styleOf } from './options.js';
import type { ChartSpecification } from './specification.js';
import { pointsOf } from './trend.js';
import { answeredIn } from './trend-rows.js';
import { titleOf } from './trend-title.js';

const MARGIN = { left: AXIS_WIDTH, right: 116, top: 8, bottom: 44 + ROW_HEIGHT };

/**
 * The shares of promoters, passives and detractors over time, as a Vega-Lite specification: one
 * stacked bar for each period with answers, and how many answered below. The title is that of `trendChart`.
 *
 * @param trend The result of `npsTrend` or of `compareWaves`.
 * @throws TypeError if `trend` is not such a result.
 * @throws RangeError or TypeError if an option is not one of its choices.
 * @example
 * categoryChart(npsTrend([{ day: '2026-01-31', rating: 9 }, { day: '2026-02-01', rating: 3 }], { rating: 'rating', date: 'day', period: 'month' })).title.text // => ['No clear change since January 2026: 0 overall']
 */
export function categoryChart<Key>(
  trend: Pick<Trend<Key, AnyTrendPoint>, 'points'> | readonly AnyTrendPoint[],
  options: ChartOptions = {},
): ChartSpecification {
  const points = pointsOf(trend);
  const style = styleOf('categoryChart', options, chartNames);
  const { words, whole } = style;
  const answered = answeredIn(points);
  const answers = answered.reduce((sum, point) => sum + point.answers, 0);
  return frame(
    {
      title: titleOf(trendFinding(points), style),
      notes: [`${words.answers(whole(answers))}.`, words.shares.bars],
      margin: MARGIN,
      height: HEIGHT,
      layers: categoryLayers(points, answered, widthBetween(MARGIN, style), style),
    },
    style,
  );
}
