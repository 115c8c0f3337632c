import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeChart } from '../../src/chart/index.js';
import { explainChange, type Tally } from '../../src/index.js';
import { smallTallies } from '../support/arbitraries.js';
import { draw } from './drawn.js';

const low: Tally = { promoters: 20, passives: 40, detractors: 40 };
const high: Tally = { promoters: 60, passives: 30, detractors: 10 };
const times = ({ promoters, passives, detractors }: Tally, factor: number): Tally => ({
  promoters: promoters * factor,
  passives: passives * factor,
  detractors: detractors * factor,
});
const layers = { effects: 0, connections: 1, whiskers: 2, levels: 3 };

const explained = (before: readonly [Tally, Tally], after: readonly [Tally, Tally]) => {
  const named = ([free, pro]: readonly [Tally, Tally]) => [
    ['Free', free] as const,
    ['Pro', pro] as const,
  ];
  const change = explainChange(named(before), named(after));
  if (change === null) throw new Error('both periods must have answers');
  return change;
};

describe('the chart of a change', () => {
  test('bars lead from the earlier score to the later, thin lines are the intervals', async () => {
    const answered = smallTallies.filter(({ promoters }) => promoters > 0);
    const pair = fc.tuple(answered, answered);
    await fc.assert(
      fc.asyncProperty(pair, pair, async (before, after) => {
        const { change, mix, rate, scoreAtFormerMix: _, segments } = explained(before, after);
        const start = segments.reduce((sum, { contributionBefore }) => sum + contributionBefore, 0);
        const end = segments.reduce((sum, { contributionAfter }) => sum + contributionAfter, 0);
        const { layer, yAt } = await draw(changeChart(explained(before, after)));
        const heights = layer(layers.levels).map(({ y }) => yAt(y));
        const expected = [start, start + mix.estimate, end, end, end];
        expected.forEach((level, i) => {
          expect(heights[i]).toBeCloseTo(level, 9); // through pixels and back
        });
        const bars = layer(layers.effects).map(({ y, height = 0 }) => yAt(y) - yAt(y + height));
        expect(bars[0]).toBeCloseTo(Math.abs(mix.estimate), 9);
        expect(bars[1]).toBeCloseTo(Math.abs(rate.estimate), 9);
        expect(bars[2]).toBeCloseTo(Math.abs(change.estimate), 9);
        const whiskers = layer(layers.whiskers).map(({ y, y2 = 0 }) => [yAt(y), yAt(y2)]);
        [mix, rate, change].forEach((effect, i) => {
          const from = [start, start + mix.estimate, start][i] as number;
          const level = from + effect.estimate;
          const [least, most] = [Math.min(-100, level), Math.max(100, level)]; // where scores end
          const [lower, upper] = (whiskers[i] ?? []).sort((a, b) => a - b);
          expect(lower).toBeCloseTo(Math.max(least, from + effect.lower), 9);
          expect(upper).toBeCloseTo(Math.min(most, from + effect.upper), 9);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('limits below −100 or above +100: cut there', async () => {
    const allDetract = { promoters: 0, passives: 0, detractors: 5 };
    const allPromote = { promoters: 5, passives: 0, detractors: 0 };
    const limitsOf = async (tally: Tally) => {
      const { layer, yAt } = await draw(changeChart(explained([tally, tally], [tally, tally])));
      return layer(layers.whiskers).flatMap(({ y, y2 = 0 }) => [yAt(y), yAt(y2)]);
    };
    const [lowest, highest] = [
      Math.min(...(await limitsOf(allDetract))),
      Math.max(...(await limitsOf(allPromote))),
    ];
    expect(lowest).toBeCloseTo(-100, 9); // through pixels and back
    expect(highest).toBeCloseTo(100, 9);
  });

  test('a cut interval: the small print says that intervals end at ±100', () => {
    const cutOff = 'They end at ±100.';
    const notesOf = (...periods: Parameters<typeof explained>) =>
      changeChart(explained(...periods)).description;
    const all = { promoters: 9, passives: 1, detractors: 0 };
    expect(notesOf([all, all], [all, all])).toContain(cutOff);
    expect(notesOf([low, low], [high, high])).not.toContain(cutOff);
  });

  test('the title says which of the change, mix and rate are clear', () => {
    const titleOf = (...periods: Parameters<typeof explained>) =>
      changeChart(explained(...periods)).title.text.join(' ');
    expect(titleOf([low, low], [high, high])).toBe(
      'Score rose by 70 points: rate +70, mix not clear',
    );
    expect(titleOf([times(low, 9), high], [low, times(high, 9)])).toBe(
      'Score rose by 56 points: mix +56, rate not clear',
    );
    expect(titleOf([high, high], [low, low])).toBe(
      'Score fell by 70 points: rate −70, mix not clear',
    );
    expect(titleOf([low, high], [low, high])).toBe(
      'No clear change of the score: neither mix nor rate is clear',
    );
  });

  test('lines of intervals: beside the bars that they are of, and not at a score', async () => {
    const { layer, xAt } = await draw(changeChart(explained([low, high], [high, low])));
    const places = layer(layers.whiskers).map(({ x }) => Math.floor(xAt(x) + 0.5));
    expect(places).toEqual([1, 2, 3]); // mix, rate and change
    for (const { x } of layer(layers.whiskers)) expect(xAt(x) % 1).toBeCloseTo(0.38, 9);
  });

  test('the table: the segments that moved the score most, with their shares and scores', async () => {
    const { texts } = await draw(
      changeChart(explained([times(low, 9), high], [low, times(high, 9)])),
    );
    expect(texts).toEqual(expect.arrayContaining(['Segment', 'Share', '90% → 10%', '−20 → −20']));
    const narrow = changeChart(explained([times(low, 9), high], [low, times(high, 9)]), {
      width: 360,
    });
    const below = await draw(narrow); // the share stands below the name
    expect(below.texts).toEqual(expect.arrayContaining(['Share', '90% → 10%', '−20 → −20']));
    const many = Array.from({ length: 12 }, (_, i) => [`S${i}`, times(high, i + 1)] as const);
    const fewer = many.map(([name], i) => [name, times(low, 12 - i)] as const);
    const moved = explainChange(many, fewer);
    if (moved === null) throw new Error('both periods must have answers');
    const drawn = await draw(changeChart(moved));
    expect(drawn.texts.filter((text) => /^S\d+$/.test(text))).toHaveLength(7);
    expect(drawn.texts).toContain('5 others');
    const few = await draw(changeChart(moved, { width: 360 }));
    expect(few.texts.filter((text) => /^S\d+$/.test(text))).toHaveLength(4);
    expect(few.texts).toContain('8 others');
  });

  test('a part that is barely clear within a change that is not: the title keeps silent, and why', () => {
    const { change, mix, rate, ...rest } = explained([low, high], [low, high]);
    const barely = { ...mix, estimate: 2.1, lower: 0.1, upper: 4.1, standardError: 1.02 };
    const chart = changeChart({ ...rest, change, rate, mix: barely });
    expect(chart.title.text.join(' ')).toContain('neither mix nor rate is clear');
    expect(chart.description).toContain('at a stricter level only');
    const firmly = { ...barely, estimate: 4.1, lower: 2.1, upper: 6.1 };
    expect(changeChart({ ...rest, change, rate, mix: firmly }).title.text.join(' ')).toContain(
      'mix +4, rate not clear',
    );
  });

  test('every segment moved against the total: the notes say so', () => {
    const freeBefore = { promoters: 40, passives: 80, detractors: 80 };
    const free = { promoters: 300, passives: 400, detractors: 300 };
    const proBefore = { promoters: 1200, passives: 400, detractors: 200 };
    const pro = { promoters: 700, passives: 200, detractors: 100 };
    const moved = explained([freeBefore, proBefore], [free, pro]);
    expect(moved.simpson).toBe(true);
    expect(changeChart(moved).title.subtitle.join(' ')).toContain('Every segment moved against');
  });

  test('all scores zero: there is still an axis', async () => {
    const passive = { promoters: 0, passives: 9, detractors: 0 };
    const { layer, yAt } = await draw(
      changeChart(explained([passive, passive], [passive, passive])),
    );
    for (const { y } of layer(layers.levels)) expect(yAt(y)).toBeCloseTo(0, 9); // through pixels and back
  });

  test('wide intervals of few answers fit on the axis', async () => {
    const [one, other] = [
      { promoters: 1, passives: 0, detractors: 0 },
      { promoters: 0, passives: 0, detractors: 1 },
    ];
    const { layer } = await draw(changeChart(explained([one, other], [other, one])));
    for (const { y, y2 = -1 } of layer(layers.whiskers)) {
      for (const end of [y, y2]) {
        expect(end).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(250);
      }
    }
  });

  test('names of periods: as given, or the words for before and after', async () => {
    const moved = explained([low, low], [high, high]);
    const named = await draw(changeChart(moved, { before: '2026-Q1', after: 'launch' }));
    expect(named.texts).toEqual(expect.arrayContaining(['Q1 2026', 'launch']));
    expect((await draw(changeChart(moved, { language: 'ko' }))).texts).toEqual(
      expect.arrayContaining(['이전', '이후', '구성', '집단 내 점수']),
    );
  });

  test('long names of periods: in two lines, and the usual words where both would read the same', async () => {
    const moved = explained([low, low], [high, high]);
    const namesIn = async (before: string, after: string) =>
      (await draw(changeChart(moved, { before, after }))).texts;
    expect(await namesIn('launch of the shop', 'year after it')).toEqual(
      expect.arrayContaining(['launch of the', 'shop', 'year after it']),
    );
    expect(await namesIn('x'.repeat(40), 'x'.repeat(50))).toEqual(
      expect.arrayContaining(['Before', 'After']),
    );
  });

  test('a tiny but clear change: enough digits not to read 0', () => {
    const before = { promoters: 5e8, passives: 3e8, detractors: 2e8 };
    const moved = explainChange([['all', before]], [['all', { ...before, promoters: 5e8 + 4e5 }]]);
    expect(moved && changeChart(moved).title.text).toEqual([
      'Score rose by 0.03 points: rate +0.03, mix not clear',
    ]);
  });
});
