import { expect, test } from 'vitest';
import { reader } from '../../src/counting/field.js';

interface Row {
  readonly score?: number;
  readonly 2: string;
}

const row: Row = { score: 9, 2: 'two' };

test('a property name: the value of the property', () => {
  expect(reader<Row, number>('score', 'rating')(row, 0)).toBe(9);
  expect(reader<Row, string>(2, 'rating')(row, 0)).toBe('two');
  expect(reader<Row, number>('score', 'rating')({ 2: '' }, 0)).toBeUndefined();
});

test('a place in a list: the value at that place', () => {
  expect(reader<(string | number)[], number>(1, 'rating')(['Pro', 9], 0)).toBe(9);
});

test('a function: called with the row and its index', () => {
  const read = reader<Row, string>((value, index) => `${value.score} at ${index}`, 'rating');
  expect(read(row, 3)).toBe('9 at 3');
});

test('neither a property name nor a function: refused with the name of the option', () => {
  for (const [field, valueText] of [
    [undefined, 'undefined'],
    [null, 'null'],
    [{}, 'an object'],
    [['score'], 'an array'],
  ] as const) {
    const message = `rating must be a property name or a function, received ${valueText}`;
    expect(() => reader(field as never, 'rating')).toThrow(new TypeError(message));
  }
});
