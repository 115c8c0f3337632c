import { invalid } from '../counting/invalid.js';
import type { Tally } from '../counting/tally.js';
import { betaPower } from './distributions.js';
import type { Confidence } from './level.js';
import { findRoot } from './root.js';

/** How much a gambler trusts the odds before the first answer. */
const PRUDENCE = 8;
/** With more respondents the purse would lose its digits. */
const MOST_RESPONDENTS = 1e12;
/** Steps of the sum, in widths of the integrand where it is largest. */
const STEP = 0.6;
/** Of promoters only it is wide on one side and steep on the other: a step h errs by e^(−π²/h). */
const WIDEST_STEP = 0.3;
/** A term of so small a part of the largest changes no digit of a limit. */
const NEGLIGIBLE = 1e-13;
/** A sum of which this is a part rounds it away. */
const ROUNDED_AWAY = 1e-17;

/**
 * The lowest net share that a gambler could not refute at any moment while the answers came in. He
 * bets on each answer at odds that are fair if the net share is `net`, with all stakes mixed: his
 * purse exceeds 1/α with a chance of at most α, ever (Ville 1939). The mixture by a beta prior, in
 * closed form by the three counts, is ours.
 */
export function anytimeLowerLimit(tally: Tally, n: number, { tail }: Confidence): number {
  const { promoters, passives, detractors } = tally;
  checkCounts(tally, n);
  // with one answer above detractors the purse never grows, however low the net share is
  if (promoters + passives < 2) return -1;
  const estimate = (promoters - detractors) / n;
  const bound = 0 - Math.log(2 * tail);
  // between −1 and 1, and never so close to them that the root finder learns nothing
  const excess = (net: number): number => {
    const surplus = logWealth(tally, net) - bound;
    return surplus / (1 + Math.abs(surplus));
  };
  return findRoot(excess, -1, estimate);
}

/** Throws unless the counts are whole and not more than the purse has digits for. */
export function checkCounts({ promoters, passives, detractors }: Tally, n: number): void {
  if ([promoters, passives, detractors].every(Number.isInteger) && n <= MOST_RESPONDENTS) return;
  throw invalid('respondents', 'whole and at most 1e12 for anytime', n);
}

/**
 * The logarithm of the gambler's purse, which was 1 before the first answer.
 *
 * @param net - the net share at which the odds are fair, between −1 and 1
 * @param prudence - how many answers the prior of the stake is worth
 */
export function logWealth(
  { promoters, passives, detractors }: Tally,
  net: number,
  prudence: number = PRUDENCE,
): number {
  const n = promoters + passives + detractors;
  const up = 1 + net;
  const down = 1 - net;
  const a = (prudence * up) / 2;
  const b = (prudence * down) / 2;
  const constant =
    Math.log(betaPower(up / 2, down / 2, a, b)) -
    (a * Math.log(up / 2) + b * Math.log(down / 2)) +
    promoters * Math.log(2 / up) +
    detractors * Math.log(2 / down);

  // the log of the integrand where the odds of the stake on promoters are e^y
  const integrand = (y: number, odds: number): number =>
    (promoters + a) * y -
    (n + prudence) * Math.log(1 + odds) +
    passives * Math.log(odds / up + 1 / down);

  const oddsAtMode = likeliestOdds(promoters + a, passives, detractors + b, up / down);
  const mode = Math.log(oddsAtMode);
  // as wide as the integrand: of promoters only it stays wide, however many they are
  const curvature =
    ((n + prudence) * oddsAtMode) / (1 + oddsAtMode) ** 2 -
    (passives * oddsAtMode * (up / down)) / (oddsAtMode + up / down) ** 2;
  const step = Math.min(WIDEST_STEP, STEP / Math.sqrt(1 + Math.max(0, curvature)));
  const top = integrand(mode, oddsAtMode);
  // where the odds are so large or small, terms shrink by the same factor from one to the next
  const slowest = ((n + prudence) * Math.max(up / down, down / up)) / ROUNDED_AWAY;
  const tailOf = (move: number, decay: number): number => {
    const ratio = Math.exp(move);
    const least = NEGLIGIBLE * Math.min(1, decay * step); // a slow decay makes a long tail
    let odds = oddsAtMode * ratio;
    let sum = 0;
    for (let y = mode + move; ; y += move, odds *= ratio) {
      const term = Math.exp(integrand(y, odds) - top);
      sum += term;
      if (!(term > least)) return sum;
      if (Math.max(odds, 1 / odds) > slowest) return sum + term / Math.expm1(decay * step);
    }
  };
  const sum = 1 + tailOf(0 - step, promoters + a) + tailOf(step, detractors + b);
  return constant + top + Math.log(sum * step);
}

/**
 * The odds at which the integrand is largest: there its slope in y is 0, up − (all) odds/(1 + odds) +
 * passives odds/(odds + ratio), which is the positive root of a quadratic equation.
 */
function likeliestOdds(ups: number, passives: number, downs: number, ratio: number): number {
  const middle = ups + passives - ratio * (downs + passives);
  const root = Math.sqrt(middle ** 2 + 4 * ups * downs * ratio);
  // of both forms of the root the one without a difference
  return middle > 0 ? (middle + root) / (2 * downs) : (2 * ups * ratio) / (root - middle);
}
