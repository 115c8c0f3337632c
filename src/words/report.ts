import type { Limits } from '../display/numbers.js';
import type { Comparison, Move } from '../findings/clear.js';
import type { CommonWords } from './common.js';
import type { ReportHeadWords } from './report-head.js';
import type { SurveyWords } from './survey.js';

/** A change between two periods, as texts ready to print. */
export interface ChangeText {
  /** How far, without a sign. */
  readonly by: string;
  readonly before: string;
  readonly after: string;
  readonly limits: Limits;
}

/** The difference of the scores of two groups, as texts ready to print. */
export interface ComparedText {
  readonly a: string;
  readonly b: string;
  /** How far apart, without a sign. */
  readonly by: string;
  readonly limits: Limits;
}

/** A section that says only why it shows nothing. */
export interface HiddenSection {
  readonly heading: string;
  readonly reason: string;
}

/** The words of a report in one language, besides those of its charts. */
export interface ReportWords extends CommonWords, SurveyWords, ReportHeadWords {
  readonly title: string;
  readonly question: string;
  readonly noScore: string;
  /** All answers show no clear trend from one period to another. */
  noTrend(from: string, to: string): string;
  /** The periods from one to another. */
  periods(from: string, to: string): string;
  readonly change: Readonly<Record<Move, (change: ChangeText) => string>>;

  readonly distribution: string;
  readonly trend: string;
  /** The name of a period that is not over yet. */
  notOver(period: string): string;
  segments(columns: string): string;
  /** The scores of segments by period. */
  segmentTrends(columns: string): string;
  /** A score, and by how many answers. */
  scoreOf(score: string, answers: string): string;
  /** So many of all segments are shown: those that differ clearly and the largest. */
  ofSegments(shown: string, segments: string): string;
  mixAndRate(column: string, before: string, after: string): string;
  samePeople(before: string, after: string): string;
  readonly compared: string;
  /** A change by mix and rate that cannot be shown. */
  readonly noMixAndRate: HiddenSection;
  /** The same people in two periods, where that cannot be shown. */
  readonly noSamePeople: HiddenSection;
  readonly account: string;
  readonly method: string;
  /** Opens the numbers of a chart. */
  readonly numbers: string;

  /** Headings of columns. No table uses one twice. */
  readonly columns: {
    readonly rating: string;
    readonly category: string;
    readonly answers: string;
    readonly weightedAnswers: string;
    readonly period: string;
    readonly segment: string;
    readonly score: string;
    readonly interval: string;
    readonly change: string;
    readonly changeInterval: string;
    readonly share: string;
    readonly versusRest: string;
    readonly pValue: string;
    readonly effect: string;
    readonly estimate: string;
    readonly shares: string;
    readonly scores: string;
    readonly mix: string;
    readonly rate: string;
    readonly outcome: string;
    readonly rows: string;
    readonly meaning: string;
  };
  readonly all: string;
  readonly mix: string;
  readonly rate: string;
  readonly wholeChange: string;
  range(lower: string, upper: string): string;
  fromTo(before: string, after: string): string;
  readonly simpson: string;
  tooFewAnswers(names: string): string;
  nobodyAnswered(names: string): string;
  readonly comparison: Readonly<Record<Comparison, (compared: ComparedText) => string>>;

  readonly countedRows: string;
  readonly allRows: string;
  readonly everyRow: string;

  /**
   * Terms and their meanings, in the order in which a reader meets them. `parts` are the parts of a
   * report that use the term; a term without it belongs in every report.
   */
  definitions(ratings: CategoryRanges, level: string, method: string): readonly Definition[];
}

/** A term of a report and its meaning. */
export interface Definition {
  readonly term: string;
  readonly meaning: string;
  readonly parts?: readonly ComparingPart[];
}

/** The parts of a report in which scores are compared. */
export type ComparingPart = 'target' | 'trend' | 'segments' | 'compared' | 'explained' | 'matched';

/** The ratings of each category, such as `9–10`. */
export interface CategoryRanges {
  readonly promoters: string;
  readonly passives: string;
  readonly detractors: string;
}
