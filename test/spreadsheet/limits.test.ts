import { describe, expect, test } from 'vitest';
import { tallyByPeriod } from '../../src/index.js';
import { monitorWaves } from '../../src/monitoring/index.js';
import { limitsTable, watchOf } from '../../src/spreadsheet/limits.js';

const column = (values: readonly unknown[]) => values.map((value) => [value]);

/** So many answers in a month: as many promoters as are named, the others detractors. */
const month = (number: number, promoters: number, answers: number) =>
  Array.from({ length: answers }, (_, index) => ({
    date: `${2025 + Math.floor((number - 1) / 12)}-${String(((number - 1) % 12) + 1).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
    rating: index < promoters ? 10 : 3,
  }));
const quiet = [52, 48, 50, 55, 45, 51, 49, 50].flatMap((promoters, index) =>
  month(index + 1, promoters, 80),
);
const rangesOf = (rows: readonly { date: string; rating: number }[]) =>
  [column(rows.map(({ rating }) => rating)), column(rows.map(({ date }) => date))] as const;
const byMonth = { period: 'month' } as const;

/** The rows of the table below its heading. */
const tableOf = (rows: typeof quiet, ...watch: Parameters<typeof watchOf>) =>
  limitsTable(...rangesOf(rows), byMonth, watchOf(...watch)).slice(1);
const statesOf = (...args: Parameters<typeof tableOf>) => tableOf(...args).map((row) => row[8]);

describe('limitsTable', () => {
  test('periods of a baseline, then periods as usual and below: the numbers of monitorWaves', () => {
    const rows = [...quiet, ...month(9, 10, 80), ...month(10, 50, 80)];
    const table = tableOf(rows, 7, 0.5, '2026-01-01');
    const waves = tallyByPeriod(rows, {
      rating: 'rating',
      date: 'date',
      period: 'month',
      asOf: '2026-01-01',
    });
    const monitor = monitorWaves(waves, { baseline: 7, falseAlarmsPerYear: 0.5 });
    expect(table.slice(7)).toEqual(
      monitor?.points.map((point) => [
        point.period,
        point.respondents,
        point.score,
        point.lower,
        point.upper,
        point.level,
        point.levelLower,
        point.levelUpper,
        { '2025-08': 'usual', '2025-09': 'below', '2025-10': 'low level' }[point.period],
      ]),
    );
    expect(table[0]).toEqual(['2025-01', 80, 30, '', '', '', '', '', 'baseline']);
    expect(table.slice(0, 7).map((row) => row[8])).toEqual(Array(7).fill('baseline'));
  });

  test('a rise: the sides above', () => {
    const high = [...quiet, ...month(9, 79, 80), ...month(10, 56, 80)];
    expect(statesOf(high, 8, 2, '2026-01-01').slice(8)).toEqual(['above', 'high level']);
  });

  test('the day of looking left out: the newest period is over when its last day has a rating', () => {
    const over = { date: '2025-09-30', rating: 10 };
    expect(statesOf([...quiet, ...month(9, 50, 80)], '', '', '').at(-1)).toBe('not over');
    expect(statesOf([...quiet, ...month(9, 50, 80), over], '', '', '').at(-1)).toBe('usual');
  });

  test('a period without a rating: its row says so', () => {
    const table = tableOf([...quiet, ...month(10, 50, 80)], '', '', '2025-11-01');
    expect(table.at(-2)).toEqual(['2025-09', 0, '', '', '', '', '', '', 'no answers']);
    expect(table.at(-1)?.[8]).toBe('usual');
  });

  test('fewer than six periods that are over: not available, with their number', () => {
    const five = quiet.filter(({ date }) => date < '2025-06-15'); // June has begun
    expect(() => tableOf(five, '', '', '')).toThrow(
      expect.objectContaining({
        name: 'RangeError',
        code: 'not-available',
        message: 'dates must have at least 6 periods with ratings that are over, received 5',
      }),
    );
  });

  test.each([
    [[5, '', ''], RangeError, 'baseline must be a whole number of periods from 6, received 5'],
    [[6.5, '', ''], RangeError, 'baseline must be a whole number of periods from 6, received 6.5'],
    [['2025', '', ''], TypeError, 'baseline must be a whole number of periods from 6'],
    [['', 12, ''], RangeError, 'falseAlarmsPerYear must be between 0 and 12'],
    [['', '', 'today'], TypeError, 'asOf at row 1, column 1 must be an ISO 8601 date that exists'],
    [['', '', [[46_000], [46_001]]], TypeError, 'asOf must be a single cell'],
  ] as const)('%j: an error that names the argument', (watch, kind, message) => {
    const call = () => tableOf(quiet, ...(watch as unknown as Parameters<typeof watchOf>));
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });
});
