import { invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { respondents, type Tally } from '../counting/tally.js';

/** Percentages that add up to 100, and the rounded score. */
export interface RoundedShares {
  /** Percent of promoters. */
  readonly promoters: number;
  /** Percent of passives. */
  readonly passives: number;
  /** Percent of detractors. */
  readonly detractors: number;
  /** The exact score, rounded half away from zero. */
  readonly score: number;
}

/** Options of `roundShares`. */
export interface RoundOptions {
  /**
   * Digits after the decimal point, 0…6.
   *
   * @defaultValue `0`
   */
  readonly digits?: number | undefined;
}

/** The names of the options. */
export const roundNames: OptionNames<RoundOptions> = { digits: true };

/**
 * Shares in percent, rounded so that they add up to 100 and promoters minus detractors is the
 * rounded score. Rounding each share by itself breaks one or the other in nearly half of all
 * tallies. No share moves further than necessary, and a category that nobody chose has 0.
 *
 * Without passives, promoters minus detractors may miss the score by one in the last digit: two
 * shares that add up to 100 always differ by an even number.
 *
 * @returns Percentages and points; null when nobody answered.
 * @throws RangeError if `digits` is not a whole number from 0 to 6.
 * @throws TypeError if an option is unknown.
 * @throws RangeError or TypeError if the counts do not make a tally.
 * @example
 * roundShares({ promoters: 1, passives: 1, detractors: 1 }) // => { promoters: 33, passives: 34, detractors: 33, score: 0 }
 * roundShares({ promoters: 1, passives: 1, detractors: 1 }, { digits: 1 }) // => { promoters: 33.3, passives: 33.4, detractors: 33.3, score: 0 }
 * roundShares({ promoters: 2, passives: 0, detractors: 1 }) // => { promoters: 67, passives: 0, detractors: 33, score: 33 }
 */
export function roundShares(tally: Tally, options: RoundOptions = {}): RoundedShares | null {
  checkOptionNames('roundShares', options, roundNames);
  const { digits = 0 } = options;
  checkDigits(digits);
  const n = respondents(tally);
  if (n === 0) return null;
  const unit = 10 ** digits;
  const whole = 100 * unit;
  const exact = {
    promoters: (whole * tally.promoters) / n,
    passives: (whole * tally.passives) / n,
    detractors: (whole * tally.detractors) / n,
  };
  const score = roundHalfAway((whole * (tally.promoters - tally.detractors)) / n);
  const promoters =
    tally.passives === 0
      ? promotersWithoutPassives(exact, whole)
      : reconciledPromoters(exact, whole, score);
  const detractors = tally.passives === 0 ? whole - promoters : promoters - score;
  return {
    promoters: promoters / unit,
    passives: (whole - promoters - detractors) / unit,
    detractors: detractors / unit,
    score: score / unit,
  };
}

/** The larger share is rounded half up, so that swapping the two swaps their percentages. */
function promotersWithoutPassives({ promoters, detractors }: Tally, whole: number): number {
  return promoters < detractors
    ? whole - Math.floor(detractors + 0.5)
    : Math.floor(promoters + 0.5);
}

/**
 * The score determines the detractors and the sum determines the passives, so only the promoters
 * are free. One more promoter is two passives fewer: the best choice is near where the passives
 * hardly move. Of two equally good choices the one with more passives wins.
 */
function reconciledPromoters(exact: Tally, whole: number, score: number): number {
  const start = Math.floor((whole + score - exact.passives) / 2);
  let best = 0;
  let leastMove = Number.POSITIVE_INFINITY;
  for (let promoters = start - 1; promoters <= start + 2; promoters++) {
    const detractors = promoters - score;
    const passives = whole - promoters - detractors;
    const move = Math.max(
      Math.abs(promoters - exact.promoters),
      Math.abs(passives - exact.passives),
      Math.abs(detractors - exact.detractors),
    );
    if (Math.min(promoters, passives, detractors) >= 0 && move < leastMove) {
      best = promoters;
      leastMove = move;
    }
  }
  return best;
}

/** Refuses digits that are not a whole number from 0 to 6. */
export function checkDigits(digits: number): void {
  if (!(Number.isInteger(digits) && digits >= 0 && digits <= 6)) {
    throw invalid('digits', 'a whole number from 0 to 6', digits);
  }
}

/** The nearest whole number; of two equally near the one further from zero. Never −0. */
export function roundHalfAway(value: number): number {
  return value < 0 ? 0 - Math.floor(0.5 - value) : Math.floor(value + 0.5);
}
