import { describeValue, invalid } from './invalid.js';
import { checkOptionNames, type OptionNames } from './options.js';

/** What a rating says about the respondent who gave it. */
export type Category = 'promoter' | 'passive' | 'detractor';

/** Which ratings exist: whole numbers from `min` to `max`. */
export interface RatingRange {
  /** The lowest rating. */
  readonly min: number;
  /** The highest rating. */
  readonly max: number;
}

/**
 * Which ratings exist and which category each belongs to: detractors from `min`, passives from
 * `passiveFrom`, promoters from `promoterFrom` up to `max`, all whole numbers up to a million.
 */
export interface Scale extends RatingRange {
  /** The lowest rating of a passive; that of a promoter where the scale has no passives. */
  readonly passiveFrom: number;
  /** The lowest rating of a promoter. */
  readonly promoterFrom: number;
}

/**
 * The scale of the Net Promoter Score: 0–10, detractors 0–6, passives 7–8, promoters 9–10
 * (Reichheld, Harvard Business Review, December 2003).
 */
export const standardScale: Scale = /* @__PURE__ */ scaleFrom(0, 7, 9, 10);

/** Scales in use, by name. Scores on different scales are not comparable. */
export const scales: Readonly<Record<'0-10' | '1-10' | '1-7' | '1-5' | 'european', Scale>> =
  /* @__PURE__ */ Object.freeze({
    '0-10': standardScale,
    '1-10': /* @__PURE__ */ scaleFrom(1, 7, 9, 10),
    '1-7': /* @__PURE__ */ scaleFrom(1, 5, 6, 7),
    '1-5': /* @__PURE__ */ scaleFrom(1, 4, 5, 5),
    european: /* @__PURE__ */ scaleFrom(0, 6, 8, 10),
  });

function scaleFrom(min: number, passiveFrom: number, promoterFrom: number, max: number): Scale {
  return Object.freeze({ min, max, passiveFrom, promoterFrom });
}

/** The option of every function that reads ratings. */
export interface ScaleOption {
  /**
   * The scale of the ratings.
   *
   * @defaultValue `standardScale`
   */
  readonly scale?: Scale | undefined;
}

const scaleNames: OptionNames<ScaleOption> = { scale: true };

/** The scale in the options of a function that has no other option. */
export function readScale(functionName: string, options: ScaleOption | undefined): Scale {
  if (options === undefined) return standardScale;
  checkOptionNames(functionName, options, scaleNames);
  return scaleOf(options);
}

/** As `readScale`, for a callback: `map` and `filter` pass an index in the place of options. */
export function readCallbackScale(
  functionName: string,
  options: ScaleOption | number | undefined,
): Scale {
  return typeof options === 'number' ? standardScale : readScale(functionName, options);
}

/** The scale in options, checked. */
export function scaleOf(options: ScaleOption | undefined): Scale {
  if (options === undefined) return standardScale;
  if (typeof options !== 'object' || options === null) {
    throw invalid('options', 'an object', options, 'object');
  }
  const { scale = standardScale } = options;
  if (scale !== standardScale) checkScale(scale);
  return scale;
}

function checkScale(scale: Scale): void {
  if (typeof scale !== 'object' || scale === null) {
    throw invalid('scale', 'an object such as scales.european', scale, 'object');
  }
  const { min, passiveFrom, promoterFrom, max } = scale;
  const limits = [min, passiveFrom, promoterFrom, max];
  const isPartition = () => min < passiveFrom && passiveFrom <= promoterFrom && promoterFrom <= max;
  if (!(limits.every(isSmallWhole) && isPartition())) {
    const rule = 'whole numbers min < passiveFrom <= promoterFrom <= max';
    throw new RangeError(
      `scale must have ${rule}, received ${limits.map(describeValue).join(', ')}`,
    );
  }
}

/** A larger limit would break the 32-bit arithmetic of `rankOf` and the memory of a histogram. */
export function isSmallWhole(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= 1e6;
}

/** Whether a value is a rating of a scale that has been checked. */
export function isOn(scale: Scale, value: unknown): value is number {
  return (
    Number.isInteger(value) && (value as number) >= scale.min && (value as number) <= scale.max
  );
}

/** The error for a value that is not a rating of the scale. */
export function notARating(name: string, value: unknown, scale: Scale): RangeError | TypeError {
  return invalid(name, `a whole number from ${scale.min} to ${scale.max}`, value);
}

/**
 * Whether a value is a rating: a whole number on the scale. Never converts the value and never
 * throws because of it; `answers.filter(isRating)` works as written.
 *
 * @throws RangeError if the limits of the scale are not in order.
 * @throws TypeError if the options are not `{ scale }`.
 * @example
 * [10, 11, 9.5, '10', null, 0].filter(isRating) // => [10, 0]
 */
export function isRating(value: unknown, options: ScaleOption): value is number;
export function isRating(value: unknown): value is number;
export function isRating(value: unknown, options?: ScaleOption): value is number {
  return isOn(readCallbackScale('isRating', options), value);
}

/**
 * The category of a rating; `ratings.map(classify)` works as written.
 *
 * @throws RangeError if the rating is not a whole number on the scale.
 * @throws TypeError if the rating is not a number, or the options are not `{ scale }`.
 * @example
 * classify(8) // => 'passive'
 * classify(8, { scale: scales.european }) // => 'promoter'
 */
export function classify(rating: number, options: ScaleOption): Category;
export function classify(rating: number): Category;
export function classify(rating: number, options?: ScaleOption): Category {
  const scale = readCallbackScale('classify', options);
  if (!isOn(scale, rating)) throw notARating('rating', rating, scale);
  return categories[rankOf(rating, scale)];
}

const categories = ['detractor', 'passive', 'promoter'] as const;

/**
 * 0 for a detractor, 1 for a passive, 2 for a promoter. Uses sign bits: a branch on random ratings
 * is mispredicted half the time (test/bench/speed.mjs).
 */
export function rankOf(rating: number, scale: Scale): 0 | 1 | 2 {
  const rank =
    ((scale.passiveFrom - 1 - rating) >>> 31) + ((scale.promoterFrom - 1 - rating) >>> 31);
  return rank as 0 | 1 | 2;
}
