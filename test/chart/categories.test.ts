import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categoryChart } from '../../src/chart/index.js';
import { compareWaves, emptyTally, type Tally } from '../../src/index.js';
import { monthly } from '../monitoring/waves.js';
import { smallTallies } from '../support/arbitraries.js';
import { draw } from './drawn.js';

const low: Tally = { promoters: 20, passives: 40, detractors: 40 };

describe('the chart of categories over time', () => {
  test('any waves: parts are as high as their shares, and make up the whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(smallTallies, { minLength: 1, maxLength: 8 }), async (tallies) => {
        const points = compareWaves(monthly(tallies));
        const { layer, yAt } = await draw(categoryChart(points));
        const answered = points.filter(({ score }) => score !== null);
        const bars = layer(0).map(({ y, height = 0 }) => yAt(y) - yAt(y + height));
        expect(bars).toHaveLength(3 * answered.length);
        answered.forEach(({ promoterShare, passiveShare, detractorShare }, index) => {
          [promoterShare, passiveShare, detractorShare].forEach((share, part) => {
            expect(bars[3 * index + part]).toBeCloseTo(100 * (share ?? 0), 9); // through pixels and back
          });
        });
      }),
      { numRuns: 20 },
    );
  });

  test('beside the bars: the names of the categories, with their shares of all answers', async () => {
    const promoters = { promoters: 100, passives: 0, detractors: 0 };
    const points = compareWaves(monthly([low, emptyTally, promoters]));
    const { texts } = await draw(categoryChart(points));
    expect(texts).toEqual(
      expect.arrayContaining(['Promoters', '60%', 'Passives', '20%', 'Detractors']),
    );
    expect((await draw(categoryChart(points, { language: 'ko' }))).texts).toContain('추천 고객');
  });

  test('nobody: said, without bars', () => {
    const chart = categoryChart(compareWaves(monthly([emptyTally])));
    expect(chart.title.text).toEqual(['Nobody answered']);
    expect(chart.layer[0]?.data.values).toEqual([]);
  });
});
