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

describe('the rating of a cell', () => {
  test('is what is read in it, and otherwise the cell, for the account to show', () => {
    const cells = ['9', ' 10.0 ', 'n/a', undefined, '11', 'ten', '9'];
    expect(cells.map(ratingOfCell(table, plain))).toEqual([9, 10, null, null, '11', 'ten', 9]);
  });

  test('is one of its category, and never one that stands among categories', () => {
    const reasons = screen(['Promoter', '9', 'nobody'], {
      rating: ratingOfCell(table, words),
    }).ledger;
    expect(reasons).toMatchObject({ counted: 1, unreadable: 2 });
  });

  test('is on the scale that is asked for', () => {
    expect(ratingOfCell(table, plain, { scale: scales['1-10'] })('0')).toBe('0');
    expect(ratingOfCell(table, words, { scale: scales['1-10'] })('Detractor')).toBe(1);
    expect(() => ratingOfCell(table, plain, { scale: 11 as never })).toThrow(TypeError);
  });

  test('is none where the survey tool writes that there is none', () => {
    const seen = { ...table, missing: ['-99'] };
    expect([plain, words].map((column) => ratingOfCell(seen, column)('-99'))).toEqual([null, null]);
    expect(ratingOfCell(table, plain)('-99')).toBe('-99');
  });

  test('belongs to its category, however categories are written down', () => {
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

describe('categories', () => {
  const header = ['Q1', 'Q1_NPS_GROUP', 'team'];
  const recognition = recognise([
    header,
    ['9', 'Promoter', 'promoters'],
    ['7', 'Passive', 'detractors'],
    ['0', 'Detractor', 'promoters'],
  ]);
  const [rating, group, team] = recognition.columns as [Column, Column, Column];

  test('beside a rating disagree where they are another', () => {
    const beside = categoriesBeside(recognition, rating);
    expect(beside?.column).toBe(group);
    fc.assert(
      fc.property(fc.nat(10), fc.constantFrom('Promoter', 'Passive', 'Detractor'), (n, said) => {
        const isOther = classify(n, { scale: standardScale }) !== said.toLowerCase();
        expect(beside?.disagrees([String(n), said], n)).toBe(isOther);
      }),
    );
    expect(beside?.disagrees(['9', ''], 9)).toBe(false);
    expect(beside?.disagrees(['9', 'Sponsor'], 9)).toBe(true);
    expect(beside?.disagrees(['9'], 9)).toBe(false);
  });

  test('stand beside no column but their own', () => {
    expect(categoriesBeside(recognition, team)).toBeNull();
    expect(categoriesBeside(table, plain)).toBeNull();
  });

  test('are passed over where ratings are read and none of these is theirs', () => {
    expect(categoriesPassedOver(recognition)).toEqual([team]);
    expect(categoriesPassedOver(recognise([['team'], ['Promoter'], ['Passive']]))).toEqual([]);
  });
});
