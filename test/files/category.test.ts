import { expect, test } from 'vitest';
import { codingOf } from '../../src/files/category.js';
import { readCategory } from '../../src/files/index.js';

test('words, points and numbers give their categories', () => {
  expect(
    ['Promoter', ' passives ', 'Neutral', 'DETRACTOR'].map((cell) => readCategory(cell, 'words')),
  ).toEqual(['promoter', 'passive', 'passive', 'detractor']);
  expect(['100', '0', '-100', '−100', '100.0'].map((cell) => readCategory(cell, 'points'))).toEqual(
    ['promoter', 'passive', 'detractor', 'detractor', 'promoter'],
  );
  expect(['1', '2', '3'].map((cell) => readCategory(cell, 'numbers'))).toEqual([
    'detractor',
    'passive',
    'promoter',
  ]);
});

test('no answer gives null, any other text is unreadable', () => {
  expect(
    ['', ' ', 'NA', 'n/a', 'NaN', undefined].map((cell) => readCategory(cell, 'points')),
  ).toEqual(new Array(6).fill(null));
  expect(['9', '50', 'Promoter', '1e2', '10'].map((cell) => readCategory(cell, 'points'))).toEqual(
    new Array(5).fill('unreadable'),
  );
  expect(readCategory('constructor', 'words')).toBe('unreadable');
});

test('a column holds categories if at least nine tenths of its answers are categories', () => {
  expect(codingOf('x', ['Promoter', 'Passive'])).toBe('words');
  expect(codingOf('x', ['Promoter', 'maybe'])).toBeNull();
  expect(codingOf('x', ['100', '0', '-100'])).toBe('points');
  expect(codingOf('x', ['100', '0', '-50'])).toBeNull();
  expect(codingOf('x', [])).toBeNull();
  const points = ['-100', ...new Array(8).fill('0')];
  expect(codingOf('x', [...points, 'slip'])).toBe('points');
  expect(codingOf('x', [...points, 'slip', 'slip'])).toBeNull();
});

test('percentages, yes and no, and marks from 1 to 3 are not categories', () => {
  expect(codingOf('share', ['100', '0'])).toBeNull();
  expect(codingOf('nps', ['0', '0'])).toBeNull();
  expect(codingOf('Q16_NPS_SCORE', ['100', '0', '0'])).toBe('points');
  expect(codingOf('size', ['1', '2', '3'])).toBeNull();
  expect(codingOf('Q1_NPS_GROUP', ['1', '2', '3'])).toBe('numbers');
});

test('wrong arguments are named', () => {
  expect(() => readCategory(9 as never, 'points')).toThrow(
    new TypeError('cell must be a text or undefined, received 9'),
  );
  expect(() => readCategory(null as never, 'points')).toThrow(
    new TypeError('cell must be a text or undefined, received null'),
  );
  expect(() => readCategory('9', 'constructor' as never)).toThrow(
    new RangeError('coding must be one of words, points, numbers, received "constructor"'),
  );
});
