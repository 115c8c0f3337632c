import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSegments, compareWaves, npsTrend, tallyByPeriod } from '../../src/index.js';

const rowsOf = (plan: string, month: number, count: number) =>
  new Array(count).fill({ plan, day: `2026-0${month}-01`, rating: 9 });
const options = { rating: 'rating', date: 'day', period: 'month' } as const;

describe('minRespondents of waves', () => {
  const rows = [...rowsOf('a', 1, 9), ...rowsOf('a', 2, 6), ...rowsOf('a', 3, 1)];

  test('a wave with fewer answers and the next smallest are named, their numbers are null', () => {
    const points = compareWaves(tallyByPeriod(rows, options), { minRespondents: 5 });
    expect(points.map(({ period, answers }) => [period, answers])).toEqual([
      ['2026-01', 9],
      ['2026-02', null],
      ['2026-03', null],
    ]);
    const { period, start, end, partial, ...numbers } = points[2] as (typeof points)[number];
    expect([period, start, end, partial]).toEqual(['2026-03', '2026-03-01', '2026-03-31', false]);
    expect(new Set(Object.values(numbers))).toEqual(new Set([null]));
  });

  test('a later wave is compared with the latest wave that is shown', () => {
    const more = [...rows, ...rowsOf('a', 4, 9)];
    const points = compareWaves(tallyByPeriod(more, options), { minRespondents: 5 });
    expect(points[3]?.comparedWith).toBe('2026-01');
  });

  test('any segments and waves: shown ones never reveal a group with fewer answers', () => {
    const counts = fc.array(fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(counts, fc.nat(6), (table, minRespondents) => {
        const all = table.flatMap((row, plan) =>
          row.flatMap((count, month) => rowsOf(`${plan}`, month + 1, count)),
        );
        const { points, segments } = npsTrend(all, { ...options, by: 'plan', minRespondents });
        const lines = [points, ...(segments?.values() ?? [])];
        for (const line of lines) {
          const whole = table.flat();
          const isTotal = line === points;
          const own = isTotal ? null : [...(segments?.entries() ?? [])].find(([, l]) => l === line);
          const total = isTotal
            ? whole.reduce((sum, count) => sum + count, 0)
            : (table[Number(own?.[0])] ?? []).reduce((sum, count) => sum + count, 0);
          const shown = line.reduce((sum, { answers }) => sum + (answers ?? 0), 0);
          const isAllHidden = shown === 0;
          expect(total === shown || total - shown >= minRespondents || isAllHidden).toBe(true);
          for (const { answers } of line) {
            expect(answers === null || answers === 0 || answers >= minRespondents).toBe(true);
          }
        }
      }),
    );
  });
});

test('crossed segments are protected within each value of a crossed column', () => {
  const passives = (count: number) => ({ promoters: 0, passives: count, detractors: 0 });
  const cells = [
    ['a', 'x', 1],
    ['a', 'y', 9],
    ['b', 'x', 2],
    ['b', 'y', 20],
    ['c', 'z', 7],
  ] as const;
  const { suppressed } = compareSegments(
    cells.map(([a, b, count]) => [JSON.stringify([a, b]), passives(count)] as const),
    { minRespondents: 3 },
  );
  // 1 and 2 are enough together, but each could be computed from the total of a or of b
  expect(suppressed).toEqual(['["a","x"]', '["a","y"]', '["b","x"]', '["b","y"]']);
});
