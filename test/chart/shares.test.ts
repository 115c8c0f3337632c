import { describe, expect, test } from 'vitest';
import { distributionChart, segmentChart, trendChart } from '../../src/chart/index.js';
import {
  compareSegments,
  compareWaves,
  scales,
  type Tally,
  topBoxScale,
  topBoxShare,
} from '../../src/index.js';
import { errorOf } from '../support/laws.js';
import { draw } from './drawn.js';

const tally = (inBox: number, others: number): Tally => ({
  promoters: inBox,
  passives: 0,
  detractors: others,
});
const table = compareSegments([
  ['Free', tally(30, 70)],
  ['Pro', tally(80, 20)],
]);
const points = compareWaves(
  [tally(30, 70), tally(80, 20)].map((counts, index) => {
    const month = `2026-0${index + 1}`;
    return {
      period: month,
      start: `${month}-01`,
      end: `${month}-28`,
      partial: false,
      tally: counts,
    };
  }),
);
const scale = topBoxScale({ min: 1, max: 5 }, 2);

describe('charts of shares', () => {
  test('segments: marks lie at shares in percent, and the title says percentage points', async () => {
    const chart = segmentChart(table, { metric: 'csat', order: 'given' });
    expect(chart.title.text.join(' ')).toBe('Pro: 50 percentage points above Free');
    const { layer, xAt } = await draw(chart);
    const rows = [...table.segments, table.total];
    rows.forEach((row, index) => {
      const share = topBoxShare(row);
      const line = layer(2)[index];
      // through pixels and back
      expect(xAt(line?.x ?? 0)).toBeCloseTo(100 * (share?.lower ?? 0), 9);
      expect(xAt(line?.x2 ?? 0)).toBeCloseTo(100 * (share?.upper ?? 0), 9);
      expect(xAt(layer(3)[index]?.x ?? 0)).toBeCloseTo(100 * (share?.estimate ?? 0), 9);
    });
    expect(xAt(layer(0)[0]?.x ?? 0)).toBeCloseTo(55, 9); // the line of all
    expect(JSON.stringify(chart)).toContain("datum.label + '%'");
  });

  test('a trend: the title, the axis and the last share are in percent', () => {
    const chart = trendChart(points, { metric: 'csat' });
    expect(chart.title.text.join(' ')).toBe(
      'CSAT rose by 50 percentage points to 80% between January 2026 and February 2026',
    );
    expect(trendChart(points, { metric: 'ces', language: 'ko' }).title.text.join(' ')).toBe(
      'CES: 2026년 1월 ~ 2026년 2월에 50%p 상승해 80%',
    );
    const data = JSON.stringify(chart.layer);
    expect(data).toContain('"score":80');
    expect(data).toContain('"label":"▲50"');
    expect(data).toContain('"label":"80%"');
  });

  test('a distribution: two stretches of ratings, and the share as title', () => {
    const chart = distributionChart([10, 10, 10, 20, 50], { metric: 'csat', scale });
    expect(chart.title.text).toEqual(['Ratings 4–5: CSAT 70%']);
    expect(chart.description).toContain('95% interval 60% to 78%');
    const data = JSON.stringify(chart.layer);
    expect(data).toContain('["Ratings 1–3","30%"]');
    expect(data).toContain('["Ratings 4–5","70%"]');
    expect(data).not.toContain('Passives');
  });

  test('nobody answered: said so', () => {
    const chart = distributionChart([0, 0, 0, 0, 0], { metric: 'csat', scale });
    expect(chart.title.text).toEqual(['Nobody answered']);
  });

  test('answers that were counted with passives: refused', () => {
    const passive = compareSegments([['a', { promoters: 1, passives: 2, detractors: 0 }]]);
    expect(errorOf(() => segmentChart(passive, { metric: 'csat' }))).toEqual(
      new RangeError(
        'table must be counted on a topBoxScale with metric csat, received 2 passives',
      ),
    );
    const counts = [0, 0, 0, 3, 0];
    const onFive = { metric: 'csat', scale: scales['1-5'] } as const;
    expect(errorOf(() => distributionChart(counts, onFive))?.message).toContain(
      'received 3 passives',
    );
  });

  test('a target: refused, for it is in points', () => {
    const options = { metric: 'csat', target: 40 } as const;
    const message = 'target must come with metric nps, received metric csat';
    expect(errorOf(() => segmentChart(table, options))).toEqual(new TypeError(message));
    expect(errorOf(() => trendChart(points, options))).toEqual(new TypeError(message));
  });

  test('metric nps: the chart without the option', () => {
    expect(segmentChart(table, { metric: 'nps' })).toEqual(segmentChart(table));
    expect(trendChart(points, { metric: 'nps' })).toEqual(trendChart(points));
  });
});
