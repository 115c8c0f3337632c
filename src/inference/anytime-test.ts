import { checkNumber } from '../counting/invalid.js';
import { respondents, type Tally } from '../counting/tally.js';
import { checkCounts, logWealth } from './anytime.js';
import { scoreOf } from './score.js';

/**
 * The p-value of a target that holds at all moments at once: it may be looked at after every answer,
 * and falls to α or below at some moment with a chance of at most α if the true score is the target
 * and stays so. It is 1 over the purse of a gambler who bets against the target, and so at most
 * α exactly where the `anytime` interval at the level 1 − α excludes the target.
 *
 * @param target - A score in points, −100…100.
 * @returns The p-value, 0…1; null when nobody answered.
 * @throws RangeError if the target is not from −100 to 100, if counts are fractional or there are more
 * than 1e12 respondents.
 * @throws RangeError or TypeError if the counts do not make a tally, or the tally is weighted.
 * @see Ville, Étude critique de la notion de collectif, 1939; docs/methods.md.
 * @example
 * anytimePValue({ promoters: 61, passives: 28, detractors: 21 }, 0) // => 0.00030…
 */
export function anytimePValue(tally: Tally, target: number): number | null {
  checkNumber('target', target, -100, 100);
  const n = respondents(tally);
  checkCounts(tally, n);
  if (n === 0) return null;
  // with a target of ±100 any other answer is impossible
  if (Math.abs(target) === 100) return scoreOf(tally, n) === target ? 1 : 0;
  return Math.min(1, Math.exp(0 - logWealth(tally, target / 100)));
}
