/** Near zero, neighbouring numbers are closer than matters. */
const SMALLEST_WIDTH = 1e-19;

/**
 * Where a function changes sign, by Chandrupatla's bracketing method (Advances in Engineering
 * Software 28, 1997): inverse quadratic steps where they are safe, halving where they are not.
 *
 * The function has values from −1 to 1. The caller vouches for its ends, where it is not asked
 * because a variance may vanish there: 1 next to `positive`, −1 next to `negative`.
 */
export function findRoot(f: (x: number) => number, positive: number, negative: number): number {
  let a = negative; // the newest end of the bracket
  let b = positive; // its other end, of the other sign
  let fa = -1;
  let fb = 1;
  let step = 0.5;
  while (true) {
    const x = a + step * (b - a);
    const fx = f(x);
    let c: number; // the point that just left the bracket
    let fc: number;
    if (fx > 0 === fa > 0) {
      c = a;
      fc = fa;
    } else {
      c = b;
      fc = fb;
      b = a;
      fb = fa;
    }
    a = x;
    fa = fx;
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const tolerance = Number.EPSILON * Math.abs(best) + SMALLEST_WIDTH;
    const width = Math.abs(b - a);
    if (fa === 0 || width <= 2 * tolerance) return best;
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    const isSafe = phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi;
    step = isSafe
      ? (fa / (fb - fa)) * (fc / (fb - fc)) +
        ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
      : 0.5;
    step = Math.min(1 - tolerance / width, Math.max(tolerance / width, step));
  }
}

/** Which of two masses outweighs the other, from 1 (all up) to −1 (all down). */
export function balance(up: number, down: number): number {
  if (up === Infinity) return 1;
  return down === Infinity ? -1 : (up - down) / (up + down);
}
