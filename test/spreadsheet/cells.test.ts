import { describe, expect, test } from 'vitest';
import { cellsOf, checkSameShape, isBlank, placeOf, single } from '../../src/spreadsheet/cells.js';

test('a range is read row by row; a bare value is a range of one cell', () => {
  expect(
    cellsOf('ratings', [
      [1, 2],
      [3, 4],
    ]).values,
  ).toEqual([1, 2, 3, 4]);
  expect(cellsOf('ratings', 7)).toEqual({ name: 'ratings', values: [7], width: 1 });
  expect(cellsOf('ratings', [7, 8])).toEqual({ name: 'ratings', values: [7, 8], width: 1 });
  expect(cellsOf('ratings', [])).toEqual({ name: 'ratings', values: [], width: 1 });
});

test('an object from Excel: the value that its cell shows', () => {
  const cells = [
    { type: 'FormattedNumber', basicType: 'Double', basicValue: 9, numberFormat: '0.0' },
    { type: 'Error', errorType: 'Div0', basicType: 'Error', basicValue: '#DIV/0!' },
    { type: 'Empty', basicType: 'Empty', basicValue: '' },
    { type: 'Empty', basicType: 'Empty' },
    { code: '#N/A', message: 'not there' }, // CustomFunctions.Error
  ];
  const values = [9, '#DIV/0!', '', undefined, '#N/A'];
  expect(cellsOf('ratings', [cells]).values).toEqual(values);
  expect(cells.map((cell) => cellsOf('ratings', cell).values[0])).toEqual(values);
  const others = [new Date(0), {}, null];
  expect(cellsOf('ratings', [others]).values).toEqual(others);
});

test('the place of a cell: row and column in the range, counted from 1', () => {
  const cells = cellsOf('ratings', [
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(placeOf(cells, 0)).toBe('ratings at row 1, column 1');
  expect(placeOf(cells, 5)).toBe('ratings at row 2, column 3');
});

describe('isBlank', () => {
  test('true for each value that a host passes for an empty cell', () => {
    const blanks = ['', '  ', null, undefined, Symbol('empty')];
    expect(blanks.filter((value) => !isBlank(value))).toEqual([]);
  });
  test('false for zero, false and other values', () => {
    const others = [0, false, '0', 'n/a', '#N/A', [], {}, Number.NaN];
    expect(others.filter(isBlank)).toEqual([]);
  });
});

test('single: the value of one cell, undefined if blank; throws for a range', () => {
  expect(single('level', 0.9)).toBe(0.9);
  expect(single('level', [[0.9]])).toBe(0.9);
  expect([single('level', null), single('level', undefined), single('level', [['']])]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(() => single('level', [[0.9], [0.8]])).toThrow(
    new TypeError('level must be a single cell, received an array'),
  );
});

test('two ranges of different shapes: throws', () => {
  const column = cellsOf('ratings', [[1], [2]]);
  expect(checkSameShape(column, cellsOf('dates', [[3], [4]]))).toBe(undefined);
  const sentence = 'dates must have as many rows and columns as ratings, received';
  expect(() => checkSameShape(column, cellsOf('dates', [[3]]))).toThrow(
    new TypeError(`${sentence} 1 × 1 and 2 × 1`),
  );
  expect(() => checkSameShape(column, cellsOf('dates', [[3, 4]]))).toThrow(
    new TypeError(`${sentence} 1 × 2 and 2 × 1`),
  );
});
