import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { noRating, spreadsheetErrorKind } from '../../src/spreadsheet/errors.js';

test('an error of a custom function: the kind of error that its cell shows', () => {
  expect(spreadsheetErrorKind(new RangeError('too large'))).toBe('invalidNumber');
  expect(spreadsheetErrorKind(new TypeError('a text'))).toBe('invalidValue');
  expect(spreadsheetErrorKind(noRating('ratings'))).toBe('notAvailable');
});

test('an error of another realm, or a thrown value that is not an error: still a kind', () => {
  expect(spreadsheetErrorKind(runInNewContext('new RangeError("x")'))).toBe('invalidNumber');
  const thrown = [new Error('x'), 'x', null, undefined, {}];
  expect(thrown.map(spreadsheetErrorKind)).toEqual(thrown.map(() => 'invalidValue'));
});
