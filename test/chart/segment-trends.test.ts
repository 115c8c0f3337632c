import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentTrendsChart } from '../../src/chart/index.js';
import {
  compareWaves,
  emptyTally,
  npsTrend,
  type Tally,
  type TrendPoint,
} from '../../src/index.js';
import { monthly } from '../monitoring/waves.js';
import { smallTallies } from '../support/arbitraries.js';
import { draw } from './drawn.js';

const layers = {
  total: 2,
  band: 3,
  levels: 5,
  dots: 8,
  thin: 9,
  names: 11,
  verdicts: 12,
  ticks: 14,
};

const pointsOf = (tallies: readonly Tally[]): TrendPoint[] => compareWaves(monthly(tallies));
const months = (promotersOf: (month: number) => number): TrendPoint[] =>
  pointsOf(
    Array.from({ length: 12 }, (_, i) => {
      const promoters = promotersOf(i);
      return { promoters, passives: 20, detractors: 60 - promoters };
    }),
  );
const steady = months((i) => 30 + (i % 2));
const falling = months((i) => 50 - 2 * i);
const rising = months((i) => 10 + 3 * i);

const chartOf = (
  trends: Readonly<Record<string, readonly TrendPoint[]>>,
  options: Parameters<typeof segmentTrendsChart>[1] = {},
) => segmentTrendsChart({ points: steady, segments: new Map(Object.entries(trends)) }, options);
const titleOf = (...chart: Parameters<typeof chartOf>) => chartOf(...chart).title.text.join(' ');

describe('the title of trends by segment', () => {
  test('a segment that moved: by how much, where to, and who shows no change', () => {
    expect(titleOf({ Free: falling, Team: steady, Pro: steady }, { by: 'Plan' })).toBe(
      'Free fell by 40 points to +3, Team and Pro show no clear change (by Plan)',
    );
    expect(titleOf({ Free: falling }, { language: 'ko' })).toBe('Free 40점 하락해 +3');
  });

  test('segments that moved: the surest first; many: counted', () => {
    expect(titleOf({ a: falling, b: rising })).toBe(
      'b rose by 60 points to +21, a fell by 40 points to +3',
    );
    const six = { a: falling, b: falling, c: falling, d: falling, e: rising, f: steady };
    expect(titleOf(six)).toMatch(
      /^e rose .*, a fell .*, b fell .*, 2 more moved, f shows no clear change$/,
    );
  });

  test('no segment that moved: named, many of them counted', () => {
    expect(titleOf({ a: steady, b: steady })).toBe('a and b show no clear change');
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`s${i}`, steady]));
    expect(titleOf(many)).toBe('None of 9 segments shows a clear change');
    expect(titleOf(many, { language: 'ko' })).toBe('집단 9개 모두 뚜렷한 변화 없음');
    expect(titleOf({ ...many, a: falling })).toMatch(/9 others show no clear change$/);
  });

  test('shares: in percentage points', () => {
    const shares = months((i) => 50 - 2 * i).map((point) => ({ ...point, passives: 0 }));
    const chart = segmentTrendsChart(
      { points: shares, segments: new Map([['Free', shares]]) },
      { metric: 'csat' },
    );
    expect(chart.title.text.join(' ')).toMatch(/^Free fell by \d+ percentage points to \d+%$/);
    expect(() => chartOf({ Free: steady }, { metric: 'csat' })).toThrow('trend must be counted');
  });

  test('a single period, nobody: no change to be seen', () => {
    expect(titleOf({ a: steady.slice(0, 1) })).toBe('Too few periods to see a change');
    expect(titleOf({ a: pointsOf([emptyTally]) })).toBe('Nobody answered');
    expect(titleOf({})).toBe('Nobody answered');
  });
});

describe('the panels', () => {
  test('any trends: dots are at the scores of their panel, bands within it', async () => {
    const trends = fc.array(fc.array(smallTallies, { minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 7,
    });
    await fc.assert(
      fc.asyncProperty(trends, async (tallies) => {
        const segments = new Map(tallies.map((of, i) => [`s${i}`, pointsOf(of)]));
        const points = pointsOf(Array.from({ length: 8 }, () => emptyTally));
        const chart = segmentTrendsChart({ points, segments }, { order: 'given' });
        const { layer, xAt, yAt } = await draw(chart);
        const answered = [...segments].flatMap(([segment, of]) =>
          of.flatMap(({ score }, place) => (score === null ? [] : [{ segment, place, score }])),
        );
        const dots = [layers.dots, layers.thin].flatMap(layer);
        const drawn = dots.map(({ datum, x, y }) => ({
          segment: datum['segment'],
          place: Math.round(xAt(x - (datum['left'] as number))),
          score: Math.round(1e6 * yAt(y - (datum['top'] as number))) / 1e6,
        }));
        const rounded = answered.map((each) => ({
          ...each,
          score: Math.round(1e6 * each.score) / 1e6,
        }));
        expect(new Set(drawn.map((each) => JSON.stringify(each)))).toEqual(
          new Set(rounded.map((each) => JSON.stringify(each))),
        );
        for (const { datum, y = 0, y2 = 0 } of layer(layers.band)) {
          const top = datum['top'] as number;
          expect(Math.min(y, y2)).toBeGreaterThanOrEqual(top + 36 - 1e-9);
          expect(Math.max(y, y2)).toBeLessThanOrEqual(top + 36 + 96 + 1e-9);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('seven panels on a page, on a telephone: three columns, one', async () => {
    const seven = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`s${i}`, steady]));
    const columnsAt = async (width: number) => {
      const { layer } = await draw(chartOf(seven, { width }));
      return new Set(layer(layers.names).map(({ x }) => Math.round(x))).size;
    };
    expect([await columnsAt(600), await columnsAt(360)]).toEqual([3, 1]);
  });

  test('the grey line of all answers: in every panel', async () => {
    const { layer } = await draw(chartOf({ a: falling, b: steady }));
    expect(layer(layers.total)).toHaveLength(2 * 12);
  });

  test('a clear change: the levels of both thirds as lines, and its size in its colour', async () => {
    const { layer } = await draw(chartOf({ a: falling, b: steady }, { order: 'given' }));
    expect(layer(layers.levels)).toHaveLength(2);
    expect(layer(layers.verdicts).map(({ text, fill }) => [text, fill])).toEqual([
      ['▼ 40 to +3', '#ad5700'],
      ['no clear change: +1', '#545d68'],
    ]);
  });

  test('the order: by score, answers, name or as given; blank values have no panel', async () => {
    const trends = { b: rising, '': steady, a: falling, c: steady.slice(0, 3) };
    const namesIn = async (order: 'score' | 'answers' | 'name' | 'given') => {
      const { layer } = await draw(chartOf(trends, { order }));
      return layer(layers.names).map(({ text }) => text);
    };
    expect(await namesIn('score')).toEqual(['a', 'c', 'b']);
    expect(await namesIn('answers')).toEqual(['b', 'a', 'c']);
    expect(await namesIn('name')).toEqual(['a', 'b', 'c']);
    expect(await namesIn('given')).toEqual(['b', 'a', 'c']);
  });

  test('twenty segments: the twelve largest have panels, the others are told', () => {
    const twenty = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`s${i}`, steady.slice(0, 1 + (i % 12))]),
    );
    const { layer, description } = chartOf(twenty);
    expect(layer[layers.names]?.data.values).toHaveLength(12);
    expect(description).toContain('8 smaller segments are not shown.');
    expect(chartOf({ a: steady }, { others: 3 }).description).toContain('3 smaller segments');
  });

  test('periods of a segment that are hidden: told, and a segment without any other says so', async () => {
    const rows = [
      ...Array.from({ length: 40 }, (_, i) => ({ plan: 'Pro', day: '2026-01-05', rating: i % 11 })),
      ...Array.from({ length: 40 }, (_, i) => ({ plan: 'Pro', day: '2026-02-05', rating: i % 11 })),
      ...Array.from({ length: 9 }, () => ({ plan: 'Free', day: '2026-02-05', rating: 9 })),
    ];
    const options = { rating: 'rating', by: 'plan', date: 'day', period: 'month' } as const;
    const chart = segmentTrendsChart(npsTrend(rows, { ...options, minRespondents: 10 }));
    const { layer } = await draw(chart);
    expect(layer(layers.verdicts).map(({ text }) => text)).toContain('too few answers');
    expect(chart.description).toMatch(/\d periods of segments hidden/);
  });

  test('long names that begin and end alike: cut, and numbered', async () => {
    const name = (middle: string) =>
      `A name with a ${middle} that is too long to stand above a panel`;
    const chart = chartOf({ [name('b')]: steady, [name('c')]: steady, d: steady });
    const { layer } = await draw(chart);
    const texts = layer(layers.names).map(({ text }) => String(text));
    expect(texts[1]).toMatch(/^2: A.*…/);
    expect(new Set(texts).size).toBe(3);
  });
});

describe('wrong calls', () => {
  test.each([
    [[steady], 'trend must be the result of npsTrend with by'],
    [[{ points: steady }], 'trend must be the result of npsTrend with by'],
    [[{ points: steady, segments: new Map() }, { order: 'size' }], 'order must be'],
    [[{ points: steady, segments: new Map() }, { by: 3 }], 'by must be a text'],
    [[{ points: steady, segments: new Map() }, { others: -1 }], 'others must be a whole number'],
  ])('%#: named', (call, message) => {
    expect(() =>
      segmentTrendsChart(...(call as unknown as Parameters<typeof segmentTrendsChart>)),
    ).toThrow(message);
  });
});
