import { countBytes } from './bytes.js';
import { checkNumber, invalid } from './invalid.js';
import { isOn, notARating, type Scale, type ScaleOption, scaleOf } from './scale.js';

/**
 * How many respondents fall into each category: all that any statistic of this library needs.
 * Counts are whole, or fractional where weights were turned into an effective tally.
 */
export interface Tally {
  /** Respondents who are promoters. */
  readonly promoters: number;
  /** Respondents who are passives. */
  readonly passives: number;
  /** Respondents who are detractors. */
  readonly detractors: number;
}

/** The tally of nobody: `tallies.reduce(merge, emptyTally)`. */
export const emptyTally: Tally = /* @__PURE__ */ Object.freeze({
  promoters: 0,
  passives: 0,
  detractors: 0,
});

/**
 * Counts ratings by category. Takes anything that can be iterated, in one pass; arrays and typed
 * arrays are fastest.
 *
 * @throws RangeError at the first number that is not a rating, with its index.
 * @throws TypeError at the first value that is not a number, with its index.
 * @example
 * tally([10, 9, 8, 6]) // => { promoters: 2, passives: 1, detractors: 1 }
 */
export function tally(ratings: Iterable<number>, options?: ScaleOption): Tally {
  const scale = scaleOf(options);
  if (ratings instanceof Uint8Array) {
    const counted = countBytes(ratings, scale);
    if (counted) return tallyOf(ratings.length, ...counted);
  }
  if (Array.isArray(ratings)) return countArray(ratings, scale);
  if (ArrayBuffer.isView(ratings) && 'length' in ratings) {
    return countTyped(ratings as unknown as ArrayLike<number>, scale);
  }
  if (typeof ratings !== 'object' || ratings === null || !(Symbol.iterator in ratings)) {
    throw invalid('ratings', 'an iterable of numbers', ratings, '');
  }
  return countIterable(ratings, scale);
}

// Three loops that look alike, on purpose: a loop that has seen only one kind of input stays
// several times faster than one that has seen them all. They add the sign bits of differences,
// since a branch on a rating is mispredicted every other time (test/bench).

function countArray(ratings: readonly number[], scale: Scale): Tally {
  const belowPassive = scale.passiveFrom - 1;
  const belowPromoter = scale.promoterFrom - 1;
  let notDetractors = 0;
  let promoters = 0;
  for (let index = 0; index < ratings.length; index++) {
    const rating = ratings[index];
    if (!isOn(scale, rating)) throw notARating(`rating at index ${index}`, rating, scale);
    notDetractors += (belowPassive - rating) >>> 31;
    promoters += (belowPromoter - rating) >>> 31;
  }
  return tallyOf(ratings.length, notDetractors, promoters);
}

function countTyped(ratings: ArrayLike<number>, scale: Scale): Tally {
  const belowPassive = scale.passiveFrom - 1;
  const belowPromoter = scale.promoterFrom - 1;
  let notDetractors = 0;
  let promoters = 0;
  for (let index = 0; index < ratings.length; index++) {
    const rating = ratings[index];
    if (!isOn(scale, rating)) throw notARating(`rating at index ${index}`, rating, scale);
    notDetractors += (belowPassive - rating) >>> 31;
    promoters += (belowPromoter - rating) >>> 31;
  }
  return tallyOf(ratings.length, notDetractors, promoters);
}

function countIterable(ratings: Iterable<number>, scale: Scale): Tally {
  const belowPassive = scale.passiveFrom - 1;
  const belowPromoter = scale.promoterFrom - 1;
  let notDetractors = 0;
  let promoters = 0;
  let index = 0;
  for (const rating of ratings) {
    if (!isOn(scale, rating)) throw notARating(`rating at index ${index}`, rating, scale);
    notDetractors += (belowPassive - rating) >>> 31;
    promoters += (belowPromoter - rating) >>> 31;
    index++;
  }
  return tallyOf(index, notDetractors, promoters);
}

/** The tally of so many respondents of whom so many are no detractors and so many promoters. */
function tallyOf(respondents: number, notDetractors: number, promoters: number): Tally {
  return {
    promoters,
    passives: notDetractors - promoters,
    detractors: respondents - notDetractors,
  };
}

/**
 * The tally of two groups of respondents together. Associative and commutative, with `emptyTally`
 * for nobody: `tallies.reduce(merge, emptyTally)` works as written.
 *
 * @throws RangeError if the counts do not make a tally, or if the merged tally exceeds 2⁵³ − 1
 * respondents, beyond which counts are no longer exact.
 * @example
 * merge({ promoters: 1, passives: 2, detractors: 3 }, { promoters: 10, passives: 0, detractors: 0 }) // => { promoters: 11, passives: 2, detractors: 3 }
 */
export function merge(a: Tally, b: Tally): Tally {
  checkExact(respondents(a) + respondents(b));
  return add(a, b);
}

/** Adds up, category by category, what has been checked. */
export function add(a: Tally, b: Tally): Tally {
  return {
    promoters: 0 + a.promoters + b.promoters, // 0 first: −0 + −0 would be −0
    passives: 0 + a.passives + b.passives,
    detractors: 0 + a.detractors + b.detractors,
  };
}

/**
 * How many respondents a tally counts, after checking that it is one: every function that takes
 * a tally checks it here.
 *
 * @throws RangeError if a count, or all together, is negative, NaN, infinite or above 1e300.
 * @throws TypeError if a count is missing or not a number, such as a database driver's `'70'`.
 * @example
 * respondents({ promoters: 70, passives: 20, detractors: 10 }) // => 100
 */
export function respondents(tally: Tally): number {
  if (typeof tally !== 'object' || tally === null) {
    throw invalid('tally', 'an object of counts', tally, 'object');
  }
  if ('squaredWeights' in tally) {
    throw new TypeError('tally must not be weighted: pass effectiveTally(weighted)');
  }
  const { promoters, passives, detractors } = tally;
  checkCount('promoters', promoters);
  checkCount('passives', passives);
  checkCount('detractors', detractors);
  return checkCount('respondents', promoters + passives + detractors + 0);
}

/** Refuses more respondents than can be counted exactly. */
export function checkExact(total: number): void {
  if (total > Number.MAX_SAFE_INTEGER)
    throw invalid('merged respondents', 'at most 2^53 - 1', total);
}

/** Above this, sums and multiples of counts would no longer be finite. */
const LARGEST_COUNT = 1e300;

/** Refuses what cannot be a count. Effective tallies have fractional ones. */
export function checkCount(name: string, count: number): number {
  return checkNumber(name, count, 0, LARGEST_COUNT);
}
