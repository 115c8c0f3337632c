import { describe, expect, test } from 'vitest';
import { numbersIn } from '../../src/display/numbers.js';
import { isClear } from '../../src/findings/clear.js';

describe('numbers', () => {
  const { score, scoreWithin, count, change, distance, whole, percent, limits } = numbersIn('en');

  test('scores have their sign and a true minus', () => {
    expect([38.6, -38.6, 0, null].map(score)).toEqual(['+39', '−39', '0', '–']);
  });

  test('no score passes for ±100, and a narrow interval asks for tenths', () => {
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

  test('counts of weighted answers are in tenths where they are small', () => {
    expect([0.42, 3, 9.96, 12.4, 1234.6].map(count)).toEqual(['0.4', '3', '10', '12', '1,235']);
  });

  test('changes of less than a point are in tenths, and never nought where there is one', () => {
    expect([12.3, 0.94, -0.06, null].map(change)).toEqual(['+12', '+0.9', '−0.1', '–']);
    expect([0.04, -0.0096, 0, 1e-15].map(change)).toEqual(['+0.04', '−0.01', '0', '0']);
  });

  test('distances have no sign, and are never nought where there is one', () => {
    expect([-12.3, 0.94, -0.0432, 2e-7, 0].map(distance)).toEqual([
      '12',
      '0.9',
      '0.04',
      '0.0000002',
      '0',
    ]);
  });

  test('counts, shares and limits', () => {
    expect(whole(1234.6)).toBe('1,235');
    expect([0.95, 0.999, 1 - 0.95].map(percent)).toEqual(['95%', '99.9%', '5%']);
    const interval = { lower: -1.6, upper: 20, confidenceLevel: 0.9 };
    expect(limits(interval, score)).toEqual({ level: '90%', lower: '−2', upper: '+20' });
  });
});

test('an interval is clear that leaves out zero', () => {
  expect([
    isClear({ lower: 0.1, upper: 2 }),
    isClear({ lower: -2, upper: -0.1 }),
    isClear({ lower: 0, upper: 2 }),
    isClear({ lower: -2, upper: 0 }),
    isClear(null),
  ]).toEqual([true, true, false, false, false]);
});
