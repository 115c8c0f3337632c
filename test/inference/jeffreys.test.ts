import { describe, expect, test } from 'vitest';
import { confidenceInterval, type Interval, type Tally } from '../../src/index.js';
import { isMutationTesting } from '../support/mutation.js';

const jeffreys = (input: Tally, confidenceLevel = 0.95): Interval =>
  confidenceInterval(input, { method: 'jeffreys', confidenceLevel }) as Interval;

/**
 * P(net share ≤ t) under Jeffreys' posterior, by another road: squared coordinates of a point on
 * the unit sphere are Dirichlet(½, ½, ½), so the posterior weighs each point of an eighth of it by
 * x^2p y^2d h^2s. The midpoint rule over height h and angle, cut where the net share is t.
 */
function posterior(input: Tally, t: number, steps = 1000): number {
  const { promoters, passives, detractors } = input;
  const quarter = Math.PI / 2;
  let below = 0;
  let total = 0;
  for (let i = 0; i < steps; i++) {
    const passiveShare = ((i + 0.5) / steps) ** 2;
    const rest = 1 - passiveShare;
    const cut = Math.acos(Math.max(-1, Math.min(1, t / rest))) / 2; // rest · cos 2φ = t
    const weight = passiveShare ** passives * rest ** (promoters + detractors);
    const arc = (from: number, to: number): number => {
      const parts = 400; // of a smooth curve: an error of some parts^−2, 1e-5 relative
      let sum = 0;
      for (let j = 0; j < parts; j++) {
        const angle = from + ((to - from) * (j + 0.5)) / parts;
        sum += Math.cos(angle) ** (2 * promoters) * Math.sin(angle) ** (2 * detractors);
      }
      return (sum * (to - from)) / parts;
    };
    const under = arc(cut, quarter);
    below += weight * under;
    total += weight * (under + arc(0, cut));
  }
  return below / total;
}

describe('jeffreys: 2.5 % of the posterior outside each limit, integrated on a grid', () => {
  test.each([
    [1, 0, 0],
    [0, 1, 0],
    [3, 1, 1],
    [2, 0, 5],
    [10, 0, 0],
    [9, 1, 0],
    [7, 6, 2],
    [0, 12, 3],
  ])(
    '%i promoters, %i passives, %i detractors: 2.5 % of the posterior on each side',
    (promoters, passives, detractors) => {
      const input = { promoters, passives, detractors };
      const { lower, upper } = jeffreys(input);
      // Where h² reaches 1 − |t| the cut has a square-root corner: an error of some steps^−1.5, 3e-5.
      expect(Math.abs(posterior(input, lower / 100) - 0.025)).toBeLessThan(5e-5);
      expect(Math.abs(posterior(input, upper / 100) - 0.975)).toBeLessThan(5e-5);
    },
  );
});

test.skipIf(isMutationTesting)('many respondents: the normal approximation', () => {
  for (const n of [1e5, 1e7, 1e9]) {
    const input = { promoters: 0.5 * n, passives: 0.3 * n, detractors: 0.2 * n };
    const wald = confidenceInterval(input, { method: 'wald' }) as Interval;
    const { lower, upper } = jeffreys(input);
    // They differ by terms of order z²/n of a share.
    expect(Math.abs(lower - wald.lower)).toBeLessThan(400 / n);
    expect(Math.abs(upper - wald.upper)).toBeLessThan(400 / n);
  }
});

test.skipIf(isMutationTesting)(
  'promoters only, from 10⁶ on: n (1 − lower) does not depend on n',
  () => {
    // 1 − net = 2d + s; of n = 10⁹ promoters, n d and n s are nearly Gamma(½): the law of large
    // numbers makes n (1 − lower) the 97.5 % point of 2 G₁ + G₂, whatever n.
    const scaled = [1e6, 1e9, 1e12].map(
      (n) => n * (1 - jeffreys({ promoters: n, passives: 0, detractors: 0 }).lower / 100),
    );
    // 1 − lower/100 has an error of 2⁻⁵³: of 6e-12, at 10¹² respondents, that is 2e-5.
    expect(scaled[1]).toBeCloseTo(scaled[0] as number, 4);
    expect(scaled[2]).toBeCloseTo(scaled[0] as number, 3);
  },
);

test.skipIf(isMutationTesting)(
  'more respondents than can be integrated: refused with the limit',
  () => {
    const huge = { promoters: 9e12, passives: 0, detractors: 1e12 };
    expect(() => jeffreys(huge)).toThrow(
      new RangeError('respondents must be at most 1e12, received 10000000000000'),
    );
    const large = { promoters: 9e11, passives: 0, detractors: 1e11 };
    expect(jeffreys(large).lower).toBeLessThan(80);
    expect(jeffreys(large).upper).toBeGreaterThan(80);
  },
);
