import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Coding, type Column, readCategory, recognise } from '../../src/files/index.js';
import { categoriesBeside, categoriesPassedOver, ratingOfCell } from '../../src/files/ratings.js';
import { classify, scales, screen, standardScale } from '../../src/index.js';

const table = recognise([
  ['score', 'words', 'points', 'Q1_NPS_GROUP'],
  ['10', 'Promoter', '100', '3'],
  ['3', 'Detractor', '-100', '1'],
]);
const [plain, words, points, numbers] = table.columns as [Column, Column, Column, Column];

describe('the value of a cell for screen', () => {
  test('a column of ratings: the rating, null, or the unreadable cell', () => {
    const cells = ['9', ' 10.0 ', 'n/a', undefined, '11', 'ten', '9'];
    expect(cells.map(ratingOfCell(table, plain))).toEqual([9, 10, null, null, '11', 'ten', 9]);
  });

  test('a column of categories: a number among them is unreadable', () => {
    const reasons = screen(['Promoter', '9', 'nobody'], {
      rating: ratingOfCell(table, words),
    }).ledger;
    expect(reasons).toMatchObject({ counted: 1, unreadable: 2 });
  });

  test('another scale: ratings and categories are on it', () => {
    expect(ratingOfCell(table, plain, { scale: scales['1-10'] })('0')).toBe('0');
    expect(ratingOfCell(table, words, { scale: scales['1-10'] })('Detractor')).toBe(1);
    expect(() => ratingOfCell(table, plain, { scale: 11 as never })).toThrow(TypeError);
  });

  test('the text of the survey tool for no answer gives null', () => {
    const seen = { ...table, missing: ['-99'] };
    expect([plain, words].map((column) => ratingOfCell(seen, column)('-99'))).toEqual([null, null]);
    expect(ratingOfCell(table, plain)('-99')).toBe('-99');
  });

  test('a category gives a rating of that category, in each coding', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(words, points, numbers),
        fc.constantFrom('Promoter', 'neutral', 'detractor', '-100', '0', '100', '1', '2', '3'),
        (column, cell) => {
          const category = readCategory(cell, column.coding as Coding);
          const rating = ratingOfCell(table, column)(cell);
          expect(category === 'unreadable' ? [cell] : category).toEqual(
            category === 'unreadable' ? rating : classify(rating as number),
          );
        },
      ),
    );
  });
});

describe('columns of categories', () => {
  const header = ['Q1', 'Q1_NPS_GROUP', 'team'];
  const recognition = recognise([
    header,
    ['9', 'Promoter', 'promoters'],
    ['7', 'Passive', 'detractors'],
    ['0', 'Detractor', 'promoters'],
  ]);
  const [rating, group, team] = recognition.columns as [Column, Column, Column];

  test('a category disagrees with a rating of another category', () => {
    const beside = categoriesBeside(recognition, rating);
    expect(beside?.column).toBe(group);
    fc.assert(
      fc.property(
        fc.nat(10),
        fc.constantFrom('Promoter', 'Passive', 'Detractor'),
        (n, category) => {
          const isOther = classify(n, { scale: standardScale }) !== category.toLowerCase();
          expect(beside?.disagrees([String(n), category], n)).toBe(isOther);
        },
      ),
    );
    expect(beside?.disagrees(['9', ''], 9)).toBe(false);
    expect(beside?.disagrees(['9', 'Sponsor'], 9)).toBe(true);
    expect(beside?.disagrees(['9'], 9)).toBe(false);
  });

  test('only the column of their question has categories beside it', () => {
    expect(categoriesBeside(recognition, team)).toBeNull();
    expect(categoriesBeside(table, plain)).toBeNull();
  });

  test('ratings are read: categories that do not belong to them are passed over', () => {
    expect(categoriesPassedOver(recognition)).toEqual([team]);
    expect(categoriesPassedOver(recognise([['team'], ['Promoter'], ['Passive']]))).toEqual([]);
  });
});
