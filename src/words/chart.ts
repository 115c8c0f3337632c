import type { Limits } from '../display/numbers.js';
import type { Move } from '../findings/clear.js';
import type { Alarm } from '../monitoring/judge.js';
import type { CommentChartWords } from './comment-chart.js';
import type { CommonWords, NamesText } from './common.js';
import type { DescribeWords } from './describe.js';
import type { SegmentTrendsWords } from './segment-trends.js';

type Side = Alarm['side'];

/** A score that moved, as texts ready to print. */
export interface MoveText {
  /** How far, without a sign, such as `12`. */
  readonly by: string;
  /** The later score, such as `+42`. */
  readonly score: string;
  /** The periods between which it moved, such as `March 2026`. */
  readonly after: string;
  readonly until: string;
}

/** The first and the last of some periods. */
export type PeriodsText = readonly [from: string, to: string];

/** The words of charts in one language. Names from the data are quoted, never inflected. */
export interface ChartWords extends CommonWords {
  /** Fonts by name, since not every program that draws knows what fits for sans-serif. */
  readonly fonts: string;
  /** The title of an axis of scores. */
  readonly points: string;
  readonly comments: CommentChartWords;

  /** Beside the row of bars: what it shows, and the most answers of a period. */
  answersRow(most: string): string[];

  readonly describe: DescribeWords;
  /** Parts of the line that says where the numbers come from. */
  readonly source: {
    question(question: string): string;
    /** Answers, as `answers` writes them, and of how many rows they are. */
    ofRows(answers: string, rows: string): string;
    days(from: string, to: string): string;
  };

  readonly trend: Readonly<Record<Exclude<Move, 'unclear'>, (move: MoveText) => string>> & {
    unclear(text: { readonly since: string; readonly score: string }): string;
    /** What the size in the title compares. */
    thirds(first: PeriodsText, last: PeriodsText): string;
    /** Less than two years. */
    readonly season: string;
    /** The score of a single period. */
    stands(score: string, period: string): string;
    /** The score of a single period that is not over yet. */
    standsSoFar(score: string, period: string): string;
    band(level: string): string;
    marks(chance: string): string;
    /** Where nothing is clear: a smaller change over all periods would likely not be found. */
    detectable(points: string): string;
    /** Explains the strip at which the level changed, and its name. */
    readonly strip: string;
    readonly changed: string;
    /** Below the score at the end: the score of which periods it is. */
    readonly lastThird: string;
    readonly lastPeriod: string;
    readonly overall: string;
    /** Below the score that a forecast expects. */
    readonly expected: string;
    /** Explains the ranges of a forecast. */
    fan(chance: string): string;
    /** Explains the small hollow marks. */
    readonly thin: string;
    /** Beside the score of a period that is not over yet. */
    readonly soFar: string;
    /** Explains the hollow mark of a period that is not over yet. */
    readonly hollow: string;
    gaps(count: number): string;
    /** Periods that are not shown, since too few people answered. */
    hidden(count: number): string;
  };
  /** The shares of categories over time. */
  readonly shares: {
    readonly axis: string;
    readonly bars: string;
  };
  readonly monitor: {
    /** Titles about the newest period. */
    usual(score: string, period: string): string;
    readonly wave: Readonly<Record<Side, (score: string, period: string) => string>>;
    readonly slipped: Readonly<Record<Side, (level: string, period: string) => string>>;
    waiting(periods: number): string;
    /** What would be normal in the newest period. */
    normal(text: {
      readonly lower: string;
      readonly upper: string;
      readonly answers: string;
    }): string;
    /** Beside the waves that say what is normal. */
    readonly baseline: string;
    /** Beside the newest level. */
    readonly level: string;
    baselineIs(periods: PeriodsText, score: string, answers: string): string;
    readonly lines: string;
    readonly alarms: string;
  };
  readonly segments: {
    /** The name of the row of all respondents. */
    readonly all: string;
    readonly unclear: string;
    /** The segments hardly share one score, but which of them differs is not clear. */
    readonly unclearWhich: string;
    only(segment: string, score: string): string;
    above(segment: string, by: string): string;
    below(segment: string, by: string): string;
    pair(above: string, by: string, below: string): string;
    several(above: NamesText, below: NamesText): string;
    /** A finding, and what the segments are by. */
    by(finding: string, column: string): string;
    /** The heading of segments with few answers. */
    readonly thin: string;
    /** Segments without a row of their own, and how many of them are clear. */
    others(count: number, clear: number): string;
    lines(level: string): string;
    readonly marks: string;
    readonly lowBase: string;
    tooFewAnswers(count: number): string;
    nobodyAnswered(count: number): string;
    /** The heading of the numbers of answers. */
    readonly answers: string;
    /** The heading of the scores. */
    readonly score: string;
  };
  readonly segmentTrends: SegmentTrendsWords;
  readonly distribution: {
    shares(score: string, promoters: string, detractors: string): string;
    /** The title of the axis of ratings. */
    readonly ratings: string;
    /** Answers, as `answers` writes them, and how many unweighted answers they are worth. */
    weighted(answers: string, worth: string): string;
  };
  readonly change: {
    readonly before: string;
    readonly after: string;
    readonly mix: string;
    readonly rate: string;
    /** The name of the bar of the whole change. */
    readonly whole: string;
    /** The headings of the table of segments. */
    readonly segments: string;
    readonly share: string;
    readonly score: string;
    /** Segments without a line of their own. */
    others(count: number): string;
    /** Why a part whose interval leaves out zero is not in the title. */
    readonly stricter: string;
    rose(by: string): string;
    fell(by: string): string;
    unclear(): string;
    /** Both parts as texts such as `−12`; null for a part that is not clear. */
    parts(mix: string | null, rate: string | null): string;
    readonly mixMeans: string;
    readonly rateMeans: string;
    whiskers(level: string): string;
    /** Some intervals would go beyond ±100. */
    readonly cutOff: string;
    readonly simpson: string;
  };
  readonly transitions: {
    rose(by: string): string;
    fell(by: string): string;
    unclear(): string;
    difference(estimate: string, limits: Limits): string;
    moves(up: string, down: string, stayed: string): string;
    readonly before: string;
    readonly after: string;
    readonly cells: string;
  };
}
