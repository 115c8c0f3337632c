import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareSegments,
  compareWaves,
  computeCsat,
  confidenceInterval,
  type Difference,
  difference,
  type Interval,
  npsBySegment,
  npsTrend,
  type Share,
  type ShareDifference,
  type Tally,
  topBoxDifference,
  topBoxScale,
  topBoxShare,
} from '../../src/index.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

const scale = topBoxScale({ min: 1, max: 5 }, 2);
const boxTally = (inBox: number, others: number): Tally => ({
  promoters: inBox,
  passives: 0,
  detractors: others,
});
const shareDifference = (a: Tally, b: Tally): ShareDifference =>
  topBoxDifference(difference(a, b)) as ShareDifference;
const boxes = fc
  .tuple(fc.nat(400), fc.nat(400))
  .filter(([a, b]) => a + b > 1)
  .map(([a, b]) => boxTally(a, b));

describe('topBoxShare', () => {
  const rows = [
    { plan: 'Pro', csat: 5, day: '2026-01-05' },
    { plan: 'Pro', csat: 4, day: '2026-02-05' },
    { plan: 'Pro', csat: 2, day: '2026-02-06' },
    { plan: 'Free', csat: 1, day: '2026-02-07' },
  ];

  test('segments of rows: what computeCsat says of the ratings of each', () => {
    const { segments, total } = npsBySegment(rows, { rating: 'csat', by: 'plan', scale });
    const ratings = { Pro: [5, 4, 2], Free: [1] };
    for (const row of segments) {
      expect(computeCsat(ratings[row.segment as 'Pro'])).toMatchObject(topBoxShare(row) as Share);
    }
    expect(topBoxShare(total)?.estimate).toBe(0.5);
  });

  test('periods of rows: the share in each', () => {
    const options = { rating: 'csat', date: 'day', period: 'month', scale } as const;
    const shares = npsTrend(rows, options).points.map((point) => topBoxShare(point)?.estimate);
    expect(shares).toEqual([1, 1 / 3]);
  });

  test('a hidden period or nobody: null', () => {
    const wave = { start: '2026-01-01', end: '2026-01-31', partial: false };
    const waves = [
      { ...wave, period: 'few', tally: boxTally(1, 1) },
      { ...wave, period: 'nobody', tally: boxTally(0, 0) },
    ];
    expect(compareWaves(waves, { minRespondents: 5 }).map(topBoxShare)).toEqual([null, null]);
  });

  test('the scores of another scale: refused', () => {
    const row = compareSegments([['a', { promoters: 1, passives: 1, detractors: 0 }]]).total;
    const message = 'passives of the result must be a number from 0 to 0, received 1';
    expectError(() => topBoxShare(row), RangeError, message);
    expectError(
      () => topBoxShare(null as Wrong),
      TypeError,
      'result must be a segment, a period or a total, received null',
    );
  });

  test('any tally without passives: the score interval is that of the share', () => {
    fc.assert(
      fc.property(boxes, (tally) => {
        const interval = confidenceInterval(tally, { confidenceLevel: 0.9 }) as Interval;
        const share = topBoxShare(
          compareSegments([['a', tally]], { confidenceLevel: 0.9 }).total,
        ) as Share;
        // root finding is good to 1e-12 (METHODS 1.5)
        for (const name of ['estimate', 'lower', 'upper'] as const) {
          expect((interval[name] + 100) / 200).toBeCloseTo(share[name], 12);
        }
      }),
    );
  });
});

describe('topBoxDifference', () => {
  test('shares of 3/4 and 1/4: a difference of one half', () => {
    const result = topBoxDifference(difference(boxTally(3, 1), boxTally(1, 3)));
    expect(result).toMatchObject({ estimate: 0.5, confidenceLevel: 0.95 });
    expectPlainNumbers(result);
    expect(topBoxDifference(difference(boxTally(3, 1), boxTally(0, 0)))).toBeNull();
  });

  test('two shares: the known test, with the pooled share and N/(N − 1)', () => {
    fc.assert(
      fc.property(boxes, boxes, (a, b) => {
        const [na, nb] = [a.promoters + a.detractors, b.promoters + b.detractors];
        const pooled = (a.promoters + b.promoters) / (na + nb);
        fc.pre(pooled > 0 && pooled < 1);
        const variance = pooled * (1 - pooled) * (1 / na + 1 / nb) * ((na + nb) / (na + nb - 1));
        const result = shareDifference(a, b);
        const distance = a.promoters / na - b.promoters / nb;
        expect(result.estimate).toBeCloseTo(distance, 12);
        // the common share is found by bisection
        expect(result.statistic).toBeCloseTo(distance / Math.sqrt(variance), 6);
      }),
    );
  });

  /** Newcombe, Statistics in Medicine 17, 1998, 873–890, table II, example (a), method 6. */
  test('56 of 70 against 48 of 80: the published interval', () => {
    const result = shareDifference(boxTally(56, 14), boxTally(48, 32));
    expect(result.estimate).toBeCloseTo(0.2, 12);
    expect(result.lower).toBeCloseTo(0.0528, 4);
    expect(result.upper).toBeCloseTo(0.3382, 4);
  });

  test('segments: the adjusted p-value is kept', () => {
    const { segments } = compareSegments([
      ['a', boxTally(30, 10)],
      ['b', boxTally(10, 30)],
    ]);
    const differences = segments.map(({ versusRest }) => versusRest);
    expect(differences.map(topBoxDifference)).toMatchObject(
      differences.map((test) => ({ adjustedPValue: test?.adjustedPValue })),
    );
  });

  test('anything but a difference: refused', () => {
    expectError(
      () => topBoxDifference(5 as Wrong),
      TypeError,
      'difference must be a difference or null, received 5',
    );
    const beyond = { estimate: 0, lower: -201, upper: 3 } as Difference;
    expect(() => topBoxDifference(beyond)).toThrow('lower of the difference must be a number');
  });
});
