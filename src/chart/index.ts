// Charts as Vega-Lite specifications: plain JSON that any Vega host draws.
export type { Language } from '../display/language.js';
export { categoryChart } from './categories.js';
export { type ChangeOptions, changeChart } from './change.js';
export { type Describable, type DescribeOptions, describe } from './describe.js';
export { type DistributionOptions, distributionChart } from './distribution.js';
export { type MonitorChartOptions, monitorChart } from './monitor.js';
export type { ChartOptions } from './options.js';
export type { PeriodNames } from './period-names.js';
export { type SegmentTrendsOptions, segmentTrendsChart } from './segment-trends.js';
export { type SegmentChartOptions, segmentChart } from './segments.js';
export type { SegmentChartOrder } from './segments-arranged.js';
export type { ChartSource } from './source.js';
export type {
  ChartLayer,
  ChartMark,
  ChartPadding,
  ChartParts,
  ChartRow,
  ChartSpecification,
  ChartTitle,
} from './specification.js';
export type { TargetChartOptions, TargetOption } from './target.js';
export { termChart } from './terms.js';
export type { Theme } from './theme.js';
export { themeChart } from './themes.js';
export { type TransitionOptions, transitionChart } from './transitions.js';
export { type TrendChartOptions, trendChart } from './trend.js';
