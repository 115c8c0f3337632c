import { checkOptionNames } from '../counting/options.js';
import { cutAtLimits, type Effect, effectOf } from '../grouping/effect.js';
import type { Wave } from '../grouping/wave.js';
import {
  checkProbability,
  DEFAULT_LEVEL,
  type LevelOption,
  levelNames,
} from '../inference/level.js';
import { chanceOfCrossing } from './bridge.js';
import { pooled, type UsedWave, unitVariance, usedWaves } from './used-waves.js';
import { normalised, weighWander } from './wander.js';

/** Where a level changed, if it did. */
export interface ChangePoint {
  /** The last wave before the likeliest change. */
  readonly lastBefore: string;
  /** The first wave after it. */
  readonly firstAfter: string;
  /** The first waves after the likeliest changes, which together have 95 % of the likelihood. */
  readonly plausible: readonly string[];
  /** The change at that place, after − before, in points. A found change is likely exaggerated. */
  readonly change: Effect<'delta'>;
  /** The largest |z| of all places. */
  readonly statistic: number;
  /** The chance of one as large anywhere, if nothing changed. */
  readonly pValue: number;
  /** By how many points waves differ besides chance and the change: a standard deviation. */
  readonly wander: number;
}

const FEWEST_WAVES = 6;
const FEWEST_ON_A_SIDE = 2;
const PLAUSIBLE = 0.95;

/**
 * When the level of the score changed once, and how sure that is: the place with the largest
 * difference between what comes before and after, with the p-value of the largest of all places and
 * the places that are plausible. Whether to claim a change is for
 * `linearTrend` and the p-value; the place alone says nothing.
 *
 * @returns null with fewer than 6 waves that have answers and are over, or if all answers are equal.
 * @throws RangeError if waves overlap or are not in order, or the confidence level is not between 0
 * and 1; TypeError if the waves are not an array of waves, or an option is unknown.
 * @see Hawkins, Journal of the American Statistical Association 72, 1977; Smith, Biometrika 62, 1975
 * @example
 * const [high, low] = [{ promoters: 70, passives: 20, detractors: 10 }, { promoters: 40, passives: 30, detractors: 30 }]
 * const waves = [high, high, high, low, low, low].map((score, month) => ({ period: `2026-0${month + 1}`, start: `2026-0${month + 1}-01`, end: `2026-0${month + 1}-28`, partial: false, tally: score }))
 * changePoint(waves)?.firstAfter // => '2026-04'
 */
export function changePoint(waves: readonly Wave[], options: LevelOption = {}): ChangePoint | null {
  checkOptionNames('changePoint', options, levelNames);
  const { confidenceLevel = DEFAULT_LEVEL } = options;
  checkProbability('confidenceLevel', confidenceLevel);
  const used = usedWaves(waves);
  const variances = samplingVariances(used);
  if (used.length < FEWEST_WAVES || variances === null) return null;
  const scores = used.map(({ score }) => score);
  const wander = wanderOfNeighbours(scores, variances);
  const splits = splitsOf(
    scores,
    variances.map((variance) => 1 / (variance + wander)),
  );
  const best = splits.reduce((likeliest, split) =>
    Math.abs(split.z) > Math.abs(likeliest.z) ? split : likeliest,
  );
  const statistic = Math.abs(best.z);
  const firstAfter = (place: number) => (used[place] as UsedWave).wave.period;
  return {
    lastBefore: firstAfter(best.place - 1),
    firstAfter: firstAfter(best.place),
    plausible: plausibleSplits(splits).map(({ place }) => firstAfter(place)),
    change: cutAtLimits(effectOf(best.change, best.standardError, confidenceLevel)),
    statistic,
    pValue:
      statistic > 0
        ? chanceOfCrossing(
            statistic,
            splits.map(({ time }) => time),
          )
        : 1,
    wander: Math.sqrt(wander),
  };
}

/** The sampling variance of each score; null if all answers are equal, or there is at most one. */
function samplingVariances(waves: readonly UsedWave[]): number[] | null {
  const total = pooled(waves);
  const size = total.promoters + total.passives + total.detractors;
  const unit = (unitVariance(total) * size) / (size - 1);
  return unit > 0 ? waves.map(({ respondents }) => unit / respondents) : null;
}

/** The variance of wander by the differences of neighbours, which one change hardly touches. */
function wanderOfNeighbours(scores: readonly number[], variances: readonly number[]): number {
  const logLikelihood = (wander: number): number => {
    let sum = 0;
    for (let place = 1; place < scores.length; place++) {
      const spread = (variances[place - 1] as number) + (variances[place] as number) + 2 * wander;
      const difference = (scores[place] as number) - (scores[place - 1] as number);
      sum -= (Math.log(spread) + difference ** 2 / spread) / 2;
    }
    return sum;
  };
  return weighWander(logLikelihood).variance;
}

/** A place where the level may have changed. */
interface Split {
  /** The place of the first wave after it. */
  readonly place: number;
  readonly change: number;
  readonly standardError: number;
  readonly z: number;
  /** The part of all weight that comes before. */
  readonly time: number;
}

function splitsOf(scores: readonly number[], weights: readonly number[]): Split[] {
  let weight = 0;
  let sum = 0;
  scores.forEach((score, place) => {
    weight += weights[place] as number;
    sum += (weights[place] as number) * score;
  });
  const splits: Split[] = [];
  let weightBefore = 0;
  let sumBefore = 0;
  for (let place = 1; place <= scores.length - FEWEST_ON_A_SIDE; place++) {
    weightBefore += weights[place - 1] as number;
    sumBefore += (weights[place - 1] as number) * (scores[place - 1] as number);
    if (place < FEWEST_ON_A_SIDE) continue;
    const weightAfter = weight - weightBefore;
    const change = (sum - sumBefore) / weightAfter - sumBefore / weightBefore;
    const standardError = Math.sqrt(1 / weightBefore + 1 / weightAfter);
    const time = weightBefore / weight;
    splits.push({ place, change, standardError, z: change / standardError, time });
  }
  return splits;
}

/** The likeliest splits until they hold 95 %, in the order of time. */
function plausibleSplits(splits: readonly Split[]): Split[] {
  const chances = normalised(
    splits.map(({ z, time }) => z ** 2 / 2 - Math.log(time * (1 - time)) / 2),
  );
  const byChance = splits
    .map((split, place) => ({ split, chance: chances[place] as number }))
    .sort((a, b) => b.chance - a.chance);
  let held = 0;
  const kept = byChance.filter(({ chance }) => {
    const isNeeded = held < PLAUSIBLE;
    held += chance;
    return isNeeded;
  });
  return kept.map(({ split }) => split).sort((a, b) => a.place - b.place);
}
