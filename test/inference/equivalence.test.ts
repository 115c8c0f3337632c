import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Difference,
  difference,
  type Equivalence,
  equivalence,
  respondents,
  type Tally,
} from '../../src/index.js';
import { mirrored, smallTallies } from '../support/arbitraries.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';

const counts = (promoters: number, passives: number, detractors: number): Tally => ({
  promoters,
  passives,
  detractors,
});
const some = smallTallies.filter((input) => respondents(input) > 0);
const level = fc.constantFrom(0.6, 0.8, 0.9, 0.95, 0.99);
const margin = fc.constantFrom(1, 3, 10, 30, 100);

describe('equivalence', () => {
  test('equal tallies of many answers: the same within 5 points', () => {
    const input = counts(5000, 3000, 2000);
    expect(equivalence(input, input, { margin: 5 })?.pValue).toBeLessThan(0.001);
  });

  test('equal tallies of few answers: not shown to be the same', () => {
    const input = counts(5, 3, 2);
    expect(equivalence(input, input, { margin: 5 })?.pValue).toBeGreaterThan(0.4);
  });

  test('the level 0.95: the interval of the level 0.9', () => {
    const [a, b] = [counts(60, 30, 10), counts(45, 35, 20)];
    const { interval } = equivalence(a, b, { margin: 3 }) as Equivalence;
    const { estimate, lower, upper } = difference(a, b, { confidenceLevel: 0.9 }) as Difference;
    expect(interval).toMatchObject({ estimate, confidenceLevel: 0.9, method: 'score' });
    expect(interval.lower).toBeCloseTo(lower, 12);
    expect(interval.upper).toBeCloseTo(upper, 12);
  });

  test('any margin: the larger p-value of the two sides', () => {
    fc.assert(
      fc.property(some, some, margin, (a, b, points) => {
        const sides = (['greater', 'less'] as const).map(
          (alternative) => difference(a, b, { alternative, margin: points })?.pValue as number,
        );
        expect(equivalence(a, b, { margin: points })?.pValue).toBe(Math.max(...sides));
      }),
    );
  });

  test('any margin: p at most 1 − level exactly where the interval lies within the margin', () => {
    fc.assert(
      fc.property(some, some, level, margin, (a, b, confidenceLevel, points) => {
        const result = equivalence(a, b, { margin: points, confidenceLevel }) as Equivalence;
        expectPlainNumbers(result);
        const { lower, upper } = result.interval;
        const isWithin = lower >= 0 - points && upper <= points;
        expect(result.pValue <= 1 - confidenceLevel).toBe(isWithin);
      }),
    );
  });

  test('swapped or mirrored groups: the same p-value', () => {
    fc.assert(
      fc.property(some, some, margin, (a, b, points) => {
        const pValue = equivalence(a, b, { margin: points })?.pValue as number;
        const swapped = equivalence(b, a, { margin: points })?.pValue;
        expect(swapped).toBeCloseTo(pValue, 10);
        expect(equivalence(mirrored(a), mirrored(b), { margin: points })?.pValue).toBeCloseTo(
          pValue,
          10,
        );
      }),
    );
  });

  test('any level: the level of the interval can be handed back', () => {
    const anyLevel = fc.double({
      min: 0.5,
      max: 1,
      minExcluded: true,
      maxExcluded: true,
      noNaN: true,
    });
    fc.assert(
      fc.property(anyLevel, (confidenceLevel) => {
        const [a, b] = [counts(6, 3, 1), counts(4, 3, 2)];
        const result = equivalence(a, b, { margin: 9, confidenceLevel }) as Equivalence;
        const { interval } = result;
        expect(difference(a, b, { confidenceLevel: interval.confidenceLevel })).not.toBeNull();
      }),
    );
  });

  test('an empty group: null', () => {
    expect(equivalence(counts(0, 0, 0), counts(1, 1, 1), { margin: 3 })).toBeNull();
    expect(equivalence(counts(1, 1, 1), counts(0, 0, 0), { margin: 3 })).toBeNull();
  });
});

describe('wrong calls of equivalence', () => {
  const input = counts(5, 3, 2);

  test.each([0, -3, 200, Number.NaN])('a margin of %d: refused', (points) => {
    const message = `margin must be above 0 and below 200, received ${points}`;
    expectError(() => equivalence(input, input, { margin: points }), RangeError, message);
  });

  test('no margin: refused', () => {
    const message = 'margin must be above 0 and below 200, received undefined';
    expectError(() => equivalence(input, input, {} as never), TypeError, message);
  });

  test('a level of at most 0.5: refused', () => {
    const message = 'confidenceLevel must be above 0.5 for a test of one side, received 0.4';
    const options = { margin: 3, confidenceLevel: 0.4 };
    expectError(() => equivalence(input, input, options), RangeError, message);
  });
});
