import type { Limits } from '../display/numbers.js';
import type { Missing } from '../grouping/collect.js';
import type { IntervalMethod } from '../inference/interval.js';
import type { LeftOut } from '../survey/account.js';
import type { NoticeWords } from './notices.js';

/** The words for one reason why rows do not count. */
export interface LeftOutWords {
  /** The reason, as a heading. */
  readonly name: string;
  /** The reason, in a sentence. */
  readonly meaning: string;
  /** So many rows, in a list. */
  rows(count: string): string;
}

/** What a row that counts may lack. */
export type Lacking = Exclude<keyof Missing, 'rating' | 'weight'>;

/** Words about how a survey was read and counted, for every door. */
export interface SurveyWords {
  /** The mean rating; the numbers are ready to print. */
  meanRating(mean: string, min: string, max: string): string;
  /** How many answered of those who were asked. */
  responseRate(answered: string, asked: string, rate: string, limits: Limits): string;
  /** The methods of confidence intervals, without an article. */
  readonly methods: Readonly<Record<IntervalMethod, string>>;
  readonly leftOut: Readonly<Record<LeftOut, LeftOutWords>>;
  /** So many of the rows were counted, in a sentence. */
  rowsCounted(counted: string, rows: string): string;
  /** Rows without something that some tables need, in a list. */
  readonly missing: Readonly<Record<Lacking, (count: string) => string>>;
  /** Rows without something that some tables need, and where they count, in a sentence. */
  readonly lacking: Readonly<Record<Lacking, (count: string) => string>>;
  /** Shares of segments that do not add up to 100 % as printed. */
  readonly roundedShares: string;
  /** Rows with more cells than the header, in a sentence. */
  wider(count: string): string;
  readonly notices: NoticeWords;
}
