import fc from 'fast-check';
import { parse, type Spec, View } from 'vega';
import { compile } from 'vega-lite';
import { describe, expect, test } from 'vitest';
import {
  type ChartSpecification,
  segmentChart,
  segmentTrendsChart,
  trendChart,
} from '../../src/chart/index.js';
import { vegaSpecification } from '../../src/cli/output/vega/specification.js';
import { compareSegments, compareWaves, type Tally } from '../../src/index.js';
import { type Forecast, forecast } from '../../src/monitoring/index.js';
import { monthly } from '../monitoring/waves.js';
import { chartsNaming } from './every-chart.js';

async function pictureOf(specification: unknown): Promise<string> {
  const view = new View(parse(specification as Spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return svg.replaceAll('<', '\n<'); // differences are shown by line
}

/** Expects the same picture, letter by letter, as by way of Vega-Lite. */
async function expectSamePicture(chart: ChartSpecification): Promise<void> {
  const [ours, expected] = [vegaSpecification(chart), compile(chart).spec];
  expect(await pictureOf(ours)).toBe(await pictureOf(expected));
}

const tally = (promoters: number, detractors: number): Tally => ({
  promoters,
  passives: 10,
  detractors,
});
const waves = monthly(Array.from({ length: 18 }, (_, i) => tally(40 - i, i === 7 ? 0 : 2 * i)));
const segments = Array.from({ length: 60 }, (_, i) => [`Shop ${i}`, tally(i, 60 - i)] as const);

describe('drawn without Vega-Lite', () => {
  test.each([
    ['light', {}],
    ['dark', { theme: 'dark' }],
    ['Korean, narrow', { language: 'ko', width: 360 }],
    ['with a source', { source: { file: 'answers.csv', answers: 1200 } }],
  ] as const)('every chart, %s: the same picture', async (_, options) => {
    for (const chart of chartsNaming('Pro', options)) await expectSamePicture(chart);
  });

  test('a trend with gaps, a target and a forecast: the same picture', async () => {
    const gap = waves.map((wave, i) => (i === 4 ? { ...wave, tally: tally(0, 0) } : wave));
    const ahead = forecast(waves) as Forecast;
    const trend = trendChart(compareWaves(gap), { target: 40, forecast: ahead });
    await expectSamePicture(trend);
  });

  test('panels of five segments with a target, the last month not over: the same picture', async () => {
    const points = compareWaves(
      waves.map((wave, i) => ({ ...wave, partial: i === waves.length - 1 })),
    );
    const trends = Array.from({ length: 5 }, (_, i) => [`Shop ${i}`, points.slice(i)] as const);
    const trend = { points, segments: new Map(trends) };
    await expectSamePicture(segmentTrendsChart(trend, { target: 40 }));
    await expectSamePicture(segmentTrendsChart(trend, { width: 360, language: 'ko' }));
  });

  test('60 segments with a target, and shares: the same picture', async () => {
    await expectSamePicture(segmentChart(compareSegments(segments), { target: -50 }));
    const shares = segments.map(([name, counts]) => [name, { ...counts, passives: 0 }] as const);
    await expectSamePicture(segmentChart(compareSegments(shares), { metric: 'csat' }));
  });

  test('any name: the same picture', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 9 }), async (name) => {
        for (const chart of chartsNaming(name, {})) await expectSamePicture(chart);
      }),
      { numRuns: 5 },
    );
  });
});
