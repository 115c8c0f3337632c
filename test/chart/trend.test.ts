import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trendChart } from '../../src/chart/index.js';
import type { Course } from '../../src/findings/course.js';
import { trendFinding } from '../../src/findings/trend.js';
import { compareWaves, emptyTally, rolling, type Tally, type Wave } from '../../src/index.js';
import { forecast } from '../../src/monitoring/index.js';
import { smallTallies } from '../support/arbitraries.js';
import { draw } from './drawn.js';

/** Months one after another, from January 2024 on. */
function months(tallies: readonly Tally[], partial = -1): Wave[] {
  return tallies.map((tally, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    const period = `${2024 + Math.floor(index / 12)}-${month}`;
    return {
      period,
      start: `${period}-01`,
      end: `${period}-28`,
      partial: index === partial,
      tally,
    };
  });
}

const low: Tally = { promoters: 20, passives: 40, detractors: 40 };
const high: Tally = { promoters: 60, passives: 30, detractors: 10 };
const layers = {
  ...{ band: 0, lone: 1, line: 2, dashed: 3, dots: 4, thin: 5, hollow: 6, marked: 7 },
  ...{ rises: 8, falls: 9 },
};

describe('the chart of a trend', () => {
  test('any waves: the band ends at the limits of intervals, dots are at scores', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(smallTallies, { minLength: 1, maxLength: 15 }), async (tallies) => {
        const points = compareWaves(months(tallies));
        const { layer, xAt, yAt } = await draw(trendChart(points));
        const answered = points.flatMap(({ score, interval }, place) =>
          score === null || interval === null ? [] : [{ place, score, ...interval }],
        );
        const band = layer(layers.band);
        expect(band).toHaveLength(answered.length);
        answered.forEach(({ place, lower, upper }, index) => {
          const mark = band[index];
          expect(xAt(mark?.x ?? 0)).toBeCloseTo(place, 9);
          expect(yAt(mark?.y ?? 0)).toBeCloseTo(lower, 9); // through pixels and back
          expect(yAt(mark?.y2 ?? 0)).toBeCloseTo(upper, 9);
        });
        const dots = [layers.dots, layers.thin, layers.marked].flatMap(layer);
        expect(dots).toHaveLength(answered.length);
        for (const { datum, y } of dots) expect(yAt(y)).toBeCloseTo(datum['score'] as number, 9);
      }),
      { numRuns: 30 },
    );
  });

  test('a target: a line at it with its name, within the axis', async () => {
    const points = compareWaves(months([low, high]));
    const { layer, yAt } = await draw(trendChart(points, { target: 92.5 }));
    const [line, name] = [layer(11)[0], layer(12)[0]]; // after the pooled scores
    expect(yAt(line?.y ?? 0)).toBeCloseTo(92.5, 9);
    expect(line?.y).toBeGreaterThan(0);
    expect(name?.text).toBe('Target +92.5');
  });

  test('marks: changes that are clear among all that are shown, and no others', async () => {
    const points = compareWaves(months([low, low, high, high, low]));
    const { layer, texts } = await draw(trendChart(points));
    const marked = layer(layers.marked).map(({ datum, shape }) => [datum['period'], shape]);
    expect(marked).toEqual([
      ['2024-03', 'triangle-up'],
      ['2024-05', 'triangle-down'],
    ]);
    expect(texts).toContain('▲70');
    expect(texts).toContain('▼70');
    expect(trendChart(points).description).toContain(
      'Triangles: clear changes from the period before',
    );
  });

  test('periods without answers: line and band are broken, a lone wave has a bar', async () => {
    const points = compareWaves(months([low, low, emptyTally, high, emptyTally, low, low]));
    const { layer } = await draw(trendChart(points));
    const runs = layer(layers.line).map(({ datum }) => datum['run']);
    expect(runs).toEqual([0, 0, 1, 2, 2]);
    expect(layer(layers.lone).map(({ datum }) => datum['place'])).toEqual([3]);
    expect(trendChart(points).description).toContain('No answers in 2 periods');
  });

  test('a period that is not over: hollow, dashed and not compared in the title', async () => {
    const chart = trendChart(compareWaves(months([low, low, high], 2)));
    const { layer, texts } = await draw(chart);
    expect(layer(layers.hollow).map(({ datum }) => datum['period'])).toEqual(['2024-03']);
    expect(layer(layers.dashed).map(({ datum }) => datum['place'])).toEqual([1, 2]);
    expect(layer(layers.line).map(({ datum }) => datum['place'])).toEqual([0, 1]);
    expect(chart.title.text).toEqual(['No clear change since January 2024: −20 overall']);
    expect(texts).toContain('overall');
  });

  const titles: readonly (readonly [string, readonly Tally[], string])[] = [
    ['rose', [low, high], 'Score rose by 70 points to +50 between January 2024 and February 2024'],
    ['fell', [high, low], 'Score fell by 70 points to −20 between January 2024 and February 2024'],
    ['one wave', [high], 'Score +50 in January 2024'],
    ['nobody', [emptyTally, emptyTally], 'Nobody answered'],
    ['no waves', [], 'Nobody answered'],
  ];
  test.each(titles)('the title: %s', async (_, tallies, title) => {
    const chart = trendChart(compareWaves(months(tallies)));
    expect(chart.title.text.join(' ')).toBe(title);
    expect(chart.description).toContain(title);
    await draw(chart);
  });

  test('any two waves: the title claims a change only where the interval leaves out zero', () => {
    fc.assert(
      fc.property(fc.array(smallTallies, { minLength: 2, maxLength: 2 }), (tallies) => {
        const points = compareWaves(months(tallies));
        const change = points[1]?.change;
        const isClear = change ? change.lower > 0 || change.upper < 0 : false;
        const title = trendChart(points).title.text.join(' ');
        expect(/rose|fell/.test(title)).toBe(isClear);
      }),
    );
  });

  test('windows that share answers: not compared, and their answers not added up', () => {
    const windows = rolling(months([low, low, high]), { periods: 2 });
    const { text, subtitle } = trendChart(compareWaves(windows)).title;
    expect(text[0]).toMatch(/^Score \+15 in /);
    expect(subtitle.join(' ')).not.toContain('answers.');
  });

  test('labels at the edges: they stay within the width of the marks', async () => {
    const waves = Array.from({ length: 300 }, (_, i) => (i === 0 || i === 299 ? low : high));
    const chart = trendChart(compareWaves(months(waves)));
    const labels = [layers.rises, layers.falls].flatMap(
      (index) => chart.layer[index]?.data.values ?? [],
    );
    const step = chart.width / 300;
    expect(labels.map(({ label }) => label)).toEqual(['▲70', '▼70']);
    for (const { labelPlace } of labels) {
      const centre = step * ((labelPlace as number) + 0.5);
      expect(Math.min(centre, chart.width - centre)).toBeGreaterThan(10);
    }
  });

  test('twelve months: all have names on the axis', async () => {
    const { texts } = await draw(trendChart(compareWaves(months(Array(12).fill(low)))));
    const names = texts.filter((text) => /^[A-Z][a-z]{2}$/.test(text));
    expect(names.join(' ')).toBe('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
  });

  test('forty months: as many labels as fit, each year named once', async () => {
    const points = compareWaves(months(Array.from({ length: 40 }, () => low)));
    const { texts } = await draw(trendChart(points));
    const labels = texts.filter((text) => /^(Jan|May|Sep|20\d\d)$/.test(text));
    expect(labels.filter((label) => label === 'Jan')).toHaveLength(4);
    expect(labels.filter((label) => /\d/.test(label))).toEqual(['2024', '2025', '2026', '2027']);
  });

  test('two hundred equal waves: a dot for each', async () => {
    const none = { promoters: 0, passives: 5, detractors: 0 };
    const waves = months(Array.from({ length: 200 }, () => none));
    const { layer, yAt } = await draw(trendChart(compareWaves(waves)));
    expect(layer(layers.thin)).toHaveLength(200);
    expect(yAt(layer(layers.thin)[0]?.y ?? -1)).toBeCloseTo(0, 9);
  });

  test('one period, not over yet: its score is said to be so far', async () => {
    const { texts } = await draw(trendChart(compareWaves(months([low], 0))));
    expect(texts).toContain('so far');
  });

  test('few answers: small hollow marks, and the small print says so', async () => {
    const few: Tally = { promoters: 5, passives: 12, detractors: 12 };
    const chart = trendChart(compareWaves(months([low, low, few])));
    const { layer } = await draw(chart);
    expect(layer(layers.thin).map(({ datum }) => datum['period'])).toEqual(['2024-03']);
    expect(chart.description).toContain('Small and hollow: fewer than 30 answers.');
  });

  test('bars below the axis: as high as many answered', async () => {
    const half: Tally = { promoters: 10, passives: 20, detractors: 20 };
    const chart = trendChart(compareWaves(months([low, half, emptyTally])));
    const { layer, texts } = await draw(chart);
    const bars = layer(chart.layer.findIndex(({ data }) => 'foot' in (data.values[0] ?? {})));
    const heights = bars.map(({ datum }) => (datum['head'] as number) - (datum['foot'] as number));
    expect(heights).toHaveLength(2);
    expect(heights[1]).toBeCloseTo((heights[0] as number) / 2, 12);
    for (const { y } of bars) expect(y).toBeGreaterThan(chart.height);
    expect(texts.join(' ')).toContain('Answers ≤ 100');
  });

  test('a level that changed: a strip over the plausible dates, and the pooled scores at the end', async () => {
    const points = compareWaves(months([high, high, high, high, low, low, low, low]));
    const chart = trendChart(points);
    const { layer, xAt, texts } = await draw(chart);
    const finding = trendFinding(points) as Course;
    expect(finding.dated?.plausible).toEqual(['2024-05', '2024-05']);
    expect(xAt(layer(10)[0]?.x ?? 0)).toBeCloseTo(3.5, 9);
    expect(layer(13).map(({ datum }) => datum['score'])).toEqual([50, -20]);
    expect(texts).toContain('change');
    expect(texts).toContain('−20');
    expect(texts).toContain('last third');
    expect(chart.description).toContain('Grey strip');
  });

  test('no clear change: the note says which change would not show', () => {
    const points = compareWaves(months(Array(6).fill(low)));
    const { detectable } = trendFinding(points) as Course;
    expect(trendChart(points).title.subtitle.join(' ')).toContain(
      `A change of less than about ${Math.ceil(detectable as number)} points`,
    );
  });

  test('a forecast: ranges after the last wave, and where the score will be', async () => {
    const waves = months(Array(9).fill(low));
    const expected = forecast(waves, { periods: 2, target: 0 });
    const chart = trendChart(compareWaves(waves), { forecast: expected });
    const { layer, xAt, yAt, texts } = await draw(chart);
    const [observed, level] = [layer(10), layer(11)];
    expect(observed).toHaveLength(2);
    expected?.ahead.forEach((ahead, index) => {
      const [outer, inner] = [observed[index], level[index]];
      expect(xAt(outer?.x ?? 0)).toBeCloseTo(8.5 + index, 9);
      expect(yAt(outer?.y ?? 0)).toBeCloseTo(ahead.observed.upper, 9);
      expect(yAt((inner?.y ?? 0) + (inner?.height ?? 0))).toBeCloseTo(ahead.level.lower, 9);
    });
    expect(texts).toContain('expected');
    expect(chart.description).toContain('80% ranges');
    expect(chart.title.subtitle.join(' ')).toMatch(
      /November 2024: between .* The chance of 0\.0 or more is/,
    );
  });

  test('no forecast, as of too few waves: the same chart as without', () => {
    const points = compareWaves(months([low, high]));
    expect(trendChart(points, { forecast: forecast(months([low, high])) })).toEqual(
      trendChart(points),
    );
  });

  test('in Korean: the title', () => {
    const { title } = trendChart(compareWaves(months([low, high])), { language: 'ko' });
    expect(title.text).toEqual(['2024년 1월 ~ 2024년 2월에 70점 상승해 +50']);
  });
});
