export type { Baseline, BaselinePoint } from './baseline.js';
export { type ChangePoint, changePoint } from './change-point.js';
export {
  type Forecast,
  type ForecastOptions,
  forecast,
  type PeriodAhead,
  type Range,
} from './forecast.js';
export {
  type IndividualsChart,
  type IndividualsOptions,
  type IndividualsPoint,
  individualsChart,
} from './individuals.js';
export type { Alarm, MonitorPoint } from './judge.js';
export { type LinearTrend, linearTrend, type TrendOptions } from './linear-trend.js';
export {
  type Monitor,
  type MonitorSegmentsOptions,
  monitorSegments,
  monitorWaves,
} from './monitor.js';
export type { MonitorOptions, PeriodSpan } from './monitor-options.js';
export type { AlarmPromise, PromiseOptions } from './promise.js';
export { type WavesToFindOptions, wavesToFind } from './waves-to-find.js';
