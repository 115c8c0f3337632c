import { describe, expect, test } from 'vitest';
import { termChart } from '../../src/chart/index.js';
import { separatingTerms, type TermOptions } from '../../src/comments/index.js';
import { type Drawn, draw } from './drawn.js';

interface Answer {
  readonly rating: number;
  readonly comment: string;
}

const layers = { intervals: 1, gaps: 2, people: 3, sides: 4, names: 5, behind: 6, gapTexts: 7 };

/** Forty answers with each comment: slow and broken ones are detractors, easy ones promoters. */
const answers: readonly Answer[] = Array.from({ length: 40 }, () => [
  { rating: 3, comment: 'slow to load it' },
  { rating: 2, comment: 'broken it is now' },
  { rating: 7, comment: 'works as is' },
  { rating: 10, comment: 'easy to use it' },
  { rating: 10, comment: 'very easy to do' },
]).flat();
const words = (comment: string) => comment.split(' ').slice(0, 1);

const tableOf = (rows: readonly Answer[], options: Partial<TermOptions<Answer>> = {}) =>
  separatingTerms(rows, { rating: 'rating', comment: 'comment', ...options });

const text = (marks: readonly Drawn[]) => marks.map((mark) => mark.text);

describe('the chart of terms', () => {
  test('each term: a mark at its gap, a line from limit to limit, the gap as a text', async () => {
    const table = tableOf(answers);
    const { layer, xAt } = await draw(termChart(table));
    const rows = [...table.detractors, ...table.promoters];
    expect(rows.length).toBeGreaterThan(1);
    expect(text(layer(layers.names))).toEqual(rows.map(({ term }) => term));
    rows.forEach(({ gap }, index) => {
      const line = layer(layers.intervals)[index];
      expect(xAt(layer(layers.gaps)[index]?.x ?? 0)).toBeCloseTo(gap.estimate, 9); // through pixels
      expect(xAt(line?.x ?? 0)).toBeCloseTo(gap.lower, 9);
      expect(xAt(line?.x2 ?? 0)).toBeCloseTo(gap.upper, 9);
    });
    const [first] = table.detractors;
    expect(layer(layers.gapTexts)[0]?.text).toBe(
      `−${Math.abs(first?.gap.estimate ?? 0).toFixed(0)}`,
    );
  });

  test('both sides: each below its name, with marks that point down and up', async () => {
    const { layer } = await draw(termChart(tableOf(answers, { limit: 1 })));
    expect(text(layer(layers.sides))).toEqual(['With low ratings', 'With high ratings']);
    expect(layer(layers.gaps).map(({ shape }) => shape)).toEqual(['triangle-down', 'triangle-up']);
    const [low, high] = layer(layers.gaps);
    const [lowName, highName] = layer(layers.sides);
    expect((lowName?.y ?? 0) < (low?.y ?? 0) && (low?.y ?? 0) < (highName?.y ?? 0)).toBe(true);
    expect((highName?.y ?? 0) < (high?.y ?? 0)).toBe(true);
  });

  test('a narrow chart: no bars, and room for the gaps', async () => {
    const table = tableOf(answers, { limit: 2, words });
    const chart = termChart(table, { width: 360 });
    const { layer } = await draw(chart);
    expect(layer(layers.people)).toEqual([]);
    expect(text(layer(layers.names))).toHaveLength(
      table.detractors.length + table.promoters.length,
    );
    expect(chart.width).toBeGreaterThan(100);
    expect(chart.description).not.toContain('Bars:');
  });

  test('people: a bar of detractors, passives and promoters, the most frequent term the longest', async () => {
    const some = [...answers, ...answers.filter(({ rating }) => rating === 3)];
    const mixed = [...some, { rating: 9, comment: 'slow' }, { rating: 8, comment: 'slow' }];
    const table = tableOf(mixed, { limit: 1 });
    const { layer } = await draw(termChart(table));
    const widths = layer(layers.people).map(({ width }) => width ?? 0);
    const rows = [...table.detractors, ...table.promoters];
    const most = Math.max(...rows.map(({ respondents }) => respondents));
    const parts = rows.flatMap(({ detractors, passives, promoters }) => [
      detractors,
      passives,
      promoters,
    ]);
    expect(widths).toHaveLength(parts.length);
    widths.forEach((width, index) => {
      expect(width).toBeCloseTo((80 * (parts[index] ?? 0)) / most, 9); // the room is 80 pixels
    });
  });

  test('Korean words with endings: one line, with the words behind it', async () => {
    const forms = ['편리하고', '편리해요', '편리한'];
    const others = ['느리고', '느려요', '느린'];
    const rows = Array.from({ length: 120 }, (_, n) => {
      const isLow = n % 2 === 0;
      const word = (isLow ? others : forms)[n % 3] as string;
      return { rating: isLow ? 2 : 10, comment: `배송. ${word}. 화면` };
    });
    const { layer } = await draw(termChart(tableOf(rows), { language: 'ko' }));
    const names = text(layer(layers.names));
    const place = names.indexOf('편리~');
    expect(names.filter((name) => String(name).startsWith('편'))).toEqual(['편리~']);
    expect([...String(text(layer(layers.behind))[place]).split(', ')].sort()).toEqual(
      [...forms].sort(),
    );
  });

  test('the title: each finding in words', () => {
    const titleOf = (rows: readonly Answer[], options: Partial<TermOptions<Answer>> = {}) =>
      termChart(tableOf(rows, options)).title.text.join(' ');
    const slow = answers.filter(({ comment }) => /slow|works/.test(comment));
    expect(titleOf([])).toBe('Nobody answered');
    expect(titleOf(answers.slice(0, 10))).toBe('No word separates low from high ratings yet');
    expect(titleOf(answers, { words })).toBe(
      '“broken” goes with low ratings, “easy” with high ratings',
    );
    expect(titleOf(slow, { words })).toBe('One or two words: hardly more than chance');
    expect(titleOf(answers, { words, contrast: ({ rating }) => rating === 3 })).toBe(
      '“slow” is more frequent in the chosen answers, “broken” is rarer',
    );
  });

  test('terms on one side only: the title names that side, the chart has no name for the other', async () => {
    const table = tableOf(answers, { words, limit: 1 });
    const [low, high] = [
      { ...table, promoters: [] },
      { ...table, detractors: [] },
    ];
    expect(termChart(low).title.text).toEqual(['“broken” goes with low ratings']);
    expect(termChart(high).title.text).toEqual(['“easy” goes with high ratings']);
    expect(text((await draw(termChart(low))).layer(layers.sides))).toEqual(['With low ratings']);
    expect(text((await draw(termChart(high))).layer(layers.sides))).toEqual(['With high ratings']);
  });

  test('a contrast: the gap is a difference of shares, half as many points', async () => {
    const table = tableOf(answers, { contrast: ({ rating }) => rating === 3, limit: 1 });
    const { layer, xAt } = await draw(termChart(table));
    const rows = [...table.detractors, ...table.promoters];
    rows.forEach(({ gap }, index) => {
      expect(xAt(layer(layers.gaps)[index]?.x ?? 0)).toBeCloseTo(gap.estimate / 2, 9); // through pixels
    });
    expect(termChart(table).description).toContain('the share of chosen answers');
  });

  test('notes and small print: counts, the interval, how many terms may be false; never "because"', () => {
    const notes = termChart(
      tableOf(answers, { falseDiscoveryRate: 0.05, confidenceLevel: 0.9 }),
    ).description;
    expect(notes).toContain('200 of 200 answers with a comment.');
    expect(notes).toContain('Lines: 90% intervals.');
    expect(notes).toContain('at most 5% of those that separate are false');
    expect(notes).toContain('it need not be the reason');
    expect(termChart(tableOf(answers.slice(0, 10))).title.subtitle.join(' ')).toBe(
      '10 of 10 answers with a comment. Below 500 comments hardly any word separates.',
    );
  });

  test('a long term: cut, and the marks keep their room', () => {
    const long = 'unbelievably'.repeat(10);
    const table = tableOf(answers, { words });
    const [first] = table.detractors;
    const chart = termChart({ ...table, detractors: first ? [{ ...first, term: long }] : [] });
    expect(String(chart.layer[layers.names]?.data.values[0]?.['name'])).toMatch(/^unbeliev.*…$/);
    expect(chart.width).toBeGreaterThan(200);
  });
});
