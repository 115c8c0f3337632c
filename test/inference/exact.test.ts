import { expect, test } from 'vitest';
import { confidenceInterval, type Interval, type Tally } from '../../src/index.js';
import { expectError } from '../support/laws.js';
import { isMutationTesting } from '../support/mutation.js';
import { outcomes } from './enumeration.js';

const exact = (input: Tally, confidenceLevel = 0.95): Interval =>
  confidenceInterval(input, { method: 'exact', confidenceLevel }) as Interval;

test('one respondent: lower limits of −95 for a promoter and −97.5 for a passive', () => {
  // At net −95 the most probable promoter has a share of 0.025, at −97.5 the passive has.
  const promoter = exact({ promoters: 1, passives: 0, detractors: 0 });
  expect(promoter.lower).toBeCloseTo(-95, 6); // found by halving to 1e-9 of a share
  expect(promoter.upper).toBe(100);
  const passive = exact({ promoters: 0, passives: 1, detractors: 0 });
  expect(passive.lower).toBeCloseTo(-97.5, 6);
  expect(passive.upper).toBeCloseTo(97.5, 6);
});

test('promoters only: the closed form p^n of the tail', () => {
  for (const n of [1, 2, 5, 30]) {
    const { lower, upper } = exact({ promoters: n, passives: 0, detractors: 0 }, 0.9);
    // The largest share of promoters at a net share t is (1 + t)/2.
    expect(lower).toBeCloseTo(100 * (2 * 0.05 ** (1 / n) - 1), 6);
    expect(upper).toBe(100);
  }
});

test('a passive replaced by a promoter, or a detractor by a passive: both limits rise', () => {
  const intervals = new Map(
    outcomes(6).map((each) => [`${each.promoters} ${each.detractors}`, exact(each)]),
  );
  for (const { promoters, passives, detractors } of outcomes(6)) {
    const here = intervals.get(`${promoters} ${detractors}`) as Interval;
    const higher = [
      passives > 0 && intervals.get(`${promoters + 1} ${detractors}`),
      detractors > 0 && intervals.get(`${promoters} ${detractors - 1}`),
    ];
    for (const interval of higher) {
      if (!interval) continue;
      expect(interval.lower).toBeGreaterThanOrEqual(here.lower);
      expect(interval.upper).toBeGreaterThanOrEqual(here.upper);
    }
  }
});

test.skipIf(isMutationTesting)('more than 200 respondents, or fractions of one: refused', () => {
  const { lower, upper } = exact({ promoters: 100, passives: 60, detractors: 40 });
  expect(lower).toBeLessThan(30);
  expect(upper).toBeGreaterThan(30);
  const refuse = (promoters: number, passives: number, detractors: number) =>
    expectError(
      () => exact({ promoters, passives, detractors }),
      RangeError,
      `respondents must be whole and at most 200 for exact, received ${promoters + passives + detractors}`,
    );
  refuse(201, 0, 0);
  refuse(100, 60, 41);
  refuse(0.5, 1, 2);
  refuse(1, 2, 1e-9);
});
