import type { TermTable } from '../comments/term-table.js';

/** What is said of comments, in the terminal and in reports. Numbers and names are ready to print. */
export interface CommentWords {
  readonly title: string;
  /** How many of those who answered wrote something. */
  wrote(written: string, answers: string, column: string): string;
  /** Words that go with low, and with high ratings. */
  readonly low: string;
  readonly high: string;
  /** Words of one segment. */
  ofSegment(segment: string, words: string): string;
  /** What is new in a period, and what was there before. */
  isNew(period: string): string;
  isGone(period: string): string;
  noContrast(period: string): string;
  /** No word of a side separates. */
  readonly none: string;
  readonly remarks: Readonly<Record<NonNullable<TermTable['remark']>, string>>;
  /** Headings of columns. */
  readonly columns: {
    readonly term: string;
    readonly theme: string;
    readonly answers: string;
    readonly score: string;
    readonly gap: string;
    readonly interval: string;
    readonly pValue: string;
    readonly first: string;
    readonly missing: string;
    readonly atStake: string;
  };
  /** What the columns of words mean. */
  termNotes(falseShare: string): readonly string[];
  /** What the columns of words mean where a period is contrasted. */
  contrastNotes(falseShare: string): readonly string[];
  /** The forms of a word that is shown by its beginning. */
  forms(words: string): string;
  /** Words that stand beside another. */
  beside(words: string): string;
  /** What the score misses to 100, theme by theme. */
  themes(points: string): string;
  readonly other: string;
  readonly silent: string;
  readonly themeNotes: readonly string[];
  fewMentions(names: string, minMentions: string): string;
  requests(count: string, share: string): string;
  detractorsLikePromoters(count: string, of: string): string;
  promotersLikeDetractors(count: string, of: string): string;
  /** Why to look at answers that contradict their comment. */
  readonly upsideDown: string;
  readonly toRead: string;
  /** Personal data may be in what is shown. */
  readonly unmasked: string;
  /** A comment with the rating that it was given with. */
  quote(rating: string, text: string): string;
}
