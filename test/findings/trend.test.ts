import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changePValues, clearMoves, trendFinding } from '../../src/findings/trend.js';
import {
  adjustPValues,
  compareWaves,
  confidenceInterval,
  difference,
  emptyTally,
  merge,
  rolling,
  type Tally,
  type TrendPoint,
  type Wave,
} from '../../src/index.js';
import { linearTrend } from '../../src/monitoring/index.js';
import { answeredTallies, mirrored, smallTallies } from '../support/arbitraries.js';

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
  test('two complete periods: their difference', () => {
    expect(trendFinding(pointsOf([low, high]))).toEqual({
      kind: 'rose',
      first: { from: '2026-01', to: '2026-01', score: -20 },
      last: { from: '2026-02', to: '2026-02', score: 50 },
      level: { from: '2026-02', to: '2026-02', score: 50 },
      change: difference(high, low),
      pValue: difference(high, low)?.pValue,
      between: ['2026-01', '2026-02'],
      dated: null,
      detectable: null,
      mayBeSeason: true,
      period: '2026-02',
      score: 50,
      interval: confidenceInterval(high),
    });
    expect(trendFinding(pointsOf([high, low]))).toMatchObject({ kind: 'fell', score: -20 });
    expect(trendFinding(pointsOf([low, low]))).toMatchObject({ kind: 'unclear' });
  });

  test('six periods of which the level changes in the middle: thirds, and the date of the change', () => {
    const points = pointsOf([high, high, high, low, low, low]);
    expect(trendFinding(points)).toMatchObject({
      kind: 'fell',
      first: { from: '2026-01', to: '2026-02', score: 50 },
      last: { from: '2026-05', to: '2026-06', score: -20 },
      change: difference(merge(low, low), merge(high, high)),
      between: ['2026-03', '2026-04'],
      level: { from: '2026-05', to: '2026-06', score: -20 },
      dated: { firstAfter: '2026-04', plausible: ['2026-04', '2026-04'] },
    });
  });

  test('a last period far from the first, but no trend in all answers: unclear', () => {
    const middle: Tally = { promoters: 40, passives: 35, detractors: 25 };
    expect(
      trendFinding(pointsOf([low, middle, high, middle, low, middle, high, low])),
    ).toMatchObject({ kind: 'unclear' });
    const few = { promoters: 0, passives: 2, detractors: 4 };
    const points = pointsOf([
      { promoters: 6, passives: 0, detractors: 0 },
      middle,
      middle,
      middle,
      few,
    ]);
    expect(points.at(-1)?.score).toBeLessThan(-60);
    expect(trendFinding(points)).toMatchObject({ kind: 'unclear' });
  });

  test('a rise over more than two years: not a season', () => {
    const years = [low, low, low, high, high, high].map((tally, place) => ({
      period: String(2020 + place),
      start: `${2020 + place}-01-01`,
      end: `${2020 + place}-12-31`,
      partial: false,
      tally,
    }));
    expect(trendFinding(compareWaves(years))).toMatchObject({ kind: 'rose', mayBeSeason: false });
  });

  test('periods without answers, and periods that are not over: passed over', () => {
    const points = pointsOf([emptyTally, low, high, low, emptyTally], [3]);
    expect(trendFinding(points)).toMatchObject({
      kind: 'rose',
      first: { from: '2026-02' },
      last: { to: '2026-03' },
    });
  });

  test('swapped promoters and detractors: the opposite move', () => {
    const opposite = { rose: 'fell', fell: 'rose', unclear: 'unclear' } as const;
    const waves = fc.array(answeredTallies, { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(waves, (tallies) => {
        const there = trendFinding(pointsOf(tallies));
        const back = trendFinding(pointsOf(tallies.map(mirrored)));
        if (!('change' in there && 'change' in back)) throw new Error('there are two periods');
        expect(back.kind).toBe(opposite[there.kind]);
      }),
      { numRuns: 50 },
    );
  });

  test('nothing changes: a move is claimed in at most 6.5 % of series', () => {
    // 300 series of 12 months of 60 answers; 34 or more have a chance below 1e-4 at 6.5 %
    let claims = 0;
    let state = 20_260_101;
    const draw = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    for (let series = 0; series < 300; series++) {
      const months = Array.from({ length: 12 }, () => {
        const tally = { promoters: 0, passives: 0, detractors: 0 };
        for (let answer = 0; answer < 60; answer++) {
          const place = draw();
          tally[place < 0.5 ? 'promoters' : place < 0.8 ? 'passives' : 'detractors']++;
        }
        return tally;
      });
      if (trendFinding(pointsOf(months)).kind !== 'unclear') claims++;
    }
    expect(claims).toBeLessThan(34);
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

test('any trend: a move is claimed only where the trend is clear and the thirds are on its side', () => {
  fc.assert(
    fc.property(fc.array(smallTallies, { maxLength: 6 }), (tallies) => {
      const waves = wavesOf(tallies);
      const finding = trendFinding(compareWaves(waves));
      if (!('change' in finding) || finding.kind === 'unclear') return;
      const { lower, upper, pValue, estimate } = finding.change;
      expect(finding.kind).toBe(estimate > 0 ? 'rose' : 'fell');
      const trend = linearTrend(waves);
      if (trend === null) expect(lower > 0 || upper < 0).toBe(true);
      else {
        expect(trend.pValue).toBeLessThan(0.05);
        expect(trend.estimate * estimate).toBeGreaterThan(0);
        expect(pValue).toBeLessThan(0.1); // one-sided: the trend says which side
      }
    }),
  );
});

describe('changes from the period before', () => {
  test('their p-values are adjusted after Holm over those that are compared', () => {
    const points = pointsOf([low, emptyTally, high, high, low]);
    const plain = points.map(({ change }) => change?.pValue);
    expect(changePValues(points)).toEqual([
      null,
      null,
      ...adjustPValues([plain[2], plain[3], plain[4]] as number[]),
    ]);
  });

  test('a change that is clear only by itself: not marked among many', () => {
    const slight: Tally = { promoters: 33, passives: 40, detractors: 27 };
    const pair = pointsOf([low, slight]);
    expect(pair[1]?.change?.pValue).toBeLessThan(0.05);
    expect(clearMoves(pair)).toEqual(['unclear', 'rose']);
    const many = pointsOf([low, slight, slight, slight, slight, slight]);
    expect(clearMoves(many)).toEqual(Array(6).fill('unclear'));
  });
});
