import { checkNumber, invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import type { Wave } from '../grouping/wave.js';
import { checkProbability, type LevelOption } from '../inference/level.js';
import { median } from '../inference/median.js';
import {
  type Component,
  chanceOfAtLeast,
  exceededWith,
  type LevelState,
  levelStates,
} from './local-level.js';
import { cautiousUnitVariance, lastOf, pooled, usedWaves } from './used-waves.js';
import { periodOfWaves, periodsAfter } from './wave-period.js';

/** Options of `forecast`. */
export interface ForecastOptions extends LevelOption {
  /**
   * How many periods to look ahead: a whole number from 1 to 1000.
   *
   * @defaultValue `3`
   */
  readonly periods?: number | undefined;
  /**
   * How many respondents a coming wave will have: at least 1.
   *
   * @defaultValue the median of the last 12 waves
   */
  readonly respondents?: number | undefined;
  /**
   * The chance that a score lies within its range.
   *
   * @defaultValue `0.8`
   */
  readonly confidenceLevel?: number | undefined;
  /**
   * A score whose chance of being reached is given.
   *
   * @defaultValue no target
   */
  readonly target?: number | undefined;
}

const optionNames: OptionNames<ForecastOptions> = {
  periods: true,
  respondents: true,
  confidenceLevel: true,
  target: true,
};

/** A range of scores, in points. */
export interface Range {
  /** Its lower end. */
  readonly lower: number;
  /** Its upper end. */
  readonly upper: number;
  /** The chance of a score at or above the target, 0…1; absent without a target. */
  readonly chanceOfTarget?: number;
}

/** What is expected of a coming period. */
export interface PeriodAhead {
  /** The name of the period; +1, +2 … after periods of one's own. */
  readonly period: string;
  /** Where the level will be: what the score would be if everybody answered. */
  readonly level: Range;
  /** Where the score of a wave will be. */
  readonly observed: Range;
}

/** Where the score goes, if it goes on as before. */
export interface Forecast {
  /** The expected level, the same for all periods, in points. */
  readonly estimate: number;
  /** By how many points waves differ besides chance: a standard deviation. */
  readonly wander: number;
  /** By how many points the level moves from one period to the next: a standard deviation. */
  readonly step: number;
  /** How many respondents a coming wave is taken to have. */
  readonly respondents: number;
  /** The chance that a score lies within its range. */
  readonly confidenceLevel: number;
  /** The score whose chance of being reached is given; absent without a target. */
  readonly target?: number;
  /** The coming periods. */
  readonly ahead: readonly PeriodAhead[];
}

const FEWEST_WAVES = 8;
const RECENT_WAVES = 12;
const MOST_PERIODS = 1000;

/**
 * Where the score will be: flat, with ranges that grow as far as the level was seen to move. A trend
 * is not extrapolated, and plans are not known. Empty and partial waves are
 * gaps; the first period ahead is the one after the last wave that is given.
 *
 * @returns null with fewer than 8 waves that have answers and are over.
 * @throws RangeError if waves overlap or are not in order, or an option is out of its bounds;
 * TypeError if the waves are not an array of waves, or an option is unknown.
 * @see Harvey, Forecasting, Structural Time Series Models and the Kalman Filter, 1989
 * @example
 * const usual = { promoters: 50, passives: 30, detractors: 20 }
 * const waves = ['01', '02', '03', '04', '05', '06', '07', '08'].map((month) => ({ period: `2026-${month}`, start: `2026-${month}-01`, end: `2026-${month}-28`, partial: false, tally: usual }))
 * forecast(waves)?.ahead.map(({ period }) => period) // => ['2026-09', '2026-10', '2026-11']
 */
export function forecast(waves: readonly Wave[], options: ForecastOptions = {}): Forecast | null {
  checkOptionNames('forecast', options, optionNames);
  const { periods = 3, confidenceLevel = 0.8, target } = options;
  checkProbability('confidenceLevel', confidenceLevel);
  if (!Number.isInteger(checkNumber('periods', periods, 1, MOST_PERIODS))) {
    throw invalid('periods', 'a whole number', periods);
  }
  if (target !== undefined) checkNumber('target', target, -100, 100);
  if (options.respondents !== undefined) {
    checkNumber('respondents', options.respondents, 1, Number.MAX_SAFE_INTEGER);
  }
  const used = usedWaves(waves);
  if (used.length < FEWEST_WAVES) return null;
  const { respondents = median(used.slice(0 - RECENT_WAVES).map((wave) => wave.respondents)) } =
    options;
  const unit = cautiousUnitVariance(pooled(used));
  const states = levelStates(used, unit);
  const gap = waves.length - 1 - lastOf(used).place;
  const rangeOf = (mixture: readonly Component[]): Range => ({
    lower: exceededWith(mixture, (1 + confidenceLevel) / 2),
    upper: exceededWith(mixture, (1 - confidenceLevel) / 2),
    ...(target !== undefined && { chanceOfTarget: chanceOfAtLeast(mixture, target) }),
  });
  const names = periodsAfter(lastOf(waves), periodOfWaves(waves), periods);
  return {
    estimate: meanOf(states, ({ level }) => level),
    wander: Math.sqrt(meanOf(states, ({ wander }) => wander)),
    step: Math.sqrt(meanOf(states, ({ step }) => step)),
    respondents,
    confidenceLevel,
    ...(target !== undefined && { target }),
    ahead: names.map((period, index) => {
      const steps = index + 1 + gap;
      return {
        period,
        level: rangeOf(states.map((state) => levelIn(state, steps))),
        observed: rangeOf(states.map((state) => levelIn(state, steps, unit / respondents))),
      };
    }),
  };
}

function meanOf(states: readonly LevelState[], value: (state: LevelState) => number): number {
  let sum = 0;
  let total = 0;
  for (const state of states) {
    sum += state.weight * value(state);
    total += state.weight;
  }
  return sum / total;
}

/** The level after some steps; with the sampling variance of a wave, its observed score. */
function levelIn(
  { weight, level, variance, step, wander }: LevelState,
  steps: number,
  sampling?: number,
): Component {
  const observed = sampling === undefined ? 0 : wander + sampling;
  return { weight, mean: level, deviation: Math.sqrt(variance + steps * step + observed) };
}
