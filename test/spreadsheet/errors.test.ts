import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { noRating, spreadsheetErrorKind } from '../../src/spreadsheet/errors.js';

test('an error has the kind that a cell shows', () => {
  expect(spreadsheetErrorKind(new RangeError('too large'))).toBe('invalidNumber');
  expect(spreadsheetErrorKind(new TypeError('a text'))).toBe('invalidValue');
  expect(spreadsheetErrorKind(noRating('ratings'))).toBe('notAvailable');
});

test('also from another realm, and for anything that is thrown', () => {
  expect(spreadsheetErrorKind(runInNewContext('new RangeError("x")'))).toBe('invalidNumber');
  const thrown = [new Error('x'), 'x', null, undefined, {}];
  expect(thrown.map(spreadsheetErrorKind)).toEqual(thrown.map(() => 'invalidValue'));
});
