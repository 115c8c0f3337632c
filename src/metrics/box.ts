import { checkIterable } from '../counting/invalid.js';
import { isOn, notARating } from '../counting/scale.js';
import type { LevelOption } from '../inference/level.js';
import { type Share, wilsonShare } from '../inference/share.js';

/** The share of respondents whose rating lies in a box at the top of the scale. */
export interface BoxShare extends Share {
  /** How many respondents there are. */
  readonly respondents: number;
  /** How many of them answered in the box. */
  readonly inBox: number;
  /** Their mean rating, which is not a share. */
  readonly mean: number;
}

/** The share of ratings from `from` to `max`; null when nobody answered. */
export function boxShare(
  ratings: Iterable<number>,
  max: number,
  from: number,
  options: LevelOption,
): BoxShare | null {
  checkIterable('ratings', ratings, 'numbers');
  const scale = { min: 1, max, passiveFrom: from, promoterFrom: from };
  let respondents = 0;
  let inBox = 0;
  let sum = 0;
  for (const rating of ratings) {
    if (!isOn(scale, rating)) throw notARating(`rating at index ${respondents}`, rating, scale);
    respondents++;
    sum += rating;
    if (rating >= from) inBox++;
  }
  if (respondents === 0) return null;
  return {
    ...wilsonShare(inBox, respondents, options),
    respondents,
    inBox,
    mean: sum / respondents,
  };
}
