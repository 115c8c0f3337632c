import { trendFinding } from '../findings/trend.js';
import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import type { Trend } from '../grouping/trend.js';
import { AXIS_WIDTH } from './encoding.js';
import { frame, widthBetween } from './frame.js';
import { styleOf } from './options.js';
import { checkResult, checkWithoutPassives } from './result.js';
import type { ChartSpecification } from './specification.js';
import { type TargetChartOptions, targetChartNames, targetsOf } from './target.js';
import { HEIGHT, trendLayers } from './trend-layers.js';
import { answeredIn } from './trend-rows.js';
import { notesOf, titleOf } from './trend-title.js';

const MARGIN = { left: AXIS_WIDTH, right: 72, top: 8, bottom: 44 };

/**
 * Scores over time with their intervals, as a Vega-Lite specification. Changes from the
 * period before that are clear among all that are shown are marked, periods without answers break the line, and a period that is not
 * over yet is hollow. A `target` is a thin line. The title
 * rests on a test of all answers; its size is that of the last third of the periods against the first.
 *
 * @param trend The result of `npsTrend` or of `compareWaves`.
 * @throws TypeError if `trend` is not such a result.
 * @throws RangeError or TypeError if an option is not one of its choices, or there are passives in the
 * shares of `metric`.
 * @example
 * trendChart(npsTrend([{ day: '2026-01-31', rating: 9 }, { day: '2026-02-01', rating: 3 }], { rating: 'rating', date: 'day', period: 'month' })).title.text // => ['No clear change since January 2026: the score is −100']
 */
export function trendChart<Key>(
  trend: Pick<Trend<Key, AnyTrendPoint>, 'points'> | readonly AnyTrendPoint[],
  options: TargetChartOptions = {},
): ChartSpecification {
  const points = pointsOf(trend);
  const style = styleOf('trendChart', options, targetChartNames);
  const targets = targetsOf(options);
  const answered = answeredIn(points);
  const finding = trendFinding(points);
  const passives = answered.reduce((sum, point) => sum + point.passives, 0);
  checkWithoutPassives('trend', passives, style);
  const step = widthBetween(MARGIN) / Math.max(1, points.length);
  return frame(
    {
      title: titleOf(finding, style),
      notes: notesOf(finding, points, answered, style),
      margin: MARGIN,
      height: HEIGHT,
      layers: trendLayers({ points, answered, targets, step, style }),
    },
    style,
  );
}

function pointsOf<Key>(
  trend: Pick<Trend<Key, AnyTrendPoint>, 'points'> | readonly AnyTrendPoint[],
): readonly AnyTrendPoint[] {
  checkResult('trend', 'npsTrend or compareWaves', trend, (fields) => {
    const points = Array.isArray(fields) ? fields : fields['points'];
    return Array.isArray(points) && points.every((point) => point && 'partial' in Object(point));
  });
  return 'points' in trend ? trend.points : trend;
}
