/** The density of a standard normal variable. */
export function normalDensity(z: number): number {
  return Math.exp((0 - z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * P(Z > z) of a standard normal Z, to about 1e-14 relative even far out in the tail: a series in the
 * centre, a continued fraction in the tail (Abramowitz & Stegun 26.2.11 and 26.2.14).
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(0 - z);
  if (z < 2) {
    let sum = 0;
    for (let odd = 1, term = z; term > sum * Number.EPSILON; term *= (z * z) / odd) {
      sum += term;
      odd += 2;
    }
    return 0.5 - normalDensity(z) * sum;
  }
  let fraction = z;
  for (let depth = 100; depth > 0; depth--) fraction = z + depth / fraction;
  return normalDensity(z) / fraction;
}

/**
 * The z with P(Z ≤ z) = p, for 0 < p < 1, to about 1e-14. The tail is at most ½ e^(−z²/2), which
 * bounds z from above, and its logarithm is concave: Newton's steps from there descend to the
 * solution and never pass it.
 */
export function normalQuantile(p: number): number {
  const tail = Math.min(p, 1 - p);
  let z = Math.sqrt(-2 * Math.log(2 * tail));
  let step = z;
  while (step > z * Number.EPSILON) {
    const reached = normalTail(z);
    step = (Math.log(tail / reached) * reached) / normalDensity(z);
    z -= step;
  }
  return p < 0.5 ? 0 - z : z;
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}

/**
 * P(X > x) of a chi-square X: for an even number of degrees of freedom a finite sum of Poisson
 * terms, for an odd number the same at half steps plus a normal tail (Abramowitz & Stegun 26.4.4
 * and 26.4.5). The sum starts at the largest term: no term under- or overflows.
 */
export function chiSquareTail(x: number, degreesOfFreedom: number): number {
  const half = x / 2;
  const offset = (degreesOfFreedom % 2) / 2;
  const last = degreesOfFreedom / 2 - 1;
  const tail = offset === 0 ? 0 : 2 * normalTail(Math.sqrt(x));
  if (last < offset) return tail;
  if (half === 0) return 1;
  const largest = Math.min(last, offset + Math.floor(half));
  let sum = 1;
  for (let term = 1, step = largest; step - 1 >= offset; step--) sum += term *= step / half;
  for (let term = 1, step = largest + 1; step <= last; step++) sum += term *= half / step;
  return Math.min(1, tail + sum * poissonTerm(half, largest));
}

/** mean^k e^(−mean)/Γ(k + 1), for any real k ≥ 0. */
function poissonTerm(mean: number, k: number): number {
  if (k === 0) return Math.exp(-mean);
  const excess = mean - k;
  const exponent = k * logOnePlus(excess / k, mean / k) - excess - stirlingRemainder(k);
  return Math.exp(exponent) / Math.sqrt(2 * Math.PI * k);
}

/**
 * P(X ≤ x) of a beta distribution, given x and y = 1 − x, by its continued fraction (Didonato &
 * Morris, ACM Transactions on Mathematical Software 18, 1992; modified Lentz evaluation).
 */
export function betaCdf(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  if (x * (a + b + 2) > a + 1) return 1 - betaCdf(y, x, b, a);
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  let change = 0;
  for (let m = 1; Math.abs(change - 1) > Number.EPSILON; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    change = d * c;
    fraction *= change;
  }
  return (betaPower(x, y, a, b) * fraction) / a;
}

/**
 * x^a y^b/B(a, b) for x + y = 1: the density of a beta distribution times xy. A log-gamma function
 * would lose digits here: its large values cancel.
 */
export function betaPower(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const excess = x * b - y * a; // used in both terms, so that its rounding error cancels
  const exponent =
    a * logOnePlus(excess / a, (x * n) / a) + b * logOnePlus((0 - excess) / b, (y * n) / b);
  const remainder = stirlingRemainder(n) - stirlingRemainder(a) - stirlingRemainder(b);
  return Math.sqrt((a / n) * (b / (2 * Math.PI))) * Math.exp(exponent + remainder);
}

/** ln(1 + u). A small 1 + u, which the caller also knows, is more exact than u. */
function logOnePlus(u: number, onePlusU: number): number {
  return u < -0.5 ? Math.log(onePlusU) : Math.log1p(u);
}

/** ln Γ(a) minus Stirling's formula, (a − ½) ln a − a + ½ ln 2π. */
function stirlingRemainder(a: number): number {
  if (a < 15) return stirlingRemainder(a + 1) + (a + 0.5) * Math.log1p(1 / a) - 1;
  const square = 1 / (a * a);
  return polynomial([1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12], square) / a;
}
