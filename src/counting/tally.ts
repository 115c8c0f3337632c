import { countBytes } from './bytes.js';
import { checkIterable, checkNumber, invalid } from './invalid.js';
import { isOn, notARating, rankOf, readScale, type Scale, type ScaleOption } from './scale.js';

/**
 * How many respondents are in each category: all that a statistic of this library needs. Counts
 * are whole; those of an effective tally, made from weights, may be fractional.
 */
export interface Tally {
  /** Respondents who are promoters. */
  readonly promoters: number;
  /** Respondents who are passives. */
  readonly passives: number;
  /** Respondents who are detractors. */
  readonly detractors: number;
}

/** The tally of nobody, to start a sum with: `tallies.reduce(merge, emptyTally)`. */
export const emptyTally: Tally = /* @__PURE__ */ Object.freeze({
  promoters: 0,
  passives: 0,
  detractors: 0,
});

/**
 * Counts ratings by category, in one pass over anything that can be iterated. Arrays and typed
 * arrays are fastest.
 *
 * @throws RangeError at the first number that is not a rating, with its index.
 * @throws TypeError at the first value that is not a number, with its index; if the ratings cannot
 * be iterated, or the options are not `{ scale }`.
 * @example
 * tally([10, 9, 8, 6]) // => { promoters: 2, passives: 1, detractors: 1 }
 */
export function tally(ratings: Iterable<number>, options?: ScaleOption): Tally {
  const scale = readScale('tally', options);
  if (ratings instanceof Uint8Array) {
    const counted = countBytes(ratings, scale);
    if (counted) return tallyOf(ratings.length, ...counted);
  }
  if (Array.isArray(ratings)) return countArray(ratings, scale);
  if (ArrayBuffer.isView(ratings) && 'length' in ratings) {
    return countTyped(ratings as unknown as ArrayLike<number>, scale);
  }
  checkIterable('ratings', ratings, 'numbers', 'await tallyFromAsync(ratings)');
  return countIterable(ratings, scale);
}

// Three equal loops, on purpose: a loop that has run over only one kind of input stays several
// times faster than a loop that has run over all of them. They add the sign bits of differences: a
// branch on random ratings is mispredicted half the time (test/bench/speed.mjs).

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

/**
 * Counts ratings that arrive over time, such as the rows of a stream, by category.
 *
 * @returns A promise of the tally. It is rejected with the errors of `tally`.
 * @throws RangeError or TypeError as `tally` does.
 * @example
 * await tallyFromAsync([10, 9, 8, 6]) // => { promoters: 2, passives: 1, detractors: 1 }
 */
export async function tallyFromAsync(
  ratings: AsyncIterable<number> | Iterable<number>,
  options?: ScaleOption,
): Promise<Tally> {
  const scale = readScale('tallyFromAsync', options);
  const isAsync =
    typeof ratings === 'object' && ratings !== null && Symbol.asyncIterator in ratings;
  if (!isAsync) checkIterable('ratings', ratings, 'numbers, async or not');
  const sums = [0, 0, 0];
  let index = 0;
  for await (const rating of ratings) {
    if (!isOn(scale, rating)) throw notARating(`rating at index ${index}`, rating, scale);
    (sums[rankOf(rating, scale)] as number) += 1;
    index++;
  }
  return tallyOfSums(sums);
}

/** The tally of three sums, in the order of `rankOf`, from a start on. */
export function tallyOfSums(sums: readonly number[], start = 0): Tally {
  const [detractors = 0, passives = 0, promoters = 0] = sums.slice(start, start + 3);
  return { promoters, passives, detractors };
}

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

/** The sum of two tallies that have been checked. */
export function add(a: Tally, b: Tally): Tally {
  return {
    promoters: 0 + a.promoters + b.promoters, // 0 first: −0 + −0 would be −0
    passives: 0 + a.passives + b.passives,
    detractors: 0 + a.detractors + b.detractors,
  };
}

/**
 * How many respondents a tally counts, after a full check: every function that takes a tally calls
 * this one.
 *
 * @throws RangeError if a count, or their sum, is negative, NaN, infinite or above 1e300.
 * @throws TypeError if a count is missing or not a number, such as the `'70'` or `70n` of a
 * database driver, or the tally is weighted or an array of ratings.
 * @example
 * respondents({ promoters: 70, passives: 20, detractors: 10 }) // => 100
 */
export function respondents(tally: Tally): number {
  if (typeof tally !== 'object' || tally === null) {
    throw invalid('tally', 'an object of three counts', tally, 'object');
  }
  if (Array.isArray(tally)) {
    throw new TypeError(
      'tally must be an object of three counts, received an array: call tally(ratings) first',
    );
  }
  if ('squaredWeights' in tally) {
    throw new TypeError('tally must not be weighted: pass effectiveTally(weighted) instead');
  }
  const { promoters, passives, detractors } = tally;
  checkCount('promoters', promoters);
  checkCount('passives', passives);
  checkCount('detractors', detractors);
  return checkCount('respondents', promoters + passives + detractors + 0);
}

/** Refuses more respondents than a number can count exactly. */
export function checkExact(total: number): void {
  if (total > Number.MAX_SAFE_INTEGER)
    throw invalid('merged respondents', 'at most 2^53 - 1', total);
}

/** Above this limit, sums and multiples of counts would no longer be finite. */
const LARGEST_COUNT = 1e300;

/** Refuses a value that cannot be a count. Counts of effective tallies may be fractional. */
export function checkCount(name: string, count: number): number {
  return checkNumber(name, count, 0, LARGEST_COUNT);
}
