import { checkChoice, invalid } from '../counting/invalid.js';
import type { OptionNames } from '../counting/options.js';
import { flat } from '../display/text.js';
import { segmentMoves } from '../findings/segment-trends.js';
import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import type { Trend } from '../grouping/trend.js';
import { AXIS_WIDTH } from './encoding.js';
import { EDGE, frame, widthBetween } from './frame.js';
import { styleOf } from './options.js';
import { gridOf, panelsOf } from './panels.js';
import { panelLayers } from './panels-layers.js';
import { checkResult, checkWithoutPassives } from './result.js';
import { shownTrends } from './segment-trends-shown.js';
import { notesOf, titleOf } from './segment-trends-title.js';
import { orders, type SegmentChartOrder } from './segments-arranged.js';
import type { ChartSpecification } from './specification.js';
import { type TargetChartOptions, targetChartNames, targetsOf } from './target.js';

/** Options of `segmentTrendsChart`. */
export interface SegmentTrendsOptions extends TargetChartOptions {
  /**
   * The order of the segments: the highest score, the most answers or the first name first, or as the
   * trend has them.
   *
   * @defaultValue `'score'`
   */
  readonly order?: SegmentChartOrder | undefined;
  /**
   * What the segments are by, such as the name of a column, for the title.
   *
   * @defaultValue not named
   */
  readonly by?: string | undefined;
  /**
   * How many segments there are besides those of the trend: the chart says so.
   *
   * @defaultValue `0`
   */
  readonly others?: number | undefined;
}

const segmentTrendsNames: OptionNames<SegmentTrendsOptions> = {
  ...targetChartNames,
  order: true,
  by: true,
  others: true,
};

const MARGIN = { left: AXIS_WIDTH, right: EDGE, top: 12, bottom: 44 };

/**
 * Scores over time of each segment, as a Vega-Lite specification: a panel for each of at most twelve
 * segments, those with the most answers, on the same axes and before the grey line of all answers. The title
 * names the segments whose score rose or fell, by tests of all their answers that are adjusted for the
 * number of panels; sizes are those of the last third of the periods against the first, which are drawn as
 * dashed lines. Marks are hollow as in `trendChart`, and blank values do not count as a segment.
 *
 * @param trend The result of `npsTrend` with `by`.
 * @throws TypeError if `trend` is not such a result.
 * @throws RangeError or TypeError if an option is not one of its choices, or there are passives in the
 * shares of `metric`.
 * @example
 * const rows = [{ plan: 'Pro', day: '2026-01-31', rating: 9 }, { plan: 'Pro', day: '2026-02-01', rating: 3 }]
 * segmentTrendsChart(npsTrend(rows, { rating: 'rating', by: 'plan', date: 'day', period: 'month' })).title.text // => ['Pro shows no clear change']
 */
export function segmentTrendsChart<Key>(
  trend: Pick<Trend<Key, AnyTrendPoint>, 'points' | 'segments'>,
  options: SegmentTrendsOptions = {},
): ChartSpecification {
  checkResult('trend', 'npsTrend with by', trend, ({ points, segments }) => {
    return Array.isArray(points) && segments instanceof Map;
  });
  const style = styleOf('segmentTrendsChart', options, segmentTrendsNames);
  const { order = 'score', by = '', others = 0 } = options;
  checkChoice('order', order, orders);
  if (typeof by !== 'string') throw invalid('by', 'a text', by, '');
  if (!Number.isSafeInteger(others) || others < 0) {
    throw invalid('others', 'a whole number from 0', others);
  }
  const targets = targetsOf(options);
  const { points, segments = new Map<Key, readonly AnyTrendPoint[]>() } = trend;
  const passives = points.reduce((sum, point) => sum + (point.passives ?? 0), 0);
  checkWithoutPassives('trend', passives, style);
  const { trends, left } = shownTrends(segments, order);
  const moves = segmentMoves(trends);
  const grid = gridOf(moves.length, widthBetween(MARGIN, style));
  const panels = panelsOf(new Map(trends), moves, grid, style);
  return frame(
    {
      title: titleOf(moves, flat(by), style),
      ...notesOf({ moves, points, panels, others: left + others }, style),
      margin: MARGIN,
      height: grid.height,
      layers: panelLayers({ points, panels, grid, targets }, style),
    },
    style,
  );
}
