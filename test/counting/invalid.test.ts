import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkChoice, checkNumber, invalid } from '../../src/counting/invalid.js';
import { expectError } from '../support/laws.js';

describe('error messages', () => {
  test('a wrong value: the message names the argument, the rule and the value', () => {
    const error = invalid('rating', 'a whole number', 11);
    expect(error).toBeInstanceOf(RangeError);
    expect(error.message).toBe('rating must be a whole number, received 11');
    expect(invalid('rating', 'a whole number', '11')).toBeInstanceOf(TypeError);
    expect(invalid('name', 'short', 'long', 'string')).toBeInstanceOf(RangeError);
  });

  test('null in the place of an object: a TypeError', () => {
    expect(invalid('tally', 'an object', null, 'object')).toBeInstanceOf(TypeError);
  });

  test('a long text or a hostile object: a short message that runs no code of the value', () => {
    const explosive = {
      toString: () => expect.fail('toString was called'),
      toJSON: () => expect.fail('toJSON was called'),
    };
    expect(invalid('x', 'y', explosive).message).toBe('x must be y, received an object');
    expect(invalid('x', 'y', [explosive]).message).toBe('x must be y, received an array');
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { message } = invalid('x', 'y', value);
        expect(message.startsWith('x must be y, received ')).toBe(true);
        // 80 characters of a text, each escaped as six at worst.
        expect(message.length).toBeLessThan(23 + 80 * 6 + 3);
      }),
    );
  });
});

test('checkNumber: accepts the limits and the numbers between them', () => {
  expect(checkNumber('x', 0, 0, 1)).toBe(0);
  expect(checkNumber('x', 1, 0, 1)).toBe(1);
  for (const value of [-1e-9, 1 + 1e-9, Number.NaN, Infinity]) {
    const message = `x must be a number from 0 to 1, received ${value}`;
    expectError(() => checkNumber('x', value, 0, 1), RangeError, message);
  }
  const text = '1' as unknown as number;
  const message = 'x must be a number from 0 to 1, received "1"';
  expectError(() => checkNumber('x', text, 0, 1), TypeError, message);
});

test('checkChoice: accepts own names of the table only', () => {
  const table = { one: 1, two: 2 };
  expect(checkChoice('x', 'one', table)).toBe('one');
  for (const name of ['three', 'toString', '__proto__', '']) {
    const message = `x must be one of one, two, received ${JSON.stringify(name)}`;
    expectError(() => checkChoice('x', name as 'one', table), RangeError, message);
  }
});
