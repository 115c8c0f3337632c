import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareSegments, npsBySegment } from '../../src/index.js';

const rowsOf = (names: readonly string[], count: number) =>
  new Array(count).fill(0).map(() => ({ names, rating: 9 }));
type Row = ReturnType<typeof rowsOf>[number];
const suppressedIn = (rows: readonly Row[], minRespondents: number) =>
  npsBySegment(rows, {
    rating: 'rating',
    by: (row: Row) => row.names,
    overlapping: true,
    minRespondents,
  }).suppressed;

test('all but a few in a segment: it is hidden, since the rest can be found', () => {
  const rows = [...rowsOf(['A', 'B'], 20), ...rowsOf(['A'], 20), ...rowsOf(['C', 'B'], 2)];
  expect(suppressedIn(rows, 5)).toEqual(['A', 'C']);
  expect(suppressedIn(rows, 2)).toEqual([]);
});

test('few who are in none of the shown segments: the next smallest is hidden too', () => {
  const rows = [...rowsOf(['A'], 20), ...rowsOf(['B'], 10), ...rowsOf(['C'], 2)];
  expect(suppressedIn(rows, 5)).toEqual(['B', 'C']);
});

test('a segment within another that leaves few: the inner one is hidden', () => {
  const rows = [...rowsOf(['A', 'B'], 20), ...rowsOf(['A'], 2), ...rowsOf(['C'], 20)];
  expect(suppressedIn(rows, 5)).toEqual(['B']);
});

test('tallies alone: segments are taken for apart where they may be', () => {
  const people = (promoters: number) => ({ promoters, passives: 0, detractors: 0 });
  const suppressed = (counts: readonly number[], total: number) =>
    compareSegments(
      counts.map((count, place) => [place, people(count)] as const),
      { overlapping: true, total: people(total), minRespondents: 5 },
    ).suppressed;
  expect(suppressed([20, 10, 2], 32)).toEqual([1, 2]);
  expect(suppressed([20, 10], 22)).toEqual([0]);
  expect(suppressed([20, 15], 30)).toEqual([]);
});

test('any answers: no group with too few can be found by subtraction', () => {
  const names = fc.uniqueArray(fc.constantFrom<string>('A', 'B', 'C', 'D'), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(names, { maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (sets, min) => {
      const hidden = new Set<unknown>(
        suppressedIn(
          sets.map((set) => ({ names: set, rating: 9 })),
          min,
        ),
      );
      const shown = ['A', 'B', 'C', 'D'].filter(
        (name) => !hidden.has(name) && sets.some((set) => set.includes(name)),
      );
      const count = (isIn: (set: readonly string[]) => boolean) => sets.filter(isIn).length;
      const groups = [
        count((set) => !shown.some((name) => set.includes(name))),
        ...shown.map((name) => count((set) => set.includes(name))),
        ...shown.map((name) => count((set) => !set.includes(name))),
        ...shown.flatMap((outer) =>
          shown
            .filter((inner) => count((set) => set.includes(inner) && !set.includes(outer)) === 0)
            .map((inner) => count((set) => set.includes(outer) && !set.includes(inner))),
        ),
      ];
      const few = groups.filter((size) => size > 0 && size < min);
      // with nothing left to hide, the total itself has too few
      expect(shown.length === 0 ? [] : few).toEqual([]);
    }),
  );
});
