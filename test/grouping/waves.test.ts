import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DateLike,
  effectiveTally,
  emptyTally,
  merge,
  mergeWeighted,
  npsTrend,
  type Period,
  periodOf,
  scales,
  tally,
  tallyByPeriod,
  tallyWeighted,
  type Wave,
} from '../../src/index.js';
import { emptyWeighted } from '../support/arbitraries.js';
import { errorOf, expectError, expectPlainNumbers } from '../support/laws.js';
import { answersOn, civilDay, type Dated, dated, datedRows, plain, weighted } from './days.js';
import { expectAlike } from './groups.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

const periodArbitrary: fc.Arbitrary<Period> = fc.constantFrom(
  'day',
  'week',
  'month',
  'quarter',
  'year',
);

const spans = (waves: readonly Wave[]) =>
  waves.map(({ period, start, end }) => [period, start, end]);

const wavesOn = (dates: readonly DateLike[], options: Wrong = {}): Wave[] =>
  tallyByPeriod<{ day: DateLike; rating: number }>(answersOn(dates), {
    ...dated,
    period: 'month',
    ...options,
  });

describe('tallyByPeriod', () => {
  test('rows of several months: one tally for each month, including empty months', () => {
    const rows = [
      { day: '2026-03-31', rating: 3 },
      { day: '2026-01-31', rating: 9 },
      { day: '2026-01-01', rating: 8 },
    ];
    expect(tallyByPeriod(rows, { ...dated, period: 'month' })).toEqual([
      {
        period: '2026-01',
        start: '2026-01-01',
        end: '2026-01-31',
        partial: false,
        tally: { promoters: 1, passives: 1, detractors: 0 },
      },
      {
        period: '2026-02',
        start: '2026-02-01',
        end: '2026-02-28',
        partial: false,
        tally: emptyTally,
      },
      {
        period: '2026-03',
        start: '2026-03-01',
        end: '2026-03-31',
        partial: false,
        tally: { promoters: 0, passives: 0, detractors: 1 },
      },
    ]);
    expect(wavesOn([])).toEqual([]);
  });

  test.each<[Wrong, [period: string, start: string, end: string]]>([
    [{ period: 'day' }, ['2026-01-04', '2026-01-04', '2026-01-04']],
    [{ period: 'week' }, ['2026-W01', '2025-12-29', '2026-01-04']],
    [{ period: 'week', weekStart: 'sunday' }, ['2026-W01', '2026-01-04', '2026-01-10']],
    [{ period: 'quarter' }, ['2026-Q1', '2026-01-01', '2026-03-31']],
    [{ period: 'quarter', fiscalYearStart: 2 }, ['2026-Q4', '2025-11-01', '2026-01-31']],
    [{ period: 'year', fiscalYearStart: 4 }, ['2026', '2025-04-01', '2026-03-31']],
    [
      { period: 'year', fiscalYearStart: { month: 4, named: 'start' } },
      ['2025', '2025-04-01', '2026-03-31'],
    ],
  ])('Sunday 2026-01-04 with %o: the period %s', (options, expected) => {
    expect(spans(wavesOn(['2026-01-04'], options))).toEqual([expected]);
  });

  test('any rows: the merged waves are their tally', () => {
    fc.assert(
      fc.property(datedRows, periodArbitrary, (rows, period) => {
        const waves = tallyByPeriod(rows, { ...dated, period });
        expect(waves.map(plain).reduce(merge, emptyTally)).toEqual(
          tally(rows.map(({ rating }) => rating)),
        );
      }),
    );
  });

  test('any rows: each wave is the tally of the rows of its period', () => {
    fc.assert(
      fc.property(datedRows, periodArbitrary, (rows, period) => {
        for (const wave of tallyByPeriod(rows, { ...dated, period })) {
          const own = rows.filter(({ day }) => periodOf(day, { period }) === wave.period);
          expect(wave.tally).toEqual(tally(own.map(({ rating }) => rating)));
          expect(own).toEqual(rows.filter(({ day }) => day >= wave.start && day <= wave.end));
        }
      }),
    );
  });

  test('any rows: waves without gaps, in the order of their names', () => {
    fc.assert(
      fc.property(datedRows, periodArbitrary, (rows, period) => {
        const waves = tallyByPeriod(rows, { ...dated, period });
        waves.slice(1).forEach(({ start }, index) => {
          expect(start).toBe(civilDay((waves[index] as Wave).end, 1));
        });
        const names = waves.map(({ period }) => period);
        expect(names).toEqual([...new Set(names)].sort());
        if (rows.length === 0) return;
        const keys = rows.map(({ day }) => periodOf(day, { period })).sort();
        expect([names[0], names.at(-1)]).toEqual([keys[0], keys.at(-1)]);
      }),
    );
  });

  test('rows in another order: the same waves', () => {
    fc.assert(
      fc.property(datedRows, periodArbitrary, (rows, period) => {
        expect(tallyByPeriod([...rows].reverse(), { ...dated, period })).toEqual(
          tallyByPeriod(rows, { ...dated, period }),
        );
      }),
    );
  });

  test('any weighted rows: the merged waves are their weighted tally', () => {
    fc.assert(
      fc.property(datedRows, periodArbitrary, (rows, period) => {
        const waves = tallyByPeriod(rows, { ...dated, period, weight: 'weight' });
        const merged = waves.map(weighted).reduce(mergeWeighted, emptyWeighted);
        const expected = tallyWeighted(rows.map(({ rating, weight }) => [rating, weight] as const));
        expectAlike(merged, expected, 1e-12); // some 40 weights added up in another order
        expectAlike(effectiveTally(merged), effectiveTally(expected), 1e-12);
        expectPlainNumbers(waves);
      }),
    );
  });

  test('a row without rating, date or weight: in no wave, and adds no period', () => {
    const rows: { day: string | null; rating: number | null; weight: number | null }[] = [
      { day: '2026-02-01', rating: 9, weight: 1 },
      { day: '2025-01-01', rating: null, weight: 1 },
      { day: '2028-01-01', rating: 9, weight: null },
      { day: null, rating: 9, weight: 1 },
    ];
    const waves = tallyByPeriod(rows, { ...dated, weight: 'weight', period: 'month' });
    expect(waves.map(({ period }) => period)).toEqual(['2026-02']);
    expect(waves.map(weighted)[0]?.counts.promoters).toBe(1);
  });

  test('another scale: in the waves; the standard scale: not', () => {
    const [standard] = wavesOn(['2026-01-01']);
    expect(standard).not.toHaveProperty('scale');
    const [european] = wavesOn(['2026-01-01'], { scale: scales.european });
    expect(european?.scale).toEqual(scales.european);
  });
});

describe('tallyByPeriod with time zones', () => {
  const instant = '2026-01-31T23:30:00Z';

  test('an instant at the end of a month: different months in different time zones', () => {
    expect(wavesOn([instant])[0]?.period).toBe('2026-01');
    expect(wavesOn([instant], { timeZone: 'America/New_York' })[0]?.period).toBe('2026-01');
    expect(wavesOn([instant], { timeZone: 'Asia/Seoul' })[0]?.period).toBe('2026-02');
    for (const same of [Date.parse(instant), new Date(instant), '2026-02-01T08:30+09:00']) {
      expect(wavesOn([same], { timeZone: 'Asia/Seoul' })[0]?.period).toBe('2026-02');
      expect(wavesOn([same])[0]?.period).toBe('2026-01');
    }
  });

  test('a civil date: the same period in every time zone', () => {
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      expect(wavesOn(['2026-01-31'], { timeZone })[0]?.period).toBe('2026-01');
    }
  });

  test('instants before 1970 and the last millisecond of a day: their own day', () => {
    expect(wavesOn([-1], { period: 'day' })[0]?.period).toBe('1969-12-31');
    expect(wavesOn([86_400_000 - 1, 86_400_000], { period: 'day' })).toHaveLength(2);
  });
});

describe('partial', () => {
  const partialOn = (asOf: DateLike, options: Wrong = {}) =>
    wavesOn(['2026-01-05', '2026-02-05'], { asOf, ...options }).map(({ partial }) => partial);

  test('a period that ends on the day of asOf or later: partial', () => {
    expect(partialOn('2026-02-27')).toEqual([false, true]);
    expect(partialOn('2026-02-28')).toEqual([false, true]); // its last day is not over
    expect(partialOn('2026-03-01')).toEqual([false, false]);
    expect(partialOn('2026-01-31')).toEqual([true, true]);
    expect(wavesOn(['2026-01-05'])[0]?.partial).toBe(false);
  });

  test('asOf as an instant: the day in the time zone', () => {
    const midnightInSeoul = '2026-02-28T15:00:00Z';
    expect(partialOn(midnightInSeoul)).toEqual([false, true]);
    expect(partialOn(midnightInSeoul, { timeZone: 'Asia/Seoul' })).toEqual([false, false]);
    expect(partialOn(Date.parse(midnightInSeoul) - 1, { timeZone: 'Asia/Seoul' })).toEqual([
      false,
      true,
    ]);
  });

  test('asOf: read like a date of a row', () => {
    expect(errorOf(() => partialOn('2026-02-30')).message).toContain('asOf must be');
    expect(errorOf(() => partialOn('2026-02-28T10:00')).message).toContain('asOf must have');
    expect(errorOf(() => partialOn(Number.NaN)).message).toContain('asOf must be');
  });
});

describe('periods of the caller', () => {
  const halves = (day: string) => `${day.slice(0, 4)}-H${day.slice(5) < '07' ? 1 : 2}`;

  test('any period function: waves from first to last answer, no empty waves', () => {
    const dates = ['2026-08-01', '2024-03-05', '2026-07-04', '2024-02-01'];
    const waves = wavesOn(dates, { period: halves });
    expect(spans(waves)).toEqual([
      ['2024-H1', '2024-02-01', '2024-03-05'],
      ['2026-H2', '2026-07-04', '2026-08-01'],
    ]);
    expect(waves.every(({ own }) => own)).toBe(true);
    expect(wavesOn(dates)[0]).not.toHaveProperty('own');
  });

  test('a time zone: the function gets the civil date there', () => {
    const days: string[] = [];
    const period = (day: string) => {
      days.push(day);
      return 'always';
    };
    wavesOn([Date.UTC(2026, 0, 31, 23)], { period, timeZone: 'Asia/Seoul' });
    expect([...new Set(days)]).toEqual(['2026-02-01']);
  });

  test('merged waves: the tally of all rows', () => {
    fc.assert(
      fc.property(datedRows, (rows) => {
        const waves = tallyByPeriod(rows, { ...dated, period: halves });
        expect(waves.map(plain).reduce(merge, emptyTally)).toEqual(
          tally(rows.map(({ rating }) => rating)),
        );
        expect(waves.map(({ period }) => period)).toEqual(
          [...new Set(rows.map(({ day }) => halves(day)))].sort(),
        );
      }),
    );
  });

  test.each<[Wrong, string]>([
    [undefined, 'undefined'],
    [null, 'null'],
    ['', '""'],
    [7, '7'],
  ])('a function that returns %o: refused', (key, valueText) => {
    const message = `period of 2026-01-01 must be a text, received ${valueText}`;
    const error = errorOf(() => wavesOn(['2026-01-01'], { period: () => key }));
    expect(error.message).toBe(message);
    expect(['RangeError', 'TypeError']).toContain(error.name);
  });
});

describe('wrong dates and options of tallyByPeriod', () => {
  test.each<[DateLike, string]>([
    ['2026-02-30', 'an ISO 8601 date that exists, received "2026-02-30"'],
    ['2025-02-29', 'an ISO 8601 date that exists, received "2025-02-29"'],
    ['31.01.2026', 'an ISO 8601 date that exists, received "31.01.2026"'],
    ['', 'an ISO 8601 date that exists, received ""'],
    ['10000-01-01', 'an ISO 8601 date that exists, received "10000-01-01"'],
    [Number.NaN, 'a Date, epoch milliseconds or ISO 8601, received NaN'],
    [Infinity, 'a Date, epoch milliseconds or ISO 8601, received Infinity'],
    [new Date(Number.NaN), 'a Date, epoch milliseconds or ISO 8601, received NaN'],
    [8.64e15 + 1, 'a Date, epoch milliseconds or ISO 8601, received 8640000000000001'],
    [-8.64e15 - 1, 'a Date, epoch milliseconds or ISO 8601, received -8640000000000001'],
    [8.64e15, 'in the years 1 to 9998, received 275760'],
    [new Date(Date.UTC(10_000, 0, 1)), 'in the years 1 to 9998, received 10000'],
    [Date.UTC(10_000, 0, 1), 'in the years 1 to 9998, received 10000'],
    ['0000-12-31', 'in the years 1 to 9998, received 0'],
  ])('the date %o: refused with its row', (date, rule) => {
    const message = `date at row 1 must be ${rule}`;
    expectError(() => wavesOn(['2026-01-01', date]), RangeError, message);
    expectError(() => wavesOn(['2026-01-01', date], { timeZone: 'UTC' }), RangeError, message);
  });

  test('a time without an offset, no time zone: refused', () => {
    const dates = ['2026-01-01', '2026-01-01T10:00'];
    expect(errorOf(() => wavesOn(dates))).toMatchObject({
      name: 'RangeError',
      message: expect.stringMatching(/^date at row 1 must have an offset/),
    });
    expect(wavesOn(dates, { timeZone: 'Asia/Seoul' })).toHaveLength(1);
  });

  test('unknown time zones and periods: refused', () => {
    expectError(
      () => wavesOn(['2026-01-01'], { timeZone: 'Mars/Olympus' }),
      RangeError,
      'timeZone must be an IANA time zone such as "Asia/Seoul", received "Mars/Olympus"',
    );
    expect(() => wavesOn(['2026-01-01'], { period: 'fortnight' })).toThrow('period must be one of');
    expect(() => wavesOn(['2026-01-01'], { period: 'week', weekStart: 'friday' })).toThrow(
      'weekStart must be one of',
    );
    expect(() => wavesOn(['2026-01-01'], { period: 'year', fiscalYearStart: 13 })).toThrow(
      'fiscalYearStart must be a month from 1 to 12',
    );
  });

  test('the last day of the calendar: its week has an end', () => {
    const rows: Dated[] = [{ day: '9998-12-31', rating: 9, plan: 'Pro', weight: 1 }];
    const [wave] = tallyByPeriod(rows, { ...dated, period: 'week' });
    expect((wave as Wave).start <= (wave as Wave).end).toBe(true);
    expect(npsTrend(rows, { ...dated, period: 'week' }).points).toHaveLength(1);
  });
});
