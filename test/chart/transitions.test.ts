import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transitionChart } from '../../src/chart/index.js';
import { contrast } from '../../src/chart/theme.js';
import { pairedDifference, type Transitions } from '../../src/index.js';
import { draw } from './drawn.js';

const row = fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200));
const transitions: fc.Arbitrary<Transitions> = fc.tuple(row, row, row);
const layers = { cells: 0, counts: 1 };

describe('the chart of transitions', () => {
  test('every cell: its count, from above to below and left to right', async () => {
    const counts: Transitions = [
      [320, 40, 12],
      [60, 110, 20],
      [45, 38, 95],
    ];
    const { layer, xAt, yAt } = await draw(transitionChart(counts));
    const cells = layer(layers.counts).map(({ x, y, text }) => [yAt(y), xAt(x), Number(text)]);
    counts.forEach((row, from) => {
      row.forEach((count, to) => {
        const [down, across, text] = cells[3 * from + to] ?? [];
        expect(down).toBeCloseTo(from, 9); // through pixels and back
        expect(across).toBeCloseTo(to, 9);
        expect(text).toBe(count);
      });
    });
  });

  test('any transitions: the title claims a change only where the interval leaves out zero', () => {
    fc.assert(
      fc.property(transitions, (counts) => {
        const change = pairedDifference(counts);
        const isClear = change ? change.lower > 0 || change.upper < 0 : false;
        expect(/rose|fell/.test(transitionChart(counts).title.text.join(' '))).toBe(isClear);
      }),
      { numRuns: 50 },
    );
  });

  test('any transitions: texts in cells have a contrast of at least 4.5', () => {
    fc.assert(
      fc.property(transitions, fc.constantFrom('light', 'dark'), (counts, theme) => {
        const rows = transitionChart(counts, { theme }).layer[layers.cells]?.data.values ?? [];
        for (const { color, ink } of rows) {
          expect(contrast(String(color), String(ink))).toBeGreaterThanOrEqual(4.5);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('another level: the finding and the interval are at that level', () => {
    const counts: Transitions = [
      [8, 7, 6],
      [5, 4, 3],
      [2, 1, 9],
    ];
    const { title } = transitionChart(counts, { confidenceLevel: 0.9 });
    expect(title.text[0]).toMatch(/^The same people: score fell by \d+ points$/); // p = 0.083
    expect(title.subtitle.join(' ')).toContain('90% interval');
  });

  test('nobody answered: a title', async () => {
    const nobody: Transitions = [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ];
    const chart = transitionChart(nobody);
    expect(chart.title.text).toEqual(['Nobody answered']);
    expect((await draw(chart)).layer(layers.counts)).toHaveLength(9);
  });
});
