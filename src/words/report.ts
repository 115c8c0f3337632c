import type { IntervalMethod } from '../inference/interval.js';
import type { Limits } from './chart.js';
import type { NoticeWords } from './notices.js';

/** The reasons why a row is not counted. */
export type LeftOut =
  | 'missing'
  | 'outOfRange'
  | 'fractional'
  | 'unreadable'
  | 'duplicate'
  | 'excluded';

/** What a row that has a rating may lack. */
export type Lacking = 'segment' | 'date' | 'weight';

/** A change between two periods, as texts ready to print. */
export interface ChangeText {
  readonly by: string;
  readonly before: string;
  readonly after: string;
  readonly limits: Limits;
}

/** A clear or unclear difference of the scores of two groups, as texts ready to print. */
export interface ComparedText {
  readonly a: string;
  readonly b: string;
  readonly by: string;
  readonly limits: Limits;
}

/** All that a report says in one language, besides its charts. */
export interface ReportWords {
  /** The name of the score in full. */
  readonly nps: string;
  readonly title: string;
  readonly question: string;
  answers(count: string): string;
  worth(count: string): string;
  interval(limits: Limits): string;
  rose(change: ChangeText): string;
  fell(change: ChangeText): string;
  unclear(change: ChangeText): string;
  readonly nobody: string;

  readonly distribution: string;
  readonly trend: string;
  segments(by: string): string;
  mixAndRate(by: string, before: string, after: string): string;
  samePeople(before: string, after: string): string;
  readonly compared: string;
  readonly leftOut: string;
  readonly method: string;
  /** What opens the numbers of a chart. */
  readonly numbers: string;

  /** Headings of columns. */
  readonly columns: {
    readonly rating: string;
    readonly category: string;
    readonly answers: string;
    /** Answers, each by its weight. */
    readonly weightedAnswers: string;
    readonly period: string;
    readonly segment: string;
    readonly score: string;
    readonly interval: string;
    readonly change: string;
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
  /** Segments that are not shown since too few answered. */
  hidden(names: string): string;
  /** Segments in which nobody answered. */
  unanswered(names: string): string;
  higher(compared: ComparedText): string;
  lower(compared: ComparedText): string;
  noDifference(compared: ComparedText): string;

  counted(counted: string, rows: string): string;
  readonly countedRows: string;
  readonly allRows: string;
  readonly reasons: Readonly<Record<LeftOut, readonly [name: string, meaning: string]>>;
  readonly everyRow: string;
  lacking(count: string, what: Lacking): string;
  wider(count: string): string;
  readonly notices: NoticeWords;

  readonly methods: Readonly<Record<IntervalMethod, string>>;
  /**
   * Terms and what they mean, in the order in which a reader meets them, and which parts of a report
   * have them; every report has the others.
   */
  definitions(
    ratings: CategoryRanges,
    level: string,
    method: string,
  ): readonly (readonly [term: string, meaning: string, of?: readonly Comparing[]])[];
}

/** The parts of a report in which scores are compared. */
export type Comparing = 'trend' | 'segments' | 'compared' | 'explained';

/** The ratings of each category, such as `9–10`. */
export interface CategoryRanges {
  readonly promoters: string;
  readonly passives: string;
  readonly detractors: string;
}
