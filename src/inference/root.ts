/** Near zero, neighbouring numbers are closer than any result needs to be. */
const SMALLEST_WIDTH = 1e-19;

/**
 * The point at which a function changes sign, by Chandrupatla's bracketing method (Advances in
 * Engineering Software 28, 1997): inverse quadratic steps if they are safe, otherwise halving.
 *
 * `f` has values from −1 to 1. It is never evaluated at the ends, where it may be 0/0; the caller
 * guarantees that it is above 0 near `positive` and below 0 near `negative`.
 */
export function findRoot(f: (x: number) => number, positive: number, negative: number): number {
  let a = negative; // the newest end of the bracket
  let b = positive; // the other end, at which f has the other sign
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

/** How far one mass outweighs another, from 1 (all up) to −1 (all down). */
export function balance(up: number, down: number): number {
  if (up === Infinity) return 1;
  return down === Infinity ? -1 : (up - down) / (up + down);
}
