export type { DatedCell, DateEvidence } from '../files/date-order.js';
export type { QuestionValue } from '../files/questions.js';
export type { ScaleEvidence, ScaleName } from '../files/scale-evidence.js';
export { ratingChoices } from './columns.js';
export {
  addGroups,
  addRows,
  countRows,
  finishSurvey,
  type SurveyCount,
  startSurvey,
} from './count.js';
export { SurveyError } from './error.js';
export { mergeSurveys } from './merge.js';
export { isAboveScore, type SurveyNotice, type TextCount } from './notices.js';
export type { SurveyOrigin } from './origin.js';
export type { ExplainedPeriods, MatchedPeriods } from './periods.js';
export { type GroupingColumn, planSurvey, type SurveyPlan } from './plan.js';
export type { ColumnChoice, DateExample, SurveyProblem, UnreadableCell } from './problem.js';
export { type SurveyRecord, surveyRecord } from './record.js';
export type {
  ColumnReference,
  Explanation,
  Selection,
  SurveyRequest,
  TwoPeriods,
} from './request.js';
export type { ComparedSelections, HiddenSelection, SelectedNps } from './segments.js';
export type {
  AmbiguousDay,
  DayKey,
  Disagreements,
  RatedAnswer,
  RespondentAnswer,
  Survey,
  SurveyCell,
  UnreadableDates,
} from './survey.js';
export type { TargetComparison } from './total.js';
export { type SurveyWaves, surveyWaves } from './waves.js';
