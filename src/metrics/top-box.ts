import { describeValue, invalid } from '../counting/invalid.js';
import { isSmallWhole, type RatingRange, type Scale } from '../counting/scale.js';

/**
 * The scale of a top-box metric, such as CSAT: the highest `top` ratings are promoters, all others
 * are detractors, and there are no passives. Every function that takes a scale counts with it, so
 * segments and periods of CSAT are those of `npsBySegment` and `npsTrend`: `topBoxShare` and
 * `topBoxDifference` turn their points into shares.
 *
 * With p promoters of n respondents the score is 100 (2p/n − 1). Without passives, Tango's score
 * interval is Wilson's, and the test of a difference is that of Miettinen & Nurminen for two
 * shares (Statistics in Medicine 4, 1985): the same numbers on another scale.
 *
 * @throws RangeError if `min` and `max` are not whole numbers in order, or `top` leaves no rating
 * outside the box.
 * @throws TypeError if the range is not an object, or `top` is not a number.
 * @example
 * topBoxScale({ min: 1, max: 5 }, 2) // => { min: 1, passiveFrom: 4, promoterFrom: 4, max: 5 }
 */
export function topBoxScale(range: RatingRange, top: number): Scale {
  if (typeof range !== 'object' || range === null) {
    throw invalid('scale', 'an object such as { min: 1, max: 5 }', range, 'object');
  }
  const { min, max } = range;
  if (!(isSmallWhole(min) && isSmallWhole(max) && min < max)) {
    const limits = `${describeValue(min)}, ${describeValue(max)}`;
    throw new RangeError(`scale must have whole numbers min < max, received ${limits}`);
  }
  if (!(Number.isInteger(top) && top >= 1 && top <= max - min)) {
    const rule = `a whole number from 1 to ${max - min} on a scale from ${min} to ${max}`;
    throw invalid('top', rule, top);
  }
  const from = max - top + 1;
  return { min, passiveFrom: from, promoterFrom: from, max };
}
