import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { npsBySegment, npsTrend, tallyBy } from '../../src/index.js';
import { ratingOn } from '../support/arbitraries.js';
import { expectError } from '../support/laws.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

interface Row {
  rating: number | null | undefined;
  plan: string | undefined;
  day: string | null | undefined;
  weight: number | null | undefined;
}

const full: Row = { rating: 9, plan: 'Pro', day: '2026-01-01', weight: 1 };

const bySegment = { rating: 'rating', by: 'plan', weight: 'weight' } as const;
const byMonth = {
  rating: 'rating',
  by: (row: Row) => row.plan,
  weight: 'weight',
  date: 'day',
  period: 'month',
} as const;

describe('rows that miss something', () => {
  test.each([null, undefined])('a %s rating, date or weight: counted as missing', (blank) => {
    const rows = [full, { ...full, rating: blank }, { ...full, weight: blank }];
    expect(npsBySegment(rows, bySegment).missing).toEqual({
      rating: 1,
      segment: 0,
      date: 0,
      weight: 1,
    });
    const undated = [...rows, { ...full, day: blank }];
    expect(npsTrend(undated, byMonth).missing).toEqual({
      rating: 1,
      segment: 0,
      date: 1,
      weight: 1,
    });
  });

  test('segments: undefined is missing, null and blank text are segments', () => {
    const rows = [undefined, null, ''].map((plan) => ({ rating: 9, plan }));
    const table = npsBySegment(rows, { rating: 'rating', by: 'plan' });
    expect(table.missing.segment).toBe(1);
    expect(table.segments.map(({ segment }) => segment)).toEqual([null, '']);
  });

  test('a row that misses several fields: counted once, by the first of rating, segment, date, weight', () => {
    const nothing = { rating: null, plan: undefined, day: null, weight: null };
    const none = { rating: 0, segment: 0, date: 0, weight: 0 };
    const missing = (row: Row) => npsTrend([row], byMonth).missing;
    expect(missing(nothing)).toEqual({ ...none, rating: 1 });
    expect(missing({ ...nothing, rating: 9 })).toEqual({ ...none, segment: 1 });
    expect(missing({ ...nothing, rating: 9, plan: 'Pro' })).toEqual({ ...none, date: 1 });
    expect(missing({ ...full, weight: null })).toEqual({ ...none, weight: 1 });
    expect(missing(full)).toEqual(none);
  });

  test('any rows: each is either counted or missing, once', () => {
    const row: fc.Arbitrary<Row> = fc.record({
      rating: fc.option(ratingOn()),
      plan: fc.constantFrom('Free', 'Pro', undefined),
      day: fc.constantFrom('2026-01-01', '2026-03-01', null, undefined),
      weight: fc.constantFrom(1, 2, null, undefined),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const table = npsBySegment(rows, bySegment);
        const missing = Object.values(table.missing).reduce((a, b) => a + b);
        expect(table.total.answers + missing).toBe(rows.length);
        const trend = npsTrend(rows, byMonth);
        const counted = trend.points.reduce((sum, { answers }) => sum + answers, 0);
        const gone = Object.values(trend.missing).reduce((a, b) => a + b);
        expect(counted + gone).toBe(rows.length);
      }),
    );
  });

  test('a segment in which all ratings are missing: named, without numbers', () => {
    const rows = [full, { ...full, rating: null, plan: 'Free' }];
    const table = npsBySegment(rows, bySegment);
    expect(table.segments.map(({ segment }) => segment)).toEqual(['Pro']);
    expect(table.suppressed).toEqual(['Free']);
    expect(tallyBy(rows, bySegment).has('Free')).toBe(false);
  });

  test('a segment in which all weights are missing: named, without numbers', () => {
    const rows = [full, { ...full, weight: null, plan: 'Free' }];
    expect(npsBySegment(rows, bySegment).suppressed).toEqual(['Free']);
    expect(tallyBy(rows, bySegment).has('Free')).toBe(false);
  });
});

describe('wrong ratings and weights', () => {
  test.each<[rating: Wrong, RangeErrorConstructor | TypeErrorConstructor, valueText: string]>([
    [11, RangeError, '11'],
    [9.5, RangeError, '9.5'],
    [Number.NaN, RangeError, 'NaN'],
    ['9', TypeError, '"9"'],
    ['', TypeError, '""'],
  ])('a rating of %o: refused with its index', (rating, kind, valueText) => {
    const rows: Row[] = [full, { ...full, rating: null }, { ...full, rating }];
    const message = `rating at index 2 must be a whole number from 0 to 10, received ${valueText}`;
    expectError(() => npsBySegment(rows, bySegment), kind, message);
    expectError(() => tallyBy(rows, { rating: 'rating', by: 'plan' }), kind, message);
    expectError(() => npsTrend(rows, byMonth), kind, message);
  });

  test.each<[weight: Wrong, RangeErrorConstructor | TypeErrorConstructor, valueText: string]>([
    [0, RangeError, '0'],
    [-1, RangeError, '-1'],
    [Number.NaN, RangeError, 'NaN'],
    ['1', TypeError, '"1"'],
  ])('a weight of %o: refused with its index', (weight, kind, valueText) => {
    const rows: Row[] = [full, { ...full, weight }];
    const message = `weight at index 1 must be positive and finite, received ${valueText}`;
    expectError(() => npsBySegment(rows, bySegment), kind, message);
    expectError(() => npsTrend(rows, byMonth), kind, message);
  });

  test('a wrong rating in a row without a segment: refused', () => {
    expect(() => npsBySegment([{ ...full, rating: 11, plan: undefined }], bySegment)).toThrow(
      'rating at index 0',
    );
  });
});
