import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodsOf } from '../../src/counting/calendar.js';
import { type CalendarOptions, type Period, periodOf } from '../../src/index.js';
import { expectError } from '../support/laws.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

const DAY = 86_400_000;
const text = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** Dates of the years 2 to 9997: the names of their periods, and of the next, have four digits. */
const days: fc.Arbitrary<number> = fc.integer({
  min: Date.parse('0002-01-01') / DAY,
  max: Date.parse('9997-12-31') / DAY,
});
const recentDays: fc.Arbitrary<number> = fc.integer({
  min: Date.parse('1995-01-01') / DAY,
  max: Date.parse('2045-12-31') / DAY,
});
const zones = fc.constantFrom(
  'UTC',
  'Asia/Seoul',
  'America/New_York',
  'Pacific/Apia',
  'Asia/Kolkata',
);
const habits: fc.Arbitrary<CalendarOptions> = fc.record({
  period: fc.constantFrom<Period>('day', 'week', 'month', 'quarter', 'year'),
  weekStart: fc.constantFrom('monday' as const, 'sunday' as const),
  fiscalYearStart: fc.oneof(
    fc.integer({ min: 1, max: 12 }),
    fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      named: fc.constantFrom('start' as const, 'end' as const),
    }),
  ),
});

describe('periodOf', () => {
  test('1 March 2026: its day, week, month, quarter and year', () => {
    const date = '2026-03-01';
    expect(periodOf(date, { period: 'day' })).toBe('2026-03-01');
    expect(periodOf(date, { period: 'week' })).toBe('2026-W09');
    expect(periodOf(date, { period: 'month' })).toBe('2026-03');
    expect(periodOf(date, { period: 'quarter' })).toBe('2026-Q1');
    expect(periodOf(date, { period: 'year' })).toBe('2026');
    expect(periodOf('0044-03-15', { period: 'quarter' })).toBe('0044-Q1');
  });

  // ISO 8601: the week with the first Thursday is the first.
  test.each([
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2024-12-29', '2024-W52'],
    ['2024-12-30', '2025-W01'],
    ['2025-12-28', '2025-W52'],
    ['2025-12-29', '2026-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['1970-01-01', '1970-W01'],
    ['2000-01-01', '1999-W52'],
  ])('%s: ISO week %s', (date, week) => {
    expect(periodOf(date, { period: 'week' })).toBe(week);
    expect(periodOf(Date.parse(date), { period: 'week', weekStart: 'monday' })).toBe(week);
  });

  // The MMWR weeks of the CDC: from Sunday, the first has at least four days in its year.
  test.each([
    ['2025-12-27', '2025-W52'],
    ['2025-12-28', '2025-W53'],
    ['2026-01-03', '2025-W53'],
    ['2026-01-04', '2026-W01'],
    ['2026-12-27', '2026-W52'],
    ['2027-01-02', '2026-W52'],
    ['2027-01-03', '2027-W01'],
    ['2024-12-28', '2024-W52'],
    ['2024-12-29', '2025-W01'],
  ])('%s: Sunday week %s', (date, week) => {
    expect(periodOf(date, { period: 'week', weekStart: 'sunday' })).toBe(week);
  });

  test.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-06-30', '2026-Q2'],
    ['2026-07-01', '2026-Q3'],
    ['2026-09-30', '2026-Q3'],
    ['2026-10-01', '2026-Q4'],
    ['2026-12-31', '2026-Q4'],
  ])('%s: quarter %s', (date, quarter) => {
    expect(periodOf(date, { period: 'quarter' })).toBe(quarter);
  });

  // A year from April: Japan names it by its start, India's FY26 by its end.
  test.each([
    ['2026-03-31', '2026', '2026-Q4', '2025', '2025-Q4'],
    ['2026-04-01', '2027', '2027-Q1', '2026', '2026-Q1'],
    ['2026-06-30', '2027', '2027-Q1', '2026', '2026-Q1'],
    ['2026-07-01', '2027', '2027-Q2', '2026', '2026-Q2'],
    ['2026-12-31', '2027', '2027-Q3', '2026', '2026-Q3'],
    ['2027-01-01', '2027', '2027-Q4', '2026', '2026-Q4'],
  ])(
    '%s, fiscal years from April: years and quarters named by start or end',
    (date, endYear, endQuarter, startYear, startQuarter) => {
      const byEnd = { fiscalYearStart: 4 };
      const byStart = { fiscalYearStart: { month: 4, named: 'start' } } as const;
      expect(periodOf(date, { period: 'year', ...byEnd })).toBe(endYear);
      expect(periodOf(date, { period: 'quarter', ...byEnd })).toBe(endQuarter);
      expect(periodOf(date, { period: 'year', ...byStart })).toBe(startYear);
      expect(periodOf(date, { period: 'quarter', ...byStart })).toBe(startQuarter);
    },
  );

  test('fiscal years from February: quarters from February', () => {
    const options = { period: 'quarter', fiscalYearStart: 2 } as const;
    const quarters = ['2026-01-31', '2026-02-01', '2026-04-30', '2026-05-01'].map((date) => {
      return periodOf(date, options);
    });
    expect(quarters).toEqual(['2026-Q4', '2027-Q1', '2027-Q1', '2027-Q2']);
  });

  test('days, weeks and months: the same in a fiscal year', () => {
    for (const period of ['day', 'week', 'month'] as const) {
      const plain = periodOf('2026-05-05', { period });
      expect(periodOf('2026-05-05', { period, fiscalYearStart: 4 })).toBe(plain);
    }
  });

  test('a fiscal year from January: the same name by start and by end', () => {
    for (const named of ['start', 'end'] as const) {
      const options = { period: 'year', fiscalYearStart: { month: 1, named } } as const;
      expect(periodOf('2026-05-05', options)).toBe('2026');
    }
  });
});

describe('periodOf any date', () => {
  test('any day: its week is counted from the week that contains 4 January', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('monday' as const, 'sunday' as const), (day, weekStart) => {
        const firstDay = weekStart === 'monday' ? 1 : 0;
        const weekday = (new Date(day * DAY).getUTCDay() - firstDay + 7) % 7;
        const start = day - weekday;
        const year = new Date((start + 3) * DAY).getUTCFullYear();
        const fourth = new Date(0).setUTCFullYear(year, 0, 4) / DAY;
        const fourthWeekday = (new Date(fourth * DAY).getUTCDay() - firstDay + 7) % 7;
        const week = 1 + (start - (fourth - fourthWeekday)) / 7;
        const key = `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
        expect(periodOf(text(day * DAY), { period: 'week', weekStart })).toBe(key);
      }),
    );
  });

  test('keys of any dates: sorted as texts like the dates', () => {
    fc.assert(
      fc.property(days, days, habits, (a, b, options) => {
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map((day) => {
          return periodOf(text(day * DAY), options);
        }) as [string, string];
        expect(earlier <= later).toBe(true);
      }),
    );
  });

  test('a civil date: the same period in all time zones', () => {
    fc.assert(
      fc.property(recentDays, habits, zones, (day, options, timeZone) => {
        const date = text(day * DAY);
        expect(periodOf(date, { ...options, timeZone })).toBe(periodOf(date, options));
      }),
    );
  });

  test('an instant in any notation, no time zone: the period in UTC', () => {
    fc.assert(
      fc.property(recentDays, fc.nat(DAY - 1), habits, (day, time, options) => {
        const instant = day * DAY + time;
        const expected = periodOf(text(instant), options);
        for (const date of [instant, new Date(instant), new Date(instant).toISOString()]) {
          expect(periodOf(date, options)).toBe(expected);
          expect(periodOf(date, { ...options, timeZone: 'UTC' })).toBe(expected);
        }
      }),
    );
  });

  test('any day: from the first day of its period to the day before the next period', () => {
    const named = habits as fc.Arbitrary<CalendarOptions & { period: Period }>;
    fc.assert(
      fc.property(days, named, (day, options) => {
        const { indexOf, startOf, keyOf } = periodsOf(options.period, options);
        const index = indexOf(day);
        expect(startOf(index)).toBeLessThanOrEqual(day);
        expect(startOf(index + 1)).toBeGreaterThan(day);
        expect(indexOf(startOf(index))).toBe(index);
        expect(indexOf(startOf(index + 1) - 1)).toBe(index);
        expect(keyOf(index)).toBe(periodOf(text(day * DAY), options));
        expect(keyOf(index) < keyOf(index + 1)).toBe(true);
      }),
    );
  });
});

describe('periodOf with a time zone', () => {
  test('an instant: the day that a clock in the time zone shows', () => {
    const period = 'month';
    const lastEvening = '2026-02-28T23:30:00Z';
    expect(periodOf(lastEvening, { period })).toBe('2026-02');
    expect(periodOf(lastEvening, { period, timeZone: 'Asia/Seoul' })).toBe('2026-03');
    const firstMorning = '2026-03-01T00:30:00Z';
    expect(periodOf(firstMorning, { period, timeZone: 'America/New_York' })).toBe('2026-02');
    // TelemetryDeck #135: midnight of September 1st in UTC is still August in America.
    const september = Date.UTC(2021, 8, 1);
    expect(periodOf(september, { period, timeZone: 'America/Los_Angeles' })).toBe('2021-08');
  });

  test('a text with an offset: the instant in UTC or the time zone, not the local date', () => {
    const date = '2026-03-01T08:00:00+09:00'; // 23:00 UTC the day before
    expect(periodOf(date, { period: 'day' })).toBe('2026-02-28');
    expect(periodOf(date, { period: 'day', timeZone: 'Asia/Seoul' })).toBe('2026-03-01');
  });

  test('a time without an offset: refused without a time zone, a local time with it', () => {
    const rule = 'date must have an offset, or the options a timeZone';
    for (const date of ['2026-03-01T23:59', '2026-03-01 23:59:59.9']) {
      const message = `${rule}, received "${date}"`;
      expectError(() => periodOf(date, { period: 'day' }), RangeError, message);
      for (const timeZone of ['UTC', 'Asia/Seoul', 'America/New_York', 'Asia/Kathmandu']) {
        expect(periodOf(date, { period: 'day', timeZone })).toBe('2026-03-01');
      }
    }
  });

  test.each<[timeZone: Wrong, RangeErrorConstructor | TypeErrorConstructor]>([
    ['Mars/Olympus', RangeError],
    ['', RangeError],
    [null, TypeError],
    [9, TypeError],
  ])('the unknown time zone %o: refused, for any kind of date', (timeZone, kind) => {
    const message = 'timeZone must be an IANA time zone such as "Asia/Seoul", received';
    for (const date of ['2026-03-01', '2026-03-01T00:00Z', 0, new Date(0)]) {
      expect(() => periodOf(date, { period: 'day', timeZone })).toThrow(kind);
      expect(() => periodOf(date, { period: 'day', timeZone })).toThrow(message);
    }
  });
});

describe('the range of dates', () => {
  test('the first and last days of the years 1 to 9998: accepted', () => {
    expect(periodOf('0001-01-01', { period: 'day' })).toBe('0001-01-01');
    expect(periodOf('9998-12-31', { period: 'day' })).toBe('9998-12-31');
    expect(periodOf('0001-01-01', { period: 'year' })).toBe('0001');
    expect(periodOf('9998-12-31', { period: 'week' })).toBe('9998-W53');
  });

  test.each<[date: Date | number | string]>([
    ['0000-12-31'],
    [8.64e15],
    [-8.64e15],
    [new Date(8.64e15)],
    [new Date(-8.64e15)],
    ['9999-01-01'],
    [Date.UTC(10000, 0, 1)],
    [Date.parse('0001-01-01') - DAY],
  ])('%o, beyond the years 1 to 9998: refused', (date) => {
    const message = 'date must be in the years 1 to 9998, received';
    expect(() => periodOf(date, { period: 'day' })).toThrow(message);
    expect(() => periodOf(date, { period: 'day', timeZone: 'Asia/Seoul' })).toThrow(message);
  });
});

describe('a period that is a function', () => {
  test('a function from civil dates to keys: called with the date in the time zone', () => {
    const season = (date: string) => (date.slice(5) < '07-01' ? 'spring' : 'autumn');
    const options = { period: season, timeZone: 'Asia/Seoul' };
    expect(periodOf('2026-06-30T14:59Z', options)).toBe('spring');
    expect(periodOf('2026-06-30T15:00Z', options)).toBe('autumn');
  });

  test.each<[key: Wrong, RangeErrorConstructor | TypeErrorConstructor, valueText: string]>([
    [undefined, TypeError, 'undefined'],
    [null, TypeError, 'null'],
    [2026, TypeError, '2026'],
    ['', RangeError, '""'],
  ])('a function that returns %o: refused', (key, kind, valueText) => {
    const message = `period of 2026-03-01 must be a text, received ${valueText}`;
    expectError(() => periodOf('2026-03-01', { period: () => key }), kind, message);
  });
});

describe('wrong options of periodOf', () => {
  const call = (options: Wrong) => () => periodOf('2026-03-01', options);

  test('an unknown period: refused with the periods', () => {
    const rule = 'period must be one of day, week, month, quarter, year, received';
    expectError(call({ period: 'fortnight' }), RangeError, `${rule} "fortnight"`);
    expectError(call({ period: 'toString' }), RangeError, `${rule} "toString"`);
    expectError(call({}), TypeError, `${rule} undefined`);
  });

  test('a week that starts on Friday: refused with the choices', () => {
    const message = 'weekStart must be one of monday, sunday, received "friday"';
    expectError(call({ period: 'week', weekStart: 'friday' }), RangeError, message);
  });

  test('a fiscal year that does not start in a month from 1 to 12: refused', () => {
    for (const month of [0, 13, 1.5, Number.NaN]) {
      for (const fiscalYearStart of [month, { month, named: 'end' }]) {
        const message = `fiscalYearStart must be a month from 1 to 12, received ${month}`;
        expectError(call({ period: 'year', fiscalYearStart }), RangeError, message);
      }
    }
    expect(call({ period: 'year', fiscalYearStart: '4' })).toThrow(TypeError);
    expect(call({ period: 'year', fiscalYearStart: null })).toThrow('fiscalYearStart must be');
  });

  test('a fiscal year named neither by start nor by end: refused with the choices', () => {
    const message = 'fiscalYearStart.named must be one of start, end, received "middle"';
    const fiscalYearStart = { month: 4, named: 'middle' };
    expectError(call({ period: 'year', fiscalYearStart }), RangeError, message);
  });
});
