import { describe, expect, test } from 'vitest';
import { duplicateFinder, isBlank } from '../../src/counting/duplicates.js';

/** For each row, the place of the answer that it makes a duplicate: its own or an earlier one. */
function losers(rows: readonly (readonly [id: unknown, at: string | number | null])[], more = {}) {
  type Row = (typeof rows)[number];
  const loserOf = duplicateFinder<Row>({
    respondent: (row: Row) => row[0],
    date: (row: Row) => row[1],
    ...more,
  });
  return rows.map((row, place) => loserOf(row, place, place));
}

describe('two answers of one respondent', () => {
  test('two answers in any order: the earlier does not count', () => {
    expect(
      losers([
        ['a', '2026-03-01'],
        ['a', '2026-03-02'],
      ]),
    ).toEqual([undefined, 0]);
    expect(
      losers([
        ['a', '2026-03-02'],
        ['a', '2026-03-01'],
      ]),
    ).toEqual([undefined, 1]);
  });

  test('equal or missing dates: the last row wins; a row with a date wins over a row without', () => {
    expect(
      losers([
        ['a', '2026-03-01'],
        ['a', '2026-03-01'],
      ]),
    ).toEqual([undefined, 0]);
    expect(
      losers([
        ['a', null],
        ['a', null],
      ]),
    ).toEqual([undefined, 0]);
    expect(
      losers([
        ['a', '2026-03-01'],
        ['a', null],
      ]),
    ).toEqual([undefined, 1]);
  });

  test('a local time: the instant in the time zone', () => {
    const seoul = { timeZone: 'Asia/Seoul' };
    const wall = ['a', '2026-03-01T10:00'] as const; // 01:00 in UTC
    expect(losers([wall, ['a', '2026-03-01T00:59Z']], seoul)).toEqual([undefined, 1]);
    expect(losers([wall, ['a', '2026-03-01T01:01Z']], seoul)).toEqual([undefined, 0]);
    expect(losers([wall, ['a', Date.UTC(2026, 2, 1, 9)]])).toEqual([undefined, 1]);
  });

  test('a local time near a change of clocks: the instant in the time zone', () => {
    const berlin = { timeZone: 'Europe/Berlin' };
    const wall = ['a', '2026-03-29T03:30'] as const; // summer time: 01:30 in UTC
    expect(losers([wall, ['a', '2026-03-29T01:29Z']], berlin)).toEqual([undefined, 1]);
    expect(losers([wall, ['a', '2026-03-29T01:31Z']], berlin)).toEqual([undefined, 0]);
  });

  test('answers in different periods: both count', () => {
    const rows = [
      ['a', '2026-02-28'],
      ['a', '2026-03-01'],
      ['a', '2026-03-02'],
    ] as const;
    expect(losers(rows, { period: 'month' })).toEqual([undefined, undefined, 1]);
  });
});

test('rows without a respondent: all count', () => {
  const blanks = ['', '  ', null, undefined, Number.NaN];
  expect(blanks.every(isBlank)).toBe(true);
  expect(losers(blanks.flatMap((id) => [[id, 1] as const, [id, 2] as const]))).toEqual(
    new Array(10).fill(undefined),
  );
  expect([0, false, 'a', {}].some(isBlank)).toBe(false);
});

test('wrong options of duplicateFinder: refused by name', () => {
  expect(() => duplicateFinder({ respondent: undefined as never })).toThrow(/^respondent must be/);
  expect(() => duplicateFinder({ respondent: () => 1, date: {} as never })).toThrow(
    /^date must be/,
  );
  expect(() => duplicateFinder({ respondent: () => 1, period: 'month' })).toThrow(
    new TypeError('period must come with date'),
  );
});
