import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentMoves, sortedMoves } from '../../src/findings/segment-trends.js';
import { trendFinding } from '../../src/findings/trend.js';
import { compareWaves, type Tally, type TrendPoint } from '../../src/index.js';
import { monthly } from '../monitoring/waves.js';
import { smallTallies } from '../support/arbitraries.js';

const tally = (promoters: number, detractors: number): Tally => ({
  promoters,
  passives: 20,
  detractors,
});
const months = (promotersOf: (month: number) => number): TrendPoint[] =>
  compareWaves(
    monthly(Array.from({ length: 12 }, (_, i) => tally(promotersOf(i), 60 - promotersOf(i)))),
  );
const steady = months((i) => 30 + (i % 2));
const falling = months((i) => 50 - 2 * i);
const rising = months((i) => 10 + 3 * i);
/** Clear by itself only: p is about 0.02. */
const slight = months((i) => 30 + Math.round(0.8 * i));

describe('how segments moved', () => {
  test('falling, rising and steady segments: each by its own test', () => {
    const moves = segmentMoves([
      ['a', steady],
      ['b', falling],
      ['c', rising],
    ]);
    expect(moves.map(({ segment, move }) => [segment, move])).toEqual([
      ['a', 'unclear'],
      ['b', 'fell'],
      ['c', 'rose'],
    ]);
    const { moved, unclear } = sortedMoves(moves);
    expect(moved.map(({ segment }) => segment)).toEqual(['c', 'b']); // the surest first
    expect(unclear.map(({ segment }) => segment)).toEqual(['a']);
  });

  test('a move that is clear by itself, among ten steady segments: not clear', () => {
    expect(trendFinding(slight)).toMatchObject({ kind: 'rose' });
    expect(segmentMoves([['a', slight]])[0]?.move).toBe('rose');
    const ten = Array.from({ length: 10 }, (_, i) => [`s${i}`, steady] as const);
    expect(segmentMoves([['a', slight], ...ten])[0]?.move).toBe('unclear');
  });

  test('segments without two complete periods: neither moved nor unclear, and not adjusted for', () => {
    const one = steady.slice(0, 1);
    const ten = Array.from({ length: 10 }, (_, i) => [`s${i}`, one] as const);
    const moves = segmentMoves([['a', slight], ...ten, ['none', []]]);
    expect(moves[0]?.move).toBe('rose');
    const { moved, unclear } = sortedMoves(moves);
    expect([moved.length, unclear.length]).toEqual([1, 0]);
  });

  test('any segments: a move is claimed only where the segment by itself shows it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(smallTallies, { maxLength: 8 }), { maxLength: 6 }),
        (tallies) => {
          const trends = tallies.map((of, i) => [i, compareWaves(monthly(of))] as const);
          for (const { segment, move } of segmentMoves(trends)) {
            const own = trendFinding(trends[segment]?.[1] ?? []);
            if (move !== 'unclear') expect(own.kind).toBe(move);
          }
        },
      ),
    );
  });
});
