import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { describe, expect, test } from 'vitest';
import { svgOf } from '../../docs/site/playground/draw.js';
import {
  changeChart,
  distributionChart,
  segmentChart,
  transitionChart,
  trendChart,
} from '../../src/chart/index.js';
import {
  compareSegments,
  compareWaves,
  explainChange,
  type Tally,
  tallyByPeriod,
} from '../../src/index.js';

const tally = (promoters: number, passives: number, detractors: number): Tally => ({
  promoters,
  passives,
  detractors,
});
const before = [
  ['a', tally(30, 40, 20)],
  ['</script>', tally(5, 2, 4)],
] as const;
const after = [
  ['a', tally(20, 60, 30)],
  ['datum.x', tally(55, 2, 14)],
] as const;
const days = Array.from({ length: 900 }, (_, i) => ({
  day: new Date(Date.UTC(2025, 0, 1) + i * 40_000_000).toISOString(),
  rating: (i * i) % 11,
}));
const waves = tallyByPeriod(
  days.filter(({ day }) => !day.startsWith('2025-05')),
  { rating: 'rating', date: 'day', period: 'month', asOf: '2026-02-17' },
);

describe.each(['light', 'dark'] as const)('charts drawn without eval in a %s theme', (theme) => {
  const explained = explainChange(before, after);
  if (explained === null) throw new Error('both periods have answers');
  test.each([
    ['trend', trendChart(compareWaves(waves), { theme })],
    ['segments', segmentChart(compareSegments([...before, ...after.slice(1)]), { theme })],
    ['distribution', distributionChart([3, 0, 1, 4, 1, 5, 9, 2, 6, 5, 3], { theme })],
    ['change', changeChart(explained, { theme, language: 'ko' })],
    [
      'transitions',
      transitionChart(
        [
          [5, 1, 0],
          [2, 7, 3],
          [0, 4, 6],
        ],
        { theme },
      ),
    ],
  ])('%s: the same picture as Vega draws', async (_, spec) => {
    const compiled = parse(compile(spec as TopLevelSpec).spec);
    const expected = await new View(compiled, { renderer: 'none' }).toSVG();
    expect(await svgOf(spec)).toBe(expected);
  });
});
