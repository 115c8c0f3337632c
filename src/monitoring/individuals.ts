import { invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import type { Wave } from '../grouping/wave.js';
import { computeNps } from '../inference/score.js';
import { pooled, type UsedWave, usedWaves } from './used-waves.js';

/** Options of `individualsChart`. */
export interface IndividualsOptions {
  /**
   * How many standard deviations the limits lie away: above 0.
   *
   * @defaultValue `3`
   */
  readonly limit?: number | undefined;
}

const optionNames: OptionNames<IndividualsOptions> = { limit: true };

/** Taylor's normalised chart of individuals, I′. */
export interface IndividualsChart {
  /** The score of all waves together, in points. */
  readonly centre: number;
  /** The standard deviation of one answer by neighbouring waves, in points. */
  readonly spread: number;
  /** The waves that have answers and are over. */
  readonly points: readonly IndividualsPoint[];
}

/** A wave of that chart. */
export interface IndividualsPoint {
  /** The key of the period. */
  readonly period: string;
  /** The first day, `YYYY-MM-DD`. */
  readonly start: string;
  /** The last day, inclusive. */
  readonly end: string;
  /** How many people answered. */
  readonly answers: number;
  /** The score, in points. */
  readonly score: number;
  /** The lower limit, in points. */
  readonly lower: number;
  /** The upper limit, in points. */
  readonly upper: number;
  /** Whether the score lies outside its limits. */
  readonly isOutside: boolean;
}

/**
 * Taylor's normalised chart of individuals, I′, for those who must match Minitab or qicharts2. It
 * states no rate of false alarms, and raises more of them than `monitorWaves` after short baselines.
 *
 * @returns null with fewer than 2 waves that have answers and are over.
 * @throws RangeError if waves overlap or are not in order, or the limit is not above 0; TypeError if
 * the waves are not an array of waves, or an option is unknown.
 * @see Taylor, Normalized Individuals (I_N) Chart, 2017; `i'` of R's qicharts2
 * @example
 * individualsChart([]) // => null
 */
export function individualsChart(
  waves: readonly Wave[],
  options: IndividualsOptions = {},
): IndividualsChart | null {
  checkOptionNames('individualsChart', options, optionNames);
  const { limit = 3 } = options;
  if (!(typeof limit === 'number' && limit > 0 && limit < Infinity)) {
    throw invalid('limit', 'a number above 0', limit);
  }
  const used = usedWaves(waves);
  if (used.length < 2) return null;
  const centre = computeNps(pooled(used)).score as number;
  const spread = spreadOf(used);
  const points = used.map(({ wave, answers, respondents, score }) => {
    const { period, start, end } = wave;
    const reach = (limit * spread) / Math.sqrt(respondents);
    const lower = Math.max(-100, centre - reach);
    const upper = Math.min(100, centre + reach);
    const isOutside = score < lower || score > upper;
    return { period, start, end, answers, score, lower, upper, isOutside };
  });
  return { centre, spread, points };
}

/** The mean moving range, each taken to what it would be for one answer. */
function spreadOf(waves: readonly UsedWave[]): number {
  let sum = 0;
  waves.slice(1).forEach(({ score, respondents }, place) => {
    const before = waves[place] as UsedWave;
    const range = Math.abs(score - before.score);
    sum += range / Math.sqrt(1 / respondents + 1 / before.respondents);
  });
  return (Math.sqrt(Math.PI / 2) * sum) / (waves.length - 1);
}
