import { expect, test } from 'vitest';
import { calendarFinding } from '../../src/findings/calendar.js';
import { type CalendarOptions, compareWaves, rolling, tallyByPeriod } from '../../src/index.js';

const days = ['2025-01-31', '2025-06-01', '2026-03-31', '2026-09-10'];
const rows = days.map((day) => ({ day, rating: 9 }));
const findingOf = (calendar: CalendarOptions, periods = 1) =>
  calendarFinding(
    compareWaves(
      rolling(tallyByPeriod(rows, { rating: 'rating', date: 'day', ...calendar }), { periods }),
    ),
  );

test('the usual calendar: nothing to say', () => {
  for (const period of ['day', 'week', 'month', 'quarter', 'year'] as const) {
    expect(findingOf({ period })).toBeNull();
  }
  expect(calendarFinding([])).toBeNull();
});

test('weeks from Sunday', () => {
  expect(findingOf({ period: 'week', weekStart: 'sunday' })).toEqual({ kind: 'sunday-weeks' });
  expect(findingOf({ period: 'month', weekStart: 'sunday' })).toBeNull();
});

test.each([
  ['quarter', 4, '2025', '2024-04'],
  ['year', 4, '2025', '2024-04'],
  ['year', 2, '2025', '2024-02'],
  ['quarter', 12, '2025', '2024-12'],
  ['quarter', { month: 4, named: 'start' }, '2024', '2024-04'],
  ['year', { month: 10, named: 'start' }, '2024', '2024-10'],
] as const)('a fiscal %s from %j: %s begins in %s', (period, fiscalYearStart, year, start) => {
  const finding = { kind: 'fiscal-years', year, start };
  expect(findingOf({ period, fiscalYearStart })).toEqual(finding);
  if (period === 'quarter') {
    expect(findingOf({ period, fiscalYearStart }, 2)).toMatchObject({ kind: 'fiscal-years' });
  }
});

test('periods of the caller: not taken for fiscal years', () => {
  expect(findingOf({ period: (day) => day.slice(0, 4) })).toBeNull();
});
