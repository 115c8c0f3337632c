import { describe, expect, test } from 'vitest';
import { type ChartLayer, type ChartSource, distributionChart } from '../../src/chart/index.js';
import { draw } from './drawn.js';

const counts = [0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 2];
const whole: ChartSource = {
  ...{ question: 'How likely?', file: 'survey.csv', answers: 1712, rows: 1800 },
  ...{ from: '2026-01-31', to: '2026-02-01', method: 'score interval' },
};

const lastOf = (layers: readonly ChartLayer[]) => layers[layers.length - 1] as ChartLayer;

function footerOf(source: ChartSource, language: 'en' | 'ko' = 'en'): string {
  const { layer } = distributionChart(counts, { source, language });
  const [row] = lastOf(layer).data.values;
  const lines = row?.['label'] as string[];
  return lines.join(' / ');
}

describe('the line below a chart', () => {
  test('a whole source: question, file, answers, days and method', () => {
    expect(footerOf(whole)).toBe(
      '“How likely?” · survey.csv · 1,712 answers of 1,800 rows · 31 January 2026 to 1 February 2026 / score interval',
    );
    expect(footerOf(whole, 'ko')).toBe(
      '“How likely?” · survey.csv · 1,800행 중 응답 1,712건 · 2026년 1월 31일 ~ 2026년 2월 1일 / score interval',
    );
  });

  test('a part of a source: what is known', () => {
    expect(footerOf({ answers: 1 })).toBe('1 answer');
    expect(footerOf({ file: 'a.csv', from: '2026-01-31' })).toBe('a.csv');
  });

  test('no source: the chart as it is, without room for one', () => {
    const [without, within] = [
      distributionChart(counts),
      distributionChart(counts, { source: whole }),
    ];
    expect(within.layer.slice(0, -1)).toEqual(without.layer);
    expect(within.padding.bottom).toBeGreaterThan(without.padding.bottom);
    expect(within.description).toContain(without.description);
  });

  test('names: below the marks, cut to a line, and without what is unsafe', async () => {
    const name = `${'long '.repeat(100)}\u0000`;
    const chart = distributionChart(counts, { source: { file: name } });
    const { texts } = await draw(chart);
    const footer = texts[texts.length - 1] as string;
    expect(footer).toMatch(/^long .*…$/);
    const { y } = lastOf(chart.layer).encoding as { y: { value: number } };
    expect(y.value).toBeGreaterThan(chart.height);
    expect(y.value).toBeLessThan(chart.height + chart.padding.bottom);
  });
});
