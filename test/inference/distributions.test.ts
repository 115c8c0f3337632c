import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  betaCdf,
  betaPower,
  chiSquareTail,
  normalQuantile,
  normalTail,
} from '../../src/inference/distributions.js';
import { choose } from './enumeration.js';

/** Within a relative distance. */
function expectNear(actual: number, expected: number, relative: number): void {
  const distance = Math.abs(actual - expected);
  expect(distance, `${actual} should be ${expected}`).toBeLessThanOrEqual(
    relative * Math.abs(expected),
  );
}

describe('the normal distribution', () => {
  test('the tail at 0 and on both sides: known values and symmetry', () => {
    expect(normalTail(0)).toBe(0.5);
    expect(Math.abs(normalQuantile(0.5))).toBe(0);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40, noNaN: true }), (z) => {
        expect(normalTail(0 - z)).toBe(1 - normalTail(z));
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 1 - 2 ** -53, minExcluded: true }), (p) => {
        expect(normalQuantile(p)).toBe(0 - normalQuantile(1 - p)); // 1 − p is exact here
      }),
    );
  });

  test('tails from 1e-300 on: normalQuantile inverts normalTail', () => {
    const exponents = fc.double({ min: Math.log10(2), max: 300, noNaN: true });
    fc.assert(
      fc.property(exponents, (exponent) => {
        const tail = 10 ** -exponent;
        // A rounding of z, 2⁻⁵³ relative, moves the tail by z² as much, and z² is below 1400.
        expectNear(normalTail(0 - normalQuantile(tail)), tail, 1400 * 2 ** -51);
      }),
    );
  });

  test('probabilities up to 1 − 1e-16: normalTail inverts normalQuantile', () => {
    for (const p of [1 - 2 ** -53, 1 - 1e-15, 0.999, 0.75]) {
      const above = 1 - p; // exact
      expectNear(normalTail(normalQuantile(p)), above, 1e-13); // z² is below 70: see above
    }
  });

  test('rising z: the tail falls, also where the series ends and the fraction begins', () => {
    const steps = Array.from({ length: 3800 }, (_, index) => normalTail(index / 100));
    expect(steps.every((tail, index) => index === 0 || tail < (steps[index - 1] as number))).toBe(
      true,
    );
    expect(steps.at(-1)).toBeGreaterThan(0);
    const [before, after] = [normalTail(2 - 2 ** -40), normalTail(2)];
    // The density there is 0.054; both sides are good to 1e-14 of 0.023.
    expect(Math.abs(before - after - 0.05399 * 2 ** -40)).toBeLessThan(1e-15);
  });

  test('very large z: a tail of exactly 0 or 1', () => {
    expect(normalTail(1e9)).toBe(0);
    expect(normalTail(-1e9)).toBe(1);
  });
});

describe('the chi-square tail', () => {
  const x = fc.double({ min: 1e-6, max: 600, noNaN: true });

  test('one degree of freedom: the tail of a squared normal', () => {
    fc.assert(
      // Squaring z and taking its root again moves z² by 2⁻⁵² relative, the tail by z²/2 as much.
      fc.property(fc.double({ min: 0, max: 25, noNaN: true }), (z) =>
        expectNear(chiSquareTail(z * z, 1), 2 * normalTail(z), 1e-12),
      ),
    );
  });

  test('two degrees of freedom: the exponential tail', () => {
    fc.assert(
      // Exponents up to 300 are rounded in their 53rd bit: 300 · 2⁻⁵² is below 1e-13.
      fc.property(x, (at) => expectNear(chiSquareTail(at, 2), Math.exp(0 - at / 2), 1e-13)),
    );
  });

  test('two more degrees of freedom: one more Poisson term', () => {
    fc.assert(
      fc.property(x, fc.integer({ min: 1, max: 60 }), (at, degrees) => {
        let term = degrees % 2 === 0 ? 1 : Math.sqrt(2 / (Math.PI * at)) * 1;
        // (x/2)^(df/2) e^(−x/2)/Γ(df/2 + 1), built up factor by factor
        for (let k = degrees % 2 === 0 ? 1 : 0.5; k <= degrees / 2; k++) term *= at / 2 / k;
        const added = term * Math.exp(0 - at / 2);
        const expected = chiSquareTail(at, degrees) + added;
        // Exponents of up to 300 and 30 factors: some hundred roundings of 2⁻⁵² and their multiples.
        expectNear(chiSquareTail(at, degrees + 2), expected, 1e-12);
      }),
    );
  });

  test('999 degrees of freedom at 1000: neither overflow nor underflow', () => {
    // Simpson's rule on the density, whose logarithm is built term by term; converged to 1e-12.
    let logGamma = Math.log(Math.PI) / 2;
    for (let k = 0.5; k < 499.5; k++) logGamma += Math.log(k);
    const density = (at: number) =>
      Math.exp(498.5 * Math.log(at) - at / 2 - 499.5 * Math.LN2 - logGamma);
    const steps = 4000;
    const width = 1000 / steps; // up to 2000, some 22 standard deviations further
    let sum = density(1000) + density(2000);
    for (let i = 1; i < steps; i++) sum += density(1000 + i * width) * (i % 2 === 1 ? 4 : 2);
    expectNear(chiSquareTail(1000, 999), (sum * width) / 3, 1e-10); // 3500 · 2⁻⁵³ in each exponent
  });

  test('rising statistics: the tail falls from 1 to 0', () => {
    for (const degrees of [1, 2, 3, 10, 999, 1000]) {
      expect(chiSquareTail(0, degrees)).toBe(1);
      expect(chiSquareTail(1e6, degrees)).toBe(0);
      expect(chiSquareTail(degrees, degrees)).toBeGreaterThan(chiSquareTail(degrees + 1, degrees));
    }
  });
});

describe('the beta distribution', () => {
  const shape = fc.double({ min: 0.5, max: 500, noNaN: true });
  const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

  test('mirrored arguments: the complement', () => {
    fc.assert(
      fc.property(share, shape, shape, (x, a, b) => {
        const sum = betaCdf(x, 1 - x, a, b) + betaCdf(1 - x, x, b, a);
        expect(Math.abs(sum - 1)).toBeLessThan(1e-12); // each is good to some 1e-13
      }),
    );
  });

  test('whole arguments: the sum of binomial probabilities', () => {
    const cases = fc
      .integer({ min: 1, max: 50 })
      .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 1, max: n }), share));
    fc.assert(
      fc.property(cases, ([n, k, x]) => {
        let atLeast = 0;
        for (let i = k; i <= n; i++) atLeast += choose(n, i) * x ** i * (1 - x) ** (n - i);
        // Fifty factors a term, all terms positive; 1 − x is rounded for both alike.
        expect(Math.abs(betaCdf(x, 1 - x, k, n - k + 1) - atLeast)).toBeLessThan(1e-12);
      }),
    );
  });

  test('the ends, the uniform and the arcsine distribution: closed forms', () => {
    expect(betaCdf(0, 1, 2, 3)).toBe(0);
    expect(betaCdf(1, 0, 2, 3)).toBe(1);
    expectNear(betaCdf(0.3, 0.7, 1, 1), 0.3, 1e-14);
    expectNear(betaCdf(0.25, 0.75, 0.5, 0.5), 1 / 3, 1e-13);
  });

  test('whole arguments: betaPower is x^a y^b over the beta function', () => {
    const whole = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(share, whole, whole, (x, a, b) => {
        const y = 1 - x;
        const overBeta = choose(a + b - 2, a - 1) * (a + b - 1);
        // Eighty factors, and the rounding of logarithms times a + b.
        expectNear(betaPower(x, y, a, b), overBeta * x ** a * y ** b, 1e-12);
      }),
    );
  });
});
