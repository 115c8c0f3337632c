/** The words of charts of comments in one language. Terms and themes are quoted, never inflected. */
export interface CommentChartWords {
  readonly terms: {
    /** What terms go with: low and high ratings. */
    readonly ratings: SideWords;
    /** What terms go with where something else than ratings was contrasted. */
    readonly contrast: SideWords;
    readonly none: string;
    /** Too few terms are listed to be more than chance. */
    readonly chance: string;
    /** How many comments say something, of how many answers. */
    comments(withComment: string, answers: string): string;
    /** How many terms were tested, and how many of those that separate may be false. */
    tested(tested: string, falseShare: string): string;
    readonly fewComments: string;
    lines(level: string): string;
    /** The headings of the columns of numbers. */
    readonly gap: string;
    readonly people: string;
    readonly bars: string;
    readonly notBecause: string;
  };
  readonly themes: {
    readonly other: string;
    readonly silent: string;
    /** A theme holds so many of the points that are missing. */
    holds(theme: string, points: string, missing: string): string;
    missing(points: string): string;
    readonly nothingMissing: string;
    readonly axis: string;
    bars(level: string): string;
    readonly dots: string;
    readonly notBecause: string;
    hidden(count: number): string;
    /** The headings of the numbers. */
    readonly people: string;
    readonly shortfall: string;
    readonly stake: string;
  };
}

/** The words of what terms go with. */
export interface SideWords {
  /** The headings of the terms of each side. */
  readonly low: string;
  readonly high: string;
  readonly lowTitle: (term: string) => string;
  readonly highTitle: (term: string) => string;
  readonly bothTitle: (low: string, high: string) => string;
  readonly axis: string;
  /** What the axis compares. */
  readonly gap: string;
}
