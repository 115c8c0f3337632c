import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tally } from '../../src/index.js';
import { tallyRange } from '../../src/spreadsheet/ratings.js';
import { ratings } from '../support/arbitraries.js';

test('a range with blanks: tallied without them', () => {
  expect(
    tallyRange('ratings', [
      [10, 9],
      ['', 8],
      [null, 6],
    ]),
  ).toEqual({
    promoters: 2,
    passives: 1,
    detractors: 1,
  });
  expect(tallyRange('ratings', 0)).toEqual({ promoters: 0, passives: 0, detractors: 1 });
});

test('a range of any shape: same tally as in one row', () => {
  fc.assert(
    fc.property(ratings, fc.integer({ min: 1, max: 5 }), (list, width) => {
      fc.pre(list.length > 0);
      const blanks = new Array((width - (list.length % width)) % width).fill('');
      const cells = [...list, ...blanks];
      const rows = Array.from({ length: cells.length / width }, (_, row) =>
        cells.slice(row * width, (row + 1) * width),
      );
      expect(tallyRange('ratings', rows)).toEqual(tally(list));
    }),
  );
});

describe('a cell that is neither blank nor a rating: the error names its place', () => {
  test.each([11, -1, 9.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'the number %s, which is not a rating: a RangeError names its place',
    (value) => {
      expect(() =>
        tallyRange('ratings', [
          [10, 9],
          [8, value],
        ]),
      ).toThrow(
        new RangeError(
          `ratings at row 2, column 2 must be a whole number from 0 to 10, received ${value}`,
        ),
      );
    },
  );
  test.each([['great'], ['9'], ['n/a'], ['#N/A'], [true], [{}], [new Date(0)]])(
    'the cell %j, which is not a number: an error names its place',
    (value) => {
      expect(() => tallyRange('others', [[value]])).toThrow(TypeError);
      expect(() => tallyRange('others', [[value]])).toThrow(/^others at row 1, column 1 must be/);
    },
  );
});

test('a range without ratings: an error shown as #N/A', () => {
  for (const range of [[], [['']], '', null, undefined]) {
    expect(() => tallyRange('ratings', range)).toThrow(
      'ratings must hold at least one rating, received none',
    );
  }
});
