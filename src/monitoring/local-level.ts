import { normalTail } from '../inference/distributions.js';
import { balance, findRoot } from '../inference/root.js';
import type { UsedWave } from './used-waves.js';
import { normalised, possibleWander } from './wander.js';

/** A normal distribution of the level after the last wave, for one size of step and of wander. */
export interface LevelState {
  /** How likely these sizes are, 0…1. */
  readonly weight: number;
  /** The mean of the level. */
  readonly level: number;
  /** Its variance. */
  readonly variance: number;
  /** The variance of a step of the level from one period to the next. */
  readonly step: number;
  /** The variance of wander. */
  readonly wander: number;
}

/** Less likely states change nothing. */
const LEAST_WEIGHT = 1e-10;

/**
 * The level as a random walk that waves show with wander and sampling error: a Kalman filter for each
 * pair of sizes of the grid, weighted by how likely they make the scores.
 */
export function levelStates(waves: readonly UsedWave[], unitVariance: number): LevelState[] {
  const pairs = possibleWander.flatMap((step) =>
    possibleWander.map((wander) => ({ step: step.variance, wander, prior: step.logPrior })),
  );
  const filtered = pairs.map(({ step, wander }) =>
    filter(waves, unitVariance, step, wander.variance),
  );
  const weights = normalised(
    filtered.map(({ logLikelihood }, place) => {
      const { wander, prior } = pairs[place] as (typeof pairs)[number];
      return logLikelihood + wander.logPrior + prior;
    }),
  );
  return filtered.flatMap(({ level, variance }, place): LevelState[] => {
    const { step, wander } = pairs[place] as (typeof pairs)[number];
    const weight = weights[place] as number;
    return weight < LEAST_WEIGHT
      ? []
      : [{ weight, level, variance, step, wander: wander.variance }];
  });
}

function filter(
  waves: readonly UsedWave[],
  unit: number,
  step: number,
  wander: number,
): { level: number; variance: number; logLikelihood: number } {
  const first = waves[0] as UsedWave;
  let level = first.score;
  let variance = unit / first.respondents + wander;
  let logLikelihood = 0;
  waves.slice(1).forEach(({ score, respondents, place }, before) => {
    const noise = unit / respondents + wander;
    variance += step * (place - (waves[before] as UsedWave).place);
    const expected = variance + noise;
    const error = score - level;
    logLikelihood -= (Math.log(expected) + error ** 2 / expected) / 2;
    level += (variance * error) / expected;
    variance *= noise / expected;
  });
  return { level, variance, logLikelihood };
}

/** One of the normal distributions of a mixture. */
export interface Component {
  readonly weight: number;
  readonly mean: number;
  readonly deviation: number;
}

/** The chance of at least a value. */
export function chanceOfAtLeast(mixture: readonly Component[], value: number): number {
  let sum = 0;
  let total = 0;
  for (const { weight, mean, deviation } of mixture) {
    sum += weight * normalTail((value - mean) / deviation);
    total += weight;
  }
  return Math.min(1, sum / total);
}

/** The score that is exceeded with a chance; cut at ±100. */
export function exceededWith(mixture: readonly Component[], chance: number): number {
  if (chanceOfAtLeast(mixture, -100) <= chance) return -100;
  if (chanceOfAtLeast(mixture, 100) >= chance) return 100;
  return findRoot((value) => balance(chanceOfAtLeast(mixture, value), chance), -100, 100);
}
