/**
 * P(Z > z) of a standard normal Z, to about 1e-14 relative also far out in the tail: the series
 * of the centre, the continued fraction of the tail (Abramowitz & Stegun 26.2.10 and 26.2.14).
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(0 - z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < 2) {
    let term = z;
    let sum = 0;
    for (let odd = 3; term > sum * Number.EPSILON; odd += 2) {
      sum += term;
      term *= (z * z) / odd;
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let depth = 100; depth > 0; depth--) fraction = z + depth / fraction;
  return density / fraction;
}

/**
 * The z with P(Z ≤ z) = p, for 0 < p < 1, to about 1e-15 relative: algorithm AS 241, PPND16
 * (Wichura, Applied Statistics 37, 1988).
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE_NUMERATOR, r)) / polynomial(CENTRE_DENOMINATOR, r);
  }
  const r = Math.sqrt(0 - Math.log(q < 0 ? p : 1 - p));
  const z =
    r <= 5
      ? polynomial(NEAR_NUMERATOR, r - 1.6) / polynomial(NEAR_DENOMINATOR, r - 1.6)
      : polynomial(FAR_NUMERATOR, r - 5) / polynomial(FAR_DENOMINATOR, r - 5);
  return q < 0 ? 0 - z : z;
}

// Coefficients of AS 241, highest power first.
// biome-ignore-start format: a table reads best as rows
const CENTRE_NUMERATOR = [
  2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4,
  4.5921953931549871457e4, 1.3731693765509461125e4, 1.9715909503065514427e3,
  1.3314166789178437745e2, 3.387132872796366608,
];
const CENTRE_DENOMINATOR = [
  5.226495278852854561e3, 2.8729085735721942674e4, 3.930789580009271061e4,
  2.1213794301586595867e4, 5.3941960214247511077e3, 6.8718700749205790830e2,
  4.2313330701600911252e1, 1,
];
const NEAR_NUMERATOR = [
  7.7454501427834140764e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
  1.27045825245236838258, 3.64784832476320460504, 5.7694972214606914055,
  4.6303378461565452959, 1.42343711074968357734,
];
const NEAR_DENOMINATOR = [
  1.05075007164441684324e-9, 5.475938084995344946e-4, 1.51986665636164571966e-2,
  1.4810397642748007459e-1, 6.8976733498510000455e-1, 1.6763848301838038494,
  2.05319162663775882187, 1,
];
const FAR_NUMERATOR = [
  2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.2426609473880784386e-3,
  2.65321895265761230930e-2, 2.9656057182850489123e-1, 1.7848265399172913358,
  5.4637849111641143699, 6.6579046435011037772,
];
const FAR_DENOMINATOR = [
  2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5,
  7.868691311456132591e-4, 1.48753612908506148525e-2, 1.3692988092273580531e-1,
  5.9983220655588793769e-1, 1,
];
// biome-ignore-end format: a table reads best as rows

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}

/**
 * P(X > x) of a chi-square X with whole degrees of freedom: a finite sum of Poisson terms for even
 * ones, the same at half steps plus a normal tail for odd ones (Abramowitz & Stegun 26.4.4 and
 * 26.4.5). Summed outwards from the largest term, so that nothing under- or overflows.
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
 * x^a y^b/B(a, b) for x + y = 1: the density of a beta distribution times xy. Without a log-gamma
 * function, whose large values would cancel.
 */
export function betaPower(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const excess = x * b - y * a; // one for both terms, so that its rounding cancels
  const exponent =
    a * logOnePlus(excess / a, (x * n) / a) + b * logOnePlus((0 - excess) / b, (y * n) / b);
  const remainder = stirlingRemainder(n) - stirlingRemainder(a) - stirlingRemainder(b);
  return Math.sqrt((a / n) * (b / (2 * Math.PI))) * Math.exp(exponent + remainder);
}

/** ln(1 + u), where 1 + u is also known directly and says more when it is small. */
function logOnePlus(u: number, onePlusU: number): number {
  return u < -0.5 ? Math.log(onePlusU) : Math.log1p(u);
}

/** What Stirling's formula leaves out of ln Γ(a): (a − ½) ln a − a + ½ ln 2π. */
function stirlingRemainder(a: number): number {
  if (a < 15) return stirlingRemainder(a + 1) + (a + 0.5) * Math.log1p(1 / a) - 1;
  const square = 1 / (a * a);
  return polynomial([1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12], square) / a;
}
