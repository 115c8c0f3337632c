import type { Category } from '../counting/scale.js';
import type { Limits } from '../display/numbers.js';

/** Words that every door needs, charts among them. */
export interface CommonWords {
  /** The name of the score in full. */
  readonly nps: string;
  readonly categories: Readonly<Record<Category, string>>;
  /** Ratings such as `4–5`, which count or do not. */
  ratings(range: string): string;
  /** The name of a segment or column whose own name is empty. */
  readonly blank: string;
  readonly nobody: string;
  /** Printed shares that do not add up to 100 %, or to the printed score. */
  readonly rounded: string;
  answers(count: string): string;
  /** The name of a target, such as `+40`. */
  target(score: string): string;
  /** Answers, as `answers` writes them, and how many people there are. */
  inPopulation(answers: string, population: string): string;
  interval(limits: Limits): string;
  /** A period such as `2026-03`, or several: `2025-10..2026-09`; by itself or in a sentence. */
  period(key: string): string;
  /** Segments of which an answer may be in several. */
  readonly overlapping: string;
  /** Weeks that begin on Sunday. */
  readonly sundayWeeks: string;
  /** A year and the month in which it begins. */
  fiscalYears(year: string, start: string): string;
  /** Scores, or shares, of windows of so many periods; 0 where their numbers differ. */
  windows(periods: number): string;
  /** A period on an axis: its name within the year and, where it has one, the year. */
  tick(key: string): readonly [name: string, year?: string];
}

/** Segments with their scores, such as `Team +56`, and how many more there are. */
export interface NamesText {
  readonly names: readonly string[];
  readonly more: number;
}
