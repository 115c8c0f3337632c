import { expect, test } from 'vitest';
import { reader } from '../../src/counting/field.js';

interface Row {
  readonly score?: number;
  readonly 2: string;
}

const row: Row = { score: 9, 2: 'two' };

test('a field is the name of a property', () => {
  expect(reader<Row, number>('score', 'rating')(row, 0)).toBe(9);
  expect(reader<Row, string>(2, 'rating')(row, 0)).toBe('two');
  expect(reader<Row, number>('score', 'rating')({ 2: '' }, 0)).toBeUndefined();
});

test('or a place in a row that is a list', () => {
  expect(reader<(string | number)[], number>(1, 'rating')(['Pro', 9], 0)).toBe(9);
});

test('or a function of the row and its index', () => {
  const read = reader<Row, string>((value, index) => `${value.score} at ${index}`, 'rating');
  expect(read(row, 3)).toBe('9 at 3');
});

test('anything else is refused by the name of the option', () => {
  for (const [field, shown] of [
    [undefined, 'undefined'],
    [null, 'null'],
    [{}, 'an object'],
    [['score'], 'an array'],
  ] as const) {
    const message = `rating must be a property name or a function, received ${shown}`;
    expect(() => reader(field as never, 'rating')).toThrow(new TypeError(message));
  }
});
