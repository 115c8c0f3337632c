import { describe, expect, test } from 'vitest';
import { headlineSpan } from '../../src/findings/headline.js';

describe('the span of the headline', () => {
  const of = (quarter: number | null, twelveMonths: number | null, month: number | null) => {
    const span = (answers: number | null) => (answers === null ? null : { answers });
    return headlineSpan({
      quarter: span(quarter),
      twelveMonths: span(twelveMonths),
      month: span(month),
    });
  };

  test('enough answers in the quarter: the quarter', () => {
    expect(of(30, 100, 40)).toBe('quarter');
    expect(of(30, null, null)).toBe('quarter');
  });

  test('fewer than 30 in the quarter: the twelve months, then the month', () => {
    expect(of(29, 30, 30)).toBe('twelveMonths');
    expect(of(null, null, 30)).toBe('month');
    expect(of(29, 29, 30)).toBe('month');
  });

  test('fewer than 30 in each, or no dates: none', () => {
    expect(of(29, 29, 29)).toBeNull();
    expect(of(null, null, null)).toBeNull();
    expect(headlineSpan(undefined)).toBeNull();
  });
});
