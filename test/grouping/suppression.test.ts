import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSegments, tallyWeighted } from '../../src/index.js';

const passives = (count: number) => ({ promoters: 0, passives: count, detractors: 0 });

/** The keys of the segments that are hidden, of segments named after their answers. */
const hiddenOf = (answers: readonly number[], minRespondents?: number): string[] => {
  const tallies = answers.map((count, place) => [`${place}: ${count}`, passives(count)] as const);
  const table = compareSegments(tallies, minRespondents === undefined ? {} : { minRespondents });
  const visible = table.segments.map(({ segment }) => segment);
  expect(new Set([...visible, ...table.suppressed]).size).toBe(answers.length); // each lands once
  return [...table.suppressed];
};

describe('minRespondents', () => {
  test('fewer answers than the minimum: hidden; as many: shown', () => {
    expect(hiddenOf([4, 5, 3, 100], 5)).toEqual(['0: 4', '2: 3']);
  });

  test('by default: only empty segments are hidden', () => {
    expect(hiddenOf([0, 1, 2])).toEqual(['0: 0']);
    expect(hiddenOf([0, 1, 2], 0)).toEqual([]);
  });

  test('a single hidden segment: the next smallest is hidden too', () => {
    expect(hiddenOf([50, 3, 7, 100], 5)).toEqual(['1: 3', '2: 7']);
    expect(hiddenOf([7, 3, 7], 5)).toEqual(['0: 7', '1: 3']); // of equals, the first
  });

  test('an empty hidden segment: does not protect another hidden segment', () => {
    expect(hiddenOf([0, 3, 7, 100], 5)).toEqual(['0: 0', '1: 3', '2: 7']);
    expect(hiddenOf([0, 7, 100], 5)).toEqual(['0: 0']);
    expect(hiddenOf([0, 0, 7, 100], 5)).toEqual(['0: 0', '1: 0']);
  });

  test('all segments hidden: no further segment is hidden', () => {
    expect(hiddenOf([3], 5)).toEqual(['0: 3']);
    expect(hiddenOf([3, 4], 5)).toEqual(['0: 3', '1: 4']);
  });

  test('overlapping segments: no further segment is hidden', () => {
    const { suppressed } = compareSegments(
      [
        ['few', passives(3)],
        ['many', passives(50)],
      ],
      { minRespondents: 5, overlapping: true, total: passives(50) },
    );
    expect(suppressed).toEqual(['few']);
  });

  test('weights: minRespondents counts people', () => {
    const { suppressed } = compareSegments(
      [
        ['two, heavy', tallyWeighted(new Array(2).fill([9, 100]))],
        ['three, heavy', tallyWeighted(new Array(3).fill([9, 100]))],
        ['five, light', tallyWeighted(new Array(5).fill([9, 0.01]))],
      ],
      { minRespondents: 4 },
    );
    expect(suppressed).toEqual(['two, heavy', 'three, heavy']);
  });

  test('hidden segments with too few answers together: the next smallest is hidden too', () => {
    expect(hiddenOf([50, 1, 2, 7], 5)).toEqual(['1: 1', '2: 2', '3: 7']); // 1 + 2 are too few
    expect(hiddenOf([50, 1, 4, 7], 5)).toEqual(['1: 1', '2: 4']);
  });

  test('any answers: the small are hidden, and the next smallest until they are enough', () => {
    const answers = fc.array(fc.nat(20), { maxLength: 7 });
    fc.assert(
      fc.property(answers, fc.nat(15), (answers, minRespondents) => {
        const sizes = hiddenOf(answers, minRespondents).map((key) => Number(key.split(': ')[1]));
        const below = answers.filter((count) => count < minRespondents);
        const others = answers.filter((count) => count >= minRespondents && count > 0);
        const sum = below.reduce((total, count) => total + count, 0);
        const isExposed = sum > 0 && sum < minRespondents && others.length > 0;
        const expected = isExposed ? [...below, Math.min(...others)] : below;
        expect(sizes.sort()).toEqual(expected.sort());
      }),
    );
  });

  test('hidden segments: their numbers are not in the table', () => {
    const table = compareSegments(
      [
        ['shown', { promoters: 500, passives: 300, detractors: 200 }],
        ['small', { promoters: 17, passives: 13, detractors: 11 }], // 41 answers
        ['smaller', { promoters: 23, passives: 9, detractors: 5 }], // 37
        ['shown too', { promoters: 400, passives: 300, detractors: 300 }],
      ],
      { minRespondents: 50 },
    );
    expect(table.suppressed).toEqual(['small', 'smaller']);
    const numbers = JSON.stringify(table)
      .match(/-?\d+(\.\d+)?(e[+-]?\d+)?/g)
      ?.map(Number);
    expect(numbers).toContain(500);
    for (const secret of [17, 13, 11, 41, 23, 9, 5, 37, 17 / 41, 23 / 37, 600 / 41, 1800 / 37]) {
      expect(numbers).not.toContain(secret);
    }
  });
});
