import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Column,
  categoriesBeside,
  categoriesPassedOver,
  ratingOfCell,
  readCategory,
  recognise,
} from '../../src/files/index.js';
import { classify, scales, screen, standardScale } from '../../src/index.js';

const plain: Column = {
  index: 0,
  name: 'score',
  question: null,
  holds: 'rating',
  coding: null,
  answers: 2,
  ratings: 2,
  distinctRatings: 2,
};
const words: Column = { ...plain, holds: 'category', coding: 'words', ratings: 0 };

describe('the rating of a cell', () => {
  test('is what is read in it, and otherwise the cell, for the account to show', () => {
    const cells = ['9', ' 10.0 ', 'n/a', undefined, '11', 'ten', '9'];
    expect(cells.map(ratingOfCell(plain))).toEqual([9, 10, null, null, '11', 'ten', 9]);
  });

  test('is one of its category, and never one that stands among categories', () => {
    const reasons = screen(['Promoter', '9', 'nobody'], { rating: ratingOfCell(words) }).ledger;
    expect(reasons).toMatchObject({ counted: 1, unreadable: 2 });
  });

  test('is on the scale that is asked for', () => {
    expect(ratingOfCell(plain, { scale: scales['1-10'] })('0')).toBe('0');
    expect(ratingOfCell(words, { scale: scales['1-10'] })('Detractor')).toBe(1);
    expect(() => ratingOfCell(plain, { scale: 11 as never })).toThrow(TypeError);
  });

  test('belongs to its category, however categories are written down', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('words', 'points', 'numbers'),
        fc.constantFrom('Promoter', 'neutral', 'detractor', '-100', '0', '100', '1', '2', '3'),
        (coding, cell) => {
          const category = readCategory(cell, coding);
          const rating = ratingOfCell({ ...words, coding })(cell);
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
    expect(categoriesBeside(recognise([['score'], ['9'], ['3']]), plain)).toBeNull();
  });

  test('are passed over where ratings are read and none of these is theirs', () => {
    expect(categoriesPassedOver(recognition)).toEqual([team]);
    expect(categoriesPassedOver(recognise([['team'], ['Promoter'], ['Passive']]))).toEqual([]);
  });
});
