import { describe, expect, test } from 'vitest';
import type { SurveyRequest } from '../../src/survey/index.js';
import { recordOf } from './tables.js';

const trendOf = (lines: string, request: SurveyRequest) =>
  recordOf(lines, { rating: 'rating', date: 'day', ...request }).trend ?? [];
const namesOf = (lines: string, request: SurveyRequest) =>
  trendOf(lines, request).map(({ period, answers }) => [period, answers]);

describe('the calendar of a request', () => {
  // 1 and 2 March 2026 are a Sunday and a Monday
  const lines = 'rating|day\n9|2026-02-28\n9|2026-03-01\n3|2026-03-02\n3|2026-04-01';

  test('weeks from Monday, or from Sunday', () => {
    expect(namesOf(lines, { period: 'week' }).slice(0, 2)).toEqual([
      ['2026-W09', 2],
      ['2026-W10', 1],
    ]);
    expect(namesOf(lines, { period: 'week', weekStart: 'sunday' }).slice(0, 2)).toEqual([
      ['2026-W08', 1],
      ['2026-W09', 2],
    ]);
  });

  test('fiscal years from April: named after the year in which they end, or start', () => {
    const year = (fiscalYearStart: SurveyRequest['fiscalYearStart']) =>
      namesOf(lines, { period: 'year', fiscalYearStart });
    expect(year(undefined)).toEqual([['2026', 4]]);
    expect(year(4)).toEqual([
      ['2026', 3],
      ['2027', 1],
    ]);
    expect(year({ month: 4, named: 'start' })).toEqual([
      ['2025', 3],
      ['2026', 1],
    ]);
    expect(namesOf(lines, { period: 'quarter', fiscalYearStart: 4 })).toEqual([
      ['2026-Q4', 3],
      ['2027-Q1', 1],
    ]);
  });

  test('a respondent counts once in each week of the request', () => {
    const twice = 'rating|day|id\n9|2026-03-01|a\n3|2026-03-02|a';
    const request = { period: 'week', respondent: 'id' } as const;
    expect(namesOf(twice, request)).toHaveLength(2);
    expect(namesOf(twice, { ...request, weekStart: 'sunday' })).toEqual([['2026-W09', 1]]);
  });
});

describe('periods that are not over', () => {
  const lines = 'rating|day\n9|2026-01-05\n9|2026-02-05\n3|2026-03-30';
  const partial = (request: SurveyRequest, table = lines) =>
    trendOf(table, request).map((point) => point.partial);

  test('by default the survey is looked at on the day after its newest date', () => {
    expect(partial({})).toEqual([false, false, true]);
    expect(partial({}, `${lines}\n3|2026-03-31`)).toEqual([false, false, false]);
    expect(partial({ period: 'day' }).includes(true)).toBe(false);
  });

  test('asOf: a period that ends on that day or later is partial and not compared', () => {
    expect(partial({ asOf: '2026-03-31' })).toEqual([false, false, true]);
    expect(partial({ asOf: '2026-04-01' })).toEqual([false, false, false]);
    expect(partial({ asOf: '2026-02-28' })).toEqual([false, true, true]);
    expect(trendOf(lines, {})[2]).toMatchObject({ score: -100, change: null });
    expect(trendOf(lines, { asOf: '2026-04-01' })[2]?.change?.estimate).toBe(-200);
  });
});

describe('rolling windows', () => {
  const lines = 'rating|day\n9|2026-01-05\n3|2026-02-05\n9|2026-03-05\n9|2026-04-30';

  test('full windows, named after their last period and not compared with themselves', () => {
    const windows = trendOf(lines, { rolling: 2 });
    expect(windows.map(({ period, start, score }) => [period, start, score])).toEqual([
      ['2026-02', '2026-01-01', 0],
      ['2026-03', '2026-02-01', 0],
      ['2026-04', '2026-03-01', 100],
    ]);
    expect(windows.map(({ comparedWith }) => comparedWith)).toEqual([null, null, '2026-02']);
    expect(windows.map(({ periods }) => periods)).toEqual([2, 2, 2]);
    expect(trendOf(lines, { rolling: 5 })).toEqual([]);
    expect(trendOf(lines, { rolling: 1 })).toEqual(trendOf(lines, {}));
  });

  test('a window with a hidden period is hidden: the other windows would show it', () => {
    const month = (name: string, count: number) => `9|2026-${name}-30\n`.repeat(count);
    const table = `rating|day\n${month('01', 9)}${month('03', 9)}${month('04', 1)}${month('05', 6)}${month('06', 9)}${month('07', 9)}`;
    const shown = trendOf(table, { rolling: 2, minRespondents: 5 });
    expect(shown.map(({ period, answers }) => [period, answers])).toEqual([
      ['2026-02', 9],
      ['2026-03', 9],
      ['2026-04', null],
      ['2026-05', null],
      ['2026-06', null],
      ['2026-07', 18],
    ]);
  });
});

describe('answers by day', () => {
  const lines = 'rating|day\n9|2026-03-05\n3|2026-01-05\n9|2026-03-05\n|2026-01-07\n9|';

  test('the days on which somebody answered, in order of time', () => {
    expect(recordOf(lines, { rating: 'rating', date: 'day' }).answersByDay).toEqual([
      { day: '2026-01-05', answers: 1 },
      { day: '2026-03-05', answers: 2 },
    ]);
    expect(recordOf(lines, { rating: 'rating' }).answersByDay).toBeUndefined();
  });

  test('few answers: the day is hidden, and as many others as protect it', () => {
    const days = (counts: readonly number[]) =>
      recordOf(
        `rating|day\n${counts.map((count, day) => `9|2026-01-0${day + 1}\n`.repeat(count)).join('')}`,
        { rating: 'rating', date: 'day', minRespondents: 3 },
      ).answersByDay?.map(({ answers }) => answers);
    expect(days([5, 4, 3])).toEqual([5, 4, 3]);
    expect(days([5, 4, 1])).toEqual([5, null, null]);
    expect(days([1, 1])).toEqual([null, null]);
  });
});
