import { chiSquareTail } from '../inference/distributions.js';
import { cautiousUnitVariance, lastOf, pooled, type UsedWave } from './used-waves.js';
import { possibleWander, weighWander } from './wander.js';
import { weightedFit } from './weighted-fit.js';

/** What is normal: the waves that later ones are compared with. */
export interface Baseline {
  /** The period of the first wave. */
  readonly from: string;
  /** The period of the last wave. */
  readonly to: string;
  /** How many waves there are. */
  readonly waves: number;
  /** How many answers they have. */
  readonly answers: number;
  /** The score, in points. */
  readonly score: number;
  /** By how many points waves differ besides chance: a standard deviation. */
  readonly wander: number;
  /** The p-value of the test that chance alone explains how the waves differ. */
  readonly steadyPValue: number;
  /** The variance of one answer, in points². */
  readonly unitVariance: number;
  /** How many answers of a single wave the baseline is worth. */
  readonly worth: number;
  /** The waves themselves. */
  readonly points: readonly BaselinePoint[];
}

/** A wave of the baseline. */
export interface BaselinePoint {
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
}

/** Shares of the categories as far as the baseline knows them. */
export interface Urn {
  /** How likely this urn is, 0…1. */
  readonly weight: number;
  /** The shares of promoters, passives and detractors. */
  readonly shares: readonly [promoters: number, passives: number, detractors: number];
  /** How many answers it is worth: the fewer, the more the next wave may differ. */
  readonly worth: number;
}

/** A baseline, and the urns from which the answers of the next wave are drawn. */
export interface Normal {
  readonly baseline: Baseline;
  readonly urns: readonly Urn[];
}

/** Urns that are less likely change nothing. */
const LEAST_WEIGHT = 1e-12;

/** What the waves of a baseline say is normal. */
export function normalOf(waves: readonly UsedWave[]): Normal {
  const total = pooled(waves);
  const unit = cautiousUnitVariance(total);
  const scores = waves.map(({ score }) => score);
  const constant = waves.map(() => [1]);
  const wander = weighWander(
    (variance) =>
      weightedFit(
        constant,
        scores,
        waves.map(({ respondents }) => 1 / (unit / respondents + variance)),
      ).logLikelihood,
  );
  const middle = urnOf(waves, unit, wander.variance);
  const [promoters, , detractors] = middle.shares;
  const first = waves[0] as UsedWave;
  const last = lastOf(waves);
  const baseline = {
    from: first.wave.period,
    to: last.wave.period,
    waves: waves.length,
    answers: waves.reduce((sum, { answers }) => sum + answers, 0),
    score: 100 * (promoters - detractors),
    wander: Math.sqrt(wander.variance),
    steadyPValue: steadyPValue(waves, unit),
    unitVariance: unit,
    worth: middle.answers,
    points: waves.map(
      ({ wave: { period, start, end }, answers, score }): BaselinePoint => ({
        period,
        start,
        end,
        answers,
        score,
      }),
    ),
  };
  const urns = possibleWander.flatMap(({ variance }, place): Urn[] => {
    const weight = wander.weights[place] as number;
    if (weight < LEAST_WEIGHT) return [];
    const { shares, answers } = urnOf(waves, unit, variance);
    return [{ weight, shares, worth: 1 / (variance / unit + 1 / answers) }];
  });
  return { baseline, urns };
}

/** The shares of the waves, each answer counted for what it is worth when waves wander. */
function urnOf(
  waves: readonly UsedWave[],
  unit: number,
  variance: number,
): { readonly shares: Urn['shares']; readonly answers: number } {
  let promoters = 0.5;
  let passives = 0.5;
  let detractors = 0.5;
  for (const { tally, respondents } of waves) {
    const worth = 1 / (1 + (respondents * variance) / unit);
    promoters += worth * tally.promoters;
    passives += worth * tally.passives;
    detractors += worth * tally.detractors;
  }
  const answers = promoters + passives + detractors;
  return { shares: [promoters / answers, passives / answers, detractors / answers], answers };
}

function steadyPValue(waves: readonly UsedWave[], unit: number): number {
  let size = 0;
  let sum = 0;
  for (const { respondents, score } of waves) {
    size += respondents;
    sum += respondents * score;
  }
  const mean = sum / size;
  let spread = 0;
  for (const { respondents, score } of waves) spread += (respondents * (score - mean) ** 2) / unit;
  return chiSquareTail(spread, waves.length - 1);
}
