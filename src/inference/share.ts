import { criticalValue, DEFAULT_LEVEL, type LevelOption } from './level.js';

/** A share of respondents with its confidence interval, all 0…1. */
export interface Share {
  /** The observed share. */
  readonly estimate: number;
  /** The lower limit. */
  readonly lower: number;
  /** The upper limit. */
  readonly upper: number;
  /** The confidence level, 0…1. */
  readonly confidenceLevel: number;
}

/**
 * The share x/n with Wilson's score interval (Journal of the American Statistical Association 22,
 * 1927), which stays within 0…1 and never has zero width, not even at 0/n or n/n.
 */
export function wilsonShare(
  x: number,
  n: number,
  { confidenceLevel = DEFAULT_LEVEL }: LevelOption,
): Share {
  const z = criticalValue(confidenceLevel);
  const centre = x + (z * z) / 2;
  const margin = z * Math.sqrt((x * (n - x)) / n + (z * z) / 4);
  const size = n + z * z;
  return {
    estimate: x / n,
    lower: x === 0 ? 0 : (centre - margin) / size,
    upper: x === n ? 1 : (centre + margin) / size,
    confidenceLevel,
  };
}
