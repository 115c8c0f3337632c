import { invalid } from '../counting/invalid.js';
import { respondents, type Tally } from '../counting/tally.js';

/** Percentages that add up to 100, and the score that they give. */
export interface RoundedShares {
  /** Percent of promoters. */
  readonly promoters: number;
  /** Percent of passives. */
  readonly passives: number;
  /** Percent of detractors. */
  readonly detractors: number;
  /** The score: promoters − detractors, and the exact score rounded half away from zero. */
  readonly score: number;
}

/** How finely shares are rounded. */
export interface RoundOptions {
  /**
   * Digits after the decimal point, 0…6.
   *
   * @defaultValue `0`
   */
  readonly digits?: number;
}

/**
 * Shares in percent, rounded so that they reconcile: they add up to 100, and promoters minus
 * detractors is the rounded score. Rounding each on its own breaks one or the other in nearly half
 * of all tallies. No share moves further than such a triple needs.
 *
 * @returns Percentages and points; null when nobody answered.
 * @throws RangeError if digits is not a whole number from 0 to 6.
 * @throws RangeError or TypeError if the counts do not make a tally.
 * @example
 * roundShares({ promoters: 1, passives: 1, detractors: 1 }) // => { promoters: 33, passives: 34, detractors: 33, score: 0 }
 * roundShares({ promoters: 1, passives: 1, detractors: 1 }, { digits: 1 }) // => { promoters: 33.3, passives: 33.4, detractors: 33.3, score: 0 }
 */
export function roundShares(tally: Tally, options: RoundOptions = {}): RoundedShares | null {
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

  // The score fixes the detractors and the sum the passives, so the promoters are all there is to
  // choose. Moving them by one moves the passives by two: the best choice is near where the
  // passives hardly move, and of two that are as good the one with more passives is taken.
  const start = Math.floor((whole + score - exact.passives) / 2);
  let best = { promoters: 0, passives: 0, detractors: 0, moved: Infinity };
  for (let promoters = start - 1; promoters <= start + 2; promoters++) {
    const detractors = promoters - score;
    const passives = whole - promoters - detractors;
    const moved = Math.max(
      Math.abs(promoters - exact.promoters),
      Math.abs(passives - exact.passives),
      Math.abs(detractors - exact.detractors),
    );
    if (Math.min(promoters, passives, detractors) >= 0 && moved < best.moved) {
      best = { promoters, passives, detractors, moved };
    }
  }
  return {
    promoters: best.promoters / unit,
    passives: best.passives / unit,
    detractors: best.detractors / unit,
    score: score / unit,
  };
}

/** Refuses a number of digits that nobody prints. */
export function checkDigits(digits: number): void {
  if (!(Number.isInteger(digits) && digits >= 0 && digits <= 6)) {
    throw invalid('digits', 'a whole number from 0 to 6', digits);
  }
}

function roundHalfAway(value: number): number {
  return value < 0 ? 0 - Math.floor(0.5 - value) : Math.floor(value + 0.5);
}
