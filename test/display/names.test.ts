import { expect, test } from 'vitest';
import { nameOf } from '../../src/display/names.js';

test('segments of any type: each has a name, an empty one the word for blank', () => {
  expect(nameOf('Pro', undefined, '(blank)')).toBe('Pro');
  expect(nameOf(null, undefined, '(blank)')).toBe('(blank)');
  expect(nameOf('["a",null]', ['a', null], '(blank)')).toBe('a × (blank)');
  expect(nameOf(7, undefined, '(blank)')).toBe('7');
});
