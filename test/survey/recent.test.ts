import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { confidenceInterval, differenceFrom, respondents } from '../../src/index.js';
import { type SurveyRequest, shareRecord } from '../../src/survey/index.js';
import { recordOf } from './tables.js';

const recordIn = (lines: string, request: SurveyRequest = {}) =>
  recordOf(`rating|day|id\n${lines}`, { rating: 'rating', date: 'day', ...request });
const recentIn = (lines: string, request: SurveyRequest = {}) => recordIn(lines, request).recent;

// two months before the newest quarter that is over, three in it, one after it
const lines = `
  9|2026-02-10|a
  3|2026-03-10|b
  9|2026-04-10|a
  9|2026-05-10|b
  3|2026-06-10|c
  3|2026-07-31|d`.trim();

describe('the newest scores', () => {
  test('the newest month and quarter that are over', () => {
    const recent = recentIn(lines);
    expect(recent?.month).toMatchObject({
      from: '2026-07',
      to: '2026-07',
      score: -100,
      answers: 1,
    });
    expect(recent?.quarter).toMatchObject({
      ...{ from: '2026-Q2', to: '2026-Q2', start: '2026-04-01', end: '2026-06-30' },
      ...{ promoters: 2, passives: 0, detractors: 1, answers: 3 },
      interval: confidenceInterval({ promoters: 2, passives: 0, detractors: 1 }),
    });
  });

  test('twelve months: end with that quarter, and must be in the data', () => {
    expect(recentIn(lines)?.twelveMonths).toBeNull();
    expect(recentIn(`9|2025-09-30|z\n${lines}`)?.twelveMonths).toMatchObject({
      ...{ from: '2025-07', to: '2026-06', start: '2025-07-01', end: '2026-06-30', answers: 6 },
    });
    expect(recentIn(`9|2025-06-30|z\n${lines}`)?.twelveMonths).toMatchObject({ answers: 5 });
  });

  test('a span that is not over, or that nobody answered in: null', () => {
    expect(recentIn('9|2026-03-30|a')).toEqual({ month: null, quarter: null, twelveMonths: null });
    expect(recentIn('9|2026-03-31|a')).toMatchObject({ month: { to: '2026-03' } });
    expect(recentIn('9|2026-01-31|a\n9|2026-04-01|a')).toMatchObject({
      month: null,
      quarter: { to: '2026-Q1' },
    });
    expect(recentIn('9|2026-03-30|a', { asOf: '2026-05-01' })).toMatchObject({
      month: { to: '2026-03' },
      quarter: { to: '2026-Q1' },
    });
    expect(recentIn('9||a')).toEqual({ month: null, quarter: null, twelveMonths: null });
  });

  test('fiscal quarters: those of the request', () => {
    expect(recentIn(lines, { fiscalYearStart: 2 })?.quarter).toMatchObject({
      ...{ from: '2027-Q2', start: '2026-05-01', end: '2026-07-31', answers: 3 },
    });
  });

  test('a target: each score is compared with it', () => {
    const tally = { promoters: 2, passives: 0, detractors: 1 };
    expect(recentIn(lines, { target: 20 })?.quarter?.target).toEqual({
      score: 20,
      difference: differenceFrom(tally, 20),
    });
  });

  test('respondents: spans of whole periods, in each of which a respondent counts once', () => {
    const twice = '9|2026-04-01|a\n3|2026-04-02|a\n3|2026-06-30|a';
    const answersOf = (period: SurveyRequest['period']) =>
      recentIn(twice, { respondent: 'id', period })?.quarter?.answers;
    expect(answersOf('day')).toBe(3);
    expect(answersOf('month')).toBe(2);
    expect(answersOf('quarter')).toBe(1);
    expect(answersOf('week')).toBeUndefined();
    expect(answersOf('year')).toBeUndefined();
    expect(recentIn(twice, { respondent: 'id', period: 'quarter' })?.month).toBeNull();
    expect(recentIn(twice, { period: 'year' })?.quarter?.answers).toBe(3);
  });

  test('a period is hidden: so is every span with it', () => {
    const more = `${lines}\n9|2026-05-11|e\n9|2026-06-11|f`;
    const recent = recentIn(more, { minRespondents: 2 }); // April is too small, July protects it
    expect(recent).toEqual({ month: null, quarter: null, twelveMonths: null });
    expect(recentIn(`${more}\n9|2026-04-11|g`, { minRespondents: 2 })?.quarter?.answers).toBe(6);
    expect(recentIn(more, { minRespondents: 2, period: 'week' })?.quarter).toBeNull();
  });

  test('CSAT: shares', () => {
    const record = recordIn('5|2026-06-29|a\n4|2026-06-30|b\n1|2026-06-30|c', { metric: 'csat' });
    expect(shareRecord(record).recent).toMatchObject({
      quarter: { to: '2026-Q2', answers: 3, inBox: 2, share: { estimate: 2 / 3 } },
      twelveMonths: null,
    });
  });

  test('without dates: absent', () => {
    expect(recordOf('rating\n9', { rating: 'rating' }).recent).toBeUndefined();
  });
});

test('random days: each span has the answers of the trend by its periods', () => {
  const day = fc.date({
    min: new Date('2024-01-01'),
    max: new Date('2026-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(10), day), { minLength: 1, maxLength: 30 }), (answers) => {
      const table = answers
        .map(([rating, date]) => `${rating}|${date.toISOString().slice(0, 10)}|`)
        .join('\n');
      const trendBy = (period: 'month' | 'quarter') =>
        recordIn(table, { period }).trend?.filter(({ partial }) => !partial) ?? [];
      const recent = recentIn(table);
      const quarters = trendBy('quarter');
      const newestOf = (points: typeof quarters) => points[points.length - 1];
      expect(recent?.month?.score).toBe(newestOf(trendBy('month'))?.score ?? undefined);
      expect(recent?.quarter?.score).toBe(newestOf(quarters)?.score ?? undefined);
      const year = quarters.slice(-4);
      const sum = year.reduce((total, { answers: count }) => total + (count ?? 0), 0);
      expect(recent?.twelveMonths?.answers).toBe(year.length === 4 && sum > 0 ? sum : undefined);
      if (recent?.quarter) expect(respondents(recent.quarter)).toBe(recent.quarter.answers);
    }),
    { numRuns: 40 },
  );
});
