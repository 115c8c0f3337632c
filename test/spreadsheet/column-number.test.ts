import { expect, test } from 'vitest';
import { columnNumber } from '../../src/spreadsheet/column-number.js';

test.each([
  ['', 0],
  ['A', 1],
  ['z', 26],
  ['AA', 27],
  ['XFD', 16_384],
  ['ZZZ', 18_278],
])('column %s is number %i', (letters, number) => {
  expect(columnNumber(letters)).toBe(number);
});
