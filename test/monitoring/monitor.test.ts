import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Tally, tallyWeighted, type Wave } from '../../src/index.js';
import {
  changePoint,
  forecast,
  individualsChart,
  linearTrend,
  monitorSegments,
  monitorWaves,
  wavesToFind,
} from '../../src/monitoring/index.js';
import { monthly } from './waves.js';

const usual: Tally = { promoters: 50, passives: 30, detractors: 20 };
const nobody: Tally = { promoters: 0, passives: 0, detractors: 0 };
const bad: Tally = { promoters: 10, passives: 30, detractors: 60 };
const count = fc.integer({ min: 0, max: 40 });
const tallies = fc
  .record({ promoters: count, passives: count, detractors: count })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0);
const series = fc.array(tallies, { minLength: 14, maxLength: 20 });

function repeated(tally: Tally, times: number): Tally[] {
  return Array.from({ length: times }, () => tally);
}

function mirror({ promoters, passives, detractors }: Tally): Tally {
  return { promoters: detractors, passives, detractors: promoters };
}

describe('monitorWaves', () => {
  test.each([
    [5, null],
    [6, 0],
    [7, 1],
    [12, 1],
    [13, 1],
    [15, 3],
  ])('%i waves: %s judged', (waves, judged) => {
    expect(monitorWaves(monthly(repeated(usual, waves)))?.points.length ?? null).toBe(judged);
  });

  test('all waves alike: nothing alarms', () => {
    expect(monitorWaves(monthly(repeated(usual, 24)))?.alarms).toEqual([]);
  });

  test('a wave far below: it alarms anew, the next one of the same kind no longer', () => {
    const monitor = monitorWaves(monthly([...repeated(usual, 12), bad, bad]));
    expect(monitor?.alarms.map(({ alarm }) => alarm)).toEqual([
      { rule: 'wave', side: 'below', isNew: true },
      { rule: 'wave', side: 'below', isNew: false },
    ]);
  });

  test('a small lasting fall: the level alarms though no wave does', () => {
    const lower = { promoters: 44, passives: 30, detractors: 26 };
    const monitor = monitorWaves(monthly([...repeated(usual, 12), ...repeated(lower, 24)]));
    expect(monitor?.alarms[0]?.alarm).toEqual({ rule: 'level', side: 'below', isNew: true });
  });

  test('a baseline of all promoters, then one passive of ten: a p-value that is not 0', () => {
    const all = [20, 25, 18, 30, 22, 19].map((promoters) => ({ ...nobody, promoters }));
    const monitor = monitorWaves(monthly([...all, { promoters: 9, passives: 1, detractors: 0 }]));
    expect(monitor?.points[0]?.pValue).toBeGreaterThan(0.1);
  });

  test('one answer in a wave: limits of ±100', () => {
    const one = { promoters: 0, passives: 0, detractors: 1 };
    const [point] = monitorWaves(monthly([...repeated(usual, 12), one]))?.points ?? [];
    expect([point?.lower, point?.upper]).toEqual([-100, 100]);
  });

  test('an empty wave more: the same points', () => {
    fc.assert(
      fc.property(series, fc.nat(19), (given, place) => {
        const waves = monthly([...given.slice(0, place), nobody, ...given.slice(place)]);
        const without = waves.filter(({ tally }) => tally !== nobody);
        expect(monitorWaves(waves)).toEqual(monitorWaves(without));
      }),
      { numRuns: 20 },
    );
  });

  test('promoters and detractors swapped: mirrored limits and alarms', () => {
    fc.assert(
      fc.property(series, (given) => {
        const monitor = monitorWaves(monthly(given));
        const mirrored = monitorWaves(monthly(given.map(mirror)));
        monitor?.points.forEach((point, place) => {
          const other = mirrored?.points[place];
          expect(other?.lower).toBeCloseTo(0 - point.upper, 8);
          expect(other?.pValue).toBeCloseTo(point.pValue, 10);
          expect(other?.levelUpper).toBeCloseTo(0 - point.levelLower, 8);
        });
      }),
      { numRuns: 20 },
    );
  });

  test('later waves: they change no alarm of earlier ones', () => {
    fc.assert(
      fc.property(series, (given) => {
        const waves = monthly(given);
        const points = monitorWaves(waves)?.points ?? [];
        expect(monitorWaves(waves.slice(0, -1))?.points ?? []).toEqual(points.slice(0, -1));
      }),
      { numRuns: 20 },
    );
  });

  test('a wave ten times as large: narrower limits', () => {
    const large = { promoters: 500, passives: 300, detractors: 200 };
    const points = monitorWaves(monthly([...repeated(usual, 12), usual, large]))?.points ?? [];
    const [small, big] = points.map(({ lower, upper }) => upper - lower);
    expect(big).toBeLessThan((small ?? 0) / 1.5);
  });

  test('more than 1000 answers: limits close to those of 1000', () => {
    const of = (answers: number): Tally => ({
      promoters: answers * 0.5,
      passives: answers * 0.3,
      detractors: answers * 0.2,
    });
    const points = monitorWaves(monthly([...repeated(usual, 12), of(1000), of(1010)]))?.points;
    expect(points?.[1]?.lower).toBeCloseTo(points?.[0]?.lower ?? Number.NaN, 0);
    expect(points?.[1]?.upper).toBeCloseTo(points?.[0]?.upper ?? Number.NaN, 0);
  });

  test('weights: the answers count as what they are worth', () => {
    const weighted = tallyWeighted([
      [10, 3],
      [9, 1],
      [8, 1],
      [3, 2],
    ]);
    const waves: Wave[] = monthly<Tally | typeof weighted>([...repeated(usual, 12), weighted]);
    const monitor = monitorWaves(waves);
    const [point] = monitor?.points ?? [];
    expect(point?.answers).toBe(4);
    expect(point?.respondents).toBeLessThan(4);
    expect(monitor?.baseline.answers).toBe(1200);
  });

  test('a span as baseline: its waves, and the later ones are judged', () => {
    const monitor = monitorWaves(monthly(repeated(usual, 14)), {
      baseline: { from: '2001-03', to: '2001-10' },
    });
    expect(monitor?.baseline).toMatchObject({ from: '2001-03', to: '2001-10', waves: 8 });
    expect(monitor?.points.map(({ period }) => period)).toEqual([
      '2001-11',
      '2001-12',
      '2002-01',
      '2002-02',
    ]);
  });

  test('its own JSON: nothing is lost', () => {
    const monitor = monitorWaves(monthly(repeated(usual, 14)));
    expect(JSON.parse(JSON.stringify(monitor))).toEqual(monitor);
  });

  test('periods of one’s own: the rate per wave is asked for', () => {
    const own = monthly(repeated(usual, 8)).map((wave) => ({ ...wave, own: true as const }));
    expect(() => monitorWaves(own)).toThrow('falseAlarmRate must be given');
    expect(monitorWaves(own, { falseAlarmRate: 0.01 })).toMatchObject({
      falseAlarmsPerYear: null,
      falseAlarmRate: 0.01,
    });
  });

  test.each<[string, Parameters<typeof monitorWaves>[1], string]>([
    ['both promises', { falseAlarmsPerYear: 1, falseAlarmRate: 0.1 }, 'falseAlarmRate must not'],
    ['a promise of 12 a year', { falseAlarmsPerYear: 12 }, 'between 0 and 12'],
    ['a baseline of no wave', { baseline: { from: '1999', to: '1999' } }, 'must be among'],
    ['a baseline backwards', { baseline: { from: '2001-06', to: '2001-01' } }, 'must not end'],
    ['no smoothing', { smoothing: 0 }, 'smoothing must be'],
  ])('%s: refused by name', (_, options, message) => {
    expect(() => monitorWaves(monthly(repeated(usual, 14)), options)).toThrow(message);
  });

  test('rolling windows: refused', () => {
    const [first, second] = monthly(repeated(usual, 2)) as [Wave<Tally>, Wave<Tally>];
    const overlapping = [first, { ...second, start: first.start }];
    expect(() => monitorWaves(overlapping)).toThrow('waves must not overlap');
  });
});

describe('monitorSegments', () => {
  test('one segment: as monitorWaves', () => {
    const waves = monthly([...repeated(usual, 12), bad]);
    expect(monitorSegments([['all', waves]]).get('all')).toEqual(monitorWaves(waves));
  });

  test('ten segments: wider limits, adjusted p-values, null where waves are too few', () => {
    const waves = monthly([...repeated(usual, 12), bad]);
    const segments = Array.from({ length: 10 }, (_, key) => [key, waves] as const);
    const monitors = monitorSegments([...segments, [11, waves.slice(0, 4)]]);
    const alone = monitorWaves(waves);
    expect(monitors.get(11)).toBeNull();
    expect(monitors.get(0)?.points[0]?.lower).toBeLessThan(alone?.points[0]?.lower ?? 0);
    expect(monitors.get(0)?.points[0]?.pValue).toBeCloseTo(10 * (alone?.points[0]?.pValue ?? 0));
  });
});

describe('wavesToFind', () => {
  test('a larger change or larger waves: found sooner', () => {
    const monitor = monitorWaves(monthly(repeated(usual, 14)));
    if (monitor === null) throw new Error('14 waves are enough');
    expect(wavesToFind(monitor, -20)).toBeLessThan(wavesToFind(monitor, -10));
    expect(wavesToFind(monitor, -10, { respondents: 1000 })).toBeLessThan(
      wavesToFind(monitor, -10),
    );
    expect(wavesToFind(monitor, 10)).toBeCloseTo(wavesToFind(monitor, -10), 6);
  });
});

describe('linearTrend', () => {
  test('the same score in all waves: no slope', () => {
    expect(linearTrend(monthly(repeated(usual, 6)))).toMatchObject({ estimate: 0, pValue: 1 });
  });

  test('all promoters: slope and standard error 0', () => {
    const all = repeated({ ...nobody, promoters: 9 }, 4);
    expect(linearTrend(monthly(all))).toMatchObject({ estimate: 0, standardError: 0, pValue: 1 });
  });

  test.each([2, 0])('%i waves: null', (waves) => {
    expect(linearTrend(monthly(repeated(usual, waves)))).toBeNull();
  });

  test('seasons without two full years: null', () => {
    const waves = monthly(repeated(usual, 23));
    expect(linearTrend(waves, { seasons: 12 })).toBeNull();
    expect(linearTrend(monthly(repeated(usual, 24)), { seasons: 12 })).not.toBeNull();
  });

  test('scores that fall by 2 points a month: the slope, with an interval below 0', () => {
    const falling = Array.from({ length: 12 }, (_, month) => ({
      promoters: 500 - 10 * month,
      passives: 300,
      detractors: 200 + 10 * month,
    }));
    const trend = linearTrend(monthly(falling));
    expect(trend?.estimate).toBeCloseTo(-2, 6);
    expect(trend?.upper).toBeLessThan(0);
  });
});

describe('changePoint', () => {
  test('one fall: its place, alone among the plausible ones', () => {
    const found = changePoint(monthly([...repeated(usual, 8), ...repeated(bad, 8)]));
    expect(found).toMatchObject({ firstAfter: '2001-09', plausible: ['2001-09'] });
    expect(found?.change.estimate).toBeCloseTo(-80, 8);
  });

  test('nothing ever changes: a p-value of 1', () => {
    expect(changePoint(monthly(repeated(usual, 8)))?.pValue).toBeCloseTo(1, 12);
  });

  test('five waves or all answers equal: null', () => {
    expect(changePoint(monthly(repeated(usual, 5)))).toBeNull();
    expect(changePoint(monthly(repeated({ ...nobody, passives: 5 }, 8)))).toBeNull();
  });
});

describe('forecast', () => {
  test('seven waves: null', () => {
    expect(forecast(monthly(repeated(usual, 7)))).toBeNull();
  });

  test('a target: chances that fall as it rises', () => {
    const waves = monthly(repeated(usual, 12));
    const chances = [0, 30, 60].map(
      (target) => forecast(waves, { target })?.ahead[0]?.level.chanceOfTarget ?? Number.NaN,
    );
    expect(chances[0]).toBeGreaterThan(0.99);
    expect(chances[1]).toBeCloseTo(0.5, 1);
    expect(chances[2]).toBeLessThan(0.01);
  });

  test('an empty wave at the end: its period has passed, so the ranges are one step wider', () => {
    const waves = monthly([...repeated(usual, 12), nobody]);
    const after = forecast(waves)?.ahead ?? [];
    const before = forecast(waves.slice(0, 12))?.ahead ?? [];
    expect(after.slice(0, 2)).toEqual(before.slice(1));
  });

  test('further ahead: wider ranges; observed scores vary more than the level', () => {
    const [first, , third] = forecast(monthly(repeated(usual, 12)))?.ahead ?? [];
    const width = ({ lower, upper }: { lower: number; upper: number }) => upper - lower;
    if (!first || !third) throw new Error('three periods are the default');
    expect(width(third.level)).toBeGreaterThan(width(first.level));
    expect(width(first.observed)).toBeGreaterThan(width(first.level));
  });

  test.each([
    ['2026-Q4', '2026-10-01', '2026-12-31', ['2027-Q1', '2027-Q2']],
    ['2026', '2026-01-01', '2026-12-31', ['2027', '2028']],
    ['2026-W53', '2026-12-28', '2027-01-03', ['2027-W01', '2027-W02']],
    ['2026-12-31', '2026-12-31', '2026-12-31', ['2027-01-01', '2027-01-02']],
  ])('after %s: the next names', (period, start, end, names) => {
    const length = Date.parse(end) - Date.parse(start) + 86_400_000;
    const day = (time: number) => new Date(time).toISOString().slice(0, 10);
    const waves = Array.from({ length: 8 }, (_, place): Wave => {
      const ago = 7 - place;
      if (ago === 0) return { period, start, end, partial: false, tally: usual };
      const from = day(Date.parse(start) - ago * length);
      const to = day(Date.parse(start) - (ago - 1) * length - 86_400_000);
      return { period: `before ${ago}`, start: from, end: to, partial: false, tally: usual };
    });
    expect(forecast(waves, { periods: 2 })?.ahead.map((ahead) => ahead.period)).toEqual(names);
  });
});

describe('individualsChart', () => {
  test('one wave: null', () => {
    expect(individualsChart(monthly([usual]))).toBeNull();
  });

  test('a wave far away: outside its limits', () => {
    const chart = individualsChart(monthly([...repeated(usual, 20), bad]));
    expect(chart?.points.map(({ isOutside }) => isOutside)).toEqual([
      ...new Array(20).fill(false),
      true,
    ]);
  });
});
