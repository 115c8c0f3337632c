/** The state of a generator of random numbers: four whole numbers of 32 bits, changed by each draw. */
export type RandomState = Uint32Array;

/** A generator that always gives the same numbers for the same seed. */
export function randomFrom(seed: number): RandomState {
  const state = new Uint32Array(4);
  let mixed = seed >>> 0;
  for (const place of state.keys()) {
    mixed = (mixed + 0x9e3779b9) >>> 0; // splitmix32: neighbouring seeds give unlike states
    let bits = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    state[place] = bits ^ (bits >>> 15);
  }
  return state;
}

/**
 * The next number, above 0 and below 1: xoshiro128++ (Blackman & Vigna, ACM Transactions on
 * Mathematical Software 47, 2021), two draws of 32 bits for 52.
 */
export function nextUniform(state: RandomState): number {
  const high = nextBits(state) >>> 6;
  const low = nextBits(state) >>> 6;
  return (high * 2 ** 26 + low + 0.5) / 2 ** 52;
}

function nextBits(state: RandomState): number {
  const [a, b, c, d] = state as unknown as [number, number, number, number];
  const result = (rotated(a + d, 7) + a) >>> 0;
  const shifted = b << 9;
  const [mixedC, mixedD] = [c ^ a, d ^ b];
  state[1] = b ^ mixedC;
  state[0] = a ^ mixedD;
  state[2] = mixedC ^ shifted;
  state[3] = rotated(mixedD, 11);
  return result;
}

function rotated(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}
