import type { Category } from '../counting/scale.js';
import type { Limits } from '../display/numbers.js';

/** Words that every door needs, charts among them. */
export interface CommonWords {
  /** The name of the score in full. */
  readonly nps: string;
  readonly categories: Readonly<Record<Category, string>>;
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
  /** A period such as `2026-03`, by itself or in a sentence. */
  period(key: string): string;
  /** A period on an axis: its name within the year and, where it has one, the year. */
  tick(key: string): readonly [name: string, year?: string];
}
