import { invalid } from '../counting/invalid.js';
import { normalQuantile } from './distributions.js';

/** The option that every interval takes. */
export interface LevelOption {
  /**
   * In how many of many repetitions the interval should cover the truth, as a share: 0.95, not 95.
   *
   * @defaultValue `0.95`
   */
  readonly confidenceLevel?: number;
}

/** The confidence level unless told otherwise. */
export const DEFAULT_LEVEL = 0.95;

/** How many standard errors to either side a confidence level takes. */
export function criticalValue(confidenceLevel: number): number {
  checkProbability('confidenceLevel', confidenceLevel);
  return 0 - normalQuantile((1 - confidenceLevel) / 2);
}

/** Refuses what is not strictly between 0 and 1. */
export function checkProbability(name: string, value: number): void {
  if (!(typeof value === 'number' && value > 0 && value < 1)) {
    throw invalid(name, 'between 0 and 1, such as 0.95', value);
  }
}
