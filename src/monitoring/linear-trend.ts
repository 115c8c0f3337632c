import { invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { type Effect, effectOf } from '../grouping/effect.js';
import type { Wave } from '../grouping/wave.js';
import { normalTail } from '../inference/distributions.js';
import {
  checkProbability,
  DEFAULT_LEVEL,
  type LevelOption,
  levelNames,
} from '../inference/level.js';
import { lastOf, pooled, type UsedWave, unitVariance, usedWaves } from './used-waves.js';
import { weighWander } from './wander.js';
import { weightedFit } from './weighted-fit.js';

/** Options of `linearTrend`. */
export interface TrendOptions extends LevelOption {
  /**
   * How many waves make a year, so that seasons are told from the trend: 4, 12 or 52.
   *
   * @defaultValue no seasons
   */
  readonly seasons?: 4 | 12 | 52 | undefined;
}

const trendNames: OptionNames<TrendOptions> = { ...levelNames, seasons: true };

/** A straight trend: the change from one period to the next, in points. */
export interface LinearTrend extends Effect<'delta'> {
  /** The signed z of the test of no trend. */
  readonly statistic: number;
  /** Its p-value, two-sided. */
  readonly pValue: number;
  /** By how many points waves differ besides chance and the trend: a standard deviation. */
  readonly wander: number;
}

/**
 * The straight trend through all waves. Without wander the test is Mantel's for linear association;
 * what waves differ beyond sampling makes it more careful. A trend over about
 * one year without `seasons` may be the season.
 *
 * @returns null with fewer than 3 waves that have answers and are over; with `seasons` also with less
 * than two full cycles, or if a season has no such wave.
 * @throws RangeError if waves overlap or are not in order, or an option is out of its bounds;
 * TypeError if the waves are not an array of waves, or an option is unknown.
 * @see Mantel, Journal of the American Statistical Association 58, 1963
 * @example
 * const usual = { promoters: 50, passives: 30, detractors: 20 }
 * const waves = ['01', '02', '03'].map((month) => ({ period: `2026-${month}`, start: `2026-${month}-01`, end: `2026-${month}-28`, partial: false, tally: usual }))
 * linearTrend(waves)?.pValue // => 1
 */
export function linearTrend(
  waves: readonly Wave[],
  options: TrendOptions = {},
): LinearTrend | null {
  checkOptionNames('linearTrend', options, trendNames);
  const { confidenceLevel = DEFAULT_LEVEL, seasons } = options;
  checkProbability('confidenceLevel', confidenceLevel);
  if (seasons !== undefined && !([4, 12, 52] as unknown[]).includes(seasons)) {
    throw invalid('seasons', '4, 12 or 52', seasons);
  }
  const used = usedWaves(waves);
  if (used.length < 3 || !showsSeasons(used, seasons)) return null;
  const { slope, standardError, wander } = fitted(used, seasons);
  const statistic = standardError === 0 ? 0 : slope / standardError;
  return {
    ...effectOf(slope, standardError, confidenceLevel),
    statistic: statistic + 0,
    pValue: Math.min(1, 2 * normalTail(Math.abs(statistic))),
    wander,
  };
}

/** Whether there are two full cycles, and each season has a wave. */
function showsSeasons(waves: readonly UsedWave[], seasons: number | undefined): boolean {
  if (seasons === undefined) return true;
  const [first, last] = [waves[0] as UsedWave, lastOf(waves)];
  const present = new Set(waves.map(({ place }) => place % seasons));
  return (
    last.place - first.place >= 2 * seasons - 1 &&
    present.size === seasons &&
    waves.length > seasons
  );
}

function fitted(
  waves: readonly UsedWave[],
  seasons: number | undefined,
): { slope: number; standardError: number; wander: number } {
  const total = pooled(waves);
  const size = total.promoters + total.passives + total.detractors;
  const unit = (unitVariance(total) * size) / (size - 1);
  if (!(unit > 0)) return { slope: 0, standardError: 0, wander: 0 };
  const middle = ((waves[0] as UsedWave).place + lastOf(waves).place) / 2;
  const design = waves.map(({ place }) => [...seasonColumns(place, seasons), place - middle]);
  const scores = waves.map(({ score }) => score);
  const fitWith = (variance: number) =>
    weightedFit(
      design,
      scores,
      waves.map(({ respondents }) => 1 / (unit / respondents + variance)),
    );
  const { variance } = weighWander((candidate) => fitWith(candidate).logLikelihood);
  const { slope, standardError } = fitWith(variance);
  return { slope, standardError, wander: Math.sqrt(variance) };
}

/** A column of ones, or one column for each season. */
function seasonColumns(place: number, seasons: number | undefined): number[] {
  if (seasons === undefined) return [1];
  return Array.from({ length: seasons }, (_, season) => (place % seasons === season ? 1 : 0));
}
