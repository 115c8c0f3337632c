import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../src/spreadsheet/cells.js';
import { civilDateOf, dateAt } from '../../src/spreadsheet/dates.js';

const read = (value: unknown): string | null => dateAt(cellsOf('dates', [[value]]), 0);

describe('dateAt', () => {
  test('a serial number of the 1900 system, with or without a time: its date', () => {
    expect(read(25_569)).toBe('1970-01-01');
    expect(read(61)).toBe('1900-03-01');
    expect(read(46_053.99999)).toBe('2026-01-31');
    expect(read(2_958_100.99)).toBe('9998-12-31');
  });

  test('a Date, also from another realm: its date in the time zone of the host', () => {
    expect(read(new Date(2026, 0, 31))).toBe('2026-01-31');
    expect(read(new Date(2026, 0, 31, 23, 59, 59))).toBe('2026-01-31');
    expect(read(runInNewContext('new Date(2026, 0, 31)'))).toBe('2026-01-31');
    expect(read(new Date(1900, 2, 1))).toBe('1900-03-01');
    expect(read(new Date(9998, 11, 31))).toBe('9998-12-31');
  });

  test('an ISO text, with or without a time: its date', () => {
    expect(read('2026-01-31')).toBe('2026-01-31');
    expect(read('2026-01-31 23:30')).toBe('2026-01-31');
    expect(read('2026-01-31T23:30:00-05:00')).toBe('2026-02-01'); // an instant, in UTC
  });

  test('a blank cell: null', () => {
    expect(['', null, undefined].map(read)).toEqual([null, null, null]);
  });

  test('serial numbers one apart: dates one day apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_099 }), (serial) => {
        const days = (text: string | null) => Date.parse(text as string) / 86_400_000;
        expect(days(read(serial + 1)) - days(read(serial))).toBe(1);
      }),
    );
  });
});

describe('dateAt, cells without a date: throws', () => {
  const sentence =
    'dates at row 1, column 1 must be a date from 1900-03-01 to 9998-12-31, received';
  test.each([0, 0.5, 60.99, -1, 2_958_101, Number.NaN, Number.POSITIVE_INFINITY])(
    'the number %s as a date: dateAt throws',
    (value) => expect(() => read(value)).toThrow(new RangeError(`${sentence} ${value}`)),
  );
  test.each<[string, Date]>([
    ['a time of day, as Google Sheets passes it', new Date(1899, 11, 30, 12, 30)],
    ['in the year 26', new Date(new Date(2026, 0, 1).setFullYear(26))],
    ['after the last period of the core', new Date(9999, 0, 1)],
    ['invalid', new Date(Number.NaN)],
  ])('a Date that is %s: dateAt throws', (_, value) => {
    expect(() => read(value)).toThrow(new TypeError(`${sentence} an object`));
    expect(civilDateOf(value)).toBe(null);
  });
  test('a text that is not a date, and other values: throws', () => {
    const place = 'dates at row 1, column 1 must be an ISO 8601 date that exists, received';
    expect(() => read('31.1.2026')).toThrow(new TypeError(`${place} "31.1.2026"`));
    expect(() => read('2026-02-30')).toThrow(new TypeError(`${place} "2026-02-30"`));
    expect(() => read('#N/A')).toThrow(new TypeError(`${place} "#N/A"`));
    expect(() => read('1899-12-31')).toThrow(new TypeError(`${sentence} "1899-12-31"`));
    expect(() => read(true)).toThrow(new TypeError(`${sentence} true`));
    expect(civilDateOf({})).toBe(null);
  });
});
