import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distributionChart } from '../../src/chart/index.js';
import { palettes } from '../../src/chart/theme.js';
import { classify, confidenceInterval, histogram, type Interval, scales } from '../../src/index.js';
import { presetScales } from '../support/arbitraries.js';
import { draw } from './drawn.js';

const layers = { bars: 0, counts: 1, categories: 3 };

describe('the chart of a distribution', () => {
  test('any counts: heights of bars are counts, colours are categories', async () => {
    const scaled = presetScales.chain((scale) => {
      const bins = scale.max - scale.min + 1;
      const counts = fc.array(fc.nat(1000), { minLength: bins, maxLength: bins });
      return counts.map((counts) => ({ scale, counts }));
    });
    await fc.assert(
      fc.asyncProperty(scaled, async ({ scale, counts }) => {
        const { layer, xAt, yAt } = await draw(distributionChart(counts, { scale }));
        const bars = layer(layers.bars);
        expect(bars).toHaveLength(counts.length);
        counts.forEach((count, index) => {
          const { x = 0, y = 0, width = 0, height = 0, fill } = bars[index] ?? {};
          const rating = scale.min + index;
          expect(xAt(x + width / 2)).toBeCloseTo(rating, 9); // through pixels and back
          expect(yAt(y)).toBeCloseTo(count, 9);
          expect(yAt(y + height)).toBeCloseTo(0, 9);
          expect(fill).toBe(palettes.light.categories[classify(rating, { scale })]);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('the title: the score and the shares of promoters and detractors', () => {
    const { title, description } = distributionChart(histogram([10, 8, 3]));
    expect(title.text).toEqual(['Score 0: 33% promoters less 33% detractors']);
    expect(title.subtitle.join(' ')).toMatch(/^3 answers\. 95% interval −\d+ to \+\d+\.$/);
    expect(description).toContain('The shares and the score are each rounded by themselves.');
  });

  test('each category: its share above its ratings', async () => {
    const chart = distributionChart([1, 0, 0, 1, 2], { scale: scales['1-5'] });
    const { layer } = await draw(chart);
    expect(layer(layers.categories).map(({ text }) => text)).toEqual([
      ['Detractors', '25%'],
      ['Passives', '25%'],
      ['Promoters', '50%'],
    ]);
  });

  test('method and level: the interval is computed with them', () => {
    const counts = [0, 0, 0, 20, 0, 0, 0, 0, 30, 0, 50];
    const { lower, upper } = confidenceInterval(
      { promoters: 50, passives: 30, detractors: 20 },
      { method: 'wald', confidenceLevel: 0.9 },
    ) as Interval;
    const { title } = distributionChart(counts, { method: 'wald', confidenceLevel: 0.9 });
    const limits = [lower, upper].map((limit) => `+${Math.round(limit)}`).join(' to ');
    expect(title.subtitle).toEqual([`100 answers. 90% interval ${limits}.`]);
  });

  test('nobody answered: a title, and bars without height', async () => {
    const chart = distributionChart(histogram([]));
    expect(chart.title.text).toEqual(['Nobody answered']);
    expect((await draw(chart)).layer(layers.bars)).toHaveLength(11);
  });

  test('a hundred ratings: no counts, which would overlap', async () => {
    const scale = { min: 0, max: 100, passiveFrom: 70, promoterFrom: 90 };
    const chart = distributionChart(new Array<number>(101).fill(1234), { scale });
    expect((await draw(chart)).layer(layers.counts)).toHaveLength(0);
  });

  test('a scale of 200,000 ratings: drawn like any other', () => {
    const scale = { min: 0, max: 200_000, passiveFrom: 140_000, promoterFrom: 180_000 };
    const counts = new Uint32Array(200_001).fill(1);
    expect(distributionChart(counts, { scale }).title.text[0]).toMatch(/^Score −60.0:/);
  });

  test('weighted answers: the notes say so', () => {
    const { title } = distributionChart([0, 0, 0, 0, 0, 0, 0, 0, 0, 10.4, 20], { answers: 44 });
    expect(title.subtitle[0]).toMatch(/^44 answers, weighted: worth 30\. 95%/);
  });

  test('wrong counts or level: an error that names the rule', () => {
    expect(() => distributionChart([1, 2])).toThrow('counts.length must be 11, received 2');
    expect(() => distributionChart(histogram([]), { confidenceLevel: 95 })).toThrow(RangeError);
  });
});

test('a population: the interval in it, and its size in the note', () => {
  const counts = [2, 0, 0, 0, 0, 0, 0, 3, 0, 5, 0];
  const [note] = distributionChart(counts, { population: 10 }).title.subtitle;
  expect(note).toBe('10 answers of 10 people. 95% interval +30 to +30.');
  expect(distributionChart(counts, { population: Infinity })).toEqual(distributionChart(counts));
});
