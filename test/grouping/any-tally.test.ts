import { describe, test } from 'vitest';
import {
  type AnyTally,
  compareSegments,
  rolling,
  type Tally,
  tallyWeighted,
  type Wave,
} from '../../src/index.js';
import { expectError } from '../support/laws.js';

const plain: Tally = { promoters: 3, passives: 1, detractors: 1 };
const weighted = tallyWeighted([
  [9, 2],
  [3, 1],
]);

describe('mixed weighted and plain tallies', () => {
  const message = 'tallies must be all weighted or all plain, received both';

  test.each<[string, AnyTally, AnyTally]>([
    ['plain first', plain, weighted],
    ['weighted first', weighted, plain],
  ])('%s: refused', (_, first, second) => {
    const apart = [
      ['a', first],
      ['b', second],
    ] as const;
    const alike = [
      ['a', first],
      ['a', second],
    ] as const;
    expectError(() => compareSegments(apart), TypeError, message);
    expectError(() => compareSegments(alike), TypeError, message);
    expectError(
      () => compareSegments([['a', first]], { overlapping: true, total: second }),
      TypeError,
      message,
    );
    const wave = (day: string, tally: AnyTally): Wave => ({
      period: day,
      start: day,
      end: day,
      partial: false,
      tally,
    });
    const waves = [wave('2026-01-01', first), wave('2026-01-02', second)];
    expectError(() => rolling(waves, { periods: 2 }), TypeError, message);
  });
});
