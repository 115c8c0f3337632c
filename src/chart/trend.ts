import type { OptionNames } from '../counting/options.js';
import { trendFinding } from '../findings/trend.js';
import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import type { Trend } from '../grouping/trend.js';
import type { Forecast, PeriodAhead, Range } from '../monitoring/forecast.js';
import { ROW_HEIGHT } from './answers-row.js';
import { AXIS_WIDTH } from './encoding.js';
import { frame, widthBetween } from './frame.js';
import { styleOf } from './options.js';
import { checkResult, checkWithoutPassives } from './result.js';
import type { ChartSpecification } from './specification.js';
import { type TargetChartOptions, targetChartNames, targetsOf } from './target.js';
import { HEIGHT, trendLayers } from './trend-layers.js';
import { answeredIn } from './trend-rows.js';
import { forecastNotes, methodOf, notesOf, titleOf } from './trend-title.js';

/** Options of `trendChart`. */
export interface TrendChartOptions extends TargetChartOptions {
  /**
   * What `forecast` expects after the last of these waves, drawn as ranges; null as no forecast.
   *
   * @defaultValue no forecast
   */
  readonly forecast?: Forecast | null | undefined;
}

const trendChartNames: OptionNames<TrendChartOptions> = { ...targetChartNames, forecast: true };

const MARGIN = { left: AXIS_WIDTH, right: 72, top: 20, bottom: 44 + ROW_HEIGHT };

/**
 * Scores over time with their intervals, as a Vega-Lite specification, and how many answered below.
 * Changes from the period before that are clear among all that are shown are marked, periods without
 * answers break the line, and marks are hollow where a period is not over yet (large) or has fewer than
 * 30 answers (small). Dashed lines are the pooled scores that the title compares, a strip is where the
 * level changed, and a `target` is a thin line. The title rests on a test of all answers; its size is
 * that of the last third of the periods against the first.
 *
 * @param trend The result of `npsTrend` or of `compareWaves`.
 * @throws TypeError if `trend` or `forecast` is not such a result.
 * @throws RangeError or TypeError if an option is not one of its choices, or there are passives in the
 * shares of `metric`.
 * @example
 * trendChart(npsTrend([{ day: '2026-01-31', rating: 9 }, { day: '2026-02-01', rating: 3 }], { rating: 'rating', date: 'day', period: 'month' })).title.text // => ['No clear change since January 2026: 0 overall']
 */
export function trendChart<Key>(
  trend: Pick<Trend<Key, AnyTrendPoint>, 'points'> | readonly AnyTrendPoint[],
  options: TrendChartOptions = {},
): ChartSpecification {
  const points = pointsOf(trend);
  const style = styleOf('trendChart', options, trendChartNames);
  const targets = targetsOf(options);
  const forecast = checkedForecast(options);
  const answered = answeredIn(points);
  const finding = trendFinding(points);
  const passives = answered.reduce((sum, point) => sum + point.passives, 0);
  checkWithoutPassives('trend', passives, style);
  const width = widthBetween(MARGIN, style);
  return frame(
    {
      title: titleOf(finding, style),
      notes: [
        ...notesOf(finding, points, answered, style),
        ...forecastNotes(forecast, options.language ?? 'en', style),
      ],
      method: methodOf(finding, points, answered, forecast, style),
      margin: MARGIN,
      height: HEIGHT,
      layers: trendLayers({ points, answered, finding, forecast, targets, width }, style),
    },
    style,
  );
}

function checkedForecast({ forecast = null }: TrendChartOptions): Forecast | null {
  if (forecast === null) return null;
  checkResult('forecast', 'forecast', forecast, ({ ahead, estimate, confidenceLevel }) => {
    const areRanges = Array.isArray(ahead) && ahead.every((each) => isAhead(Object(each)));
    return areRanges && Number.isFinite(estimate) && Number.isFinite(confidenceLevel);
  });
  return forecast;
}

function isAhead({ period, level, observed }: Partial<PeriodAhead>): boolean {
  return typeof period === 'string' && [level, observed].every((range) => isRange(Object(range)));
}

function isRange({ lower, upper }: Partial<Range>): boolean {
  return Number.isFinite(lower) && Number.isFinite(upper);
}

/** The points of a trend; refuses what is none. */
export function pointsOf<Key>(
  trend: Pick<Trend<Key, AnyTrendPoint>, 'points'> | readonly AnyTrendPoint[],
): readonly AnyTrendPoint[] {
  checkResult('trend', 'npsTrend or compareWaves', trend, (fields) => {
    const points = Array.isArray(fields) ? fields : fields['points'];
    return Array.isArray(points) && points.every((point) => point && 'partial' in Object(point));
  });
  return 'points' in trend ? trend.points : trend;
}
