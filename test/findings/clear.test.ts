import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparisonOf, isClear, moveOf } from '../../src/findings/clear.js';
import { difference } from '../../src/index.js';
import { smallTallies } from '../support/arbitraries.js';

const cases: readonly (readonly [lower: number, upper: number, sign: -1 | 0 | 1])[] = [
  [0.1, 2, 1],
  [-2, -0.1, -1],
  [0, 2, 0],
  [-2, 0, 0],
  [-1, 1, 0],
  [0, 0, 0],
];

describe('an interval', () => {
  test.each(cases)(
    'from %d to %d: its sign is %d, 0 where it includes zero',
    (lower, upper, sign) => {
      const interval = { lower, upper };
      expect(isClear(interval)).toBe(sign !== 0);
      expect(moveOf(interval)).toBe({ '-1': 'fell', 0: 'unclear', 1: 'rose' }[sign]);
      expect(comparisonOf(interval)).toBe({ '-1': 'lower', 0: 'unclear', 1: 'higher' }[sign]);
    },
  );

  test('that is not there: not clear', () => {
    expect(isClear(null)).toBe(false);
  });
});

test('any two tallies: swapping them turns the comparison, and nothing else', () => {
  const opposite = { higher: 'lower', lower: 'higher', unclear: 'unclear' } as const;
  fc.assert(
    fc.property(smallTallies, smallTallies, (a, b) => {
      const [there, back] = [difference(a, b), difference(b, a)];
      if (there === null || back === null) return;
      expect(comparisonOf(back)).toBe(opposite[comparisonOf(there)]);
    }),
  );
});
