import { expect, test } from 'vitest';
import { flat, nameOf } from '../../src/words/names.js';

test('a name hides nothing and breaks no line', () => {
  expect(flat(' a\n\tb ')).toBe('a b');
  expect(flat('a\u202eb\u0000c\ud800d\uffff')).toBe('a\ufffdb\ufffdc\ufffdd\ufffd');
});

test('segments of any type have names', () => {
  expect(nameOf('Pro', undefined, '(blank)')).toBe('Pro');
  expect(nameOf(null, undefined, '(blank)')).toBe('(blank)');
  expect(nameOf('["a",null]', ['a', null], '(blank)')).toBe('a × (blank)');
  expect(nameOf(7, undefined, '(blank)')).toBe('7');
});
