/** A score that moved, as texts ready to print. */
export interface Move {
  /** How far, without a sign, such as `12`. */
  readonly by: string;
  /** Where it came from, such as `March 2026`. */
  readonly since: string;
  /** Where it is now, such as `+42`. */
  readonly score: string;
}

/** An interval, as texts ready to print. */
export interface Limits {
  /** The confidence level, such as `95%`. */
  readonly level: string;
  readonly lower: string;
  readonly upper: string;
}

/** All that charts say in one language. Names that users give are quoted, never inflected. */
export interface ChartWords {
  readonly categories: {
    readonly promoter: string;
    readonly passive: string;
    readonly detractor: string;
  };
  /** The title of an axis of scores. */
  readonly points: string;
  /** What stands for a segment whose name is empty. */
  readonly blank: string;
  readonly nobody: string;
  answers(count: string): string;
  /** Answers, as `answers` says it, and how many unweighted ones they are worth. */
  weighted(answers: string, worth: string): string;
  interval(limits: Limits): string;
  /** A period such as `2026-03`, to stand alone or in a sentence. */
  period(key: string): string;
  /** A period on an axis: its name within the year and, where it has one, the year. */
  tick(key: string): readonly [name: string, year?: string];

  readonly trend: {
    stands(score: string, period: string): string;
    rose(move: Move): string;
    fell(move: Move): string;
    unclear(move: Move): string;
    band(level: string): string;
    marks(chance: string): string;
    /** The score at the end. */
    readonly latest: string;
    /** Beside the score of a period that is not over yet. */
    readonly soFar: string;
    readonly hollow: string;
    gaps(count: number): string;
  };
  readonly segments: {
    /** The row of all respondents. */
    readonly all: string;
    readonly unclear: string;
    /** All segments hardly share one score, but which differs is not clear. */
    readonly unclearWhich: string;
    only(segment: string, score: string): string;
    above(segment: string, by: string): string;
    below(segment: string, by: string): string;
    aboveOther(segment: string, by: string, other: string): string;
    several(clear: number, segments: number): string;
    lines(level: string): string;
    readonly marks: string;
    readonly lowBase: string;
    hidden(count: number): string;
    unanswered(count: number): string;
    /** The heading of the numbers of answers. */
    readonly answers: string;
    /** The heading of the scores. */
    readonly score: string;
  };
  readonly distribution: {
    finding(score: string, promoters: string, detractors: string): string;
    readonly ratings: string;
  };
  readonly change: {
    readonly before: string;
    readonly after: string;
    readonly mix: string;
    readonly rate: string;
    rose(by: string): string;
    fell(by: string): string;
    readonly unclear: string;
    /** Which of the two parts are clear, as texts such as `−12`; null for one that is not. */
    parts(mix: string | null, rate: string | null): string;
    readonly mixMeans: string;
    readonly rateMeans: string;
    whiskers(level: string): string;
    /** Where an interval would go beyond ±100. */
    readonly cutOff: string;
    readonly simpson: string;
  };
  readonly transitions: {
    rose(by: string): string;
    fell(by: string): string;
    readonly unclear: string;
    difference(estimate: string, limits: Limits): string;
    moves(up: string, down: string, stayed: string): string;
    readonly before: string;
    readonly after: string;
    readonly cells: string;
  };
}
