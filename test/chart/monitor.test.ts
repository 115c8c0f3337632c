import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monitorChart } from '../../src/chart/index.js';
import { emptyTally, type Tally, type Wave } from '../../src/index.js';
import { type Monitor, type MonitorOptions, monitorWaves } from '../../src/monitoring/index.js';
import { monthly } from '../monitoring/waves.js';
import { smallTallies } from '../support/arbitraries.js';
import { draw } from './drawn.js';

const usual: Tally = { promoters: 50, passives: 30, detractors: 20 };
const low: Tally = { promoters: 10, passives: 30, detractors: 60 };
const slightlyLow: Tally = { promoters: 42, passives: 30, detractors: 28 };
const normal = Array<Tally>(12).fill(usual);
const layers = {
  ...{ steps: 0, band: 1, limits: 2, levelLimits: 3, level: 6 },
  ...{ grey: 8, judged: 9, alarms: 11, above: 12, below: 13 },
};

function monitorOf(tallies: readonly Tally[], options: MonitorOptions = {}): Monitor {
  return monitorWaves(monthly(tallies), options) as Monitor;
}

describe('the chart of waves that are watched', () => {
  test('any waves: steps, levels and scores are at the numbers of the monitor', async () => {
    const answered = smallTallies.filter(
      ({ promoters, passives, detractors }) => promoters + passives + detractors > 0,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(answered, { minLength: 7, maxLength: 16 }), async (tallies) => {
        const monitor = monitorOf(tallies);
        const { layer, yAt, xAt } = await draw(monitorChart(monitor));
        const { points, baseline } = monitor;
        const limits = points.flatMap(({ lower, upper }) =>
          [lower, upper].filter((limit) => Math.abs(limit) < 100),
        );
        expect(layer(layers.limits)).toHaveLength(limits.length);
        layer(layers.limits).forEach(({ y }, index) => {
          expect(yAt(y)).toBeCloseTo(limits[index] as number, 9); // through pixels and back
        });
        points.forEach(({ level, levelLower, levelUpper }, index) => {
          expect(yAt(layer(layers.level)[index]?.y ?? 0)).toBeCloseTo(level, 9);
          const edges = layer(layers.levelLimits).map(({ y }) => yAt(y));
          for (const edge of [levelLower, levelUpper].filter((each) => Math.abs(each) < 100)) {
            expect(edges.some((drawn) => Math.abs(drawn - edge) < 1e-9)).toBe(true);
          }
        });
        const grey = layer(layers.grey);
        expect(grey).toHaveLength(baseline.waves);
        baseline.points.forEach(({ score }, place) => {
          expect(yAt(grey[place]?.y ?? 0)).toBeCloseTo(score, 9);
          expect(xAt(grey[place]?.x ?? 0)).toBeCloseTo(place, 9);
        });
        const alarms = layer(layers.alarms).map(({ datum }) => datum['period']);
        expect(alarms).toEqual(monitor.alarms.map(({ period }) => period));
      }),
      { numRuns: 20 },
    );
  });

  test('a low wave: a triangle at its score with its period, which the title names', async () => {
    const monitor = monitorOf([...normal, usual, low]);
    const chart = monitorChart(monitor);
    const { layer, yAt } = await draw(chart);
    const [alarm] = layer(layers.alarms);
    expect(alarm?.shape).toBe('triangle-down');
    expect(yAt(alarm?.y ?? 0)).toBeCloseTo(-50, 9);
    expect(layer(layers.below).map(({ text }) => text)).toEqual(['February 2002']);
    expect(chart.title.text).toEqual(['February 2002: −50.0 is lower than chance allows']);
    expect(chart.title.subtitle.join(' ')).toContain(
      'A chart like this raises one false alarm in 5 years.',
    );
  });

  test('two low waves: the second alarm is not new, so only the first is named', async () => {
    const chart = monitorChart(monitorOf([...normal, low, low]));
    const { layer } = await draw(chart);
    expect(layer(layers.alarms)).toHaveLength(2);
    expect(layer(layers.below).map(({ text }) => text)).toEqual(['January 2002']);
    expect(chart.title.subtitle.join(' ')).toContain('since January 2002');
  });

  test('narrow periods: only the latest three alarms are named', async () => {
    const cycle = [low, ...Array<Tally>(19).fill(usual)];
    const monitor = monitorOf([...normal, ...Array(6).fill(cycle).flat()]);
    const starts = monitor.points
      .filter(({ alarm }) => alarm?.side === 'below' && alarm.isNew)
      .map(({ period }) => period);
    const namesAt = async (width: number) =>
      (await draw(monitorChart(monitor, { width })))
        .layer(layers.below)
        .map(({ datum }) => datum['period']);
    expect(starts).toHaveLength(6);
    expect(await namesAt(2000)).toEqual(starts);
    expect(await namesAt(600)).toEqual(starts.slice(-3));
  });

  test('a small lasting fall: the triangle is at the level, and the title says so', async () => {
    const monitor = monitorOf([...normal, ...Array<Tally>(24).fill(slightlyLow)]);
    const point = monitor.points[monitor.points.length - 1];
    expect(point?.alarm?.rule).toBe('level');
    const chart = monitorChart(monitor);
    const drawn = (await draw(chart)).layer(layers.alarms);
    const { yAt } = await draw(chart);
    expect(yAt(drawn[drawn.length - 1]?.y ?? 0)).toBeCloseTo(point?.level ?? 0, 9);
    expect(chart.title.text[0]).toMatch(/^The level has slipped to \+1\d\.\d in December 2003/);
  });

  test('an empty wave: its place is free, and lines break there', async () => {
    const monitor = monitorOf([...normal, usual, emptyTally, usual]);
    const { layer, xAt } = await draw(monitorChart(monitor));
    expect(layer(layers.judged).map(({ x }) => Math.round(xAt(x)))).toEqual([12, 14]);
    expect(new Set(layer(layers.level).map(({ datum }) => datum['run'])).size).toBe(2);
  });

  test('a baseline alone: the next wave can be judged', async () => {
    const chart = monitorChart(monitorOf(normal.slice(0, 6)));
    expect(chart.title.text).toEqual(['6 periods say what is normal: the next one can be judged']);
    await draw(chart);
  });

  test('a few answers: limits that cannot be reached are not drawn', async () => {
    const few: Tally = { promoters: 1, passives: 0, detractors: 0 };
    const { layer } = await draw(monitorChart(monitorOf([...normal, few])));
    expect(layer(layers.limits)).toHaveLength(0);
    expect(layer(layers.steps)).toHaveLength(1);
  });

  test('a target: a line at it with its name, within the axis', async () => {
    const { texts } = await draw(monitorChart(monitorOf([...normal, usual]), { target: 92.5 }));
    expect(texts).toContain('Target +92.5');
  });

  test("periods of one's own: the promise is in periods", () => {
    const waves = monthly([...normal, usual]).map((wave): Wave => ({ ...wave, own: true }));
    const monitor = monitorWaves(waves, { falseAlarmRate: 0.01 }) as Monitor;
    const { subtitle } = monitorChart(monitor).title;
    expect(subtitle.join(' ')).toContain('one false alarm in 100 periods');
  });

  test('in Korean: title, notes and names', async () => {
    const chart = monitorChart(monitorOf([...normal, low]), { language: 'ko' });
    expect(chart.title.text).toEqual(['2002년 1월: −50.0, 우연으로 보기에는 너무 낮음']);
    expect(chart.title.subtitle.join(' ')).toContain('5년에 한 번 거짓 경보를 냅니다');
    expect((await draw(chart)).texts).toContain('수준');
  });
});
