import { describe, expect, test } from 'vitest';
import { scales, standardScale } from '../../src/index.js';
import type { SurveyRequest } from '../../src/survey/index.js';
import { settle } from '../../src/survey/settle.js';
import { surveyOf } from './tables.js';

const settled = (rows: string, request: SurveyRequest = {}) =>
  settle(surveyOf(`nps|who|day|plan|w\n${rows}`, { rating: 'nps', respondent: 'who', ...request }));
const ratings = (rows: string, request?: SurveyRequest) =>
  settled(rows, request).latest.map(({ rating }) => rating);

describe('the latest answer of each respondent', () => {
  test('without dates: the last row', () => {
    expect(ratings('9|a\n3|b\n8| a \n7|b')).toEqual([8, 7]);
  });

  test('with dates: the latest date in each period; of equal dates, the last row', () => {
    const rows = '9|a|2026-03-02\n3|a|2026-03-01\n8|b|2026-03-01\n7|b|2026-03-01';
    expect(ratings(rows, { date: 'day' })).toEqual([9, 7]);
  });

  test('the clock decides within a day, and an answer without a date is in no period', () => {
    const rows = '9|a|2026-03-01 10:00\n3|a|2026-03-01 09:00\n1|a|';
    expect(ratings(rows, { date: 'day' })).toEqual([9, 1]);
  });

  test('a time zone: instants and times on the wall are compared as instants', () => {
    // 10:00 in Seoul is 01:00 UTC, before 02:00 UTC
    const rows = '9|a|2026-03-01T02:00Z\n3|a|2026-03-01 10:00';
    expect(ratings(rows, { date: 'day', timeZone: 'Asia/Seoul' })).toEqual([9]);
    expect(ratings(rows, { date: 'day' })).toEqual([3]);
  });

  test('one answer in each period, a month unless the request names another', () => {
    const rows = '9|a|2026-03-01\n3|a|2026-03-31\n8|a|2026-04-01\n7|a|';
    expect(ratings(rows, { date: 'day', period: 'month' })).toEqual([3, 8, 7]);
    expect(ratings(rows, { date: 'day', period: 'year' })).toEqual([8, 7]);
    expect(ratings(rows, { date: 'day' })).toEqual([3, 8, 7]);
  });

  test('the time zone decides which period a date is in', () => {
    const rows = '9|a|2026-03-31T20:00Z\n3|a|2026-03-31T10:00Z';
    const request = { date: 'day', period: 'month' } as const;
    expect(ratings(rows, request)).toEqual([9]);
    expect(ratings(rows, { ...request, timeZone: 'Asia/Seoul' })).toEqual([9, 3]);
  });

  test('the order of day and month decides which date is later', () => {
    const rows = '9|a|1/4/2026\n3|a|3/2/2026';
    const request = { date: 'day', period: 'year' } as const;
    expect(ratings(rows, { ...request, dateOrder: 'dmy' })).toEqual([9]);
    expect(ratings(rows, { ...request, dateOrder: 'mdy' })).toEqual([3]);
    expect(ratings(`${rows}\n5|b|13/1/2026`, request)).toEqual([9, 5]);
  });

  test('no respondent, or a blank one: all answers count', () => {
    expect(ratings('9||\n3| \n8')).toEqual([9, 3, 8]);
  });

  test('names of properties that every object has are respondents like others', () => {
    expect(ratings('9|__proto__\n3|constructor\n8|__proto__')).toEqual([3, 8]);
  });
});

describe('sums of the latest answers', () => {
  const rows = '9|a|2026-03-01|Pro|2\n3|a|2026-03-02|Free|0.5\n8|b|2026-03-01|Pro|\nx|c\n|d||Team';

  test('the others are duplicates in the ledger', () => {
    expect(settled(rows).ledger).toMatchObject({
      rows: 5,
      counted: 2,
      duplicate: 1,
      unreadable: 1,
      missing: 1,
    });
  });

  test('cells by segment and day, segments in the order of their first row', () => {
    const { cells, histogram } = settled(rows, { by: ['plan'], date: 'day' });
    expect(cells.map(({ parts, days }) => [parts, [...days]])).toEqual([
      [['Pro'], [[20513, [0, 1, 0]]]],
      [['Free'], [[20514, [1, 0, 0]]]],
      [[null], []],
      [['Team'], []],
    ]);
    expect(histogram).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0]);
  });

  test('weights: of the latest answers only', () => {
    const { histogram, unweighted } = settled(rows, { weight: 'w' });
    expect([histogram[3], histogram[8], histogram[9], unweighted]).toEqual([0.5, 0, 0, 1]);
  });

  test('disagreements: of the latest answers only', () => {
    const survey = surveyOf(
      'Q1|Q1_NPS_GROUP|who\n9|Passive|a\n9|Promoter|a\n3|Passive|b\n3|Promoter|c',
      { respondent: 'who' },
    );
    expect(settle(survey).disagreements).toEqual({ count: 2, firstRow: 2 });
  });

  test('the survey is not changed', () => {
    const survey = surveyOf('nps|who\n9|a\n3|a', { respondent: 'who' });
    const before = structuredClone(survey);
    settle(survey);
    expect(survey).toEqual(before);
  });
});

test('a standard scale that was stored as JSON is the standard scale again; others stay', () => {
  const stored = (scale = standardScale) =>
    settle(JSON.parse(JSON.stringify(surveyOf('nps\n5\n10\n9\n1', { rating: 'nps', scale })))).plan;
  expect(stored().scale).toBe(standardScale);
  expect(stored(scales.european).scale).toEqual(scales.european);
  expect(stored(scales['1-10']).scale).toEqual(scales['1-10']);
});
