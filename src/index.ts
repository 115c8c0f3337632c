// Floor 1, from answers to tallies.

export {
  type CalendarOptions,
  type FiscalYear,
  type Period,
  periodOf,
} from './counting/calendar.js';
export type { DateLike } from './counting/civil-date.js';
export type { Field } from './counting/field.js';
export { histogram, meanRating, tallyHistogram } from './counting/histogram.js';
export type { RespondentOptions } from './counting/duplicates.js';
export { type Ledger, mergeLedgers, type Problem } from './counting/ledger.js';
export { type ProblemReason, type ReadingOptions, readRating } from './counting/reading.js';
export {
  type Category,
  classify,
  isRating,
  type Scale,
  type ScaleOption,
  scales,
  standardScale,
} from './counting/scale.js';
export { type Screened, type ScreenOptions, screen } from './counting/screen.js';
export { emptyTally, merge, respondents, type Tally, tally } from './counting/tally.js';
export {
  designEffect,
  effectiveSampleSize,
  effectiveTally,
  mergeWeighted,
  tallyWeighted,
  type WeightedTally,
} from './counting/weighted.js';
// Floor 3, many tallies.
export type { AnyTally } from './grouping/any-tally.js';
export { type BandOptions, bands } from './counting/bands.js';
export {
  type ChangeExplained,
  type Effect,
  explainChange,
  type SegmentChange,
} from './grouping/change.js';
export type { AnswerOptions, Missing } from './grouping/collect.js';
export { conversionsNeeded } from './inference/conversions.js';
export type { By, TallyByOptions } from './grouping/keys.js';
export {
  latestPerRespondent,
  type MatchedWaves,
  type MatchOptions,
  matchWaves,
} from './grouping/panel.js';
export { rolling } from './grouping/rolling.js';
export { compareSegments, npsBySegment, tallyBy } from './grouping/segment.js';
export type {
  RestDifference,
  SegmentOptions,
  SegmentOrder,
  SegmentRow,
  SegmentTable,
  Total,
} from './grouping/segment-table.js';
export {
  type CompareOptions,
  compareWaves,
  npsTrend,
  type Trend,
  type TrendOptions,
  type TrendPoint,
  tallyByPeriod,
} from './grouping/trend.js';
export type { Wave, WaveOptions } from './grouping/waves.js';
export {
  type Difference,
  type DifferenceMethod,
  type DifferenceOptions,
  difference,
  differenceFrom,
} from './inference/difference.js';
export {
  confidenceInterval,
  type Interval,
  type IntervalMethod,
  type IntervalOptions,
  marginOfError,
} from './inference/interval.js';
export type { LevelOption } from './inference/level.js';
export {
  mergeTransitions,
  type PairedMethod,
  type PairedOptions,
  pairedDifference,
  type TransitionRow,
  type Transitions,
  tallyTransitions,
} from './inference/paired.js';
export {
  type DifferencePlan,
  detectableDifference,
  type GroupSizes,
  type MarginOptions,
  type PowerOption,
  powerOfDifference,
  respondentsForDifference,
  respondentsForMargin,
} from './inference/planning.js';
// Floor 2, from tallies to statements.
export { computeNps, type Nps } from './inference/score.js';
export {
  type Adjustment,
  adjustPValues,
  type Homogeneity,
  homogeneity,
} from './inference/several.js';

// Sister metrics.
export type { BoxShare } from './metrics/box.js';
export { type CesOptions, computeCes } from './metrics/ces.js';
export { computeCsat } from './metrics/csat.js';
export { type Customers, retentionRate } from './metrics/retention.js';
export type { Share } from './inference/share.js';
