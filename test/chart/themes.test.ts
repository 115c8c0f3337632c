import { describe, expect, test } from 'vitest';
import { themeChart } from '../../src/chart/index.js';
import { compareThemes, type ThemeOptions } from '../../src/comments/index.js';
import { type Drawn, draw } from './drawn.js';

interface Answer {
  readonly rating: number;
  readonly comment: string | null;
}

const layers = {
  bars: 0,
  intervals: 2,
  stakes: 3,
  names: 4,
  people: 6,
  shortfalls: 8,
  atStake: 10,
};
const themes = { Price: ['expensive'], Staff: ['staff'] };

const answers: readonly Answer[] = Array.from({ length: 20 }, () => [
  { rating: 3, comment: 'too expensive' },
  { rating: 7, comment: 'expensive, but good staff' },
  { rating: 10, comment: 'friendly staff' },
  { rating: 2, comment: 'it broke' },
  { rating: 9, comment: null },
]).flat();

const tableOf = (rows: readonly Answer[], options: Partial<ThemeOptions<Answer, string>> = {}) =>
  compareThemes(rows, { rating: 'rating', comment: 'comment', themes, ...options });

const text = (marks: readonly Drawn[]) => marks.map((mark) => mark.text);

describe('the chart of themes', () => {
  test('each theme, other and silent: a bar from 0 to its shortfall, a line, a dot at its stake', async () => {
    const table = tableOf(answers);
    const { layer, xAt } = await draw(themeChart(table));
    const rows = [...table.themes, table.other, table.silent];
    expect(text(layer(layers.names))).toEqual(['Price', 'Staff', 'Other comments', 'No comment']);
    rows.forEach(({ shortfall, atStake }, index) => {
      const bar = layer(layers.bars)[index];
      const line = layer(layers.intervals)[index];
      expect(xAt(bar?.x ?? 0)).toBeCloseTo(0, 9); // through pixels and back, as below
      expect(xAt((bar?.x ?? 0) + (bar?.width ?? 0))).toBeCloseTo(shortfall.estimate, 9);
      expect(xAt(line?.x ?? 0)).toBeCloseTo(shortfall.lower, 9);
      expect(xAt(line?.x2 ?? 0)).toBeCloseTo(shortfall.upper, 9);
      expect(xAt(layer(layers.stakes)[index]?.x ?? 0)).toBeCloseTo(atStake?.estimate ?? NaN, 9);
    });
    expect(text(layer(layers.people))).toEqual(['40', '40', '20', '20']);
    expect(text(layer(layers.shortfalls))).toEqual(['50', '10', '40', '0']);
  });

  test('other and silent: grey', () => {
    const chart = themeChart(tableOf(answers));
    const colors = chart.layer[layers.bars]?.data.values.map(({ color }) => color) ?? [];
    expect(new Set(colors.slice(0, 2)).size).toBe(1);
    expect(colors[2]).not.toBe(colors[0]);
    expect(colors[3]).toBe(colors[2]);
  });

  test('a stake whose interval includes zero: hollow', () => {
    const even = answers.map((answer, index) => ({
      ...answer,
      comment: index % 10 < 5 ? 'staff' : 'expensive',
    }));
    const fillsOf = (rows: readonly Answer[]) => {
      const chart = themeChart(tableOf(rows));
      const values = chart.layer[layers.stakes]?.data.values ?? [];
      return values.slice(0, 2).map(({ fill }) => fill === chart.background);
    };
    expect(fillsOf(even)).toEqual([true, true]);
    expect(fillsOf(answers)).toEqual([false, false]);
  });

  test('nobody mentions a theme: no dot, no line longer than a point, a dash as its stake', async () => {
    const table = tableOf(answers, { themes: { ...themes, Colour: ['colour'] } });
    const { layer } = await draw(themeChart(table));
    expect(text(layer(layers.names))[2]).toBe('Colour');
    expect(layer(layers.stakes)).toHaveLength(4);
    expect(text(layer(layers.atStake))[2]).toBe('–');
  });

  test('the title: each finding in words', () => {
    const titleOf = (rows: readonly Answer[]) => themeChart(tableOf(rows)).title.text.join(' ');
    expect(titleOf([])).toBe('Nobody answered');
    expect(titleOf([{ rating: 10, comment: 'staff' }])).toBe(
      'Nothing is missing to 100: only promoters',
    );
    expect(titleOf(answers)).toBe('Price: about 50 of the 100 points missing to 100');
    expect(
      titleOf([
        { rating: 7, comment: null },
        { rating: 9, comment: null },
      ]),
    ).toBe('50 points missing to 100');
  });

  test('in Korean: the same numbers in Korean words', () => {
    const { title } = themeChart(tableOf(answers), { language: 'ko' });
    expect(title.text.join(' ')).toBe('Price: 100점까지 모자란 100점 중 약 50점');
  });

  test('a theme with too few mentions: counted, not named', () => {
    const rows = [...answers, { rating: 0, comment: 'colour' }];
    const chart = themeChart(
      tableOf(rows, { themes: { ...themes, Colour: ['colour'] }, minRespondents: 5 }),
    );
    expect(chart.title.subtitle.join(' ')).toContain('1 theme not shown: too few mentions.');
    expect(JSON.stringify(chart)).not.toContain('Colour');
  });

  test('a long name: cut, and the bars keep their room', () => {
    const name = 'Everything about prices '.repeat(5);
    const chart = themeChart(tableOf(answers, { themes: { [name]: ['expensive'] } }));
    expect(String(chart.layer[layers.names]?.data.values[0]?.['name'])).toMatch(/^Everything.*…$/);
    expect(chart.width).toBeGreaterThan(150);
  });
});
