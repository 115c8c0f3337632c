import type { Scale } from './scale.js';

const EVERY_BYTE = 0x01010101;
const HIGH_BITS = -0x7f7f7f80; // 0x80808080 as a signed word

/**
 * Counts bytes four at a time. Adding 128 − k to a byte below 128 sets its high bit exactly if the
 * byte is k or more, and never carries into the next byte. So one addition compares four ratings
 * with a limit, and a multiplication adds up the four bits.
 *
 * @returns null if the scale does not fit into bytes, or if a byte is not a rating: the plain loop
 * then names the first such byte.
 */
export function countBytes(
  ratings: Uint8Array,
  scale: Scale,
): readonly [notDetractors: number, promoters: number] | null {
  const { min, max, passiveFrom, promoterFrom } = scale;
  if (min < 0 || max > 127) return null;
  let bytes = ratings;
  if ((bytes.byteOffset | bytes.length) % 4 !== 0) {
    bytes = new Uint8Array((ratings.length + 3) & ~3).fill(min); // padded with detractors
    bytes.set(ratings);
  }
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [toMax, toMin, toPassive, toPromoter] = [max + 1, min, passiveFrom, promoterFrom].map(
    (limit) => Math.imul(128 - limit, EVERY_BYTE),
  ) as [number, number, number, number];
  let outside = 0;
  let promoters = 0;
  let notDetractors = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as number;
    outside |= (word + toMax) | ~(word + toMin);
    promoters += Math.imul(((word + toPromoter) & HIGH_BITS) >>> 7, EVERY_BYTE) >>> 24;
    notDetractors += Math.imul(((word + toPassive) & HIGH_BITS) >>> 7, EVERY_BYTE) >>> 24;
  }
  if ((outside & HIGH_BITS) !== 0) return null;
  return [notDetractors, promoters];
}
