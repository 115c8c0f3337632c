import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latestChange, trendFinding } from '../../src/findings/trend.js';
import {
  compareWaves,
  confidenceInterval,
  difference,
  emptyTally,
  rolling,
  type Tally,
  type TrendPoint,
  type Wave,
} from '../../src/index.js';
import { answeredTallies, smallTallies } from '../support/arbitraries.js';

const low: Tally = { promoters: 20, passives: 40, detractors: 40 };
const high: Tally = { promoters: 60, passives: 30, detractors: 10 };

/** Months of 2026, of which some are not over yet. */
function wavesOf(tallies: readonly Tally[], partial: readonly number[] = []): Wave[] {
  return tallies.map((tally, index) => {
    const period = `2026-${String(index + 1).padStart(2, '0')}`;
    const days = { start: `${period}-01`, end: `${period}-28` };
    return { period, ...days, partial: partial.includes(index), tally };
  });
}

const pointsOf = (tallies: readonly Tally[], partial?: readonly number[]): TrendPoint[] =>
  compareWaves(wavesOf(tallies, partial));

describe('the trend', () => {
  test('from the first complete period to the last', () => {
    expect(trendFinding(pointsOf([low, high, high]))).toEqual({
      kind: 'rose',
      since: '2026-01',
      period: '2026-03',
      score: 50,
      interval: confidenceInterval(high),
      change: difference(high, low),
    });
    expect(trendFinding(pointsOf([high, low, low]))).toMatchObject({ kind: 'fell', score: -20 });
    expect(trendFinding(pointsOf([low, high, low]))).toMatchObject({ kind: 'unclear' });
  });

  test('periods without answers, and periods that are not over: passed over', () => {
    const points = pointsOf([emptyTally, low, high, low, emptyTally], [3]);
    expect(trendFinding(points)).toMatchObject({
      kind: 'rose',
      since: '2026-02',
      period: '2026-03',
    });
  });

  test('a single complete period: its score', () => {
    const interval = confidenceInterval(low);
    const stands = { kind: 'stands', period: '2026-01', score: -20, interval };
    expect(trendFinding(pointsOf([low]))).toEqual(stands);
    expect(trendFinding(pointsOf([low, high], [1]))).toEqual(stands);
  });

  test('no period that is over: the latest score, so far', () => {
    expect(trendFinding(pointsOf([low, high], [0, 1]))).toMatchObject({
      kind: 'so-far',
      period: '2026-02',
      score: 50,
    });
  });

  test('the first and the last share days: not compared', () => {
    const windows = rolling(wavesOf([low, low, high]), { periods: 2 });
    expect(trendFinding(compareWaves(windows))).toMatchObject({ kind: 'stands', score: 15 });
    const [first, second] = wavesOf([low, high]);
    if (first === undefined || second === undefined) throw new Error('there are two waves');
    const points = compareWaves([first, { ...second, start: first.end }]);
    expect(trendFinding(points)).toMatchObject({ kind: 'stands', score: 50 });
  });

  test('nobody answered', () => {
    expect(trendFinding([])).toEqual({ kind: 'nobody' });
    expect(trendFinding(pointsOf([emptyTally, emptyTally]))).toEqual({ kind: 'nobody' });
  });

  test('the level of the change: that of the points', () => {
    const a = { promoters: 30, passives: 40, detractors: 30 };
    const b = { promoters: 37, passives: 40, detractors: 23 }; // 14 points, p = 0.2
    const kindAt = (confidenceLevel: number) =>
      trendFinding(compareWaves(wavesOf([a, b]), { confidenceLevel })).kind;
    expect([kindAt(0.95), kindAt(0.7)]).toEqual(['unclear', 'rose']);
  });
});

describe('the latest change', () => {
  test('between the last two periods with answers', () => {
    const points = pointsOf([low, high, low]);
    expect(latestChange(points)).toEqual({
      kind: 'fell',
      since: '2026-02',
      period: '2026-03',
      score: -20,
      interval: confidenceInterval(low),
      change: difference(low, high),
    });
    expect(latestChange(pointsOf([low, high, emptyTally]))).toMatchObject({ period: '2026-02' });
    expect(latestChange(pointsOf([low, high, low], [2]))).toMatchObject({ period: '2026-02' });
  });

  test('no two periods to compare: null', () => {
    expect(latestChange([])).toBeNull();
    expect(latestChange(pointsOf([low]))).toBeNull();
    expect(latestChange(pointsOf([low, high], [1]))).toBeNull();
  });
});

test('two complete periods: trend and latest change are the same', () => {
  fc.assert(
    fc.property(answeredTallies, answeredTallies, (a, b) => {
      const points = pointsOf([a, b]);
      expect(trendFinding(points)).toEqual(latestChange(points));
    }),
  );
});

test('any trend: a move is claimed only where the interval of the change leaves out zero', () => {
  fc.assert(
    fc.property(fc.array(smallTallies, { maxLength: 6 }), (tallies) => {
      const points = pointsOf(tallies);
      for (const finding of [trendFinding(points), latestChange(points)]) {
        if (finding === null || !('change' in finding)) continue;
        const { lower, upper } = finding.change;
        expect(finding.kind === 'rose').toBe(lower > 0);
        expect(finding.kind === 'fell').toBe(upper < 0);
      }
    }),
  );
});
