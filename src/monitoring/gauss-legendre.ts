/** Places and weights that integrate a smooth function over −1…1. */
export interface Quadrature {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/** Gauss–Legendre quadrature: its nodes are the roots of a Legendre polynomial, in rising order. */
export function gaussLegendre(count: number): Quadrature {
  const nodes = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let i = 0; i < (count + 1) / 2; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (count + 0.5));
    let slope = 0;
    for (let step = 1; Math.abs(step) > 1e-15; ) {
      const { value, derivative } = legendre(count, x);
      slope = derivative;
      step = value / derivative;
      x -= step;
    }
    const weight = 2 / ((1 - x * x) * slope * slope);
    nodes[count - 1 - i] = x;
    nodes[i] = 0 - x;
    weights[count - 1 - i] = weight;
    weights[i] = weight;
  }
  return { nodes, weights };
}

function legendre(degree: number, x: number): { value: number; derivative: number } {
  let before = 0;
  let value = 1;
  for (let k = 1; k <= degree; k++) {
    const next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
    before = value;
    value = next;
  }
  return { value, derivative: (degree * (x * value - before)) / (x * x - 1) };
}
