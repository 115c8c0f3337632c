import type { Scale } from './scale.js';
import type { Tally } from './tally.js';

const EVERY_BYTE = 0x01010101;
const HIGH_BITS = 0x80808080 | 0;
/** Each step adds at most 1 to a byte of the running sums; a byte holds 255. */
const STEPS_PER_BLOCK = 255;

/**
 * Counts bytes four at a time. Adding 128 − k to a byte below 128 sets its high bit exactly
 * where the byte is k or more and never carries into its neighbour, so one addition compares
 * four ratings with a limit.
 *
 * @returns null where this cannot say: the bytes are not all ratings (so that the plain loop can
 * name the first that is not), the scale does not fit, or the bytes do not start at a whole word.
 */
export function countBytes(ratings: Uint8Array, scale: Scale): Tally | null {
  const { min, max, passiveFrom, promoterFrom } = scale;
  if (min < 0 || max > 127 || ratings.byteOffset % 4 !== 0) return null;
  const wordCount = ratings.length >> 2;
  const words = new Int32Array(ratings.buffer, ratings.byteOffset, wordCount);
  const aboveMax = Math.imul(127 - max, EVERY_BYTE);
  const fromMin = Math.imul(128 - min, EVERY_BYTE);
  const fromPassive = Math.imul(128 - passiveFrom, EVERY_BYTE);
  const fromPromoter = Math.imul(128 - promoterFrom, EVERY_BYTE);

  let promoters = 0;
  let notDetractors = 0;
  let index = 0;
  while (index < wordCount) {
    const end = Math.min(index + STEPS_PER_BLOCK, wordCount);
    let tooHigh = 0;
    let notTooLow = -1;
    let promoterSums = 0;
    let notDetractorSums = 0;
    for (; index < end; index++) {
      const word = words[index] as number;
      tooHigh |= word | (word + aboveMax);
      notTooLow &= word + fromMin;
      promoterSums += ((word + fromPromoter) & HIGH_BITS) >>> 7;
      notDetractorSums += ((word + fromPassive) & HIGH_BITS) >>> 7;
    }
    if ((tooHigh & HIGH_BITS) !== 0 || (notTooLow & HIGH_BITS) !== HIGH_BITS) return null;
    promoters += sumOfBytes(promoterSums);
    notDetractors += sumOfBytes(notDetractorSums);
  }
  for (index = wordCount * 4; index < ratings.length; index++) {
    const rating = ratings[index] as number;
    if (rating < min || rating > max) return null;
    if (rating >= promoterFrom) promoters++;
    if (rating >= passiveFrom) notDetractors++;
  }
  return {
    promoters,
    passives: notDetractors - promoters,
    detractors: ratings.length - notDetractors,
  };
}

function sumOfBytes(word: number): number {
  return (word & 255) + ((word >>> 8) & 255) + ((word >>> 16) & 255) + (word >>> 24);
}
