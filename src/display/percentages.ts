import { checkOptionNames } from '../counting/options.js';
import { respondents, type Tally } from '../counting/tally.js';
import {
  checkDigits,
  type RoundedShares,
  type RoundOptions,
  roundHalfAway,
  roundNames,
} from './round-shares.js';

/** Percentages and the score, each rounded by itself. */
export interface Percentages extends RoundedShares {
  /** Whether the percentages add up to 100 and promoters minus detractors is the rounded score. */
  readonly addUp: boolean;
}

/**
 * Shares in percent and the score, each rounded half away from zero by itself, as a calculator does.
 * Where they do not add up, say that they are rounded; `roundShares` gives shares that do.
 *
 * @returns Percentages and points; null when nobody answered.
 * @throws RangeError if `digits` is not a whole number from 0 to 6.
 * @throws RangeError or TypeError if the counts do not make a tally, or an option is unknown.
 * @example
 * percentages({ promoters: 1, passives: 1, detractors: 1 }) // => { promoters: 33, passives: 33, detractors: 33, score: 0, addUp: false }
 * percentages({ promoters: 709, passives: 376, detractors: 627 }, { digits: 1 })?.passives // => 22
 */
export function percentages(tally: Tally, options: RoundOptions = {}): Percentages | null {
  checkOptionNames('percentages', options, roundNames);
  const { digits = 0 } = options;
  checkDigits(digits);
  const n = respondents(tally);
  if (n === 0) return null;
  const unit = 10 ** digits;
  const unitsOf = (count: number): number => roundHalfAway((100 * unit * count) / n);
  const promoters = unitsOf(tally.promoters);
  const passives = unitsOf(tally.passives);
  const detractors = unitsOf(tally.detractors);
  const score = unitsOf(tally.promoters - tally.detractors);
  return {
    promoters: promoters / unit,
    passives: passives / unit,
    detractors: detractors / unit,
    score: score / unit,
    addUp: promoters + passives + detractors === 100 * unit && promoters - detractors === score,
  };
}

/**
 * Whether shares that make a whole, such as those of segments, no longer do once each is rounded to
 * whole percent.
 */
export function roundingShows(shares: readonly number[]): boolean {
  const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const isWhole = Math.abs(sumOf(shares) - 1) < 1e-9; // not of shown segments if others are hidden
  const percents = shares.map((share) => Math.round(Number((100 * share).toPrecision(12))));
  return isWhole && sumOf(percents) !== 100;
}
