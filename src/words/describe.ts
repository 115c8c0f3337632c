import type { Limits } from '../display/numbers.js';

/** The sentences about results that have no chart. */
export interface DescribeWords {
  /** A score, its interval and the answers, such as `12 answers`. */
  score(score: string, limits: Limits, answers: string): string;
  higher(by: string, limits: Limits): string;
  lower(by: string, limits: Limits): string;
  unclear(limits: Limits): string;
}
