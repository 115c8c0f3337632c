export type { CodedColumn } from '../comments/codes.js';
export type { Rank } from '../comments/comment-columns.js';
export type { TextPattern } from '../comments/theme-labels.js';
export type { DatedCell, DateEvidence } from '../files/date-order.js';
export type { QuestionValue } from '../files/questions.js';
export type { ScaleEvidence, ScaleName } from '../files/scale-evidence.js';
export type { Metric, ShareMetric } from '../metrics/metric.js';
export type { ResponseRate } from './beside.js';
export type { ColumnChoice, ColumnProblem, ColumnRole, FileColumn } from './column-problem.js';
export { columnCalled, ratingChoices } from './columns.js';
export { exampleRows, withExampleTexts } from './comment-examples.js';
export type { CommentRecord, CommentRequests } from './comment-record.js';
export type { CommentSegment } from './comment-segments.js';
export type { CommentReading } from './comments.js';
export type { ComparedSelections, HiddenSelection, SelectedNps } from './compared.js';
export type { ConditionOutcome } from './condition-counts.js';
export {
  type ColumnReference,
  type Condition,
  type ConditionParts,
  conditionWith,
  type Limit,
  type Relation,
  relationOf,
} from './conditions.js';
export type { CommentContrast } from './contrast.js';
export {
  addGroups,
  addRows,
  countRows,
  finishSurvey,
  startSurvey,
} from './count.js';
export { csvText } from './csv.js';
export type { DateExample, DateProblem } from './date-problem.js';
export type { AmbiguousDay, DayKey } from './day-key.js';
export { effectiveHistogram } from './effective-histogram.js';
export { SurveyError } from './error.js';
export type { ExplainedPeriods } from './explained.js';
export { flatComments } from './flat-comments.js';
export { type FlatCell, type FlatTable, type FlatTableOptions, flatTable } from './flat-table.js';
export type { GroupingColumn } from './grouping-column.js';
export { joinSurveys } from './join.js';
export { mergeSurveys } from './merge.js';
export { type AnyNotice, isAboveScore, type SurveyNotice, type TextCount } from './notices.js';
export type { SurveyOrigin } from './origin.js';
export type { MatchedPeriods } from './periods.js';
export { planSurvey, type SurveyPlan } from './plan.js';
export type { PlannedCondition } from './planned-conditions.js';
export type { AnyProblem, CountProblem, SurveyProblem } from './problem.js';
export type { RecentScores, SpanNps } from './recent.js';
export { type SurveyRecord, surveyRecord } from './record.js';
export type { SurveyRequest } from './request.js';
export type { Explanation, Selection, TwoPeriods } from './request-parts.js';
export type { ScanPlan } from './scan-plan.js';
export type { SegmentTrend, SegmentTrends } from './segment-trends.js';
export { SettingsError } from './settings/error.js';
export type { Settings, SettingValue } from './settings/names.js';
export { requestOfSettings } from './settings/request.js';
export { readSettings, settingsText } from './settings/settings-text.js';
export { settingsOfRequest } from './settings/write.js';
export {
  type ComparedShares,
  type CountedShare,
  type PeriodShare,
  type SegmentShare,
  type SelectionShare,
  type ShareRecord,
  type ShareTable,
  type SpanShare,
  shareRecord,
} from './share-record.js';
export { suitability } from './suitability.js';
export type {
  ConditionCount,
  Disagreements,
  RatedAnswer,
  RespondentAnswer,
  ScannedValue,
  ScannedValues,
  Survey,
  SurveyCell,
  SurveyComments,
  UnreadableDates,
} from './survey.js';
export type { SurveyCount } from './survey-count.js';
export type { SurveyFile, SurveyLedger, SurveyRowProblem } from './survey-files.js';
export type { PatternCompiler, PatternText } from './theme-texts.js';
export type { TargetComparison } from './total.js';
export type { DayAnswers } from './trend.js';
export type { UnreadableCell, ValueProblem } from './value-problem.js';
export { type SurveyWaves, surveyWaves } from './waves.js';
