import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstOfMonth, formatDay, monthOf, readMoment } from '../../src/counting/civil-date.js';
import { periodOf } from '../../src/index.js';
import { expectError } from '../support/laws.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

const DAY = 86_400_000;
const read = (date: Wrong) => readMoment(date, 'date');

describe('readMoment', () => {
  const midnight = Date.UTC(2026, 2, 1);

  test('a date without a time: a civil date', () => {
    const wallDate = { milliseconds: midnight, kind: 'wall-date' };
    expect(read('2026-03-01')).toEqual(wallDate);
    expect(read(' 2026-03-01\n')).toEqual(wallDate);
    expect(read('2024-02-29')).toEqual({ milliseconds: Date.UTC(2024, 1, 29), kind: 'wall-date' });
  });

  test('a date and time without an offset: a local time', () => {
    const half = midnight + 9.5 * 3_600_000;
    for (const text of ['2026-03-01T09:30', '2026-03-01 09:30', '2026-03-01t09:30:00']) {
      expect(read(text)).toEqual({ milliseconds: half, kind: 'wall-time' });
    }
    expect(read('2026-03-01 00:00:00,250').milliseconds).toBe(midnight + 250);
    expect(read('2026-03-01 00:00:00.250999').milliseconds).toBe(midnight + 250);
  });

  test('a date and time with an offset: an instant', () => {
    for (const text of [
      '2026-03-01T00:00Z',
      '2026-03-01T00:00:00.000z',
      '2026-03-01 00:00:00 Z',
      '2026-03-01T09:00+09:00',
      '2026-03-01T09:00+0900',
      '2026-03-01 09:00 +09',
      '2026-02-28T19:00:00-05:00',
      '2026-03-01T05:45+05:45',
      '2026-02-28T20:30-03:30',
    ]) {
      expect(read(text)).toEqual({ milliseconds: midnight, kind: 'instant' });
    }
  });

  test('a Date or milliseconds: the instant', () => {
    expect(read(midnight)).toEqual({ milliseconds: midnight, kind: 'instant' });
    expect(read(new Date(midnight))).toEqual({ milliseconds: midnight, kind: 'instant' });
    expect(read(-1)).toEqual({ milliseconds: -1, kind: 'instant' });
  });

  test('any instant written by toISOString: the same instant', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('0000-01-01'), max: Date.parse('9999-12-31') }),
        (instant) => {
          const moment = { milliseconds: instant, kind: 'instant' };
          expect(read(new Date(instant).toISOString())).toEqual(moment);
        },
      ),
    );
  });
});

describe('readMoment of a value that is not a date', () => {
  test.each([
    ['2026-02-30'],
    ['2026-02-29'],
    ['1900-02-29'],
    ['2026-04-31'],
    ['2026-13-01'],
    ['2026-00-10'],
    ['2026-01-00'],
    ['2026-03-01T25:00Z'],
    ['2026-03-01T23:60Z'],
    ['2026-03-01T23:59:60Z'],
    ['2026-03-01T24:01Z'],
    ['2026-03-01T00:00+25:00'],
    ['2026-03-01T00:00+09:60'],
    ['2026-02-30T00:00Z'],
    ['2026-3-1'],
    ['01.03.2026'],
    ['03/01/2026'],
    ['20260301'],
    ['2026-03'],
    ['2026'],
    ['2026-W09'],
    ['March 1, 2026'],
    ['2026-03-01T'],
    ['2026-03-01T9:30'],
    ['2026-03-01+09:00'],
    ['+002026-03-01'],
    ['yesterday'],
    ['1772323200000'],
    [''],
    ['２０２６-03-01'],
  ])('%o: refused', (text) => {
    const message = `date must be an ISO 8601 date that exists, received ${JSON.stringify(text)}`;
    expectError(() => read(text), RangeError, message);
  });

  test.each<[value: Wrong, RangeErrorConstructor | TypeErrorConstructor]>([
    [new Date(Number.NaN), RangeError],
    [Number.NaN, RangeError],
    [Infinity, RangeError],
    [8.64e15 + 1, RangeError],
    [-8.64e15 - 1, RangeError],
    [null, TypeError],
    [undefined, TypeError],
    [true, TypeError],
    [{}, TypeError],
    [[2026, 3, 1], TypeError],
    [1n, TypeError],
  ])('%o: refused', (value, kind) => {
    expect(() => read(value)).toThrow(kind);
    expect(() => read(value)).toThrow(/^date must be /);
    expect(() => periodOf(value, { period: 'day' })).toThrow(kind);
  });

  test('any year, month and day: a date if it is in the calendar, otherwise refused', () => {
    const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const lengthOf = (year: number, month: number) =>
      [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
    const digits = (value: number, length: number) => String(value).padStart(length, '0');
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(15), fc.nat(35), (year, month, day) => {
        const text = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
        if (day >= 1 && day <= lengthOf(year, month)) {
          expect(formatDay(read(text).milliseconds / DAY)).toBe(text);
        } else {
          expect(() => read(text)).toThrow(RangeError);
        }
      }),
    );
  });
});

describe('formatDay, monthOf and firstOfMonth', () => {
  test('1 March 2026 and the days around 1970: computed by hand', () => {
    expect(formatDay(0)).toBe('1970-01-01');
    expect(formatDay(-1)).toBe('1969-12-31');
    expect(formatDay(20_513)).toBe('2026-03-01');
    expect(monthOf(20_513)).toEqual({ year: 2026, month: 2 });
    expect(firstOfMonth(2026, 2)).toBe(20_513);
    expect(firstOfMonth(2025, 14)).toBe(20_513);
    expect(formatDay(firstOfMonth(50, 0))).toBe('0050-01-01'); // not 1950
  });

  test('any day: from the first day of its month to the day before the next month', () => {
    const days = fc.integer({ min: Date.parse('0001-01-01') / DAY, max: 2_900_000 });
    fc.assert(
      fc.property(days, (day) => {
        const { year, month } = monthOf(day);
        const place = day - firstOfMonth(year, month);
        expect(place).toBe(new Date(day * DAY).getUTCDate() - 1);
        expect(firstOfMonth(year, month + 1)).toBeGreaterThan(day);
      }),
    );
  });
});
