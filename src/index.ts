// Floor 1: from answers to tallies.

// Scales and ratings
export {
  type Category,
  classify,
  isRating,
  type RatingRange,
  type Scale,
  type ScaleOption,
  scales,
  standardScale,
} from './counting/scale.js';
// Tallies
export {
  emptyTally,
  merge,
  respondents,
  type Tally,
  tally,
  tallyFromAsync,
} from './counting/tally.js';
export { histogram, meanRating, tallyHistogram } from './counting/histogram.js';
// Weighted tallies
export {
  type AnyTally,
  designEffect,
  effectiveSampleSize,
  effectiveTally,
  isWeighted,
  mergeWeighted,
  tallyWeighted,
  type WeightedTally,
} from './counting/weighted.js';
// Messy answers
export {
  type ProblemReason,
  type ReadingOptions,
  readRating,
  type SafeReading,
  safeReadRating,
} from './counting/reading.js';
export type { Field } from './counting/field.js';
export type { RespondentOptions } from './counting/duplicates.js';
export { type Screened, type ScreenOptions, screen } from './counting/screen.js';
export { emptyLedger, type Ledger, mergeLedgers, type Problem } from './counting/ledger.js';
// Dates and bands
export type { DateLike } from './counting/civil-date.js';
export {
  type CalendarOptions,
  type FiscalYear,
  type Period,
  periodOf,
} from './counting/calendar.js';
export { type BandOptions, bands } from './counting/bands.js';

// Floor 2: from tallies to statements.

// The score and its interval
export { computeNps, type Nps } from './inference/score.js';
export type { LevelOption } from './inference/level.js';
export type { PopulationOption } from './inference/population.js';
export {
  confidenceInterval,
  type Interval,
  type IntervalMethod,
  type IntervalOptions,
  marginOfError,
} from './inference/interval.js';
export { anytimePValue } from './inference/anytime-test.js';
// Two groups, and the same people twice
export type { DifferenceMethod } from './inference/verdict.js';
export type { Alternative, TestOptions } from './inference/side.js';
export {
  type BenchmarkOptions,
  type Difference,
  type DifferenceOptions,
  difference,
  differenceFrom,
  type Populations,
} from './inference/difference.js';
export { type Equivalence, type EquivalenceOptions, equivalence } from './inference/equivalence.js';
export {
  mergeTransitions,
  type PairedMethod,
  type PairedOptions,
  pairedDifference,
  type TransitionRow,
  type Transitions,
  tallyTransitions,
} from './inference/paired.js';
export { overlappingDifference } from './inference/overlapping.js';
// Several groups
export {
  type Adjustment,
  type AdjustmentOptions,
  adjustPValues,
  type Homogeneity,
  homogeneity,
} from './inference/several.js';
// Planning
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
export { conversionsNeeded } from './inference/conversions.js';

// Other metrics: shares of a box of ratings, and retention.
export type { Share } from './inference/share.js';
export type { BoxOptions, BoxShare, RatingCounts } from './metrics/box.js';
export { computeCsat } from './metrics/csat.js';
export { computeCes } from './metrics/ces.js';
export { topBoxScale } from './metrics/top-box.js';
export {
  type ShareDifference,
  type TopBoxResult,
  topBoxDifference,
  topBoxShare,
} from './metrics/shares.js';
export { type Customers, retentionRate } from './metrics/retention.js';

// Floor 3: many tallies.

// Segments
export type { AnswerOptions, Missing, Unweighted, Weighted } from './grouping/collect.js';
export { type By, type KeyAt, segmentParts, type TallyByOptions } from './grouping/keys.js';
export {
  compareSegments,
  type NpsBySegmentOptions,
  npsBySegment,
  tallyBy,
} from './grouping/segment.js';
export type {
  RestDifference,
  SegmentOptions,
  SegmentOrder,
  SegmentRow,
  SegmentTable,
  Total,
} from './grouping/segment-table.js';
// All columns at once
export type { LeftOutReason } from './grouping/column-kind.js';
export type {
  LeftOutColumn,
  Scan,
  ScanDifference,
  ScanFinding,
  ScannedColumn,
  ScannedPeriods,
} from './grouping/scan-result.js';
export { type RowScan, type ScanOptions, scan } from './grouping/scan.js';
// Waves
export type { SharedWave, Wave, WindowPart } from './grouping/wave.js';
export type { WaveOptions } from './grouping/waves.js';
export {
  tallyByPeriod,
  npsTrend,
  type Trend,
  type TrendOptions,
} from './grouping/trend.js';
export {
  compareWaves,
  type CompareOptions,
  type AnyTrendPoint,
  type HiddenPoint,
  type NothingHidden,
  type TrendPoint,
} from './grouping/compare-waves.js';
export { type RollingWindow, rolling } from './grouping/rolling.js';
// Changes
export {
  type ChangeExplained,
  type ExplainOptions,
  explainChange,
  type SegmentChange,
} from './grouping/change.js';
export type { Effect } from './grouping/effect.js';
// The same people
export {
  latestPerRespondent,
  type MatchedWaves,
  type MatchOptions,
  matchWaves,
} from './grouping/panel.js';
