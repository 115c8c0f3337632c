import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CalendarOptions,
  type CompareOptions,
  compareWaves,
  computeNps,
  confidenceInterval,
  detectableDifference,
  difference,
  effectiveTally,
  emptyTally,
  merge,
  npsTrend,
  respondents,
  rolling,
  scales,
  type TrendPoint,
  tally,
  tallyByPeriod,
  type Wave,
} from '../../src/index.js';
import { smallTallies } from '../support/arbitraries.js';
import { errorOf, expectError, expectPlainNumbers } from '../support/laws.js';
import { answersOn, dated, datedRows, monthWave, plain, weighted } from './days.js';
import { expectAlike, unitWeights } from './groups.js';

/** Months in a row from January 2025 on, some without answers. */
const months: fc.Arbitrary<Wave[]> = fc.array(smallTallies, { maxLength: 16 }).map((tallies) =>
  tallies.map((tally, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    return { ...monthWave(`${2025 + Math.floor(index / 12)}-${month}`, 0), tally };
  }),
);

const comparisons = (points: readonly TrendPoint[]) =>
  points.map(({ period, comparedWith }) => [period, comparedWith]);

describe('compareWaves', () => {
  test('waves in order: each is compared with the wave before', () => {
    const waves = [monthWave('2026-01', 60, 40), monthWave('2026-02', 80, 20)];
    const [first, second] = compareWaves(waves) as [TrendPoint, TrendPoint];
    expect(first).toMatchObject({ period: '2026-01', score: 20, change: null, comparedWith: null });
    expect(second.change?.estimate).toBe(40);
    expect(second).toMatchObject({
      period: '2026-02',
      start: '2026-02-01',
      end: '2026-02-28',
      partial: false,
      score: 60,
      answers: 100,
      comparedWith: '2026-01',
      change: difference(plain(waves[1] as Wave), plain(waves[0] as Wave)),
      interval: confidenceInterval(plain(waves[1] as Wave)),
      yearOverYear: null,
    });
    expect(compareWaves([])).toEqual([]);
  });

  test('a wave without answers: no score, and not compared with', () => {
    const points = compareWaves([
      monthWave('2026-01', 10),
      monthWave('2026-02', 0),
      monthWave('2026-03', 10, 10),
    ]);
    expect(points[1]).toMatchObject({ score: null, interval: null, change: null, answers: 0 });
    expect(comparisons(points)).toEqual([
      ['2026-01', null],
      ['2026-02', null],
      ['2026-03', '2026-01'],
    ]);
  });

  test('a partial wave: compared only with includePartial', () => {
    const waves = [
      monthWave('2026-01', 10),
      { ...monthWave('2026-02', 10, 10), partial: true },
      monthWave('2026-03', 10, 5),
    ];
    const points = compareWaves(waves);
    expect(comparisons(points).map(([, right]) => right)).toEqual([null, null, '2026-01']);
    expect(points[1]).toMatchObject({
      partial: true,
      score: 0,
      change: null,
      detectableChange: null,
    });
    const all = compareWaves(waves, { includePartial: true });
    expect(comparisons(all).map(([, right]) => right)).toEqual([null, '2026-01', '2026-02']);
  });

  test('a partial wave: year over year only with includePartial', () => {
    const waves = [monthWave('2025-01', 10), monthWave('2026-01', 10, 10)];
    const partial = [waves[0] as Wave, { ...(waves[1] as Wave), partial: true }];
    expect(compareWaves(waves)[1]?.yearOverYear?.estimate).toBe(-100);
    expect(compareWaves(partial)[1]?.yearOverYear).toBeNull();
    expect(compareWaves(partial, { includePartial: true })[1]?.yearOverYear?.estimate).toBe(-100);
  });

  test('points: computeNps, difference and detectableDifference of their tallies', () => {
    const someOptions: fc.Arbitrary<CompareOptions> = fc.constantFrom(
      {},
      { confidenceLevel: 0.9 },
      { power: 0.9 },
    );
    fc.assert(
      fc.property(months, someOptions, (waves, options) => {
        const { confidenceLevel = 0.95, power = 0.8 } = options;
        compareWaves(waves, options).forEach((point, place) => {
          const own = plain(waves[place] as Wave);
          const earlier = waves.slice(0, place).filter((wave) => respondents(plain(wave)) > 0);
          const before = respondents(own) > 0 ? earlier.at(-1) : undefined;
          expect(point).toMatchObject(computeNps(own));
          expect(point.interval).toEqual(confidenceInterval(own, { confidenceLevel }));
          expect(point.comparedWith).toBe(before?.period ?? null);
          expect(point.change).toEqual(
            before ? difference(own, plain(before), { confidenceLevel }) : null,
          );
          expect(point.detectableChange).toEqual(
            before ? detectableDifference(own, plain(before), { confidenceLevel, power }) : null,
          );
          const aYearBefore = waves[place - 12];
          expect(point.yearOverYear).toEqual(
            aYearBefore ? difference(own, plain(aYearBefore), { confidenceLevel }) : null,
          );
        });
      }),
    );
  });

  test('weights of 1: the same as plain waves; other weights: effective tallies', () => {
    fc.assert(
      fc.property(months, (waves) => {
        const weighted = waves.map((wave) => ({ ...wave, tally: unitWeights(plain(wave)) }));
        expect(compareWaves(weighted)).toEqual(compareWaves(waves));
      }),
    );
    fc.assert(
      fc.property(datedRows, (rows) => {
        const waves = tallyByPeriod(rows, { ...dated, period: 'quarter', weight: 'weight' });
        const points = compareWaves(waves);
        const effective = waves.map((wave) => ({ ...wave, tally: effectiveTally(weighted(wave)) }));
        expect(points.map(({ change }) => change)).toEqual(
          compareWaves(effective).map(({ change }) => change),
        );
        expect(points.map(({ answers }) => answers)).toEqual(
          waves.map((wave) => respondents(weighted(wave).counts)),
        );
      }),
    );
  });

  test('any waves: finite numbers without −0', () => {
    fc.assert(
      fc.property(months, (waves) => {
        expectPlainNumbers(compareWaves(waves));
      }),
    );
  });

  test('a wave on another scale: the point has that scale', () => {
    const scale = scales['1-5'];
    const points = compareWaves([
      { ...monthWave('2026-01', 1), scale },
      { ...monthWave('2026-02', 1), scale: { ...scale } },
    ]);
    expect(points.map((point) => point.scale)).toEqual([scale, scale]);
    expect(compareWaves([monthWave('2026-01', 1)])[0]).not.toHaveProperty('scale');
  });

  test('computeNps of a point: another scale is kept, the standard scale is absent', () => {
    expect(computeNps([5, 5, 1], { scale: scales['1-5'] }).scale).toBe(scales['1-5']);
    expect(computeNps([5, 5, 1])).not.toHaveProperty('scale');
    expect(computeNps(tally([5]), { scale: scales['0-10'] })).not.toHaveProperty('scale');
    // The result is itself a tally with a scale.
    expect(computeNps(computeNps([5], { scale: scales['1-5'] })).scale).toBe(scales['1-5']);
  });

  test('waves on different scales: refused', () => {
    const message = 'waves must have one scale, received another for 2026-02';
    const first = monthWave('2026-01', 1);
    const second = { ...monthWave('2026-02', 1), scale: scales['1-5'] };
    expectError(() => compareWaves([first, second]), RangeError, message);
    expectError(
      () => compareWaves([{ ...first, scale: scales['1-7'] }, second]),
      RangeError,
      message,
    );
    expectError(() => rolling([first, second], { periods: 2 }), RangeError, message);
    const standard = { ...first, scale: scales['0-10'] };
    expect(compareWaves([standard, monthWave('2026-02', 1)])).toHaveLength(2);
  });

  test('repeated periods, waves out of order or reversed dates: refused', () => {
    const [january, february] = [monthWave('2026-01', 1), monthWave('2026-02', 1)];
    const calls = [compareWaves, (waves: Wave[]) => rolling(waves, { periods: 1 })];
    for (const call of calls) {
      expectError(
        () => call([january, january]),
        RangeError,
        'period 2026-01 must occur once, received it twice',
      );
      expectError(
        () => call([february, january]),
        RangeError,
        'waves must be in order of time, received 2026-01 after 2026-02',
      );
      expectError(
        () => call([{ ...january, start: '2026-02-01' }]),
        RangeError,
        'wave 2026-01 must start before its end, received 2026-02-01 to 2026-01-31',
      );
    }
  });
});

describe('year over year', () => {
  const yearAgo = (dates: readonly string[], options: Partial<CalendarOptions> = {}) =>
    npsTrend(answersOn(dates), { ...dated, period: 'month', ...options }).points.filter(
      ({ yearOverYear }) => yearOverYear !== null,
    );
  const named = (points: readonly TrendPoint[]) => points.map(({ period }) => period);

  test('months: compared with the same month a year earlier', () => {
    expect(named(yearAgo(['2025-03-01', '2025-04-01', '2026-03-31']))).toEqual(['2026-03']);
    const quarters = ['2025-02-01', '2026-01-15', '2026-04-01'];
    expect(named(yearAgo(quarters, { period: 'quarter' }))).toEqual(['2026-Q1']);
  });

  test('a 53rd week: no year over year', () => {
    const weeks = ['2025-12-29', '2026-12-21', '2026-12-28', '2027-01-04', '2025-12-22'];
    // of 2025-W52, 2026-W01, 2026-W52, 2026-W53 and 2027-W01
    expect(named(yearAgo(weeks, { period: 'week' }))).toEqual(['2026-W52', '2027-W01']);
  });

  test('a leap day: no year over year, on either side', () => {
    const days = [
      '2023-02-28',
      '2023-03-01',
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
      '2025-02-28',
    ];
    expect(named(yearAgo(days, { period: 'day' }))).toEqual([
      '2024-02-28',
      '2024-03-01',
      '2025-02-28',
    ]);
  });

  test('fiscal years and quarters: compared with those a year earlier', () => {
    const dates = ['2024-04-01', '2026-03-31'];
    for (const named of ['start', 'end'] as const) {
      const fiscalYearStart = { month: 4, named };
      const points = yearAgo(dates, { period: 'year', fiscalYearStart });
      expect(points.map(({ start }) => start)).toEqual(['2025-04-01']);
    }
    const quarters = ['2025-01-31', '2026-01-01'];
    const points = yearAgo(quarters, { period: 'quarter', fiscalYearStart: 4 });
    expect(named(points)).toEqual(['2026-Q4']);
  });

  test('periods of the caller: no year over year, whatever their names', () => {
    const dates = ['2025-03-01', '2026-03-01'];
    expect(yearAgo(dates, { period: (day: string) => day.slice(0, 7) })).toEqual([]);
    expect(yearAgo(dates)).toHaveLength(1);
  });
});

describe('rolling', () => {
  const sizesOf = (waves: readonly Wave[]) =>
    waves.map((wave) => [wave.start, wave.end, respondents(plain(wave))]);

  const fourMonths = [
    monthWave('2026-01', 1),
    monthWave('2026-02', 2),
    monthWave('2026-03', 4),
    monthWave('2026-04', 8),
  ];

  test('a number of periods: full windows only, with the name of their last wave', () => {
    const windows = rolling(fourMonths, { periods: 3 });
    expect(windows.map(({ period }) => period)).toEqual(['2026-03', '2026-04']);
    expect(sizesOf(windows)).toEqual([
      ['2026-01-01', '2026-03-31', 7],
      ['2026-02-01', '2026-04-30', 14],
    ]);
    expect(rolling(fourMonths, { periods: 5 })).toEqual([]);
    expect(rolling(fourMonths, { periods: 1 })).toEqual(fourMonths);
  });

  test('a number of respondents: as few latest waves as have that many', () => {
    expect(sizesOf(rolling(fourMonths, { respondents: 6 }))).toEqual([
      ['2026-02-01', '2026-03-31', 6],
      ['2026-04-01', '2026-04-30', 8],
    ]);
    expect(rolling(fourMonths, { respondents: 16 })).toEqual([]);
  });

  test('weights: windows of respondents count people', () => {
    const heavy = tallyByPeriod([{ day: '2026-01-01', rating: 9, weight: 100 }], {
      ...dated,
      period: 'month',
      weight: 'weight',
    });
    expect(rolling(heavy, { respondents: 2 })).toEqual([]);
    expect(rolling(heavy, { respondents: 1 })).toEqual(heavy);
  });

  test('a partial wave: its windows are partial, and the given waves are unchanged', () => {
    const waves = fourMonths.map((wave, place) => ({ ...wave, partial: place === 1 }));
    const before = structuredClone(waves);
    expect(rolling(waves, { periods: 2 }).map(({ partial }) => partial)).toEqual([
      true,
      true,
      false,
    ]);
    expect(waves).toEqual(before);
  });

  test('any waves: a window of periods is the merged waves', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 5 }), (waves, periods) => {
        const windows = rolling(waves, { periods });
        expect(windows).toHaveLength(Math.max(0, waves.length - periods + 1));
        windows.forEach((window, index) => {
          const members = waves.slice(index, index + periods);
          expect(window.tally).toEqual(members.map(plain).reduce(merge, emptyTally));
          expect([window.start, window.end]).toEqual([members[0]?.start, members.at(-1)?.end]);
        });
      }),
    );
  });

  test('any waves: a window of respondents has enough, and too few without its first wave', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 300 }), (waves, size) => {
        const windows = rolling(waves, { respondents: size });
        const answersFrom = (start: string, end: string) =>
          waves
            .filter((wave) => wave.start >= start && wave.end <= end)
            .reduce((sum, wave) => sum + respondents(plain(wave)), 0);
        for (const { start, end, tally } of windows) {
          expect(respondents(tally as never)).toBe(answersFrom(start, end));
          expect(answersFrom(start, end)).toBeGreaterThanOrEqual(size);
          const second = waves.find((wave) => wave.start > start)?.start ?? '9999';
          expect(answersFrom(second, end)).toBeLessThan(size);
        }
        const firstFull = waves.filter(({ end }) => answersFrom('0000', end) >= size);
        expect(windows.map(({ period }) => period)).toEqual(firstFull.map(({ period }) => period));
      }),
    );
  });

  test('overlapping windows: compared with the latest that shares no day', () => {
    const waves = Array.from({ length: 7 }, (_, i) => monthWave(`2026-0${i + 1}`, i + 1, 1));
    const points = compareWaves(rolling(waves, { periods: 3 }));
    expect(comparisons(points)).toEqual([
      ['2026-03', null],
      ['2026-04', null],
      ['2026-05', null],
      ['2026-06', '2026-03'], // three back
      ['2026-07', '2026-04'],
    ]);
    expect(points[3]?.change).toEqual(
      difference(
        { promoters: 4 + 5 + 6, passives: 0, detractors: 3 },
        { promoters: 1 + 2 + 3, passives: 0, detractors: 3 },
      ),
    );
  });

  test('windows of 12 and 13 months: year over year only if they share no day', () => {
    const waves = Array.from({ length: 26 }, (_, i) =>
      monthWave(`${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, 5, 1),
    );
    const apart = compareWaves(rolling(waves, { periods: 12 }));
    expect(apart.at(-1)?.yearOverYear).not.toBeNull();
    const shared = compareWaves(rolling(waves, { periods: 13 }));
    expect(shared.at(-1)?.yearOverYear).toBeNull();
    expect(shared.at(-1)?.comparedWith).toBe('2025-01');
  });

  test('any window: no comparison of windows that share a day', () => {
    const windows = fc.oneof(
      fc.record({ periods: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ respondents: fc.integer({ min: 1, max: 300 }) }),
    );
    fc.assert(
      fc.property(months, windows, (waves, window) => {
        const rolled = rolling(waves, window);
        const ends = new Map(rolled.map(({ period, end }) => [period, end]));
        for (const { start, comparedWith } of compareWaves(rolled)) {
          if (comparedWith !== null) expect((ends.get(comparedWith) as string) < start).toBe(true);
        }
      }),
    );
  });

  test.each([
    [0, `a number from 1 to ${Number.MAX_SAFE_INTEGER}`],
    [-1, `a number from 1 to ${Number.MAX_SAFE_INTEGER}`],
    [Number.NaN, `a number from 1 to ${Number.MAX_SAFE_INTEGER}`],
    [Infinity, `a number from 1 to ${Number.MAX_SAFE_INTEGER}`],
    [1.5, 'a whole number'],
  ])('a window of %d: refused', (size, rule) => {
    const complaint = `must be ${rule}, received ${size}`;
    const { message: ofPeriods } = errorOf(() => rolling(fourMonths, { periods: size }));
    const { message: ofPeople } = errorOf(() => rolling(fourMonths, { respondents: size }));
    expect([ofPeriods, ofPeople]).toEqual([`periods ${complaint}`, `respondents ${complaint}`]);
  });

  test('a wrong window: refused', () => {
    expect(() => rolling(fourMonths, {} as { periods: number })).toThrow(TypeError);
    expect(() => rolling(fourMonths, { periods: '3' as never })).toThrow(TypeError);
  });
});

describe('npsTrend', () => {
  test('any rows: tallyByPeriod and compareWaves give the same', () => {
    fc.assert(
      fc.property(datedRows, fc.boolean(), (rows, isWeighted) => {
        const options = {
          ...dated,
          period: 'month',
          asOf: '2024-06-15',
          weight: isWeighted ? 'weight' : undefined,
        } as const;
        const level = { confidenceLevel: 0.9, method: 'wald' } as const;
        const { points, missing, ...others } = npsTrend(rows, { ...options, ...level });
        expect(points).toEqual(compareWaves(tallyByPeriod(rows, options), level));
        expect(missing).toEqual({ rating: 0, segment: 0, date: 0, weight: 0 });
        expect(others).toEqual({});
      }),
    );
  });

  test('segments: each has all periods', () => {
    const rows = [
      { day: '2026-01-01', rating: 9, plan: 'Pro' },
      { day: '2026-03-01', rating: 3, plan: 'Free' },
    ];
    const { points, segments } = npsTrend(rows, {
      ...dated,
      period: 'month',
      by: (row) => row.plan,
    });
    const scores = (points: readonly TrendPoint[] | undefined) =>
      points?.map(({ period, score }) => [period, score]);
    expect(scores(points)).toEqual([
      ['2026-01', 100],
      ['2026-02', null],
      ['2026-03', -100],
    ]);
    expect([...(segments?.keys() ?? [])]).toEqual(['Pro', 'Free']);
    expect(scores(segments?.get('Free'))).toEqual([
      ['2026-01', null],
      ['2026-02', null],
      ['2026-03', -100],
    ]);
  });

  test('any rows: in every period, segments add up to the total', () => {
    fc.assert(
      fc.property(datedRows, fc.boolean(), (rows, isWeighted) => {
        const options = {
          ...dated,
          period: 'month',
          ...(isWeighted && { weight: 'weight' as const }),
        } as const;
        const { points, segments } = npsTrend(rows, { ...options, by: (row) => row.plan });
        const trends = [...(segments?.values() ?? [])];
        points.forEach((point, place) => {
          const sum = trends.reduce((sum, trend) => sum + (trend[place]?.answers ?? 0), 0);
          expect(sum).toBe(point.answers);
        });
        // weights are added up segment by segment: other rounding, within a root of the score test
        expectAlike(points, npsTrend(rows, options).points, isWeighted ? 1e-8 : 0);
        for (const [plan, trend] of segments ?? []) {
          const own = tallyByPeriod(
            rows.filter((row) => row.plan === plan),
            options,
          );
          const mine = trend.filter(({ period }) => own.some((wave) => wave.period === period));
          expect(mine).toEqual(compareWaves(own));
        }
      }),
    );
  });

  test('rows that miss something: counted by reason, also by segment', () => {
    const rows: { day: string | null; rating: number | null; plan: string | undefined }[] = [
      { day: '2026-01-01', rating: 9, plan: 'Pro' },
      { day: '2026-01-01', rating: null, plan: 'Pro' },
      { day: null, rating: 9, plan: 'Pro' },
      { day: '2026-01-01', rating: 9, plan: undefined },
    ];
    const options = { ...dated, period: 'month' } as const;
    expect(npsTrend(rows, options).missing).toEqual({ rating: 1, segment: 0, date: 1, weight: 0 });
    const { missing, segments } = npsTrend(rows, { ...options, by: (row) => row.plan });
    expect(missing).toEqual({ rating: 1, segment: 1, date: 1, weight: 0 });
    expect([...(segments?.keys() ?? [])]).toEqual(['Pro']);
  });

  test('by as the name of a property: its values are the segments', () => {
    const rows = [{ day: '2026-01-01', rating: 9, plan: 'Pro', country: 'KR' }];
    const byName = npsTrend(rows, {
      ...dated,
      period: 'month',
      by: 'plan',
    });
    expect([...(byName.segments?.keys() ?? [])]).toEqual(['Pro']);
  });

  test('several columns: crossed segments', () => {
    const rows = [{ day: '2026-01-01', rating: 9, plan: 'Pro', country: 'KR' }];
    const { segments } = npsTrend(rows, { ...dated, period: 'month', by: ['plan', 'country'] });
    expect(segments?.size).toBe(1);
  });
});

test.each([[{ method: 'wrong' }], [{ power: 3 }], [{ confidenceLevel: 95 }]])(
  'no waves and the wrong option %j: refused all the same',
  (options) => {
    const [name] = Object.keys(options);
    expect(() => compareWaves([], options as never)).toThrow(`${name} must be `);
  },
);
