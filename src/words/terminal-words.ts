import type { Period } from '../counting/calendar.js';
import type { Comparison } from '../findings/clear.js';
import type { LeftOutReason } from '../grouping/column-kind.js';
import type { CommonWords } from './common.js';
import type { SurveyWords } from './survey.js';

/** All that the command prints in one language. Counts and scores are ready to print. */
export interface TerminalWords extends CommonWords, SurveyWords {
  range(lower: string, upper: string): string;
  respondents(count: string): string;
  /** How many unweighted answers weighted ones are worth. */
  worth(count: string): string;

  /** How the score compares with the target, and the difference as `difference` writes it. */
  readonly toTarget: Readonly<Record<Comparison, (target: string, difference: string) => string>>;

  /** Headings of columns. */
  readonly columns: {
    readonly answers: string;
    readonly score: string;
    readonly interval: string;
    readonly share: string;
    readonly versusRest: string;
    readonly pValue: string;
    readonly change: string;
    readonly detects: string;
    readonly difference: string;
    readonly year: string;
    readonly mix: string;
    readonly rate: string;
  };
  /** Segments or rows beyond those that are printed. */
  more(count: string): string;
  /** Segments beyond those that are printed; JSON has all of them. */
  moreInJson(count: string): string;

  by(columns: string): string;
  readonly lowBase: string;
  hidden(minRespondents: number, names: string): string;
  unanswered(names: string): string;
  homogeneity(pValue: string): string;

  byPeriod(period: Period): string;
  /** What the columns of the trend mean; of windows it is said elsewhere what is compared. */
  trendNotes(areWindows: boolean): readonly string[];
  /** Explains the mark of a period that is not over yet. */
  readonly notOver: string;

  against(a: string, b: string): string;
  /** The scores of two selections and what follows of them. */
  scores(a: string, b: string, difference: string): string;
  difference(points: string, range: string, pValue: string): string;
  /** The same where no test is stated. */
  differenceWithin(points: string, range: string): string;
  readonly nobodyInOne: string;

  why(before: string, after: string, column: string): string;
  readonly nobodyInPeriod: string;
  readonly mixMeans: string;
  readonly rateMeans: string;
  formerMix(score: string): string;
  readonly simpson: string;

  samePeople(before: string, after: string): string;
  /** Headings of the columns for the later answer. */
  readonly now: readonly [promoter: string, passive: string, detractor: string];
  /** Names of the rows for the earlier answer. */
  readonly was: readonly [promoter: string, passive: string, detractor: string];
  changed(difference: string): string;
  /** The change of all answers, where some are of people who answered once. */
  changedInAll(difference: string): string;
  readonly nobodyInBoth: string;
  inBoth(count: string): string;
  onlyIn(period: string, count: string, score: string): string;
  unmatched(count: string): string;

  /** How many rows were counted, and the others by reason. */
  rows(counted: string, rows: string, others: readonly string[]): string;
  /** The name of a row of the file. */
  rowName(row: string): string;
  readonly problems: Readonly<Record<'out-of-range' | 'fractional' | 'unreadable', string>>;
  /** Rows with a rating that lack something else, by reason. */
  leftOutOfTables(reasons: readonly string[]): string;
  /** A guess that an option overrules. */
  overrule(guess: string, option: string): string;
  /** A doubt about the scale, and the option that settles it. */
  settleScale(doubt: string, option: string): string;
  /** Rows of several questions, and the option that keeps those of one. */
  settleRows(questions: string, option: string): string;
  /** A doubt about the scale where no other has a name, and the option that ends it. */
  confirmScale(doubt: string, option: string): string;
  /** Texts that were not counted, and the option that says which rating they are. */
  settleLabel(leftOut: string, option: string): string;
  method(name: string): string;
  written(file: string): string;
  readonly plan: PlanWords;
  readonly scan: ScanWords;
}

/** What `nps-core scan` prints; numbers and names are ready to print. */
export interface ScanWords {
  /** How many findings there are, among so many comparisons in so many columns. */
  found(findings: string, comparisons: string, columns: string): string;
  nothing(comparisons: string, columns: string): string;
  /** No column has two values with so many answers. */
  notCompared(minRespondents: string): string;
  /** Headings of columns. */
  readonly comparedWith: string;
  readonly itsScore: string;
  readonly difference: string;
  /** All others in the same column. */
  readonly rest: string;
  readonly notes: readonly string[];
  /** How the score of all answers changed. */
  allAnswers(before: string, after: string, difference: string): string;
  readonly lookedAt: string;
  compared(columns: string): string;
  inBands(columns: string): string;
  /** Columns that were not looked at, by reason. */
  readonly leftOut: Readonly<Record<LeftOutReason, (columns: string) => string>>;
  fewAnswers(minRespondents: string): string;
}

/** What `nps-core plan` prints; numbers are ready to print. */
export interface PlanWords {
  /** How many respondents a margin of error needs, of a population where that is known. */
  margin(plan: MarginText, population: string | null): string;
  /** How many respondents each of two surveys needs. */
  change(plan: ChangeText): string;
  marginOf(plan: MarginText): string;
  detectable(change: string, chance: string): string;
  /** The shares that were assumed; `isWorst` where they were chosen to need the most answers. */
  assumed(
    shares: readonly [promoters: string, passives: string, detractors: string],
    score: string,
    isWorst: boolean,
  ): string;
  readonly answers: string;
}

export interface MarginText {
  readonly margin: string;
  readonly level: string;
  readonly respondents: string;
}

export interface ChangeText {
  readonly before: string;
  readonly after: string;
  readonly chance: string;
  readonly level: string;
  readonly respondents: string;
}
