import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  categoryChart,
  changeChart,
  distributionChart,
  monitorChart,
  segmentChart,
} from '../../src/chart/index.js';
import {
  compareSegments,
  compareWaves,
  explainChange,
  merge,
  respondents,
  type Tally,
} from '../../src/index.js';
import { type Monitor, monitorWaves } from '../../src/monitoring/index.js';
import { monthly } from '../monitoring/waves.js';
import { smallTallies } from '../support/arbitraries.js';
import { draw } from './drawn.js';

const answered = smallTallies.filter((tally) => respondents(tally) > 0);
const NUMBER = /^[+−]?[\d,]+(\.\d+)?%?$/;

/** Whether a text is a number, rounded to the digits that it has. */
function rounds(text: string, value: number): boolean {
  const written = Number(text.replace('−', '-').replace(/[+,%]/g, ''));
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return Math.abs(written - value) <= 0.5 * 10 ** -decimals + 1e-9;
}

/** Each number is written, and no other is; a pair is written with an arrow. */
function expectWritten(texts: readonly string[], numbers: readonly (number | null)[]): void {
  const values = numbers.filter((value) => value !== null);
  const written = texts.flatMap((text) => text.split(' → ')).filter((text) => NUMBER.test(text));
  const unwritten = values.filter((value) => !written.some((text) => rounds(text, value)));
  const foreign = written.filter((text) => !values.some((value) => rounds(text, value)));
  expect({ unwritten, foreign }).toEqual({ unwritten: [], foreign: [] });
}

describe('the numbers that charts write beside their marks', () => {
  test('any segments: the answers and the score of each, and of all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(smallTallies, { minLength: 1, maxLength: 8 }), async (tallies) => {
        const table = compareSegments(tallies.map((tally, i) => [`S${i}`, tally] as const));
        const rows = [...table.segments, table.total];
        const { texts } = await draw(segmentChart(table));
        expectWritten(
          texts,
          rows.flatMap(({ answers, score }) => (score === null ? [answers] : [answers, score])),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('any change: the scores, mix, rate and change, and those of each segment', async () => {
    const pair = fc.tuple(answered, answered);
    const named = ([free, pro]: readonly [Tally, Tally]) =>
      [
        ['Free', free],
        ['Pro', pro],
      ] as const;
    await fc.assert(
      fc.asyncProperty(pair, pair, async (before, after) => {
        const found = explainChange(named(before), named(after));
        if (found === null) throw new Error('both periods have answers');
        const scoreOf = ([a, b]: readonly [Tally, Tally]) => {
          const all = merge(a, b);
          return (100 * (all.promoters - all.detractors)) / respondents(all);
        };
        const { mix, rate, change, segments } = found;
        const { texts } = await draw(changeChart(found));
        expectWritten(texts, [
          ...[scoreOf(before), scoreOf(after), mix.estimate, rate.estimate, change.estimate],
          ...segments.flatMap((row) => [
            ...[row.mix, row.rate, 100 * row.shareBefore, 100 * row.shareAfter],
            ...[row.scoreBefore, row.scoreAfter],
          ]),
        ]);
      }),
      { numRuns: 30 },
    );
  });

  test('any distribution: the answers of each rating, and the shares of the categories', async () => {
    const counts = fc.array(fc.nat({ max: 2000 }), { minLength: 11, maxLength: 11 });
    await fc.assert(
      fc.asyncProperty(counts, async (histogram) => {
        const all = histogram.reduce((sum, count) => sum + count, 0);
        const share = (from: number, to: number) =>
          all === 0 ? null : (100 * histogram.slice(from, to).reduce((sum, n) => sum + n, 0)) / all;
        const { texts } = await draw(distributionChart(histogram));
        expectWritten(texts, [...histogram, share(0, 7), share(7, 9), share(9, 11)]);
      }),
      { numRuns: 30 },
    );
  });

  test('any waves: the shares of all answers beside the bars, the last level at the right edge', async () => {
    const tallies = fc.array(answered, { minLength: 7, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(tallies, async (all) => {
        const { promoters, passives, detractors } = all.reduce((sum, tally) => merge(sum, tally));
        const total = promoters + passives + detractors;
        const shares = await draw(categoryChart(compareWaves(monthly(all))));
        expectWritten(
          shares.texts.filter((text) => text.endsWith('%')),
          [promoters, passives, detractors].map((count) => (100 * count) / total),
        );
        const monitor = monitorWaves(monthly(all)) as Monitor;
        const watched = await draw(monitorChart(monitor));
        const level = monitor.points.at(-1)?.level;
        if (level !== undefined) {
          expect(watched.texts.some((text) => NUMBER.test(text) && rounds(text, level))).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });
});
