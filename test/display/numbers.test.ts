import { describe, expect, test } from 'vitest';
import { numbersIn } from '../../src/display/numbers.js';

describe('numbers', () => {
  const numbers = numbersIn('en');
  const { score, scoreWithin, count, change, distance } = numbers;
  const { whole, share, percent, roundedPercent, limits } = numbers;

  test('scores: a sign, and a minus instead of a hyphen', () => {
    expect([38.6, -38.6, 0, null].map(score)).toEqual(['+39', '−39', '0', '–']);
  });

  test('scores: never rounded to ±100, and in tenths where the interval is narrow', () => {
    expect([99.67, -99.97, 100, -100, 99.4].map(score)).toEqual([
      '+99.7',
      '−99.97',
      '+100',
      '−100',
      '+99',
    ]);
    expect([100 - 1e-14, 1e-14 - 100].map(score)).toEqual(['+100', '−100']);
    const within = (lower: number, upper: number) => scoreWithin({ lower, upper });
    expect([99.6, 99.73].map(within(99.6, 99.73))).toEqual(['+99.6', '+99.7']);
    expect(within(40, 42)(41)).toBe('+41');
    expect(within(100, 100)(100)).toBe('+100');
  });

  test('counts: in tenths below ten, whole above', () => {
    expect([0.42, 3, 9.96, 12.4, 1234.6].map(count)).toEqual(['0.4', '3', '10', '12', '1,235']);
  });

  test('changes: as many digits as keep them from reading 0', () => {
    expect([12.3, 0.94, -0.06, null].map(change)).toEqual(['+12', '+0.9', '−0.1', '–']);
    expect([0.04, -0.0096, 0, 1e-15].map(change)).toEqual(['+0.04', '−0.01', '0', '0']);
    expect(change(-2e-7)).toBe('−0.0000002');
  });

  test('distances: without a sign, with as many digits as changes', () => {
    expect([-12.3, 0.94, -0.0432, 2e-7, 0].map(distance)).toEqual([
      '12',
      '0.9',
      '0.04',
      '0.0000002',
      '0',
    ]);
  });

  test('shares: in whole percent, a half away from zero as on a calculator', () => {
    expect([29 / 200, 0.5, 1 / 3, 0, 1].map(share)).toEqual(['15%', '50%', '33%', '0%', '100%']);
  });

  test('counts, levels, rounded shares and limits: each in its written form', () => {
    expect(whole(1234.6)).toBe('1,235');
    expect([0.95, 0.999, 1 - 0.95].map(percent)).toEqual(['95%', '99.9%', '5%']);
    expect([roundedPercent(33.3, 1), roundedPercent(50, 1), roundedPercent(7, 0)]).toEqual([
      '33.3%',
      '50.0%',
      '7%',
    ]);
    const interval = { lower: -1.6, upper: 20, confidenceLevel: 0.9 };
    expect(limits(interval, score)).toEqual({ level: '90%', lower: '−2', upper: '+20' });
  });
});

describe('numbers of shares', () => {
  const { score, scoreWithin, change, distance, onAxis } = numbersIn('en', 'csat');

  test('a score without passives: the share in percent, without a sign', () => {
    expect([50, -50, 0, null].map(score)).toEqual(['75%', '25%', '50%', '–']);
    expect([50, -100, 100].map(onAxis)).toEqual([75, 0, 100]);
  });

  test('shares: never rounded to 0 or 100 %, and in tenths where the interval is narrow', () => {
    expect([99.8, -99.8, 100, -100, 98].map(score)).toEqual(['99.9%', '0.1%', '100%', '0%', '99%']);
    expect([100 - 1e-13, 1e-13 - 100].map(score)).toEqual(['100%', '0%']);
    const within = (lower: number, upper: number) => scoreWithin({ lower, upper });
    expect(within(40, 43)(41)).toBe('70.5%');
    expect(within(40, 44)(41)).toBe('71%');
  });

  test('changes and distances: half as many percentage points', () => {
    expect([24.6, -1, null].map(change)).toEqual(['+12', '−0.5', '–']);
    expect([24.6, -1].map(distance)).toEqual(['12', '0.5']);
  });
});
