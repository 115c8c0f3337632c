import { checkNumber } from '../counting/invalid.js';
import { respondents, type Tally } from '../counting/tally.js';

/**
 * How many respondents would have to move up one category, from passive to promoter or from
 * detractor to passive, for the score to reach a target. A detractor who becomes a promoter counts
 * twice.
 *
 * @param target - A score in points, −100…100.
 * @returns Respondents, 0 if the target is reached; null when nobody answered.
 * @throws RangeError if the target is not from −100 to 100, or the counts do not make a tally.
 * @example
 * conversionsNeeded({ promoters: 50, passives: 30, detractors: 20 }, 40) // => 10
 */
export function conversionsNeeded(tally: Tally, target: number): number | null {
  checkNumber('target', target, -100, 100);
  const n = respondents(tally);
  if (n === 0) return null;
  const net = tally.promoters - tally.detractors;
  const moves = Math.max(0, Math.ceil((target * n) / 100 - net));
  // Without this line, a rounding error of the division could ask for one move too many.
  const isOneTooMany = moves > 0 && (100 * (net + moves - 1)) / n >= target;
  return isOneTooMany ? moves - 1 : moves;
}
